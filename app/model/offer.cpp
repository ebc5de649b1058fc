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
    const int sessions = kind == OfferKind::GoingBack ? 0 : kRestSessions;
    return std::any_of(all.begin(), all.end(), [&](const OfferRest& rest) {
        return rest.kind == kind && (rest.for_good || sessions_met - rest.sessions_met < sessions);
    });
}

OfferRest rest_after(const std::vector<OfferRest>& all, const OfferRest& asked) {
    OfferRest rest = asked;
    const bool again = std::any_of(all.begin(), all.end(), [&](const OfferRest& other) {
        return other.kind == asked.kind && asked.kind == OfferKind::GoingBack;
    });
    rest.for_good = rest.for_good || again;
    return rest;
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
