// A bench whose journal lies on a disk in memory that can fail, and the events of its tests.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "journeys/find.h"
#include "journeys/rig.h"
#include "store/store_fixture.h"

namespace rapport::core_tests {

struct DiskBench {
    store::TestDisk disk;
    journeys::Rig rig{disk.place(), true};
};

inline ui::Event event(ui::EventKind kind, ui::NodeId node = 0) {
    ui::Event made;
    made.kind = kind;
    made.node = node;
    return made;
}

inline ui::Event edit(const ui::Node& field, std::string text, std::uint32_t ahead = 1) {
    ui::Event made = event(ui::EventKind::Edit, field.id);
    made.text = std::move(text);
    made.version = field.version + ahead;
    return made;
}

inline const ui::Node& node(journeys::Rig& rig, const char* role, const char* name) {
    return journeys::find_one(rig.tree(), {role, name, {}});
}

inline bool has(journeys::Rig& rig, const char* role, const char* name) {
    return !journeys::find_all(rig.tree(), {role, name, {}}).empty();
}

inline ui::Event press(journeys::Rig& rig, const char* role, const char* name) {
    return event(ui::EventKind::Activate, node(rig, role, name).id);
}

inline void do_press(journeys::Rig& rig, const char* role, const char* name) {
    rig.do_and_settle(press(rig, role, name));
}

// Types without waiting for it to be stored.
inline void type_now(journeys::Rig& rig, const char* field, std::string text) {
    rig.frame({edit(node(rig, "field", field), std::move(text))});
}

inline constexpr const char* kMind = "What is on your mind?";

}  // namespace rapport::core_tests
