// Today: the one card with the one button, the entry field, at most one offer.
#include "screens/entry_parts.h"

namespace rapport::screens {
namespace {

Route side(const TodayView& view, Screen screen) {
    return {Place::Today, screen, view.next.session.id};
}

void both_sides(Ui& ui, const Texts& tr, const TodayView& view, ButtonStyle first,
                Commands& commands) {
    const Scope row = ui.row("sides");
    if (ui.button("before", tr(Str::BeforeASession), {.style = first})) {
        commands.push_back(Go{side(view, Screen::GetReady)});
    }
    if (ui.button("after", tr(Str::AfterASession))) commands.push_back(StartAfter{});
}

void card_before(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingNext));
    ui.text(session_date(tr, view.next, view.now.date), TextStyle::Lead);
    ui.text(tr(Str::BeforeLine), TextStyle::Quiet);
    const Scope row = ui.row("act");
    if (ui.button("get-ready", tr(Str::GetReady), {.style = ButtonStyle::Primary})) {
        commands.push_back(Go{side(view, Screen::GetReady)});
    }
    if (view.prepared &&
        ui.button("show-card", tr(Str::ShowMyCard), {.style = ButtonStyle::Quiet})) {
        commands.push_back(ShowCard{view.next.session.id});
    }
}

void card_during(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingNow));
    ui.text(session_date(tr, view.next, view.now.date), TextStyle::Lead);
    ui.text(tr(Str::DuringLine), TextStyle::Quiet);
    if (ui.button("show-card", tr(Str::ShowMyCard), {.style = ButtonStyle::Primary})) {
        commands.push_back(ShowCard{view.next.session.id});
    }
}

void card_after(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    // Else it is an earlier session that is still to look back on.
    const bool is_next = view.next.date && *view.next.date <= view.now.date;
    ui.heading(2, tr(Str::HeadingAfter));
    if (is_next) ui.text(session_date(tr, view.next, view.now.date), TextStyle::Lead);
    ui.text(tr(Str::AfterLine), TextStyle::Quiet);
    const Scope row = ui.row("act");
    if (ui.button("look-back", tr(Str::LookBack), {.style = ButtonStyle::Primary})) {
        commands.push_back(StartAfter{});
    }
    if (is_next && ui.button("not-met", tr(Str::WeDidNotMeet), {.style = ButtonStyle::Quiet})) {
        commands.push_back(MarkSession{view.next.session.id, model::SessionState::NotMet});
    }
}

// Before its time and after it, as long as it is not looked back on, a session can move.
void it_moved(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    const std::string key = "moved." + key_of(view.next.session.id);
    if (const Scope open = ui.disclosure(key, tr(Str::ItMoved))) {
        const Scope group = ui.group("when", tr(Str::PromptMoved));
        ui.text(tr(Str::PromptMoved), TextStyle::Strong);
        // A date that is half typed is none; the fields stay, and so does the date that was.
        const auto planned = plan_fields(ui, tr, view.next.session.planned);
        if (planned && *planned) {
            commands.push_back(MoveSession{view.next.session.id, *planned});
        }
    }
}

void card_unplanned(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    ui.heading(2, tr(Str::HeadingNext));
    ui.text(tr(Str::NoDateYet), TextStyle::Quiet);
    both_sides(ui, tr, view, ButtonStyle::Primary, commands);
}

void next_card(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    const Scope card = ui.card("next");
    if (!view.others.empty()) {
        const std::string name =
            has_words(view.with_whom) ? view.with_whom : std::string(tr(Str::UnnamedPerson));
        ui.text(tr(Str::WithWhom, {{"name", name}}), TextStyle::Quiet);
    }
    switch (view.phase) {
        case model::Phase::Unplanned: card_unplanned(ui, tr, view, commands); break;
        case model::Phase::Before: card_before(ui, tr, view, commands); break;
        case model::Phase::During: card_during(ui, tr, view, commands); break;
        case model::Phase::After: card_after(ui, tr, view, commands); break;
    }
    if (view.next.session.planned && view.phase != model::Phase::During) {
        it_moved(ui, tr, view, commands);
    }
}

void other_courses(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    for (const OtherCourse& other : view.others) {
        const std::string name =
            has_words(other.with_whom) ? other.with_whom : std::string(tr(Str::UnnamedPerson));
        const std::string line =
            tr(Str::OtherNext,
               {{"name", name}, {"date", session_date(tr, other.next, view.now.date)}});
        if (ui.link("other." + key_of(other.next.session.id), line)) {
            commands.push_back(Go{{Place::Today, Screen::GetReady, other.next.session.id}});
        }
    }
}

// What can be done with the words in the field. The focus goes back to the field, since the
// buttons leave with the words.
void entry_actions(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    {
        const Scope row = ui.row("entry-actions");
        if (ui.button("to-question", tr(Str::ItIsAQuestion))) {
            commands.push_back(EntryToQuestion{view.entry->id});
            ui.focus(kEntryField);
        }
        if (ui.button("for-session", tr(Str::ForTheSession))) {
            commands.push_back(KeepEntry{view.entry->id, true});
            ui.focus(kEntryField);
        }
        if (ui.button("keep", tr(Str::KeepIt))) {
            commands.push_back(KeepEntry{view.entry->id});
            ui.focus(kEntryField);
        }
    }
    saved(ui, tr, view.just_saved);
    if (const Scope more = ui.disclosure("entry-more", tr(Str::AddMore))) {
        entry_details(ui, tr, *view.entry, commands);
    }
}

