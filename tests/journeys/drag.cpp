// Dragging as a pointer does it: in small steps, waiting near the edge while the page scrolls.
#include "journeys/drag.h"

#include <algorithm>
#include <cmath>

namespace rapport::journeys {
namespace {

using ui::EventKind;
using ui::Node;
using ui::NodeId;
using ui::Rect;
using ui::Role;

const Node& around(const Rig& rig, NodeId id, Role role) {
    const Node* node = rig.tree().find(id);
    while (node != nullptr && node->role != role) node = rig.tree().find(node->parent);
    if (node == nullptr) throw Failure("there is no such place around it");
    return *node;
}

void point(Rig& rig, EventKind kind, float x, float y) {
    ui::Event event;
    event.kind = kind;
    event.x = x;
    event.y = y;
    rig.frame({event});
    rig.pass_time(16);
}

// How many places the row has to go, below 0: up.
int places_between(const Node& row, const Node& onto, Side side) {
    const int way = static_cast<int>(onto.position) - static_cast<int>(row.position);
    if (side == Side::Before) return way > 0 ? way - 1 : way;
    return way < 0 ? way + 1 : way;
}

// How far the top of the row has to go.
float way_between(const Rect& row, const Rect& onto, Side side) {
    const float edge = side == Side::Before ? onto.y : onto.y + onto.h;
    return onto.y > row.y ? edge - row.h - row.y : edge - row.y;
}

void drag_with_pointer(Rig& rig, NodeId grip, float way) {
    constexpr int kMostFrames = 2000;
    const NodeId row = around(rig, grip, Role::ListItem).id;
    const Node& page = around(rig, grip, Role::Scroller);
    const Rect view = page.screen;
    const NodeId scroller = page.id;
    const Rect at = rig.tree().find(grip)->screen;
    const float goal = around(rig, row, Role::ListItem).screen.y + page.scroll + way;
    const float x = at.x + at.w / 2;
    float y = at.y + at.h / 2;
    point(rig, EventKind::PointerMove, x, y);
    point(rig, EventKind::PointerDown, x, y);
    float before = -1;
    int still = 0;
    for (int i = 0; i < kMostFrames && still < 20; ++i) {
        const Node& now = around(rig, row, Role::ListItem);
        const float left = goal - rig.tree().find(scroller)->scroll - now.screen.y;
        if (std::fabs(left) < 2) break;
        still = now.screen.y == before ? still + 1 : 0;
        before = now.screen.y;
        y = std::clamp(y + std::clamp(left, -40.0f, 40.0f), view.y + 4, view.y + view.h - 4);
        point(rig, EventKind::PointerMove, x, y);
    }
    point(rig, EventKind::PointerUp, x, y);
    rig.settle();
}

}  // namespace

void drag(Rig& rig, Person& person, const std::string& what, Side side, const std::string& onto,
          const Places& places) {
    const auto grip_with = [&](const std::string& words) {
        Places there = places;
        there.with = words;
        return person.the({"grip", "", there}).id;
    };
    const NodeId target = grip_with(onto);
    const NodeId grip = grip_with(what);
    person.bring_into_sight(grip);
    const Node& row = around(rig, grip, Role::ListItem);
    const Node& there = around(rig, target, Role::ListItem);
    if (person.mode() == Mode::Pointer) {
        drag_with_pointer(rig, grip, way_between(row.screen, there.screen, side));
        return;
    }
    const int by = places_between(row, there, side);
    Places own = places;
    own.with = what;
    for (int i = 0; i < std::abs(by); ++i) {
        person.press({"button", by < 0 ? "Move up" : "Move down", own});
    }
}

}  // namespace rapport::journeys
