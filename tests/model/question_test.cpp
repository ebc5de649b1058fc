// Only the legal moves of a question.
#include "model/question.h"

#include <doctest/doctest.h>
#include <set>
#include <utility>

using namespace rapport::model;

TEST_CASE("exactly the legal moves are allowed") {
    using enum QuestionState;
    const std::set<std::pair<QuestionState, QuestionState>> legal = {
        {Idea, BringIt},      {Idea, LetGo},       {BringIt, Asked},  {BringIt, Idea},
        {BringIt, LetGo},     {Asked, Answered},   {Asked, AskAgain}, {Asked, LetGo},
        {Answered, AskAgain}, {AskAgain, BringIt}, {AskAgain, Asked}, {AskAgain, LetGo},
        {LetGo, Idea}};
    const QuestionState all[] = {Idea, BringIt, Asked, Answered, AskAgain, LetGo};
    for (const QuestionState from : all) {
        for (const QuestionState to : all) {
            CHECK(may_move(from, to) == (legal.count({from, to}) == 1));
        }
    }
}
