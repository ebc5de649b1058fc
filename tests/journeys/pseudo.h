// A language that nobody speaks: every text of the table in brackets, with accents on its letters
// and 40 % longer. What stands on the screen without brackets did not come out of the table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport::journeys {

// "Keep it" as "[Ķéép îţ øøø]"; what has no letters of its own stays, and so does {name}.
std::string pseudo(std::string_view text);
// The English again, also where one text stands in another.
std::string plain(std::string_view text);
// What is left without all that stands in brackets.
std::string outside(std::string_view text);

// The English table in this language, in the order of ui::Str.
class PseudoTable {
  public:
    PseudoTable();
    const std::string_view* data() const { return views_.data(); }
    // One text as it is in English, as if it had bypassed the table.
    void plant(std::size_t key, std::string_view text) { views_[key] = text; }

  private:
    std::vector<std::string> texts_;
    std::vector<std::string_view> views_;
};

}  // namespace rapport::journeys
