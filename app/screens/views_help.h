// Help now, and when something is not okay.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/help_numbers.h"
#include "model/journal.h"
#include "screens/route.h"

namespace rapport::screens {

struct HelpView {
    // While no journal is open: those that may be shown then, and without ids.
    std::vector<model::Contact> contacts;
    Id new_contact;                // Nil: no journal is open.
    bool another_contact = false;  // One more empty row was asked for.
    std::string country;           // Two letters; empty: none was chosen, nor can be guessed.
    bool guessed = false;
    std::vector<std::string> hidden;  // The keys of numbers that came with the app.
    base::LocalDate today;
    std::string after_hours;    // What was agreed for the time between sessions; may be empty.
    std::optional<Route> plan;  // Where the client's own plan lies; none: there is none.
    bool not_kept = false;      // What lies in the open could not be changed.
};

// When something is not okay.
struct NotOkayView {
    HelpView people;
    Id note_id;                         // Of the field; made when the first letter is typed.
    std::optional<model::Entry> note;   // What is being written.
    std::vector<model::Entry> earlier;  // Newest first.
    base::LocalDate today;
    bool just_saved = false;
};

}  // namespace rapport::screens
