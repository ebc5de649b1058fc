// How the goals of a course went on: levels, ratings and stages, each with its time.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {

using model::GoalMark;

Result<std::vector<GoalMark>> Journal::goal_marks() {
    return state_->list(
        "SELECT m.id, m.goal, m.kind, m.number, m.text, m.at, m.offset_min FROM goal_mark AS m"
        " JOIN goal AS g ON g.id = m.goal AND g.deleted IS NULL"
        " WHERE m.deleted IS NULL AND m.course = ? ORDER BY m.at, m.row",
        [](const Statement& row) {
            return GoalMark{row.id(0),
                            row.id(1),
                            to_enum(row.integer(2), model::MarkKind::Stage),
                            optional_int(row, 3),
                            row.text(4),
                            moment(row, 5)};
        },
        state_->course);
}

Result<void> Journal::insert(const GoalMark& mark, const Stamp& stamp) {
    const Moment at = mark.at == Moment{} ? stamp.now : mark.at;
    return state_->change(
        "INSERT INTO goal_mark (id, course, goal, kind, number, text, at, offset_min, source,"
        " created, created_offset_min, changed) SELECT ?1, course, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
        " ?10, ?9 FROM goal WHERE id = ?2"
        " ON CONFLICT (id) DO UPDATE SET number = ?4, text = ?5, at = ?6, offset_min = ?7,"
        " deleted = NULL, changed = ?9",
        mark.id, mark.goal, static_cast<int>(mark.kind), mark.number, mark.text, at.at.ms,
        at.offset_min, stamp.source, stamp.now.at.ms, stamp.now.offset_min);
}

Result<void> Journal::save(const GoalMark& mark, const Stamp& stamp) {
    return state_->change("UPDATE goal_mark SET number = ?, text = ?, changed = ? WHERE id = ?",
                          mark.number, mark.text, stamp.now.at.ms, mark.id);
}

}  // namespace rapport::store
