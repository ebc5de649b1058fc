// A journal with something of every kind in it, what its database holds as SQLite sees it, and
// damage to it.
#pragma once

#include <map>
#include <set>
#include <string>

#include "store/database_files.h"
#include "store/key_record.h"
#include "store/salvage.h"
#include "store/table_shape.h"
#include "store_fixture.h"

namespace rapport::store {

using base::Bytes;

// A text of its own with `length` letters at least.
inline std::string own_text(const std::string& what, int number, std::size_t length) {
    std::string text;
    while (text.size() < length) text += what + " " + std::to_string(number) + " zebra quilt. ";
    return text;
}

inline void write_around_session(Journal& journal, int number) {
    const Stamp stamp = stamp_at(number * 1000);
    const auto id = [number](int kind) { return test_id(number * 20 + kind); };
    const auto text = [number](const char* what, std::size_t length = 120) {
        return own_text(what, number, length);
    };
    model::Session met{
        .id = id(1), .state = model::SessionState::Met, .met_at = Moment{{number * 900}, 60}};
    met.not_to_forget = text("forget");
    need(journal.insert(met, stamp));
    need(journal.insert(model::Goal{.id = id(2), .text = text("course goal")}, stamp));
    need(journal.insert(
        model::Goal{.id = id(3), .session = id(1), .text = text("goal"), .toward = id(2)}, stamp));
    need(journal.insert(
        model::Question{.id = id(4), .text = text("question", 400), .answer = text("reply")},
        stamp));
    need(journal.move_question(id(4), model::QuestionState::Asked, id(1), stamp));
    need(journal.set_answer({.session = id(1), .key = "ready.mind", .text = text("mind", 300)},
                            stamp));
    need(journal.set_answer({.session = id(1), .key = "heard.heard", .number = 7}, stamp));
    need(journal.insert(model::Remembered{.id = id(5), .session = id(1), .text = text("line")},
                        stamp));
    model::Entry entry{.id = id(6), .at = {{number}, 60}, .text = text("entry", 900)};
    entry.feelings = {"feeling.calm", "own feeling"};
    need(journal.insert(entry, stamp));
    need(journal.insert(
        model::Contact{.id = id(7), .name = text("name", 20), .reach = text("reach")}, stamp));
    need(journal.insert(model::Thread{.id = id(8), .session = id(1), .decided_in = id(1)}, stamp));
    need(journal.insert(model::HardThing{.id = id(9), .text = text("hard"), .fear = text("fear")},
                        stamp));
    need(journal.insert(model::Wish{.id = id(10), .text = text("wish")}, stamp));
    model::TenseMoment tense{.id = id(8), .session = id(1), .what_happened = text("happened")};
    tense.mending = {{{{number * 1000}, 60}, 4}};
    need(journal.insert(tense, stamp));
    need(journal.insert(
        model::Wording{.id = id(8), .session = id(1), .situation = text("situation")}, stamp));
    need(journal.insert(model::Scale{.id = id(11), .name = text("scale", 30)}, stamp));
    need(journal.insert(
        model::ScaleValue{.id = id(12), .scale = id(11), .at = {{5}, 0}, .value = 30}, stamp));
    need(journal.insert(model::Win{.id = id(13), .session = id(1), .text = text("win")}, stamp));
    need(journal.set_note("draft." + std::to_string(number), text("draft", 300), stamp));
}

inline void write_everything(Journal& journal, int sessions) {
    for (int i = 1; i <= sessions; ++i) write_around_session(journal, i);
    // Longer than a page.
    for (int i = 0; i < 2; ++i) {
        need(journal.insert(
            model::Entry{
                .id = test_id(9000 + i), .at = {{70 + i}, 60}, .text = own_text("long", i, 21000)},
            stamp_at(70)));
    }
    need(journal.set_offer_rest({}, stamp_at(80)));
    // Deleted for good: never to be seen again.
    need(journal.insert(
        model::Entry{.id = test_id(9100), .at = {{1}, 0}, .text = own_text("secret", 1, 2000)},
        stamp_at(90)));
    need(journal.remove(model::Kind::Entry, test_id(9100), stamp_at(91)));
    need(journal.wipe_old_deleted({100LL * 24 * 3600 * 1000}));
}

inline KeyRecord record_of(const TestDisk& disk, const std::optional<DataKey>& key = {}) {
    auto keys = need(VfsFile::open(disk.vfs->name(), "keys", FileMode::Read));
    KeyRecord record = need(read_key_record(keys));
    if (key) record.key.key = *key;
    return record;
}

// Every row of every table: what it says by "table id", and all texts in them.
struct Rows {
    std::map<std::string, std::string> all;
    std::set<std::string> texts;
};

inline std::string printed(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    std::string hex;
    if (const auto* bytes = std::get_if<Bytes>(&value)) {
        for (const std::uint8_t byte : *bytes) hex += std::to_string(byte) + ".";
    }
    return hex;
}

inline Rows rows_in(const Bytes& database, const DatabaseKey& key) {
    Rows rows;
    need(in_memory(database, key, [&](Database& open) -> Result<void> {
        for (const TableShape& shape : need(table_shapes(open))) {
            auto all = need(open.prepare("SELECT " + column_names(shape) + " FROM " + shape.name));
            while (need(all.step())) {
                const Record record = read_row(all, shape);
                std::string whole;
                for (const Value& value : record.values) {
                    whole += printed(value) + "|";
                    if (const auto* text = std::get_if<std::string>(&value)) {
                        rows.texts.insert(*text);
                    }
                }
                std::string name = shape.name + " ";
                if (shape.has("id")) {
                    name += printed(record.values[shape.index_of("id")]);
                } else {
                    for (std::size_t i = 0; i < 3 && i < record.values.size(); ++i) {
                        name += printed(record.values[i]) + " ";
                    }
                }
                rows.all[name] = whole;
            }
        }
        return {};
    }));
    return rows;
}

inline std::string_view current_name(const TestDisk& disk) {
    return kDatabaseNames[static_cast<std::size_t>(record_of(disk).database)];
}

inline Rows rows_on(const TestDisk& disk, const std::optional<DataKey>& key = {}) {
    return rows_in(disk.files.bytes(current_name(disk)), record_of(disk, key).key);
}

inline SalvageWords plain_words() {
    return {.note = [](const SalvageReport&) { return std::string("the report"); },
            .part = "a part:",
            .lost_name = "lost name"};
}

inline Result<SalvageReport> try_salvage(TestDisk& disk, const std::optional<DataKey>& key = {}) {
    return salvage(disk.place(), stamp_at(5000), test_random(777 + ++disk.opened), key,
                   plain_words());
}

}  // namespace rapport::store
