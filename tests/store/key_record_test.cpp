// The two slots of the key record: what they hold, what damage and cut-off writes leave.
#include "store/key_record.h"

#include <doctest/doctest.h>

#include "store/checksum.h"
#include "store_fixture.h"

using namespace rapport::store;
using rapport::base::Bytes;
using rapport::base::ErrorKind;

namespace {

KeyRecord a_record(std::uint8_t fill) {
    KeyRecord record;
    record.database = fill % 2;
    record.established = true;
    record.key.key.fill(fill);
    record.key.salt.fill(static_cast<std::uint8_t>(fill + 1));
    return record;
}

VfsFile open_keys(const TestDisk& disk) {
    return need(VfsFile::open(disk.vfs->name(), "keys", FileMode::ReadWrite));
}

// With a changed field, and a checksum that fits again.
Bytes resealed(Bytes slot, std::size_t at, std::uint8_t value) {
    slot[at] = value;
    slot.resize(kKeySlotBytes - 32);
    const Checksum checksum = checksum_of({slot});
    slot.insert(slot.end(), checksum.begin(), checksum.end());
    return slot;
}

}  // namespace

TEST_CASE("a record comes back as it was written, again and again") {
    TestDisk disk;
    CHECK(read_key_record(*std::make_unique<VfsFile>(open_keys(disk))).error().kind ==
          ErrorKind::NotFound);
    KeyRecord record = a_record(3);
    for (int i = 0; i < 5; ++i) {
        auto file = open_keys(disk);
        record.key.key.fill(static_cast<std::uint8_t>(10 + i));
        record = need(write_key_record(file, record));
        CHECK(record.in_both_slots);
        CHECK(need(read_key_record(file)) == record);
    }
    CHECK(record.sequence == 10);
    CHECK(disk.files.bytes("keys").size() == 4096 + kKeySlotBytes);
}

TEST_CASE("an old key does not stay on the disk") {
    TestDisk disk;
    auto file = open_keys(disk);
    const KeyRecord old = need(write_key_record(file, a_record(0x55)));
    KeyRecord next = a_record(0x66);
    next.sequence = old.sequence;
    need(write_key_record(file, next));
    CHECK_FALSE(contains(disk.files.bytes("keys"), std::string(32, '\x55')));
}

TEST_CASE("every flipped bit in a slot is noticed") {
    const Bytes slot = encode_key_slot(a_record(3));
    CHECK(slot.size() == kKeySlotBytes);
    CHECK(decode_key_slot(slot).ok());
    for (std::size_t i = 0; i < slot.size(); ++i) {
        Bytes damaged = slot;
        damaged[i] ^= static_cast<std::uint8_t>(1u << (i % 8));
        CHECK(decode_key_slot(damaged).error().kind == ErrorKind::Corrupt);
    }
    CHECK_FALSE(decode_key_slot(Bytes(slot.begin(), slot.end() - 1)).ok());
    CHECK_FALSE(decode_key_slot({}).ok());
}

TEST_CASE("one damaged slot leaves the other; two are damage and no fresh start") {
    TestDisk disk;
    KeyRecord record;
    {
        auto file = open_keys(disk);
        record = need(write_key_record(file, a_record(3)));
    }
    const Bytes whole = disk.files.bytes("keys");
    for (const std::size_t at : {std::size_t{60}, std::size_t{4096 + 60}}) {
        Bytes damaged = whole;
        damaged[at] ^= 4;
        disk.files.set_bytes("keys", damaged);
        auto file = open_keys(disk);
        const KeyRecord found = need(read_key_record(file));
        CHECK(found.key == record.key);
        CHECK_FALSE(found.in_both_slots);
    }
    Bytes damaged = whole;
    damaged[60] ^= 4;
    damaged[4096 + 60] ^= 4;
    disk.files.set_bytes("keys", damaged);
    auto file = open_keys(disk);
    CHECK(read_key_record(file).error().kind == ErrorKind::Corrupt);
}

TEST_CASE("a sealed record holds the seals and not the key") {
    KeyRecord record = a_record(0x55);
    record.seals = Seals{};
    record.seals->passphrase.sealed.fill(1);
    record.seals->passphrase.stretch.passes = 9;
    record.seals->recovery.nonce.fill(2);
    const Bytes slot = encode_key_slot(record);
    CHECK_FALSE(contains(slot, std::string(32, '\x55')));
    const KeyRecord found = need(decode_key_slot(slot));
    CHECK(found.seals == record.seals);
    CHECK(found.key.salt == record.key.salt);
    CHECK(found.key.key == DataKey{});
    // Limits that would take the memory or the day are not believed.
    CHECK(decode_key_slot(resealed(slot, 84, 2)).error().kind == ErrorKind::Corrupt);
    CHECK(decode_key_slot(resealed(slot, 87, 1)).error().kind == ErrorKind::Corrupt);
    CHECK(decode_key_slot(resealed(slot, 88, 63)).error().kind == ErrorKind::Corrupt);
    CHECK(decode_key_slot(resealed(slot, 90, 1)).error().kind == ErrorKind::Corrupt);
    CHECK(decode_key_slot(resealed(slot, 48, 1)).error().kind == ErrorKind::Corrupt);
}

TEST_CASE("a newer format and impossible values are said, not guessed") {
    const Bytes slot = encode_key_slot(a_record(3));
    CHECK(decode_key_slot(resealed(slot, 8, 2)).error().kind == ErrorKind::TooNew);
    CHECK(decode_key_slot(resealed(slot, 12, 1)).error().kind == ErrorKind::Corrupt);
    CHECK(decode_key_slot(resealed(slot, 12, 4)).error().kind == ErrorKind::Corrupt);
    CHECK(decode_key_slot(resealed(slot, 24, 2)).error().kind == ErrorKind::Corrupt);
}

TEST_CASE("wherever the power goes, the old record or the new one is there") {
    int points = 0;
    for (int cut = 0;; ++cut) {
        TestDisk disk;
        KeyRecord old;
        {
            auto file = open_keys(disk);
            old = need(write_key_record(file, a_record(3)));
        }
        const Bytes before = disk.files.bytes("keys");
        bool finished = false;
        for (std::size_t torn = 0; torn <= kKeySlotBytes; torn += 32) {
            disk.files.set_bytes("keys", before);
            KeyRecord next = a_record(4);
            next.sequence = old.sequence;
            {
                auto file = open_keys(disk);
                disk.files.cut_power_after(cut);
                const auto written = write_key_record(file, next);
                finished = written.ok() && written.value().in_both_slots;
                disk.files.lose_power([&](std::size_t) { return torn; });
                const KeyRecord found = need(read_key_record(file));
                CHECK((found.key == next.key || (!written.ok() && found.key == old.key)));
            }
            ++points;
        }
        if (finished) {
            break;
        }
    }
    CHECK(points == 5 * 17);
}
