// What the app asks of the desktop, and the answers.
#pragma once

#include "core/host.h"
#include "native/print_folder.h"

namespace rapport::native {

class Requests {
  public:
    // Does what is asked at once, and gives the answer as an event for the next frame.
    ui::Event take(const core::HostRequest& request);

  private:
    // Opens the page in the user's browser, which prints it; true when a browser was started.
    bool print(const std::string& html);

    PrintFolder print_folder_ = PrintFolder(print_place());
};

}  // namespace rapport::native
