// The keys of the seven parts, and which of them offers a question.
#include "model/parts.h"

namespace rapport::model {

constexpr int kFirstOfferAt = 4;  // The seven parts are offered from this session on,
constexpr int kLastOfferAt = 6;   // and not after this one.
constexpr int kGoodAlike = 7;     // Where all parts are alike, none is offered from here on.

const char* part_key(Part part) {
    switch (part) {
        case Part::Trust: return "part.trust";
        case Part::Empathy: return "part.empathy";
        case Part::Genuine: return "part.genuine";
        case Part::Respect: return "part.respect";
        case Part::Listening: return "part.listening";
        case Part::Privacy: return "part.privacy";
        case Part::Direction: return "part.direction";
    }
    return "";
}

std::optional<Part> lowest(const PartAnswers& answers) {
    std::optional<std::size_t> low, high;
    for (std::size_t i = 0; i < kParts; ++i) {
        if (!answers[i]) continue;
        if (!low || *answers[i] < *answers[*low]) low = i;
        if (!high || *answers[i] > *answers[*high]) high = i;
    }
    if (!low) return std::nullopt;
    const int value = *answers[*low];
    if (value == *answers[*high] && value >= kGoodAlike) return std::nullopt;
    return static_cast<Part>(*low);
}

bool offers_seven_parts(int met, bool answered) {
    return !answered && met >= kFirstOfferAt && met <= kLastOfferAt;
}

}  // namespace rapport::model
