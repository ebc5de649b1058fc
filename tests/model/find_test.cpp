// Groups by which a person narrows a search down.
#include "model/find.h"

#include <doctest/doctest.h>

#include <array>

using namespace rapport::model;

TEST_CASE("every kind is in one group, and every group has a kind") {
    std::size_t all = 0;
    for (const FoundGroup group : {FoundGroup::Notes, FoundGroup::Questions, FoundGroup::Goals,
                                   FoundGroup::Sessions, FoundGroup::Moments, FoundGroup::Rest}) {
        const std::vector<FoundKind> kinds = kinds_of(std::array{group});
        CHECK_FALSE(kinds.empty());
        for (const FoundKind kind : kinds) CHECK(group_of(kind) == group);
        all += kinds.size();
    }
    CHECK(all == kFoundKinds);
    CHECK(kinds_of({}).empty());
}
