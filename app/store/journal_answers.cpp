// Answers to prompts, and the lines to remember of each session.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Answer;
using model::Remembered;

Answer read_answer(const Statement& row) {
    return {row.id(0), row.text(1), optional_int(row, 2), row.text(3), {row.integer(4)}};
}

Remembered read_remembered(const Statement& row) {
    Remembered line;
    line.id = row.id(0);
    line.course = row.id(1);
    line.session = row.id(2);
    line.text = row.text(3);
    line.position = static_cast<int>(row.integer(4));
    line.retired = row.integer(5) != 0;
    line.made = moment(row, 6);
    line.shown_again = optional_moment(row, 8);
    return line;
}

}  // namespace

Result<std::vector<Answer>> Journal::answers_of(const Id& session) {
    return state_->list(
        "SELECT session, prompt, number, text, created FROM answer WHERE session = ?"
        " AND (number IS NOT NULL OR text <> '') AND deleted IS NULL ORDER BY prompt",
        read_answer, session);
}

Result<std::vector<Answer>> Journal::all_answers() {
    return state_->list(
        "SELECT a.session, a.prompt, a.number, a.text, a.created FROM answer AS a"
        " JOIN session_order AS o ON o.id = a.session"
        " WHERE (a.number IS NOT NULL OR a.text <> '') AND a.deleted IS NULL"
        " AND a.course = ? ORDER BY o.is_next DESC, o.day DESC, o.clock DESC, o.row DESC, a.prompt",
        read_answer, state_->course);
}

// The row stays when an answer is cleared: that it was cleared, and when, must win in a merge.
Result<void> Journal::set_answer(const Answer& answer, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO answer (id, course, session, prompt, number, text, source, created,"
        " created_offset_min, changed)"
        " VALUES (?1, coalesce((SELECT course FROM session WHERE id = ?3), ?2), ?3, ?4, ?5, ?6, ?7,"
        " ?8, ?9, ?8)"
        " ON CONFLICT (session, prompt) DO UPDATE SET number = ?5, text = ?6, changed = ?8,"
        " deleted = NULL",
        new_id(), state_->course, answer.session, answer.key, answer.number, answer.text,
        stamp.source, stamp.now.at.ms, stamp.now.offset_min);
}

Result<std::vector<Remembered>> Journal::remembered() {
    return state_->list(
        "SELECT r.id, r.course, r.session, r.text, r.position, r.retired, r.made_at,"
        " r.made_offset_min, r.shown_again_at, r.shown_again_offset_min FROM remembered AS r"
        " JOIN session_order AS o ON o.id = r.session WHERE r.deleted IS NULL"
        " AND r.course = ?"
        " ORDER BY o.is_next DESC, o.day DESC, o.clock DESC, o.row DESC, r.position, r.row",
        read_remembered, state_->course);
}

Result<void> Journal::insert(const Remembered& line, const Stamp& stamp) {
    const Moment made = line.made == Moment{} ? stamp.now : line.made;
    return state_->change(
        "INSERT INTO remembered (id, course, session, text, position, retired, made_at,"
        " made_offset_min, shown_again_at, shown_again_offset_min, source, created,"
        " created_offset_min, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        line.id, state_->course_or_own(line.course), line.session, line.text, line.position,
        line.retired, made.at.ms, made.offset_min, at_ms(line.shown_again),
        offset_min(line.shown_again), stamp.source, stamp.now.at.ms, stamp.now.offset_min,
        stamp.now.at.ms);
}

Result<void> Journal::save(const Remembered& line, const Stamp& stamp) {
    return state_->change(
        "UPDATE remembered SET session = ?, text = ?, position = ?, retired = ?,"
        " shown_again_at = ?, shown_again_offset_min = ?, changed = ? WHERE id = ?",
        line.session, line.text, line.position, line.retired, at_ms(line.shown_again),
        offset_min(line.shown_again), stamp.now.at.ms, line.id);
}

}  // namespace rapport::store
