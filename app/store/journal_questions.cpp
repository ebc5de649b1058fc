// Questions and the steps of their life.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Question;
using model::QuestionState;
using model::QuestionStep;

constexpr QuestionState kLastState = QuestionState::LetGo;

Question read_question(const Statement& row) {
    Question question;
    question.id = row.id(0);
    question.course = row.id(1);
    question.text = row.text(2);
    question.state = to_enum(row.integer(3), kLastState);
    question.is_private = row.integer(4) != 0;
    question.answer = row.text(5);
    question.position = static_cast<int>(row.integer(6));
    return question;
}

struct StepOfQuestion {
    Id question;
    QuestionStep step;
};

StepOfQuestion read_step(const Statement& row) {
    return {row.id(0), {to_enum(row.integer(1), kLastState), moment(row, 2), row.optional_id(4)}};
}

}  // namespace

Result<std::vector<Question>> Journal::questions() {
    auto rows = state_->list(
        "SELECT id, course, text, state, is_private, answer, position FROM question"
        " WHERE deleted IS NULL AND course = ? ORDER BY position, row",
        read_question, state_->course);
    if (!rows.ok()) {
        return rows;
    }
    auto steps = state_->list(
        "SELECT h.question, h.state, h.at, h.offset_min, h.session FROM question_step AS h"
        " JOIN question AS q ON q.id = h.question WHERE q.deleted IS NULL AND q.course = ?"
        " ORDER BY h.at, h.row",
        read_step, state_->course);
    if (!steps.ok()) {
        return steps.error();
    }
    std::map<Id, std::size_t> index;
    for (std::size_t i = 0; i < rows.value().size(); ++i) {
        index.emplace(rows.value()[i].id, i);
    }
    for (const StepOfQuestion& step : steps.value()) {
        rows.value()[index.at(step.question)].history.push_back(step.step);
    }
    return rows;
}

Result<void> Journal::State::add_step(const Id& question, const QuestionStep& step) {
    return change(
        "INSERT INTO question_step (id, question, state, at, offset_min, session)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        new_id(), question, static_cast<int>(step.state), step.at.at.ms, step.at.offset_min,
        step.session);
}

Result<void> Journal::insert(const Question& question, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO question (id, course, text, state, is_private, answer, position, source,"
            " created, created_offset_min, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            question.id, state_->course_or_own(question.course), question.text,
            static_cast<int>(question.state), question.is_private, question.answer,
            question.position, stamp.source, stamp.now.at.ms, stamp.now.offset_min,
            stamp.now.at.ms);
        if (!done.ok()) {
            return done;
        }
        // A caller may give the first step's session; the state and the time are the stored ones.
        const auto session =
            question.history.empty() ? std::nullopt : question.history.back().session;
        return state_->add_step(question.id, {question.state, stamp.now, session});
    });
}

Result<void> Journal::save(const Question& question, const Stamp& stamp) {
    return state_->change(
        "UPDATE question SET text = ?, is_private = ?, answer = ?, position = ?, changed = ?"
        " WHERE id = ?",
        question.text, question.is_private, question.answer, question.position, stamp.now.at.ms,
        question.id);
}

Result<void> Journal::move_question(const Id& id, QuestionState to, std::optional<Id> session,
                                    const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change("UPDATE question SET state = ?, changed = ? WHERE id = ?",
                                   static_cast<int>(to), stamp.now.at.ms, id);
        if (!done.ok()) {
            return done;
        }
        return state_->add_step(id, {to, stamp.now, session});
    });
}

Result<void> Journal::order_questions(const std::vector<Id>& ids, const Stamp& stamp) {
    return state_->order("UPDATE question SET position = ?, changed = ? WHERE id = ?", ids, stamp);
}

}  // namespace rapport::store
