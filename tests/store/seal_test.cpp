// A journal under a passphrase: what opens it, what lies on the disk, and what a loss of power or a
// failing disk leaves at any moment.
#include <doctest/doctest.h>

#include "power_points.h"
#include "store/key_record.h"
#include "support/budget.h"

using namespace rapport::store;
using rapport::base::Bytes;
using rapport::base::ErrorKind;
using rapport::model::Entry;

namespace {

const Stretched kPassphrase = test_secret(1), kRecovery = test_secret(2), kOther = test_secret(3);

std::optional<DataKey> key_by(const TestDisk& disk, const Stretched& with) {
    const std::optional<Seals> seals = need(seals_of(disk.place()));
    if (!seals) return std::nullopt;
    for (const Seal& seal : {seals->passphrase, seals->recovery}) {
        if (auto key = open_seal(seal, with.key); key.ok()) return key.value();
    }
    return std::nullopt;
}

std::unique_ptr<Journal> open_by(const TestDisk& disk, const Stretched& with) {
    const std::optional<DataKey> key = key_by(disk, with);
    REQUIRE(key);
    return need(Journal::open(disk.place(), stamp_at(9), test_random(99), key));
}

void write_heron(Journal& journal, int number) {
    need(journal.insert(Entry{.id = test_id(number), .text = "a heron by the weir"},
                        stamp_at(number)));
}

// A disk with a journal of one entry, sealed or not.
void fill(TestDisk& disk, bool sealed) {
    const auto journal = disk.open();
    write_heron(*journal, 1);
    if (sealed) need(journal->seal(kPassphrase, kRecovery));
    need(journal->close());
}

DataKey bare_key(const TestDisk& disk) {
    const Bytes keys = disk.files.bytes("keys");
    DataKey key = {};
    std::copy(keys.begin() + 48, keys.begin() + 80, key.begin());
    return key;
}

std::string text_of(const DataKey& key) { return {key.begin(), key.end()}; }

}  // namespace

TEST_CASE("a sealed journal opens with the passphrase or the recovery key, and not without") {
    TestDisk disk;
    fill(disk, true);
    CHECK(disk.try_open().error().kind == ErrorKind::Locked);
    CHECK_FALSE(key_by(disk, kOther));
    for (const Stretched& with : {kPassphrase, kRecovery}) {
        const auto journal = open_by(disk, with);
        CHECK(journal->seals().has_value());
        CHECK(need(journal->entries(9)).size() == 1);
        need(journal->close());
    }
    // Ten wrong ones change nothing. A key that a seal gave is the right one, so here is damage.
    const Bytes before = disk.files.bytes("keys");
    for (int i = 0; i < 10; ++i) {
        const auto wrong =
            Journal::open(disk.place(), stamp_at(9), test_random(7), DataKey{std::uint8_t(i)});
        CHECK(wrong.error().kind == ErrorKind::Corrupt);
    }
    CHECK(disk.files.bytes("keys") == before);
    CHECK(need(open_by(disk, kPassphrase)->entries(9)).size() == 1);
}

TEST_CASE("after sealing, nothing on the disk is opened by the key that lay bare") {
    TestDisk disk;
    fill(disk, false);
    const DataKey old = bare_key(disk);
    REQUIRE(old != DataKey{});
    const std::string old_copy = need(disk.open()->copy_bytes());
    disk.files.set_bytes("snapshot", Bytes(old_copy.begin(), old_copy.end()));
    {
        const auto journal = disk.open();
        need(journal->seal(kPassphrase, kRecovery));
        write_heron(*journal, 2);  // It goes on in the same breath.
    }
    for (const std::string_view name : kAllFileNames) {
        CAPTURE(name);
        const Bytes bytes = disk.files.bytes(name);
        CHECK_FALSE(contains(bytes, text_of(old)));
        CHECK_FALSE(contains(bytes, "heron"));
        CHECK_FALSE(contains(bytes, "SQLite format 3"));
    }
    CHECK(bare_key(disk) == DataKey{});
    CHECK(disk.files.bytes("a.db").empty());
    CHECK(disk.files.bytes("snapshot").empty());
    CHECK(need(open_by(disk, kPassphrase)->entries(9)).size() == 2);
    CHECK(need(open_by(disk, kPassphrase)->search({.text = "heron"}, 9)).size() == 2);
}

TEST_CASE("what the lock screen looks like can be read without a secret, and stays") {
    TestDisk disk;
    fill(disk, true);
    CHECK(need(look_of(disk.place())) == 0);
    need(open_by(disk, kPassphrase)->set_look(77));
    CHECK(need(look_of(disk.place())) == 77);
    need(open_by(disk, kPassphrase)->change_seals(kOther, {}));
    CHECK(need(look_of(disk.place())) == 77);
    CHECK(key_by(disk, kOther));
}

