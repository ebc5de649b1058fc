// What the app asks of the desktop, and the answers.
#pragma once

#include "core/host.h"

namespace rapport::native {

class Requests {
  public:
    // Does what is asked at once, and gives the answer as an event for the next frame.
    ui::Event take(const core::HostRequest& request);
};

}  // namespace rapport::native
