#include "model/moment.h"

namespace rapport::model {

std::optional<int> mended_now(const TenseMoment& moment) {
    if (moment.mending.empty()) return std::nullopt;
    return moment.mending.back().value;
}

bool is_mended(const TenseMoment& moment, bool closed) {
    return closed || mended_now(moment).value_or(0) >= kMendedFrom;
}

}  // namespace rapport::model
