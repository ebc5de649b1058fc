// The words of a screen that are no texts of the interface.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "model/pack.h"
#include "model/sheet.h"

namespace rapport::core_tests {

// What stands on a screen and is no text of the interface: what the tour types, the sheets, which
// have files of their own, and names; and what is in packs.
class OwnWords {
  public:
    OwnWords();
    // Without the brackets and without these words no letter is left.
    bool explain(const std::string& text) const;

  private:
    void add_line(std::string_view line);
    void add_sheet(const model::Sheet& sheet);
    void add_pack(const model::Pack& pack);

    std::map<std::size_t, std::set<std::string>, std::greater<>> lines_;  // The longest first.
};

}  // namespace rapport::core_tests
