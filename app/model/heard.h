// The felt-heard check: five own items from 0 to 10, each empty until it is touched. Own words and
// an own rule, no validated measure. The score is the mean of the answered items.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace rapport::model {

enum class HeardItem : std::uint8_t { Heard, Free, Matters, Sense, Team };
constexpr std::size_t kHeardItems = 5;
constexpr int kHeardLeastToCompare = 3;  // A session is compared from this many answers on.

// The key under which an answer is stored: "heard.heard", "heard.free", ...
const char* heard_key(HeardItem item);

using HeardAnswers = std::array<std::optional<int>, kHeardItems>;  // 0-10 each, none: not answered.

// An exact mean: a sum of whole numbers over how many there are.
struct Mean {
    int sum = 0;
    int count = 0;  // Never 0 in a Mean that was returned.
    double value() const { return static_cast<double>(sum) / count; }
    bool operator==(const Mean& other) const { return sum * other.count == other.sum * count; }
    bool operator<(const Mean& other) const { return sum * other.count < other.sum * count; }
};

std::optional<Mean> heard_score(const HeardAnswers& answers);   // All five.
std::optional<Mean> support_line(const HeardAnswers& answers);  // Heard and Free.
std::optional<Mean> working_line(const HeardAnswers& answers);  // Matters, Sense and Team.
bool is_compared(const HeardAnswers& answers);

// "7.4", "6.0": one decimal, rounded half up, with a point.
std::string one_decimal(const Mean& mean);

}  // namespace rapport::model
