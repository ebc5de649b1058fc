// Where in the app a person is. Five places that never change, and the screens within them.
#pragma once

#include <cstdint>

#include "base/id.h"

namespace rapport::screens {

using base::Id;

enum class Place : std::uint8_t { Today, Questions, Sessions, Goals, More };
constexpr int kPlaceCount = 5;

enum class Screen : std::uint8_t {
    Place,     // The place's own first screen.
    Notes,     // All entries.
    Note,      // One entry; id.
    Question,  // One question; id.
    GetReady,  // Before a session; id of the session.
    Card,      // In the room; id of the session.
    LookBack,  // After; id of the session.
    Goal,      // One goal; id.
    Data,      // Where is my data.
    Settings,
    About,  // Licences.
    HelpNow,
    HardThings,  // Things that are hard to say.
    HardThing,   // One of them; id.
    Courses,     // With whom, from when to when.
};
constexpr int kScreenCount = 15;  // The numbers are stored: new screens come at the end.

struct Route {
    Place place = Place::Today;
    Screen screen = Screen::Place;
    Id id;

    friend bool operator==(const Route&, const Route&) = default;
};

}  // namespace rapport::screens
