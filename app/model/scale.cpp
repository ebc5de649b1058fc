// Numbers as they are typed, and when a changed scale is a new series.
#include "model/scale.h"

#include <algorithm>
#include <cstdlib>

#include "base/text.h"

namespace rapport::model {
namespace {

constexpr std::size_t kMostDigits = 7;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

}  // namespace

Typed parse_tenths(std::string_view text) {
    text = base::trim(text);
    const bool below_zero = text.starts_with('-');
    if (below_zero) text.remove_prefix(1);
    const std::string_view whole = take_digits(text);
    if (whole.empty() || whole.size() > kMostDigits) return {Problem::NotANumber};
    std::string_view decimals;
    if (text.starts_with('.') || text.starts_with(',')) {
        text.remove_prefix(1);
        decimals = take_digits(text);
    }
    if (!text.empty()) return {Problem::NotANumber};
    int tenths = 0;
    for (const char c : whole) tenths = tenths * 10 + (c - '0');
    tenths = tenths * 10 + (decimals.empty() ? 0 : decimals.front() - '0');
    if (decimals.size() > 1 && decimals.find_first_not_of('0', 1) != decimals.npos) {
        return {Problem::OffStep};
    }
    return {Problem::None, below_zero ? -tenths : tenths};
}

Typed parse_value(std::string_view text, const Scale& scale) {
    const Typed typed = parse_tenths(text);
    if (typed.problem != Problem::None) return typed;
    if (typed.value < scale.low || typed.value > scale.high) return {Problem::OutOfRange};
    if ((typed.value - scale.low) % std::max(scale.step, 1) != 0) return {Problem::OffStep};
    return typed;
}

std::string tenths_text(int tenths) {
    const int size = std::abs(tenths);
    std::string text = tenths < 0 ? "-" : "";
    text += std::to_string(size / 10);
    if (size % 10 != 0) text += "." + std::to_string(size % 10);
    return text;
}

bool begins_new_series(const Scale& scale, int low, int high, bool rises_when_better) {
    return scale.low != low || scale.high != high || scale.rises_when_better != rises_when_better;
}

Scale next_series(const Scale& scale, const Id& id, int low, int high, bool rises_when_better) {
    Scale next = scale;
    next.id = id;
    next.follows = scale.id;
    next.ended = false;
    next.low = low;
    next.high = high;
    next.rises_when_better = rises_when_better;
    next.own_cut_off.reset();
    next.own_reliable.reset();
    return next;
}

bool is_over(const Scale& scale, const std::vector<Scale>& all) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Scale& other) { return other.follows == scale.id; });
}

}  // namespace rapport::model
