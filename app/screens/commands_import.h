// What may be asked of the page on which another journal comes in.
#pragma once

namespace rapport::screens {

struct ChooseImport {};  // Lets the person choose a file.
struct TakeImport {};    // All that is new in it.
struct LeaveImport {};   // Not now; while it is going on, all of it is taken back.

}  // namespace rapport::screens
