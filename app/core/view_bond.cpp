// Reads tense moments: their page, their rows in Look back and Sessions, what of them a card shows;
// and the page about what is not okay.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/view.h"
#include "model/going_back.h"
#include "model/moment.h"
#include "screens/wording_sentence.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::CarriedKind;
using model::ThreadState;

bool is_closed(const std::vector<model::Thread>& threads, const Id& id) {
    const model::Thread* thread = find_by_id(threads, id);
    return thread && thread->state == ThreadState::Closed;
}

// A moment comes to a session's card as its question, or once it was raised there.
bool mends_in(const model::Thread& thread, const SessionView& view) {
    if (thread.kind != model::ThreadKind::Moment) return false;
    const bool decided = thread.decided_in == view.line.session.id;
    const bool there = thread.state == ThreadState::Brought || thread.state == ThreadState::Raised;
    return (decided && there) ||
           contains(view.bring, model::id_made_from(thread.id, CarriedKind::Thread));
}

Result<void> read_wording(State& state, MomentView& view) {
    Result<std::vector<model::Wording>> wordings = state.journal->wordings();
    if (!wordings.ok()) return wordings.error();
    const model::Wording* wording = find_by_id(wordings.value(), view.id);
    if (wording && !wording_sentence(state.texts, *wording).empty()) view.wording = *wording;
    return {};
}

std::optional<base::LocalDate> day_of(const std::vector<SessionLine>& lines, const Id& session) {
    for (const SessionLine& line : lines) {
        if (line.session.id == session) return line.date;
    }
    return std::nullopt;
}

// "I raised it" is about the last session that took place, or about the coming one.
Id last_met(const std::vector<SessionLine>& lines) {
    for (const SessionLine& line : lines) {
        if (line.session.state == model::SessionState::Met) return line.session.id;
    }
    return lines.empty() ? Id{} : lines.front().session.id;
}

}  // namespace

Result<std::map<Id, std::vector<MomentLine>>> moments_by_session(State& state) {
    std::map<Id, std::vector<MomentLine>> lines;
    Result<std::vector<model::TenseMoment>> moments = state.journal->moments();
    if (!moments.ok()) return moments.error();
    Result<std::vector<model::Thread>> threads = state.journal->threads();
    if (!threads.ok()) return threads.error();
    Result<std::vector<model::Wording>> wordings = state.journal->wordings();
    if (!wordings.ok()) return wordings.error();
    for (const model::TenseMoment& moment : moments.value()) {
        const std::string words =
            moment_line(state, moment, find_by_id(wordings.value(), moment.id));
        const bool mended = model::is_mended(moment, is_closed(threads.value(), moment.id));
        lines[moment.session].push_back({moment.id, words, mended});
    }
    return lines;
}

Result<void> read_bond(State& state, const std::vector<model::Thread>& threads, SessionView& view) {
    Result<std::map<Id, std::vector<MomentLine>>> lines = moments_by_session(state);
    if (!lines.ok()) return lines.error();
    view.moments = std::move(lines.value()[view.line.session.id]);
    for (const model::Thread& thread : threads) {
        if (mends_in(thread, view)) {
            view.mends.push_back(model::id_made_from(thread.id, CarriedKind::Thread));
        }
    }
    return {};
}

std::optional<model::Offer> going_back_candidate(const std::vector<SessionLine>& lines,
                                                 const SessionView& view) {
    model::SessionFacts facts{.number = view.line.number,
                              .very_hard = marked_very_hard(view.answers)};
    bool stored = false;
    for (const SessionLine& line : lines) {  // Newest first.
        if (line.session.id == view.line.session.id) stored = true;
        const bool met = line.session.state == model::SessionState::Met;
        if (met && !stored) facts.is_last = false;
    }
    // One that was never planned has the number of the next, until it is stored.
    if (!stored) {
        facts.is_last = true;
        facts.number = lines.empty() ? std::nullopt : lines.front().number;
    }
    if (!model::asks_about_going_back(facts)) return std::nullopt;
    return model::Offer{model::OfferKind::GoingBack, view.line.session.id};
}

Result<View> read_moment(State& state) {
    MomentView view;
    Result<std::vector<model::TenseMoment>> moments = state.journal->moments();
    if (!moments.ok()) return moments.error();
    Result<std::vector<model::Thread>> threads = state.journal->threads();
    if (!threads.ok()) return threads.error();
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    view.place = state.route().place;
    view.id = state.route().id;
    view.today = state.local_now().date;
    view.just_saved = state.just_saved;
    view.raise_in = last_met(lines.value());
    if (const model::TenseMoment* moment = find_by_id(moments.value(), view.id)) {
        view.moment = *moment;
        view.noted = day_of(lines.value(), moment->session);
        view.mended_today = model::mended_on(*moment, view.today);
    }
    if (const model::Thread* thread = find_by_id(threads.value(), view.id)) {
        view.state = thread->state;
        if (thread->state == ThreadState::Raised && thread->decided_in) {
            view.raised = day_of(lines.value(), *thread->decided_in);
        }
    }
    if (Result<void> read = read_wording(state, view); !read.ok()) return read.error();
    return View{std::move(view)};
}

Result<View> read_hard_things(State& state) {
    Result<std::vector<model::HardThing>> things = state.journal->hard_things();
    if (!things.ok()) return things.error();
    return View{HardThingsView{without_blank(std::move(things).value())}};
}

Result<View> read_hard_thing(State& state) {
    HardThingView view;
    Result<std::vector<model::HardThing>> things = state.journal->hard_things();
    if (!things.ok()) return things.error();
    Result<model::Session> next = next_session(state);
    if (!next.ok()) return next.error();
    view.id = state.route().id;
    view.next_session = next.value().id;
    view.just_saved = state.just_saved;
    for (const model::HardThing& thing : things.value()) {
        if (thing.id == view.id) view.thing = thing;
    }
    return View{std::move(view)};
}

Result<View> read_not_okay(State& state) {
    NotOkayView view;
    Result<HelpView> people = read_people(state);
    if (!people.ok()) return people.error();
    view.people = std::move(people).value();
    Result<std::vector<model::Entry>> entries = state.journal->not_okay_entries();
    if (!entries.ok()) return entries.error();
    view.note_id = state.fresh.not_okay;
    for (const model::Entry& entry : entries.value()) {
        if (entry.open && !view.note) view.note = entry;
        if (!entry.open && !base::is_blank(entry.text)) view.earlier.push_back(entry);
    }
    if (view.note) view.note_id = view.note->id;
    view.today = state.local_now().date;
    view.just_saved = state.just_saved;
    return View{std::move(view)};
}

}  // namespace rapport::core
