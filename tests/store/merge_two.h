// Two journals that went different ways, for tests of merging.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "store/merge.h"
#include "store_fixture.h"

namespace rapport::store {

inline constexpr const char* kHeading = "Also in the copy:";

// Two journals that have the same past until 2000 ms and go different ways after it.
struct Two {
    explicit Two(const std::function<void(Journal&)>& past = {}) {
        here = first.open();
        if (past) past(*here);
        second.opened = 100;
        need(replace_with_copy(need(here->copy_bytes()), second.place()));
        there = second.open();
        need(there->begin_branch(stamp_at(2000)));
    }

    MergeCounts merge(std::int64_t at_ms = 9000) {
        return need(here->merge(need(there->copy_bytes()), there->data_key(), {.heading = kHeading},
                                stamp_at(at_ms)));
    }

    TestDisk first{"first-files"}, second{"second-files"};
    std::unique_ptr<Journal> here, there;
};

inline void add_entry(Journal& journal, int id, const std::string& text, std::int64_t at_ms) {
    need(journal.insert(model::Entry{.id = test_id(id), .at = {{at_ms}, 60}, .text = text},
                        stamp_at(at_ms)));
}

inline void set_entry(Journal& journal, int id, const std::string& text, std::int64_t at_ms) {
    model::Entry entry = *need(journal.entry(test_id(id)));
    entry.text = text;
    need(journal.save(entry, stamp_at(at_ms)));
}

inline std::string text_of(Journal& journal, int id) {
    const auto entry = need(journal.entry(test_id(id)));
    return entry ? entry->text : "(none)";
}

inline std::vector<std::string> texts(Journal& journal) {
    std::vector<std::string> all;
    for (const model::Entry& entry : need(journal.entries(999))) all.push_back(entry.text);
    std::sort(all.begin(), all.end());
    return all;
}

inline model::Session next_of(Journal& journal) { return need(journal.sessions()).front(); }

inline int next_sessions(Journal& journal) {
    int count = 0;
    for (const model::Session& one : need(journal.sessions())) {
        count += one.state == model::SessionState::Next ? 1 : 0;
    }
    return count;
}

}  // namespace rapport::store