void entry(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    typed(ui, kEntryField,
          {.label = tr(Str::PromptEntry),
           .hint = tr(Str::PromptEntryHint),
           .value = view.entry ? std::string_view(view.entry->text) : std::string_view(),
           .kind = FieldKind::Area},
          {.target = TextTarget::Entry, .id = view.entry_id}, commands);
    if (view.entry && has_words(view.entry->text)) entry_actions(ui, tr, view, commands);
}

void memory(Ui& ui, const Texts& tr, const model::Remembered& line, Commands& commands) {
    const Scope card = ui.card("memory");
    ui.heading(2, tr(Str::HeadingMemory));
    ui.words("memory-words", line.text, TextStyle::Lead);
    const Scope row = ui.row("memory-actions");
    if (ui.button("good-to-see", tr(Str::GoodToSee))) {
        commands.push_back(RetireRemembered{line.id, false});
    }
    if (ui.button("let-it-go", tr(Str::LetItGo), {.style = ButtonStyle::Quiet})) {
        commands.push_back(RetireRemembered{line.id, true});
    }
    if (ui.button("not-now", tr(Str::NotNow), {.style = ButtonStyle::Quiet})) {
        commands.push_back(RestOffer{model::OfferKind::Memory, false});
    }
    if (ui.button("not-for-me", tr(Str::NotForMe), {.style = ButtonStyle::Quiet})) {
        commands.push_back(RestOffer{model::OfferKind::Memory, true});
    }
}

void words_may_be_lost(Ui& ui, const Texts& tr, bool may_be_cleared, Commands& commands) {
    const Scope card = ui.card("lost");
    ui.heading(2, tr(may_be_cleared ? Str::HeadingLost : Str::HeadingCopyDue));
    ui.text(tr(may_be_cleared ? Str::OfferLost : Str::OfferCopyDue));
    {
        const Scope row = ui.row("act");
        if (ui.button("copy", tr(Str::SaveACopy))) commands.push_back(SaveCopy{});
    }
    offer_rests(ui, tr, model::OfferKind::WordsMayBeLost, commands);
}

void a_lock(Ui& ui, const Texts& tr, Commands& commands) {
    const Scope card = ui.card("lock-offer");
    ui.heading(2, tr(Str::HeadingLockOffer));
    ui.text(tr(Str::OfferLock));
    {
        const Scope row = ui.row("act");
        if (ui.button("look", tr(Str::OfferLockLook), {.description = tr(Str::TitlePassphrase)})) {
            commands.push_back(Go{{Place::More, Screen::Passphrase, {}}});
        }
    }
    offer_rests(ui, tr, model::OfferKind::Lock, commands);
}

// At most one.
void offer(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    if (!view.offer) return;
    switch (view.offer->kind) {
        case model::OfferKind::WordsMayBeLost:
            words_may_be_lost(ui, tr, view.may_be_cleared, commands);
            break;
        case model::OfferKind::Lock: a_lock(ui, tr, commands); break;
        default:
            // Nothing cheerful right after a note that was very hard.
            if (view.memory && !view.after_very_hard) memory(ui, tr, *view.memory, commands);
    }
}

void last_time(Ui& ui, const Texts& tr, const TodayView& view) {
    ui.heading(2, tr(Str::HeadingFromLastTime));
    const std::size_t count = std::min<std::size_t>(view.last_remembered.size(), 2);
    const Scope list = ui.list("last-time", tr(Str::HeadingFromLastTime), count);
    for (std::size_t i = 0; i < count; ++i) {
        const Scope item = ui.item(key_of(view.last_remembered[i].id));
        ui.words("words", view.last_remembered[i].text);
    }
}

void later(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    if (view.after_very_hard) ui.text(tr(Str::AfterVeryHard), TextStyle::Quiet);
    if (!view.last_remembered.empty()) last_time(ui, tr, view);
    offer(ui, tr, view, commands);
    if (view.notes > 0) {
        const std::string name = tr(Str::EarlierNotes, {{"n", std::to_string(view.notes)}});
        if (ui.link("notes", name)) commands.push_back(Go{{Place::Today, Screen::Notes, {}}});
    }
    ui.divider();
    ui.text(tr(Str::Standing), TextStyle::Quiet);
}

void first_buttons(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    ui.space();
    both_sides(ui, tr, view, ButtonStyle::Secondary, commands);
    if (ui.link("given", tr(Str::GivenPage))) {
        commands.push_back(Go{{Place::More, Screen::Packs, {}}});
    }
    ui.space();
    ui.text(tr(Str::FirstWho), TextStyle::Quiet);
    ui.text(tr(Str::FirstHonest), TextStyle::Quiet);
    ui.text(tr(Str::FirstSafe), TextStyle::Quiet);
    ui.text(tr(Str::ForAdults), TextStyle::Quiet);
}

}  // namespace

void today(Ui& ui, const Texts& tr, const TodayView& view, Commands& commands) {
    if (view.first_start) {
        title(ui, tr(Str::TitleToday));
        ui.text(tr(Str::FirstLead), TextStyle::Lead);
        if (view.storage == StorageKind::BrowserDatabase) other_place(ui, tr);
    } else {
        title(ui, tr(Str::TitleToday), tr(Str::TodayLine));
        next_card(ui, tr, view, commands);
        other_courses(ui, tr, view, commands);
        ui.space();
    }
    entry(ui, tr, view, commands);
    if (view.first_start) {
        first_buttons(ui, tr, view, commands);
    } else {
        later(ui, tr, view, commands);
    }
}

}  // namespace rapport::screens
