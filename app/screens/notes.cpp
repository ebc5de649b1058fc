// Earlier notes as a list, and one note to read and change.
#include "screens/entry_parts.h"
#include "screens/find_parts.h"

namespace rapport::screens {
namespace {

base::LocalDate day_of(const model::Entry& entry) { return base::to_local(entry.at).date; }

void note_row(Ui& ui, const Texts& tr, const model::Entry& entry, const base::LocalDate& today,
              Commands& commands) {
    const Scope card = ui.card("card");
    const std::string words = first_words(entry.text);
    ui.text(date_words(tr, day_of(entry), today), TextStyle::Quiet);
    ui.words("words", words);
    const Scope row = ui.row("act");
    if (ui.button("open", tr(Str::Open), {.style = ButtonStyle::Quiet, .description = words})) {
        commands.push_back(Go{{Place::Today, Screen::Note, entry.id}});
    }
    if (entry.very_hard) ui.text(tr(Str::VeryHardMark), TextStyle::Quiet);
    if (entry.is_private) ui.text(tr(Str::OnlyForMe), TextStyle::Quiet);
}

void note_body(Ui& ui, const Texts& tr, const NoteView& view, Commands& commands) {
    const model::Entry& entry = *view.entry;
    const base::LocalDateTime at = base::to_local(entry.at);
    ui.text(date_time_words(tr, at.date, at.time, view.today), TextStyle::Quiet);
    typed(ui, "note",
          {.label = tr(Str::NoteField), .value = entry.text, .kind = FieldKind::Area, .lines = 5},
          {.target = TextTarget::Entry, .id = entry.id}, commands);
    entry_details(ui, tr, entry, commands);
    ui.divider();
    const Scope row = ui.row("act");
    if (has_words(entry.text) && ui.button("to-question", tr(Str::ItIsAQuestion))) {
        commands.push_back(EntryToQuestion{entry.id});
    }
    if (ui.button("delete", tr(Str::Delete),
                  {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
        commands.push_back(Remove{model::Kind::Entry, entry.id});
    }
}

}  // namespace

void notes(Ui& ui, const Texts& tr, const NotesView& view, Commands& commands) {
    title(ui, tr(Str::TitleNotes), tr(Str::NotesLine));
    if (view.keys.empty()) {
        ui.text(tr(Str::NotesEmpty));
    } else {
        search_button(ui, tr, Place::Today, commands);
        if (ui.button("read", tr(Str::TitleReading), {.style = ButtonStyle::Quiet})) {
            commands.push_back(Go{{Place::More, Screen::Reading, {}}});
        }
        ui.virtual_list(
            "notes", tr(Str::TitleNotes), view.keys.size(),
            [&](std::size_t i) { return std::to_string(view.keys[i].row); },
            [&](std::size_t i) { note_row(ui, tr, view.row(i), view.today, commands); });
    }
}

void note(Ui& ui, const Texts& tr, const NoteView& view, Commands& commands) {
    title(ui, tr(Str::TitleNote));
    if (view.entry) {
        note_body(ui, tr, view, commands);
    } else {
        ui.text(tr(Str::NoteGone));
    }
}

}  // namespace rapport::screens
