// Which things to try are still to be looked at, and what stays in sight on a session's pages.
#include "model/homework.h"

#include <doctest/doctest.h>

#include "model/carry.h"
#include "model/prompts.h"

using namespace rapport::model;

namespace {

Homework made(int number, const char* what) {
    Homework homework;
    homework.id.bytes[15] = static_cast<std::uint8_t>(number);
    homework.what = what;
    return homework;
}

Answer touched(const Homework& homework) {
    Answer answer;
    answer.key = touched_key(homework.id);
    answer.number = 1;
    return answer;
}

}  // namespace

TEST_CASE("it is open until it is over, does not fit, or was tried and come back to") {
    using enum HomeworkState;
    Homework one = made(1, "Put all the letters in one box");
    CHECK(is_open(one));
    for (const HomeworkState state : {Done, Partly, NotYet, NotForMe}) {
        for (const auto came_back :
             {std::optional<bool>(), std::optional(false), std::optional(true)}) {
            one.state = state;
            one.came_back = came_back;
            const bool settled = (state == Done || state == Partly) && came_back == true;
            CHECK(is_open(one) == (state != NotForMe && !settled));
        }
    }
    one = made(1, "Put all the letters in one box");
    one.came_back = true;
    CHECK(is_open(one));  // Nothing was said about how far it went.
    one.is_closed = true;
    CHECK_FALSE(is_open(one));
}

TEST_CASE("what was said on a page leaves it in sight there, and nowhere else") {
    const Homework open = made(1, "one");
    Homework no = made(2, "two"), over = made(3, "three"), blank = made(4, " \n");
    no.state = HomeworkState::NotForMe;
    over.is_closed = true;
    const std::vector<Homework> all = {open, no, over, blank};
    const auto words = [&](const std::vector<Answer>& answers) {
        std::string text;
        for (const Homework& homework : to_look_at(all, answers)) text += homework.what + " ";
        return text;
    };
    CHECK(words({}) == "one ");
    CHECK(words({touched(no)}) == "one two ");
    CHECK(words({touched(over), touched(no), touched(blank)}) == "one two three ");
}

TEST_CASE("what was said before a session goes along when it does not take place") {
    CHECK(is_preparation(touched_key(made(1, "one").id)));
    CHECK_FALSE(homework_question(made(1, "one").id) == homework_question(made(2, "one").id));
    CHECK_FALSE(homework_question(made(1, "one").id) ==
                id_made_from(made(1, "one").id, CarriedKind::Thread));
}
