// A bench whose journal lies on a disk in memory that can fail, and the events of its tests.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journeys/dump.h"
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

// Types, and waits until it is stored.
inline void type(journeys::Rig& rig, const char* field, const char* text) {
    type_now(rig, field, text);
    rig.settle();
}

inline constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

// The person comes back to the app.
inline void days_later(journeys::Rig& rig, int days) {
    rig.pass_time(days * kDayMs);
    rig.do_and_settle(event(ui::EventKind::Visible));
}

inline bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

// What a journal holds that is opened on the files as they are at this moment.
inline std::string stored(DiskBench& bench) {
    store::TestDisk image("image-of-the-disk");
    image.become(bench.disk.files);
    const auto text = journeys::dump_place(image.place());
    return text.ok() ? text.value() : text.error().what;
}

// A table as Daylio makes it, of so many notes, three a day.
inline std::string many_notes(int count) {
    std::string file = "full_date,time,mood,activities,note_title,note\n";
    for (int i = 0; i < count; ++i) {
        const base::LocalDate date = base::add_days({2015, 1, 1}, i / 3);
        file += base::format(date) + ",1" + std::to_string(i % 3) + ":00,good,walk | sleep,,note " +
                std::to_string(i) + " about a day like any other\n";
    }
    return file;
}

inline constexpr const char* kMind = "What is on your mind?";

}  // namespace rapport::core_tests
