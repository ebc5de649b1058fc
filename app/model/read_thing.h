// What a person wrote, one thing after the other, to be read as a whole.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"

namespace rapport::model {

// Words with a line of the interface above them, which may be empty.
struct ReadLine {
    std::string label, text;
    bool own = true;  // The text is the person's; else it is the interface's too.
};

struct ReadPart {
    std::string heading;  // Empty: none.
    std::vector<ReadLine> lines;
};

// A note, a session, a question ... All texts of the interface are in the person's language.
struct ReadThing {
    std::string month;      // "January 2026": the heading under which it stands.
    std::string name;       // What it is.
    std::string date;       // In words; empty: it has none.
    std::string date_code;  // The same as machines read it: "2026-01-14" or "2026-01-14T02:04".
    std::string mark;       // "Only for me"; empty: none.
    std::vector<ReadPart> parts;
    std::optional<base::Moment> at = {};  // When it was written, where that is known exactly.
    std::vector<std::string> tags = {};   // Feelings, in words.
};

}  // namespace rapport::model
