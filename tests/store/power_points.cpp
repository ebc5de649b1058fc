// The sweep: the work is done once for each change at which the power goes; each way of losing what
// was not flushed is then looked at on a disk of its own.
#include "power_points.h"

#include <random>
#include <vector>

#include "support/budget.h"

namespace rapport::store {
namespace {

constexpr std::size_t kNone = 0, kTorn = 300, kWhole = ~std::size_t{0};
constexpr int kEnough = 1000000;

// How many bytes of each unflushed change are kept.
using Kept = std::vector<std::size_t>;

// What is to be looked at when this many changes are unflushed.
std::vector<Kept> all_losses(std::size_t changes) {
    std::vector<Kept> losses = {Kept(changes, kNone), Kept(changes, kTorn), Kept(changes, kWhole)};
    for (std::size_t i = 0; i < changes; ++i) {
        losses.emplace_back(changes, kWhole)[i] = kNone;
        losses.emplace_back(changes, kWhole)[i] = kTorn;
    }
    return losses;
}

// One of them.
Kept one_loss(std::size_t changes, std::size_t number) {
    switch (number % 5) {
        case 0: return Kept(changes, kNone);
        case 1: return Kept(changes, kWhole);
        case 2: return Kept(changes, kTorn);
        default: break;
    }
    Kept kept(changes, kWhole);
    if (changes > 0) kept[number / 5 % changes] = number % 5 == 3 ? kNone : kTorn;
    return kept;
}

Kept any_order(std::size_t changes, std::mt19937& random) {
    Kept kept(changes);
    for (std::size_t& one : kept) {
        const unsigned choice = random() % 4;
        one = choice == 0 ? kNone : choice == 1 ? 1 + random() % 8192 : kWhole;
    }
    return kept;
}

struct Cut {
    int acknowledged = 0;
    int changes = 0;  // Of the work, as far as it came.
};

Cut work_until(const PowerSweep& sweep, TestDisk& disk, int changes) {
    disk.become(sweep.start.files);
    int before = 0;
    const int acknowledged = sweep.work(disk, [&] {
        before = disk.files.changes();
        disk.files.cut_power_after(changes);
    });
    return {acknowledged, disk.files.changes() - before};
}

void look(const PowerSweep& sweep, const TestDisk& cut, int acknowledged, const Kept& kept) {
    TestDisk disk("power-after");
    disk.files.continue_from(cut.files);
    disk.files.lose_power([&](std::size_t i) { return kept[i]; });
    sweep.check(disk, acknowledged);
    tests::count("points of lost power");
}

}  // namespace

int sweep_power(const PowerSweep& sweep) {
    int all = 0;
    {
        TestDisk disk("power-whole");
        all = work_until(sweep, disk, kEnough).changes;
    }
    std::size_t number = 0;
    for (int changes = 0; changes <= all; changes += tests::every(sweep.part)) {
        TestDisk disk("power-before");
        const int acknowledged = work_until(sweep, disk, changes).acknowledged;
        const std::size_t unflushed = disk.files.unflushed_changes();
        CAPTURE(changes);
        if (!tests::is_torture()) {
            look(sweep, disk, acknowledged, one_loss(unflushed, number++));
            continue;
        }
        for (const Kept& kept : all_losses(unflushed)) {
            CAPTURE(number++);
            look(sweep, disk, acknowledged, kept);
        }
    }
    for (int round = 0; round < tests::rounds(10, 1000); ++round) {
        std::mt19937 random(static_cast<unsigned>(round));
        TestDisk disk("power-before");
        const int changes = static_cast<int>(random() % static_cast<unsigned>(all + 1));
        const int acknowledged = work_until(sweep, disk, changes).acknowledged;
        CAPTURE(round);
        look(sweep, disk, acknowledged, any_order(disk.files.unflushed_changes(), random));
    }
    return all;
}

}  // namespace rapport::store
