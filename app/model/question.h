// Questions for the therapist and their life: idea, bring it, asked, answered, ask again, let go.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace rapport::model {

using base::Id;
using base::Moment;

enum class QuestionState : std::uint8_t { Idea, BringIt, Asked, Answered, AskAgain, LetGo };

// The moves that a client may make from `state`, the most usual one first.
std::span<const QuestionState> moves_from(QuestionState state);
bool may_move(QuestionState from, QuestionState to);

struct QuestionStep {
    QuestionState state = QuestionState::Idea;
    Moment at;
    std::optional<Id> session;  // The session it belongs to, where there is one.
};

struct Question {
    Id id;
    Id course;
    std::string text;
    QuestionState state = QuestionState::Idea;
    bool is_private = false;
    std::string answer;  // The answer that was heard, in the client's words.
    int position = 0;
    std::vector<QuestionStep> history;  // Oldest first; never empty for a stored question.
};

// Stands on the Get ready of `session` without any action: marked "bring it" before, and not asked.
// What is done with it on that page itself does not count, so that it keeps its place there.
bool is_carried_over(const Question& question, const Id& session);

}  // namespace rapport::model
