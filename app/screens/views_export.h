// What the page shows on which everything leaves in formats that other programs read.
#pragma once

#include <string>

#include "screens/commands_export.h"

namespace rapport::screens {

struct ExportView {
    bool with_private = false;
    std::string course;  // With whom; empty: there is only one.
    bool running = false;
    int done = 0, all = 0;  // Of its pieces, while it is made.
};

}  // namespace rapport::screens
