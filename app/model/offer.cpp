// Which offer is shown.
#include "model/offer.h"

#include <algorithm>

namespace rapport::model {

bool belongs_to(OfferKind kind, OfferPlace place) {
    switch (kind) {
        case OfferKind::DidItChange:
        case OfferKind::GoingBack:
        case OfferKind::SevenParts: return place == OfferPlace::LookBack;
        case OfferKind::SessionTwo:
        case OfferKind::Review:
        case OfferKind::ThenAndNow:
        case OfferKind::Blank: return place == OfferPlace::GetReady;
        case OfferKind::WordsMayBeLost:
        case OfferKind::Memory:
        case OfferKind::Lock:
        case OfferKind::Install: return place == OfferPlace::Today;
    }
    return false;
}

bool rests(const std::vector<OfferRest>& all, OfferKind kind, int sessions_met) {
    return std::any_of(all.begin(), all.end(), [&](const OfferRest& rest) {
        return rest.kind == kind &&
               (rest.for_good || sessions_met - rest.sessions_met < kRestSessions);
    });
}

std::optional<Offer> the_offer(OfferPlace place, const std::vector<Offer>& candidates,
                               const std::vector<OfferRest>& resting, int sessions_met,
                               bool signal) {
    std::optional<Offer> first;
    if (signal && place == OfferPlace::LookBack) return first;
    for (const Offer& offer : candidates) {
        if (!belongs_to(offer.kind, place) || rests(resting, offer.kind, sessions_met)) continue;
        if (!first || offer.kind < first->kind) first = offer;
    }
    return first;
}

}  // namespace rapport::model
