// Reads what Today shows: the card of the course that is due, and the one offer.
#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/view.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::SessionState;

const model::Session* next_of(const std::vector<model::Session>& sessions) {
    for (const model::Session& session : sessions) {
        if (session.state == SessionState::Next) return &session;
    }
    return nullptr;
}

// Begun to be looked back at within a day, and not finished.
bool is_unfinished(const model::Session& session, base::Instant now) {
    constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
    return session.state == SessionState::Met && !session.looked_back_at && session.met_at &&
           now.ms - session.met_at->at.ms < kDayMs;
}

// The course whose card is due becomes the current one; the others' next sessions go into a line.
Result<void> follow_card(State& state, TodayView& view) {
    Result<CourseChoice> choice = read_course_choice(state);
    if (!choice.ok()) return choice.error();
    const std::vector<model::Course>& open = choice.value().open;
    if (open.empty()) return {};
    std::vector<model::CourseNow> all;
    std::vector<OtherCourse> lines;
    for (const model::Course& course : open) {
        Result<std::vector<model::Session>> sessions = state.journal->sessions_of(course.id);
        if (!sessions.ok()) return sessions.error();
        model::CourseNow one{.course = course.id};
        OtherCourse line{.with_whom = course.with_whom};
        if (const model::Session* next = next_of(sessions.value())) {
            one.phase = model::phase(*next, course.length_min, state.local_now());
            one.planned = next->planned;
            line.next.session = *next;
            if (next->planned) {
                line.next.date = next->planned->date;
                line.next.time = next->planned->time;
            }
        }
        one.unfinished = std::any_of(
            sessions.value().begin(), sessions.value().end(),
            [&](const model::Session& session) { return is_unfinished(session, state.now.at); });
        all.push_back(one);
        lines.push_back(std::move(line));
    }
    const Id due = model::course_of_card(all, choice.value().current);
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open[i].id == due) {
            view.with_whom = open[i].with_whom;
        } else {
            view.others.push_back(std::move(lines[i]));
        }
    }
    return state.journal->set_course(due, state.stamp());
}

// Words may be lost where nobody promised to keep them, or the client asked to be reminded, and no
// copy is new enough.
Result<bool> words_may_be_lost(State& state, const store::JournalStats& stats) {
    const int most_days = model::copy_reminder_days(state.settings, is_promised(state));
    if (most_days == 0 || stats.sessions_met == 0) return false;
    Result<std::string> last_copy = state.journal->note("last_copy");
    if (!last_copy.ok()) return last_copy.error();
    const std::optional<base::LocalDate> day = base::parse_date(last_copy.value());
    return !day || base::days_between(*day, state.local_now().date) > most_days;
}

// From the second day on: something was written, and is worth a lock.
Result<bool> may_want_lock(State& state, const store::JournalStats& stats) {
    if (state.journal->seals()) return false;
    if (stats.sessions_met > 0) return true;
    const base::LocalDateTime midnight = {state.local_now().date, {}};
    const base::Instant today = base::to_instant(midnight, state.now.offset_min);
    Result<std::vector<model::Entry>> earlier = state.journal->entries(1, today);
    if (!earlier.ok()) return earlier.error();
    return !earlier.value().empty();
}

Result<void> read_offer(State& state, const store::JournalStats& stats,
                        const std::vector<model::Remembered>& remembered, TodayView& view) {
    std::vector<model::Offer> candidates;
    Result<bool> lost = words_may_be_lost(state, stats);
    if (!lost.ok()) return lost.error();
    view.may_be_cleared = !is_promised(state);
    if (lost.value()) candidates.push_back({model::OfferKind::WordsMayBeLost, {}});
    const auto memory = model::monthly_memory(remembered, state.now.at);
    // Nothing cheerful right after a note that was very hard.
    if (memory && !view.after_very_hard) {
        candidates.push_back({model::OfferKind::Memory, memory->id});
    }
    Result<bool> lock = may_want_lock(state, stats);
    if (!lock.ok()) return lock.error();
    if (lock.value()) candidates.push_back({model::OfferKind::Lock, {}});
    Result<std::vector<model::OfferRest>> resting = offers_at_rest(state);
    if (!resting.ok()) return resting.error();
    view.offer = model::the_offer(model::OfferPlace::Today, candidates, resting.value(),
                                  static_cast<int>(stats.sessions_met));
    if (view.offer && view.offer->kind == model::OfferKind::Memory) view.memory = memory;
    return {};
}

