// Exact means of the felt-heard check.
#include "model/heard.h"

#include <algorithm>
#include <initializer_list>

namespace rapport::model {
namespace {

std::optional<Mean> mean_of(const HeardAnswers& answers, std::initializer_list<HeardItem> items) {
    Mean mean;
    for (const HeardItem item : items) {
        if (const std::optional<int> answer = answers[static_cast<std::size_t>(item)]) {
            mean.sum += *answer;
            ++mean.count;
        }
    }
    if (mean.count == 0) return std::nullopt;
    return mean;
}

}  // namespace

const char* heard_key(HeardItem item) {
    switch (item) {
        case HeardItem::Heard: return "heard.heard";
        case HeardItem::Free: return "heard.free";
        case HeardItem::Matters: return "heard.matters";
        case HeardItem::Sense: return "heard.sense";
        case HeardItem::Team: return "heard.team";
    }
    return "";
}

std::optional<Mean> heard_score(const HeardAnswers& answers) {
    using enum HeardItem;
    return mean_of(answers, {Heard, Free, Matters, Sense, Team});
}

std::optional<Mean> support_line(const HeardAnswers& answers) {
    return mean_of(answers, {HeardItem::Heard, HeardItem::Free});
}

std::optional<Mean> working_line(const HeardAnswers& answers) {
    return mean_of(answers, {HeardItem::Matters, HeardItem::Sense, HeardItem::Team});
}

bool is_compared(const HeardAnswers& answers) {
    return std::count_if(answers.begin(), answers.end(), [](const auto& answer) {
               return answer.has_value();
           }) >= kHeardLeastToCompare;
}

std::string one_decimal(const Mean& mean) {
    const int tenths = (mean.sum * 20 + mean.count) / (2 * mean.count);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace rapport::model
