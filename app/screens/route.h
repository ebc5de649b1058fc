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
    Wording,     // Finding words; id of the wording, which is that of its thread.
    Moment,      // A tense moment; id.
    NotOkay,     // When something is not okay.
    GoingBack,   // Ways to go on; id of the session.
    Patterns,    // Pictures over time.
    Parts,       // Seven parts; id of the session.
    Scales,      // Own scales and totals.
    Scale,       // One of them; id.
    Review,      // Looking at the goals together; id of the coming session.
    Search,
    Timeline,
    Signals,       // About the rule behind the notes under the ratings.
    Passphrase,    // The lock of the journal.
    Sheet,         // A sheet; its id holds the name (model::id_of_sheet).
    FilledSheet,   // One filling of a sheet; id.
    Homework,      // One thing to try; id.
    GoalNumbers,   // The levels of all goals in numbers.
    Prompts,       // All prompts.
    KindLines,     // Kind lines to oneself.
    Arrive,        // A minute to arrive.
    LessIsBetter,  // When less is better.
    Share,         // A page to give away: what is on it.
    SharePage,     // That page, before it goes.
    Reading,       // Everything that was written.
    Therapists,    // The page for the therapist.
    Packs,         // Pages that somebody gave.
    Pack,          // One of them; id.
    Author,        // Making one.
    AuthorSeen,    // It, as the client will see it.
    AuthorGive,    // Its ways out.
    Import,        // Bring in from another journal.
    Export,        // Take everything with you.
};
constexpr int kScreenCount = 47;  // The numbers are stored: new screens come at the end.

struct Route {
    Place place = Place::Today;
    Screen screen = Screen::Place;
    Id id;

    friend bool operator==(const Route&, const Route&) = default;
};

}  // namespace rapport::screens