Result<void> read_card(State& state, TodayView& view) {
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    view.length_min = course.value().length_min;
    for (const SessionLine& line : lines.value()) {
        if (line.session.state == SessionState::Next) view.next = line;
    }
    view.phase = model::phase(view.next.session, course.value().length_min, view.now);
    if (unfinished(lines.value(), state.now.at)) view.phase = model::Phase::After;
    view.prepared = view.next.session.prepared_at.has_value() || view.next.goals > 0 ||
                    !base::is_blank(view.next.session.not_to_forget);
    return {};
}

}  // namespace

Result<screens::CourseChoice> read_course_choice(State& state) {
    CourseChoice choice;
    Result<std::vector<model::Course>> all = state.journal->courses();
    if (!all.ok()) return all.error();
    Result<model::Course> current = state.journal->course();
    if (!current.ok()) return current.error();
    choice.current = current.value().id;
    for (const model::Course& course : all.value()) {
        if (course.open) choice.open.push_back(course);
    }
    if (choice.open.size() < 2) choice.open.clear();
    return choice;
}

Result<std::vector<model::OfferRest>> offers_at_rest(State& state) {
    Result<std::vector<model::OfferRest>> resting = state.journal->offer_rests();
    if (!resting.ok() || !state.settings.fewer_prompts) return resting;
    for (std::size_t i = 0; i < model::kOfferKinds; ++i) {
        const auto kind = static_cast<model::OfferKind>(i);
        if (kind == model::OfferKind::WordsMayBeLost) continue;
        resting.value().push_back({.kind = kind, .for_good = true});
    }
    return resting;
}

Result<View> read_today(State& state) {
    TodayView view;
    view.now = state.local_now();
    view.storage = state.options.storage;
    if (Result<void> followed = follow_card(state, view); !followed.ok()) return followed.error();
    if (Result<void> read = read_card(state, view); !read.ok()) return read.error();
    Result<store::JournalStats> stats = state.journal->stats();
    if (!stats.ok()) return stats.error();
    Result<std::optional<model::Entry>> open = state.journal->open_entry();
    if (!open.ok()) return open.error();
    Result<std::vector<model::Remembered>> remembered = state.journal->remembered();
    if (!remembered.ok()) return remembered.error();
    Result<std::vector<model::Entry>> newest = state.journal->entries(1);
    if (!newest.ok()) return newest.error();

    view.entry = open.value();
    view.entry_id = view.entry ? view.entry->id : state.fresh.entry;
    view.just_saved = state.just_saved;
    const store::JournalStats& has = stats.value();
    view.notes = has.entries - has.not_okay_entries - (view.entry ? 1 : 0);
    const bool planned = view.phase != model::Phase::Unplanned || view.next.session.planned;
    view.first_start = !planned && has.questions + has.goals + has.sessions_met + view.notes == 0;
    view.last_remembered = model::last_remembered(remembered.value());
    if (view.last_remembered.size() > 2) view.last_remembered.resize(2);
    view.after_very_hard = !newest.value().empty() && newest.value().front().very_hard;
    const bool not_okay =
        !newest.value().empty() && newest.value().front().kind == model::EntryKind::NotOkay;
    if (not_okay) remembered.value().clear();  // No memory is offered now.
    Result<void> offered = read_offer(state, has, remembered.value(), view);
    if (!offered.ok()) return offered.error();
    return View{std::move(view)};
}

}  // namespace rapport::core
