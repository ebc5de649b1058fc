// What was taken home from sessions.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Homework;
using model::HomeworkState;

Homework read_homework(const Statement& row) {
    Homework found;
    found.id = row.id(0);
    found.course = row.id(1);
    found.session = row.optional_id(2);
    found.what = row.text(3);
    found.why = row.text(4);
    found.due = row.text(5);
    found.first_step = row.text(6);
    found.in_the_way = row.text(7);
    if (!row.is_null(8)) found.state = to_enum(row.integer(8), HomeworkState::NotForMe);
    if (!row.is_null(9)) found.came_back = row.integer(9) != 0;
    if (!row.is_null(10)) found.whose = to_enum(row.integer(10), model::Whose::Theirs);
    found.sheet = row.text(11);
    found.is_private = row.integer(12) != 0;
    found.is_closed = row.integer(13) != 0;
    found.at = moment(row, 14);
    return found;
}

template <typename Enum>
std::optional<int> number_of(const std::optional<Enum>& value) {
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

}  // namespace

// What was taken after a session that is deleted stays: it is no part of it.
Result<std::vector<Homework>> Journal::homework() {
    return state_->list(
        "SELECT id, course, session, what, why, due, first_step, in_the_way, state, came_back,"
        " whose, sheet, is_private, is_closed, at, offset_min FROM homework"
        " WHERE deleted IS NULL AND course = ? ORDER BY at, row",
        read_homework, state_->course);
}

// Made again after it was deleted, it is the one that was there.
Result<void> Journal::insert(const Homework& made, const Stamp& stamp) {
    const Moment at = made.at == Moment{} ? stamp.now : made.at;
    return state_->change(
        "INSERT INTO homework (id, course, session, what, why, due, first_step, in_the_way, state,"
        " came_back, whose, sheet, is_private, is_closed, at, offset_min, source, created,"
        " created_offset_min, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
        " ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?18)"
        " ON CONFLICT (id) DO UPDATE SET what = ?4, deleted = NULL, changed = ?18",
        made.id, state_->course_or_own(made.course), made.session, made.what, made.why, made.due,
        made.first_step, made.in_the_way, number_of(made.state), made.came_back,
        number_of(made.whose), made.sheet, made.is_private, made.is_closed, at.at.ms, at.offset_min,
        stamp.source, stamp.now.at.ms, stamp.now.offset_min);
}

Result<void> Journal::save(const Homework& changed, const Stamp& stamp) {
    return state_->change(
        "UPDATE homework SET session = ?, what = ?, why = ?, due = ?, first_step = ?,"
        " in_the_way = ?, state = ?, came_back = ?, whose = ?, sheet = ?, is_private = ?,"
        " is_closed = ?, changed = ? WHERE id = ?",
        changed.session, changed.what, changed.why, changed.due, changed.first_step,
        changed.in_the_way, number_of(changed.state), changed.came_back, number_of(changed.whose),
        changed.sheet, changed.is_private, changed.is_closed, stamp.now.at.ms, changed.id);
}

}  // namespace rapport::store
