// What the app asks of the desktop, and the answers.
#pragma once

#include <cstdint>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "core/host.h"
#include "native/print_folder.h"

namespace rapport::native {

class Requests {
  public:
    // Does what is asked at once, and gives the answer as an event for the next frame; or starts
    // what takes long in a thread, and gives nothing yet.
    std::optional<ui::Event> take(const core::HostRequest& request);
    // The answers of what was done since the last call. A user event of SDL's says that there are.
    std::vector<ui::Event> done();

  private:
    // Opens the page in the user's browser, which prints it; true when a browser was started.
    bool print(const std::string& html);

    struct Job {
        std::uint32_t request = 0;
        std::future<std::string> bytes;
        std::future<void> thread;  // Its end is waited for.
    };
    std::vector<Job> jobs_;
    PrintFolder print_folder_ = PrintFolder(print_place());
};

}  // namespace rapport::native
