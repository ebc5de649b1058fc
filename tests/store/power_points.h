// Cutting the power at each change of a disk in turn, and looking at what each way of losing what
// was not flushed leaves behind.
#pragma once

#include <functional>
#include <string>

#include "store_fixture.h"

namespace rapport::store {

struct PowerSweep {
    const TestDisk& start;  // What lies on the disk before.
    // Does the work, calls `arm` where the sweep is to begin, and gives what was acknowledged.
    std::function<int(TestDisk&, const std::function<void()>& arm)> work;
    // Fails the test unless the disk holds the old or the new, whole, and all that was
    // acknowledged.
    std::function<void(TestDisk&, int acknowledged)> check;
    int part = 1;  // As a test, every `part`th change is taken, and one way of losing at each.
};

// Runs it, and gives at how many changes the power can go. In full, each of them is taken with
// nothing kept of what was not flushed, with all of it, with all of it torn, with each single
// change lost, and with each single one torn; then 1,000 times a seeded choice of changes is kept,
// as when a device writes in an order of its own. Each of these is a point, and is counted.
int sweep_power(const PowerSweep& sweep);

}  // namespace rapport::store
