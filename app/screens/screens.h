// One function a screen: a View in, commands out. Screens keep nothing and never return early.
#pragma once

#include "screens/commands.h"
#include "screens/views.h"
#include "ui/texts.h"
#include "ui/ui.h"

namespace rapport::screens {

using ui::Texts;
using ui::Ui;

// The frame: the top line, the bar of places, toast and cover. Calls `content` in its main part.
void chrome(Ui& ui, const Texts& tr, const ChromeView& view, Commands& commands,
            const std::function<void()>& content);
// Instead of every screen: the journal could not be opened, and `message` says why.
void trouble(Ui& ui, const Texts& tr, std::string_view message, const LockView& view,
             Commands& commands);
// Likewise: it is damaged, and can be made anew of what can be read.
void damaged(Ui& ui, const Texts& tr, const DamageView& view, const LockView& lock,
             Commands& commands);
// Instead of every screen: the journal waits for its passphrase.
void lock_screen(Ui& ui, const Texts& tr, const LockView& view, Commands& commands);
constexpr const char* kUnlockField = "passphrase";  // Its key: one comes there to type.
// Help, read from there: nothing else can be reached but the way back.
void trouble_help(Ui& ui, const Texts& tr, Commands& commands,
                  const std::function<void()>& content);

void today(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands);
constexpr const char* kEntryField = "entry";  // Its key: one comes there to write on.
void notes(Ui& ui, const Texts& tr, const NotesView& view, Commands& commands);
void note(Ui& ui, const Texts& tr, const NoteView& view, Commands& commands);
void questions(Ui& ui, const Texts& tr, const QuestionsView& view, Commands& commands);
void question(Ui& ui, const Texts& tr, const QuestionView& view, Commands& commands);
void sessions(Ui& ui, const Texts& tr, const SessionsView& view, Commands& commands);
void get_ready(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
void card(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
void look_back(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
void goals(Ui& ui, const Texts& tr, const GoalsView& view, Commands& commands);
void goal(Ui& ui, const Texts& tr, const GoalView& view, Commands& commands);
void more(Ui& ui, const Texts& tr, const MoreView& view, Commands& commands);
void sheet(Ui& ui, const Texts& tr, const SheetView& view, Commands& commands);
void less_is_better(Ui& ui, const Texts& tr, const SettingsView& view, Commands& commands);
void data(Ui& ui, const Texts& tr, const DataView& view, Commands& commands);
void settings(Ui& ui, const Texts& tr, const SettingsView& view, Commands& commands);
void passphrase(Ui& ui, const Texts& tr, const PassphraseView& view, Commands& commands);
void about(Ui& ui, const Texts& tr, const AboutView& view, Commands& commands);
void hard_things(Ui& ui, const Texts& tr, const HardThingsView& view, Commands& commands);
void hard_thing(Ui& ui, const Texts& tr, const HardThingView& view, Commands& commands);
void review(Ui& ui, const Texts& tr, const ReviewView& view, Commands& commands);
void courses(Ui& ui, const Texts& tr, const CoursesView& view, Commands& commands);
void wording(Ui& ui, const Texts& tr, const WordingView& view, Commands& commands);
void signal_settings(Ui& ui, const Texts& tr, const SignalsView& view, Commands& commands);
void scales(Ui& ui, const Texts& tr, const ScalesView& view, Commands& commands);
void scale(Ui& ui, const Texts& tr, const ScaleView& view, Commands& commands);
void seven_parts(Ui& ui, const Texts& tr, const PartsView& view, Commands& commands);
void patterns(Ui& ui, const Texts& tr, const PatternsView& view, Commands& commands);
void moment(Ui& ui, const Texts& tr, const MomentView& view, Commands& commands);
void not_okay(Ui& ui, const Texts& tr, const NotOkayView& view, Commands& commands);
void going_back(Ui& ui, const Texts& tr, const SessionView& view, Commands& commands);
void search(Ui& ui, const Texts& tr, const SearchView& view, Commands& commands);
constexpr const char* kSearchField = "words";  // Its key: one comes there to type.
void timeline(Ui& ui, const Texts& tr, const TimelineView& view, Commands& commands);
void goal_numbers(Ui& ui, const Texts& tr, const GoalNumbersView& view, Commands& commands);
void prompts(Ui& ui, const Texts& tr, const PromptsView& view, Commands& commands);
void arrive(Ui& ui, const Texts& tr, const ArriveView& view, Commands& commands);
void help_now(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands);
void homework(Ui& ui, const Texts& tr, const HomeworkView& view, Commands& commands);
void therapists(Ui& ui, const Texts& tr, Commands& commands);
void packs(Ui& ui, const Texts& tr, const PacksView& view, Commands& commands);
void pack(Ui& ui, const Texts& tr, const PackView& view, Commands& commands);
void author(Ui& ui, const Texts& tr, const AuthorView& view, Commands& commands);
void author_seen(Ui& ui, const Texts& tr, const PackView& view, Commands& commands);
void author_give(Ui& ui, const Texts& tr, const AuthorGiveView& view, Commands& commands);
void reading(Ui& ui, const Texts& tr, const ReadingView& view, Commands& commands);
void import_journal(Ui& ui, const Texts& tr, const ImportView& view, Commands& commands);
void export_journal(Ui& ui, const Texts& tr, const ExportView& view, Commands& commands);
void share(Ui& ui, const Texts& tr, const ShareView& view, Commands& commands);
void share_page(Ui& ui, const Texts& tr, const SharePageView& view, Commands& commands);

}  // namespace rapport::screens
