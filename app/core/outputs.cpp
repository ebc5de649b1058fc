// Pages to print and files to keep, made of what is on the screen.
#include "base/text.h"
#include "core/apply_practice.h"
#include "exchange/calendar.h"
#include "exchange/card_page.h"
#include "exchange/hand_over_page.h"
#include "model/prompts.h"
#include "screens/card_content.h"

namespace rapport::core {

using ui::Str;

void print_page(State& state, std::string html) {
    state.request(RequestKind::Print, Purpose::Print).text = std::move(html);
}

namespace {

exchange::HandOverPage page_to_hand_over(const State& state) {
    exchange::HandOverPage page;
    page.language = state.texts.language();
    page.document_title = state.texts(Str::AppName);
    page.hint = state.texts(Str::PrintHint);
    return page;
}

}  // namespace

void say_given(State& state, Purpose purpose, bool ok) {
    switch (purpose) {
        case Purpose::Print:
            if (!ok) state.say(Str::PrintFailed);
            break;
        case Purpose::Calendar:
            state.say(ok ? Str::ToastCalendarSaved : Str::CalendarFailed);
            break;
        case Purpose::ShareFile: state.say(ok ? Str::ToastShareSaved : Str::ShareFailed); break;
        case Purpose::ShareText: state.say(ok ? Str::ToastShareCopied : Str::ShareFailed); break;
        case Purpose::ShareSystem:
            if (!ok) state.say(Str::ShareFailed);
            break;
        case Purpose::Update: state.say(Str::UpdateFailed); break;
        case Purpose::Export: state.say(ok ? Str::ToastExportSaved : Str::ExportFailed); break;
        case Purpose::PackLink: state.say(ok ? Str::ToastPackCopied : Str::ShareFailed); break;
        case Purpose::PackFile: state.say(ok ? Str::ToastPackSaved : Str::ShareFailed); break;
        default: break;
    }
}

void print_recovery(State& state) {
    exchange::HandOverPage page = page_to_hand_over(state);
    page.lead = state.texts(Str::RecoveryPage);
    page.text = state.lock.recovery;
    print_page(state, exchange::hand_over_page(page));
}

void print_card(State& state, const Id& session) {
    const auto* view = std::get_if<screens::SessionView>(&state.view);
    if (!view || !(view->line.session.id == session)) return;
    exchange::CardPage page;
    page.language = state.texts.language();
    page.document_title = state.texts(Str::AppName);
    page.title = state.texts(Str::TitleCard);
    page.first_line_label = state.texts(Str::CardSayLabel);
    page.first_line = state.texts(Str::CardSay);
    page.hint = state.texts(Str::PrintHint);
    for (const screens::CardSection& section : screens::card_sections(state.texts, *view)) {
        exchange::CardPart part;
        part.heading = state.texts(section.heading);
        for (const screens::CardLine& line : section.lines) {
            if (line.on) part.lines.push_back(line.text);
        }
        if (!part.lines.empty()) page.parts.push_back(std::move(part));
    }
    print_page(state, exchange::card_page(page));
}

void print_hard(State& state, const Id& id) {
    Result<std::vector<model::HardThing>> all = state.journal->hard_things();
    if (!all.ok()) return;
    const model::HardThing* thing = find_by_id(all.value(), id);
    if (!thing) return;
    exchange::HandOverPage page = page_to_hand_over(state);
    page.lead = state.texts(Str::HardPageLead);
    page.text = thing->text;
    print_page(state, exchange::hand_over_page(page));
}

void print_thanks(State& state, const Id& session) {
    Result<std::string> words = answer_words(state, session, model::kGenuineKey);
    if (!words.ok() || base::is_blank(words.value())) return;
    exchange::HandOverPage page = page_to_hand_over(state);
    page.lead = state.texts(Str::ThanksLead);
    page.text = std::move(words).value();
    print_page(state, exchange::hand_over_page(page));
}

void save_calendar(State& state, const Id& id) {
    Result<model::Session> session = find_session(state, id);
    Result<model::Course> course = state.journal->course();
    if (!session.ok() || !course.ok() || !session.value().planned) return;
    exchange::CalendarEvent event;
    event.title = state.texts(Str::CalendarTitle);
    event.when = *session.value().planned;
    event.length_min = course.value().length_min;
    event.uid = id;
    event.stamp = state.now.at;
    Result<std::string> bytes = exchange::calendar_file(event);
    if (!bytes.ok()) {
        state.say(Str::CalendarFailed);
        return;
    }
    state.request(RequestKind::SaveFile, Purpose::Calendar, exchange::kCalendarFileName,
                  std::move(bytes).value());
}

}  // namespace rapport::core