TEST_CASE("secrets change one by one, and go") {
    TestDisk disk;
    fill(disk, true);
    need(open_by(disk, kPassphrase)->change_seals(kOther, {}));
    CHECK_FALSE(key_by(disk, kPassphrase));
    CHECK(key_by(disk, kOther));
    need(open_by(disk, kRecovery)->change_seals({}, kPassphrase));
    CHECK_FALSE(key_by(disk, kRecovery));
    CHECK(key_by(disk, kPassphrase));
    const DataKey under = *key_by(disk, kOther);
    need(open_by(disk, kOther)->remove_seals());
    CHECK_FALSE(need(seals_of(disk.place())));
    const auto journal = disk.open();
    CHECK(need(journal->entries(9)).size() == 1);
    CHECK(bare_key(disk) == under);
    CHECK_FALSE(journal->change_seals(kOther, {}).ok());
    // Sealing again takes another key, since this one has been bare.
    need(journal->seal(kPassphrase, kRecovery));
    need(journal->close());
    CHECK(*key_by(disk, kPassphrase) != under);
}

TEST_CASE("a copy of a sealed journal is sealed, and this journal knows it for its own") {
    TestDisk disk;
    TestDisk other("other-files");
    fill(disk, true);
    const auto journal = open_by(disk, kPassphrase);
    const std::string copy = need(journal->copy_bytes());
    const std::optional<DataKey> key = journal->key_of_copy(copy);
    CHECK(need(seals_of_copy(copy)).has_value());
    CHECK(verify_copy(copy).error().kind == ErrorKind::Locked);
    CHECK_FALSE(verify_copy(copy, DataKey{1}).ok());
    need(verify_copy(copy, key));
    CHECK(replace_with_copy(copy, other.place()).error().kind == ErrorKind::Locked);
    CHECK_FALSE(replace_with_copy(copy, other.place(), {.copy = DataKey{1}}).ok());
    need(journal->close());
    CHECK(key == key_by(disk, kPassphrase));
    need(replace_with_copy(copy, other.place(), {.copy = key}));
    CHECK(need(open_by(other, kRecovery)->entries(9)).size() == 1);
    TestDisk third("third-files");
    fill(third, false);
    CHECK_FALSE(third.open()->key_of_copy(copy));
}

namespace {

enum class Step : std::uint8_t { Seal, Change, Remove };

Result<void> take(Journal& journal, Step step) {
    switch (step) {
        case Step::Seal: return journal.seal(kPassphrase, kRecovery);
        case Step::Change: return journal.change_seals(kOther, {});
        case Step::Remove: return journal.remove_seals();
    }
    return {};
}

// Whether the disk is as before the step or as after it, and opens either way.
bool is_old_or_new(TestDisk& disk, Step step, bool must_be_new) {
    const bool sealed = need(seals_of(disk.place())).has_value();
    const bool by_passphrase = sealed && key_by(disk, kPassphrase);
    const bool by_other = sealed && key_by(disk, kOther);
    const bool is_new = step == Step::Seal     ? by_passphrase
                        : step == Step::Change ? by_other && !by_passphrase
                                               : !sealed;
    const bool is_old = step == Step::Seal ? !sealed : by_passphrase;
    const auto journal = sealed ? open_by(disk, by_other ? kOther : kPassphrase) : disk.open();
    const bool whole = need(journal->entries(9)).size() == 1;
    return whole && (is_new || (is_old && !must_be_new));
}

// Taken on a disk that holds the journal, sealed if the step wants it so; whether it was done.
bool try_step(TestDisk& disk, Step step, const std::function<void()>& arm) {
    const auto journal = step == Step::Seal ? disk.open() : open_by(disk, kPassphrase);
    arm();
    return take(*journal, step).ok();
}

int sweep_power_of(Step step, int part) {
    TestDisk start("seal-start");
    fill(start, step != Step::Seal);
    return sweep_power(
        {.start = start,
         .work =
             [&](TestDisk& disk, const std::function<void()>& arm) {
                 return try_step(disk, step, arm) ? 1 : 0;
             },
         .check = [&](TestDisk& disk, int done) { REQUIRE(is_old_or_new(disk, step, done == 1)); },
         .part = part});
}

// One write fails, each in its turn; gives how many there are.
int sweep_failures_of(Step step, int part) {
    TestDisk start("seal-start");
    fill(start, step != Step::Seal);
    for (int after = 0;; after += rapport::tests::every(part)) {
        CAPTURE(after);
        TestDisk disk("seal-disk");
        disk.become(start.files);
        int before = 0;
        const bool done = try_step(disk, step, [&] {
            before = disk.files.changes();
            disk.files.set_fault({.kind = FileOperation::Write, .after = after});
        });
        const int asked = disk.files.changes() - before;
        disk.files.clear_fault();
        REQUIRE(is_old_or_new(disk, step, done));
        rapport::tests::count("calls made to fail");
        if (done && asked <= after) return after;
    }
}

}  // namespace

TEST_CASE("wherever the power goes while seals change, the journal opens by the old or the new") {
    CHECK(sweep_power_of(Step::Seal, 4) > 20);
    CHECK(sweep_power_of(Step::Change, 1) >= 4);
    CHECK(sweep_power_of(Step::Remove, 1) >= 4);
}

TEST_CASE("a disk that fails while seals change leaves the old or the new") {
    CHECK(sweep_failures_of(Step::Seal, 4) > 10);
    CHECK(sweep_failures_of(Step::Change, 1) >= 2);
    CHECK(sweep_failures_of(Step::Remove, 1) >= 2);
}
