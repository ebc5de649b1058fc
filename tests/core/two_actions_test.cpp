// U2: every page is at most two actions away from Today, in a journal in which everything is used.
// Pages that are a step of another one are one action behind it.
#include <algorithm>
#include <map>
#include <set>

#include "core/bench.h"
#include "core/tour.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

constexpr const char* kSteps[] = {
    "Going back",                       // Of Look back.
    "Seven sides of working together",  // Of Look back.
    "The page as it is",                // Of A page to give away.
    "Your numbers over time",           // Of My own scales and totals.
    "Journal",                          // Covered.
    "Locked",                           // Of Passphrase.
    "For your therapist",               // Of For therapists.
    "After our first talk",             // Of A page or a code.
    "For next time",                    // Of For therapists: as the client will see it.
    "Give it",                          // Of For therapists.
};
constexpr const char* kPlaces[] = {"Today", "Questions", "Sessions", "Goals", "More"};

std::string title_of(Rig& rig) {
    for (const ui::Node& node : rig.tree().nodes()) {
        if (node.role == ui::Role::Heading && node.level == 1) return node.name;
    }
    return {};
}

bool is_in_main(Rig& rig, const ui::Node& node) {
    for (const ui::Node* up = &node; up != nullptr; up = rig.tree().find(up->parent)) {
        if (up->role == ui::Role::Main) return true;
    }
    return false;
}

// What leads on, or does something, on the page that is shown: what opens a thing first, before the
// thing moves or goes.
std::vector<ui::NodeId> ways_on(Rig& rig) {
    std::vector<ui::NodeId> ways;
    for (const ui::Node& node : rig.tree().nodes()) {
        const bool leads = node.role == ui::Role::Link || node.role == ui::Role::Button;
        const bool unfolds = node.expanded.has_value();
        if (leads && !unfolds && !node.inert && is_in_main(rig, node)) ways.push_back(node.id);
    }
    std::stable_partition(ways.begin(), ways.end(),
                          [&](ui::NodeId way) { return rig.tree().find(way)->name == "Open"; });
    return ways;
}

// The titles of all pages that one action leads to from the page that `arrive` goes to.
void one_action_on(Rig& rig, const std::function<void()>& arrive, std::set<std::string>& titles) {
    arrive();
    titles.insert(title_of(rig));
    for (const ui::NodeId way : ways_on(rig)) {
        arrive();
        if (rig.tree().find(way) == nullptr) continue;
        rig.do_and_settle(event(ui::EventKind::Activate, way));
        titles.insert(title_of(rig));
        rig.do_and_settle(event(ui::EventKind::Back));  // Closes a dialog, where there is one.
    }
}

}  // namespace

TEST_CASE("U2: every page is at most two actions away") {
    Rig rig;
    std::map<std::string, std::string> stops;  // By their titles.
    go_round(rig, [&](const std::string& name) { stops.emplace(title_of(rig), name); });
    do_press(rig, "button", "Show again");
    do_press(rig, "button", "Today");
    type(rig, kMind, "One more note");
    do_press(rig, "button", "Keep it");
    do_press(rig, "button", "Questions");
    type(rig, "What would you like to ask?", "One more question?");
    rig.do_and_settle(
        event(ui::EventKind::Activate,
              journeys::find_one(rig.tree(), {"button", "Add", "Add to your questions"}).id));
    do_press(rig, "button", "Help now");
    std::set<std::string> near = {title_of(rig)};
    near.insert(std::begin(kSteps), std::end(kSteps));
    for (const char* place : kPlaces) {
        one_action_on(
            rig, [&] { do_press(rig, "button", place); }, near);
    }
    const auto today = [&] { do_press(rig, "button", "Today"); };
    today();
    for (const ui::NodeId way : ways_on(rig)) {
        const auto arrive = [&] {
            today();
            if (rig.tree().find(way)) rig.do_and_settle(event(ui::EventKind::Activate, way));
        };
        one_action_on(rig, arrive, near);
    }
    std::string far;
    for (const auto& [title, name] : stops) {
        if (near.count(title) == 0) far += title + " (" + name + ")\n";
    }
    CHECK(far == "");
}
