// The course and its sessions.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using base::Error;
using base::ErrorKind;
using model::Course;
using model::Session;
using model::SessionState;

std::optional<model::Planned> planned(const Statement& row, int column) {
    const auto date = base::parse_date(row.text(column));
    if (!date) {
        return std::nullopt;
    }
    return model::Planned{*date, base::parse_time(row.text(column + 1))};
}

std::optional<std::string> date_text(const Session& session) {
    return session.planned ? std::optional(base::format(session.planned->date)) : std::nullopt;
}

std::optional<std::string> time_text(const Session& session) {
    return session.planned && session.planned->time
               ? std::optional(base::format(*session.planned->time))
               : std::nullopt;
}

Session read_session(const Statement& row) {
    Session session;
    session.id = row.id(0);
    session.course = row.id(1);
    session.state = to_enum(row.integer(2), SessionState::NotMet);
    session.planned = planned(row, 3);
    session.met_at = optional_moment(row, 5);
    session.prepared_at = optional_moment(row, 7);
    session.looked_back_at = optional_moment(row, 9);
    session.not_to_forget = row.text(11);
    return session;
}

}  // namespace

Result<Course> Journal::course() {
    auto rows = state_->list(
        "SELECT id, with_whom, sessions_before, length_min FROM course WHERE id = ?",
        [](const Statement& row) {
            return Course{.id = row.id(0),
                          .with_whom = row.text(1),
                          .sessions_before = optional_int(row, 2),
                          .length_min = static_cast<int>(row.integer(3))};
        },
        state_->course);
    if (!rows.ok()) {
        return rows.error();
    }
    if (rows.value().empty()) {
        return Error{ErrorKind::NotFound, "there is no course"};
    }
    return rows.value().front();
}

Result<void> Journal::save(const Course& course, const Stamp& stamp) {
    return state_->change(
        "UPDATE course SET with_whom = ?, sessions_before = ?, length_min = ?, changed = ?"
        " WHERE id = ?",
        course.with_whom, course.sessions_before, course.length_min, stamp.now.at.ms, course.id);
}

Result<std::vector<Session>> Journal::sessions() {
    return state_->list(
        "SELECT s.id, s.course, s.state, s.planned_date, s.planned_time, s.met_at,"
        " s.met_offset_min, s.prepared_at, s.prepared_offset_min, s.looked_back_at,"
        " s.looked_back_offset_min, s.not_to_forget FROM session_order AS o"
        " JOIN session AS s ON s.row = o.row"
        " ORDER BY o.is_next DESC, o.day DESC, o.clock DESC, o.row DESC",
        read_session);
}

Result<void> Journal::insert(const Session& session, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO session (id, course, state, planned_date, planned_time, met_at,"
        " met_offset_min, prepared_at, prepared_offset_min, looked_back_at,"
        " looked_back_offset_min, not_to_forget, source, created, created_offset_min, changed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        session.id, state_->course_or_own(session.course), static_cast<int>(session.state),
        date_text(session), time_text(session), at_ms(session.met_at), offset_min(session.met_at),
        at_ms(session.prepared_at), offset_min(session.prepared_at), at_ms(session.looked_back_at),
        offset_min(session.looked_back_at), session.not_to_forget, stamp.source, stamp.now.at.ms,
        stamp.now.offset_min, stamp.now.at.ms);
}

Result<void> Journal::save(const Session& session, const Stamp& stamp) {
    return state_->change(
        "UPDATE session SET state = ?, planned_date = ?, planned_time = ?, met_at = ?,"
        " met_offset_min = ?, prepared_at = ?, prepared_offset_min = ?, looked_back_at = ?,"
        " looked_back_offset_min = ?, not_to_forget = ?, changed = ? WHERE id = ?",
        static_cast<int>(session.state), date_text(session), time_text(session),
        at_ms(session.met_at), offset_min(session.met_at), at_ms(session.prepared_at),
        offset_min(session.prepared_at), at_ms(session.looked_back_at),
        offset_min(session.looked_back_at), session.not_to_forget, stamp.now.at.ms, session.id);
}

}  // namespace rapport::store
