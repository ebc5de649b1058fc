// What the page shows on which everything that was written is read.
#pragma once

#include <cstdint>

namespace rapport::screens {

// Where the words themselves are: on the page, where the host shows them as a real text; or in
// the person's browser, in which the desktop opens them.
enum class ReadWhere : std::uint8_t { OnPage, InBrowser };

struct ReadingView {
    ReadWhere where = ReadWhere::OnPage;
    bool is_empty = false;  // Nothing was written yet.
    bool all_here = false;  // On the page.
    bool opening = false;   // In the browser.
};

}  // namespace rapport::screens
