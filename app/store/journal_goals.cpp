// Goals of sessions and of the course.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Goal;
using model::GotToIt;

// A goal of a deleted session is gone with it. A deleted course goal shows nowhere, not as what
// another goal serves either.
constexpr std::string_view kSelectGoal =
    "SELECT g.id, g.course, g.session, g.text, t.id, g.got_to_it, g.position, g.ended, g.whose,"
    " g.talk_over, g.weight FROM goal AS g"
    " LEFT JOIN goal AS t ON t.id = g.toward AND t.deleted IS NULL"
    " LEFT JOIN session_order AS o ON o.id = g.session"
    " WHERE g.deleted IS NULL AND (g.session IS NULL OR o.id IS NOT NULL)";

Goal read_goal(const Statement& row) {
    Goal goal;
    goal.id = row.id(0);
    goal.course = row.id(1);
    goal.session = row.optional_id(2);
    goal.text = row.text(3);
    goal.toward = row.optional_id(4);
    if (!row.is_null(5)) {
        goal.got_to_it = to_enum(row.integer(5), GotToIt::NextTime);
    }
    goal.position = static_cast<int>(row.integer(6));
    goal.ended = row.integer(7) != 0;
    if (!row.is_null(8)) goal.whose = to_enum(row.integer(8), model::Whose::Theirs);
    goal.talk_over = row.integer(9) != 0;
    goal.weight = static_cast<int>(row.integer(10));
    return goal;
}

std::optional<int> got_to_it_number(const Goal& goal) {
    return goal.got_to_it ? std::optional(static_cast<int>(*goal.got_to_it)) : std::nullopt;
}

std::optional<int> whose_number(const Goal& goal) {
    return goal.whose ? std::optional(static_cast<int>(*goal.whose)) : std::nullopt;
}

std::string select_goals(std::string_view rest) {
    return std::string(kSelectGoal) + std::string(rest);
}

}  // namespace

Result<std::vector<Goal>> Journal::goals_of(const Id& session) {
    return state_->list(select_goals(" AND g.session = ? ORDER BY g.position, g.row"), read_goal,
                        session);
}

Result<std::vector<Goal>> Journal::course_goals() {
    return state_->list(select_goals(" AND g.session IS NULL AND g.course = ?"
                                     " ORDER BY g.position, g.row"),
                        read_goal, state_->course);
}

Result<std::vector<Goal>> Journal::all_goals() {
    return state_->list(
        select_goals(" AND g.course = ? ORDER BY g.session IS NOT NULL, o.is_next DESC, o.day DESC,"
                     " o.clock DESC, o.row DESC, g.position, g.row"),
        read_goal, state_->course);
}

Result<void> Journal::insert(const Goal& goal, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO goal (id, course, session, text, toward, got_to_it, position, ended,"
        " whose, talk_over, weight, source, created, created_offset_min, changed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        goal.id, state_->course_or_own(goal.course), goal.session, goal.text, goal.toward,
        got_to_it_number(goal), goal.position, goal.ended, whose_number(goal), goal.talk_over,
        goal.weight, stamp.source, stamp.now.at.ms, stamp.now.offset_min, stamp.now.at.ms);
}

Result<void> Journal::save(const Goal& goal, const Stamp& stamp) {
    return state_->change(
        "UPDATE goal SET session = ?, text = ?, toward = ?, got_to_it = ?, position = ?,"
        " ended = ?, whose = ?, talk_over = ?, weight = ?, changed = ? WHERE id = ?",
        goal.session, goal.text, goal.toward, got_to_it_number(goal), goal.position, goal.ended,
        whose_number(goal), goal.talk_over, goal.weight, stamp.now.at.ms, goal.id);
}

Result<void> Journal::order_goals(const std::vector<Id>& ids, const Stamp& stamp) {
    return state_->order("UPDATE goal SET position = ?, changed = ? WHERE id = ?", ids, stamp);
}

}  // namespace rapport::store
