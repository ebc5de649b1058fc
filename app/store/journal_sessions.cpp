// Sessions of a course.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::NotMetBy;
using model::Session;
using model::SessionState;

std::optional<model::Planned> planned(const Statement& row, int column) {
    const auto date = base::parse_date(row.text(column));
    if (!date) {
        return std::nullopt;
    }
    return model::Planned{*date, base::parse_time(row.text(column + 1))};
}

std::optional<std::string> date_text(const std::optional<model::Planned>& planned) {
    return planned ? std::optional(base::format(planned->date)) : std::nullopt;
}

std::optional<std::string> time_text(const std::optional<model::Planned>& planned) {
    return planned && planned->time ? std::optional(base::format(*planned->time)) : std::nullopt;
}

std::optional<int> not_met_by(const Session& session) {
    return session.not_met_by ? std::optional(static_cast<int>(*session.not_met_by)) : std::nullopt;
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
    session.moved_from = planned(row, 12);
    if (!row.is_null(14)) session.not_met_by = to_enum(row.integer(14), NotMetBy::Other);
    session.how_it_was = row.text(15);
    return session;
}

}  // namespace

Result<std::vector<Session>> Journal::sessions() { return sessions_of(state_->course); }

Result<std::vector<Session>> Journal::sessions_of(const Id& course) {
    return state_->list(
        "SELECT s.id, s.course, s.state, s.planned_date, s.planned_time, s.met_at,"
        " s.met_offset_min, s.prepared_at, s.prepared_offset_min, s.looked_back_at,"
        " s.looked_back_offset_min, s.not_to_forget, s.moved_from_date, s.moved_from_time,"
        " s.not_met_by, s.how_it_was FROM session_order AS o"
        " JOIN session AS s ON s.row = o.row WHERE s.course = ?"
        " ORDER BY o.is_next DESC, o.day DESC, o.clock DESC, o.row DESC",
        read_session, course);
}

Result<std::optional<Id>> Journal::course_of_session(const Id& session) {
    auto rows = state_->list(
        "SELECT course FROM session WHERE id = ? AND deleted IS NULL",
        [](const Statement& row) { return row.id(0); }, session);
    if (!rows.ok()) return rows.error();
    return rows.value().empty() ? std::nullopt : std::optional(rows.value().front());
}

Result<std::map<Id, SessionCount>> Journal::session_counts() {
    std::map<Id, SessionCount> counts;
    using model::HeardItem;
    auto scores = state_->list(
        "SELECT session, sum(number), count(*) FROM answer WHERE course = ? AND deleted IS NULL"
        " AND number IS NOT NULL AND prompt IN (?, ?, ?, ?, ?) GROUP BY session",
        [&](const Statement& row) {
            counts[row.id(0)].heard =
                model::Mean{static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))};
            return true;
        },
        state_->course, model::heard_key(HeardItem::Heard), model::heard_key(HeardItem::Free),
        model::heard_key(HeardItem::Matters), model::heard_key(HeardItem::Sense),
        model::heard_key(HeardItem::Team));
    if (!scores.ok()) return scores.error();
    auto goals = state_->list(
        "SELECT session, count(*) FROM goal WHERE course = ? AND deleted IS NULL"
        " AND session IS NOT NULL AND trim(text, char(9, 10, 13, 32)) <> '' GROUP BY session",
        [&](const Statement& row) {
            counts[row.id(0)].goals = static_cast<std::size_t>(row.integer(1));
            return true;
        },
        state_->course);
    if (!goals.ok()) return goals.error();
    return counts;
}

Result<void> Journal::insert(const Session& session, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO session (id, course, state, not_to_forget, how_it_was, source, created,"
            " created_offset_min, changed) VALUES (?, ?, ?, '', '', ?, ?, ?, ?)",
            session.id, state_->course_or_own(session.course), static_cast<int>(session.state),
            stamp.source, stamp.now.at.ms, stamp.now.offset_min, stamp.now.at.ms);
        return done.ok() ? save(session, stamp) : done;
    });
}

Result<void> Journal::save(const Session& session, const Stamp& stamp) {
    return state_->change(
        "UPDATE session SET state = ?, planned_date = ?, planned_time = ?, met_at = ?,"
        " met_offset_min = ?, prepared_at = ?, prepared_offset_min = ?, looked_back_at = ?,"
        " looked_back_offset_min = ?, not_to_forget = ?, moved_from_date = ?,"
        " moved_from_time = ?, not_met_by = ?, how_it_was = ?, changed = ? WHERE id = ?",
        static_cast<int>(session.state), date_text(session.planned), time_text(session.planned),
        at_ms(session.met_at), offset_min(session.met_at), at_ms(session.prepared_at),
        offset_min(session.prepared_at), at_ms(session.looked_back_at),
        offset_min(session.looked_back_at), session.not_to_forget, date_text(session.moved_from),
        time_text(session.moved_from), not_met_by(session), session.how_it_was, stamp.now.at.ms,
        session.id);
}

}  // namespace rapport::store
