// What may be asked of the page on which everything is read.
#pragma once

namespace rapport::screens {

// What stands on the page; where it stands on none, all of it in the person's browser.
struct PrintReading {};

}  // namespace rapport::screens
