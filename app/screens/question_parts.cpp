// The names of a question's states and moves.
#include "screens/question_parts.h"

#include <array>

namespace rapport::screens {
namespace {

// In the order of model::QuestionState.
constexpr std::array kHeadings = {Str::QuestionIdea,     Str::QuestionBringIt,  Str::QuestionAsked,
                                  Str::QuestionAnswered, Str::QuestionAskAgain, Str::QuestionLetGo};
constexpr std::array kSteps = {Str::StepIdea,     Str::StepBringIt,  Str::StepAsked,
                               Str::StepAnswered, Str::StepAskAgain, Str::StepLetGo};
constexpr std::array kMoves = {Str::MoveIdea,     Str::MoveBringIt,  Str::MoveAsked,
                               Str::MoveAnswered, Str::MoveAskAgain, Str::MoveLetGo};

}  // namespace

Str state_heading(model::QuestionState state) { return kHeadings[static_cast<std::size_t>(state)]; }

Str step_name(model::QuestionState state) { return kSteps[static_cast<std::size_t>(state)]; }

Str move_name(model::QuestionState to) { return kMoves[static_cast<std::size_t>(to)]; }

}  // namespace rapport::screens
