// Every answer that is given is compared with what was written; an error is always allowed.
#include "whole_life.h"

namespace rapport::store {
namespace {

constexpr int kBefore = 3;
constexpr int kSaves = 4;

// Long enough to spread over pages.
std::string text_of(int number) {
    return "heron" + std::to_string(number) + std::string(9000, 'x');
}

// Takes what a step gave; whether it went well.
bool went_well(Life& life, bool ok) {
    life.failed = life.failed || !ok;
    return ok;
}

void read(Journal& journal, Life& life) {
    const auto entries = journal.entries(100);
    // A save that failed may be there all the same.
    if (went_well(life, entries.ok()) && !are_right(entries.value(), life.acknowledged) &&
        !(life.failed && are_right(entries.value(), life.acknowledged + 1))) {
        life.wrong = "entries";
    }
    const auto hits = journal.search({.text = "heron1"}, 100);
    if (went_well(life, hits.ok()) && hits.value().size() != 1) life.wrong = "search";
}

}  // namespace

model::Entry life_entry(int number) {
    return {.id = test_id(number), .at = {{number}, 0}, .text = text_of(number)};
}

bool are_right(const std::vector<model::Entry>& entries, int acknowledged) {
    const int found = static_cast<int>(entries.size());
    if (found != kBefore + acknowledged) return false;
    for (int i = 0; i < found; ++i) {
        if (entries[static_cast<std::size_t>(found - 1 - i)].text != text_of(i)) return false;
    }
    return true;
}

void start_life(const Place& place) {
    const auto journal = need(Journal::open(place, stamp_at(1), test_random()));
    for (int i = 0; i < kBefore; ++i) need(journal->insert(life_entry(i), stamp_at(i)));
    need(journal->close());
}

void live(const Place& place, Life& life) {
    auto opened = Journal::open(place, stamp_at(1), test_random(5));
    if (!went_well(life, opened.ok())) return;
    Journal& journal = *opened.value();
    if (journal.opened() != Opened::Existing) life.wrong = "opened";
    for (int i = 0; i < kSaves && !life.failed; ++i) {
        const auto saved = journal.insert(life_entry(kBefore + i), stamp_at(i));
        if (went_well(life, saved.ok())) ++life.acknowledged;
    }
    read(journal, life);
    auto copy = journal.copy_bytes();
    if (went_well(life, copy.ok())) life.copy = std::move(copy).value();
    went_well(life, journal.keep_day({{9}, 0}).ok());
    life.sealed = went_well(life, journal.seal(test_secret(1), test_secret(1)).ok());
    read(journal, life);
    went_well(life, journal.close().ok());
    life.ended = !life.failed;
}

void look_after_life(const Place& place, const Life& life) {
    REQUIRE(life.wrong == nullptr);
    if (!life.copy.empty()) need(verify_copy(life.copy));
    const auto seals = need(seals_of(place));
    std::optional<DataKey> key;
    if (seals) key = need(open_seal(seals->passphrase, test_secret(1).key));
    REQUIRE((seals.has_value() || !life.sealed));
    const auto journal = need(Journal::open(place, stamp_at(9), test_random(9), key));
    REQUIRE(journal->opened() == Opened::Existing);
    const auto entries = need(journal->entries(100));
    REQUIRE((are_right(entries, life.acknowledged) ||
             (life.failed && are_right(entries, life.acknowledged + 1))));
    REQUIRE(need(journal->search({.text = "heron1"}, 100)).size() == 1);
    need(verify_copy(need(journal->copy_bytes()), key));
    need(journal->insert(life_entry(50), stamp_at(50)));
}

}  // namespace rapport::store
