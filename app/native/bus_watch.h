// GLib's main loop inside of SDL's: the bus is answered between two frames, and what comes while
// the window sleeps wakes it.
#pragma once

#include <functional>
#include <memory>

namespace rapport::native {

constexpr int kBusWake = 1;  // The code of the user event.

class BusWatch {
  public:
    BusWatch();
    ~BusWatch();
    BusWatch(const BusWatch&) = delete;
    BusWatch& operator=(const BusWatch&) = delete;

    // Does what is due, until nothing is or `enough` says so.
    void work(const std::function<bool()>& enough);
    // From now on a thread waits for the bus, and sends one user event when something is due.
    void start();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace rapport::native
