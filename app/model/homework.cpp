// Which things to try are still to be looked at.
#include "model/homework.h"

#include <algorithm>

#include "base/text.h"
#include "model/carry.h"

namespace rapport::model {

bool is_open(const Homework& homework) {
    if (homework.is_closed || homework.state == HomeworkState::NotForMe) return false;
    const bool tried =
        homework.state == HomeworkState::Done || homework.state == HomeworkState::Partly;
    return !(tried && homework.came_back == true);
}

std::string touched_key(const Id& homework) {
    return decision_key({CarriedKind::Homework, homework});
}

std::vector<Homework> to_look_at(std::vector<Homework> all, const std::vector<Answer>& answers) {
    const auto is_touched = [&](const Homework& homework) {
        const std::string key = touched_key(homework.id);
        return std::any_of(answers.begin(), answers.end(),
                           [&](const Answer& answer) { return answer.key == key; });
    };
    std::erase_if(all, [&](const Homework& homework) {
        return base::is_blank(homework.what) || !(is_open(homework) || is_touched(homework));
    });
    return all;
}

Id homework_question(const Id& homework) { return id_made_from(homework, CarriedKind::Homework); }

}  // namespace rapport::model
