// The legal moves of a question.
#include "model/question.h"

#include <algorithm>
#include <array>

namespace rapport::model {

std::span<const QuestionState> moves_from(QuestionState state) {
    using enum QuestionState;
    static constexpr std::array kIdea = {BringIt, LetGo};
    static constexpr std::array kBringIt = {Asked, Idea, LetGo};
    static constexpr std::array kAsked = {Answered, AskAgain, LetGo};
    static constexpr std::array kAnswered = {AskAgain};
    static constexpr std::array kAskAgain = {BringIt, Asked, LetGo};
    static constexpr std::array kLetGo = {Idea};
    switch (state) {
        case Idea: return kIdea;
        case BringIt: return kBringIt;
        case Asked: return kAsked;
        case Answered: return kAnswered;
        case AskAgain: return kAskAgain;
        case LetGo: return kLetGo;
    }
    return {};
}

bool may_move(QuestionState from, QuestionState to) {
    const std::span<const QuestionState> moves = moves_from(from);
    return std::find(moves.begin(), moves.end(), to) != moves.end();
}

bool is_carried_over(const Question& question, const Id& session) {
    QuestionState before = QuestionState::Idea;
    for (const QuestionStep& step : question.history) {
        if (step.session != session) before = step.state;
    }
    return before == QuestionState::BringIt && question.state <= QuestionState::BringIt;
}

}  // namespace rapport::model
