// A journal that a test writes by itself, without the app around it, and its state.
#pragma once

#include "core/bench.h"
#include "core/reading.h"
#include "core/sheets.h"

namespace rapport::core_tests {

struct WrittenJournal {
    WrittenJournal() {
        state.journal = disk.open();
        state.sheets = core::read_sheets("en", {});
        state.now = {{1'769'000'000'000}, 60};
    }
    store::Stamp stamp() { return {state.now, {}}; }
    base::Id id() { return state.journal->new_id(); }
    base::Id next() { return store::need(state.journal->sessions()).front().id; }

    // All of it as one text.
    std::string read() {
        state.routes = {{screens::Place::More, screens::Screen::Reading, {}}};
        state.options.storage = screens::StorageKind::File;
        core::apply(state, screens::PrintReading{});
        for (int i = 0; i < 500 && state.requests.empty(); ++i) core::read_on(state);
        REQUIRE(!state.requests.empty());
        CHECK(state.requests.back().kind == core::RequestKind::Print);
        return state.requests.back().text;
    }

    store::TestDisk disk;
    core::State state;
};

}  // namespace rapport::core_tests
