#include "model/moment.h"

#include <algorithm>

namespace rapport::model {

void answer_mending(TenseMoment& moment, const base::Moment& now, std::optional<int> value) {
    const base::LocalDate day = base::to_local(now).date;
    std::erase_if(moment.mending,
                  [&](const Mending& old) { return base::to_local(old.at).date == day; });
    if (!value) return;
    const auto later = std::find_if(moment.mending.begin(), moment.mending.end(),
                                    [&](const Mending& other) { return now.at < other.at.at; });
    moment.mending.insert(later, Mending{now, *value});
}

std::optional<int> mended_on(const TenseMoment& moment, const base::LocalDate& day) {
    std::optional<int> value;
    for (const Mending& mending : moment.mending) {
        if (base::to_local(mending.at).date == day) value = mending.value;
    }
    return value;
}

std::optional<int> mended_now(const TenseMoment& moment) {
    if (moment.mending.empty()) return std::nullopt;
    return moment.mending.back().value;
}

bool is_mended(const TenseMoment& moment, bool closed) {
    return closed || mended_now(moment).value_or(0) >= kMendedFrom;
}

}  // namespace rapport::model
