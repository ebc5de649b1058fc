// Reading and writing the two slots.
#include "store/key_record.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/check.h"
#include "store/checksum.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;
using base::Result;

// The layout of a slot, little-endian:
//     0  magic, 8 bytes          24  database, 4 bytes
//     8  format, 4 bytes         28  look, 4 bytes
//    12  flags, 4 bytes          32  salt, 16 bytes
//    16  sequence, 8 bytes       48  the bare key, 32 bytes; zeros where it is sealed
//    80  two seals, 108 bytes each, by the passphrase and by the recovery key, where it is sealed:
//        kind (1, 2), passes, memory in MiB, 4 bytes each; 8 zeros; salt 16, nonce 24, sealed 48
//   480  BLAKE2b of everything before, 32 bytes
constexpr std::array<std::uint8_t, 8> kSlotMagic = {'R', 'K', 'E', 'Y', 'S', 'L', 'O', 'T'};
constexpr std::uint32_t kSlotFormat = 1;
constexpr std::uint32_t kSealed = 1;
constexpr std::uint32_t kEstablished = 2;
constexpr std::size_t kSlotChecksumOffset = kKeySlotBytes - sizeof(Checksum);

struct SlotHeader {
    std::uint32_t format = 0;
    std::uint32_t flags = 0;
    std::uint64_t sequence = 0;
};

// Nothing if the bytes are no whole slot of any version.
std::optional<SlotHeader> read_header(ByteView slot) {
    if (slot.size() != kKeySlotBytes ||
        !std::equal(kSlotMagic.begin(), kSlotMagic.end(), slot.begin())) {
        return std::nullopt;
    }
    const Checksum checksum = checksum_of({slot.first(kSlotChecksumOffset)});
    const ByteView stored = slot.subspan(kSlotChecksumOffset);
    if (!std::equal(checksum.begin(), checksum.end(), stored.begin(), stored.end())) {
        return std::nullopt;
    }
    base::ByteReader reader(slot.subspan(kSlotMagic.size()));
    SlotHeader header;
    header.format = reader.u32();
    header.flags = reader.u32();
    header.sequence = reader.u64();
    return header;
}

// Both slots as far as the file reaches; a missing one is empty.
Result<std::array<Bytes, 2>> read_slots(VfsFile& file, std::int64_t size_bytes) {
    std::array<Bytes, 2> slots;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::int64_t end = kKeySlotOffset[i] + static_cast<std::int64_t>(kKeySlotBytes);
        if (size_bytes < end) {
            continue;
        }
        auto bytes = file.read(kKeySlotOffset[i], kKeySlotBytes);
        if (!bytes.ok()) {
            return bytes.error();
        }
        slots[i] = std::move(bytes.value());
    }
    return slots;
}

void append_seal(Bytes& slot, const Seal& seal, std::uint32_t kind) {
    base::append_u32(slot, kind);
    base::append_u32(slot, seal.stretch.passes);
    base::append_u32(slot, seal.stretch.memory_mib);
    base::append_u64(slot, 0);
    base::append_bytes(slot, seal.stretch.salt);
    base::append_bytes(slot, seal.nonce);
    base::append_bytes(slot, seal.sealed);
}

// Nothing if the values are impossible.
std::optional<Seal> read_seal(base::ByteReader& reader, std::uint32_t kind) {
    Seal seal;
    const bool right_kind = reader.u32() == kind;
    seal.stretch.passes = reader.u32();
    seal.stretch.memory_mib = reader.u32();
    reader.u64();
    reader.fill(seal.stretch.salt);
    reader.fill(seal.nonce);
    reader.fill(seal.sealed);
    if (!right_kind || !is_possible(seal.stretch)) return std::nullopt;
    return seal;
}

// The database's key, bare or under its seals. False: impossible values.
bool read_key(base::ByteReader& reader, bool sealed, KeyRecord& record) {
    reader.fill(record.key.salt);
    reader.fill(record.key.key);
    if (!sealed) return true;
    const std::optional<Seal> passphrase = read_seal(reader, 1);
    const std::optional<Seal> recovery = read_seal(reader, 2);
    if (!passphrase || !recovery || record.key.key != DataKey{}) return false;
    record.seals = Seals{*passphrase, *recovery};
    return true;
}

}  // namespace

Bytes encode_key_slot(const KeyRecord& record) {
    CHECK(record.database == 0 || record.database == 1);
    Bytes slot;
    base::append_bytes(slot, kSlotMagic);
    base::append_u32(slot, kSlotFormat);
    base::append_u32(slot, (record.established ? kEstablished : 0) | (record.seals ? kSealed : 0));
    base::append_u64(slot, record.sequence);
    base::append_u32(slot, static_cast<std::uint32_t>(record.database));
    base::append_u32(slot, record.look);
    base::append_bytes(slot, record.key.salt);
    base::append_bytes(slot, record.seals ? DataKey{} : record.key.key);
    if (record.seals) {
        append_seal(slot, record.seals->passphrase, 1);
        append_seal(slot, record.seals->recovery, 2);
    }
    slot.resize(kSlotChecksumOffset);
    base::append_bytes(slot, checksum_of({slot}));
    return slot;
}

Result<KeyRecord> decode_key_slot(ByteView slot) {
    const std::optional<SlotHeader> header = read_header(slot);
    if (!header) {
        return Error{ErrorKind::Corrupt, "key record: damaged"};
    }
    if (header->format > kSlotFormat) {
        return Error{ErrorKind::TooNew, "key record: a newer version wrote it"};
    }
    KeyRecord record;
    record.sequence = header->sequence;
    record.established = (header->flags & kEstablished) != 0;
    base::ByteReader reader(slot.subspan(24));
    const std::uint32_t database = reader.u32();
    record.look = reader.u32();
    const bool known_flags = (header->flags & ~(kSealed | kEstablished)) == 0;
    const bool whole_key = read_key(reader, (header->flags & kSealed) != 0, record);
    if (database > 1 || header->format != kSlotFormat || !known_flags || !whole_key ||
        !reader.ok()) {
        return Error{ErrorKind::Corrupt, "key record: impossible values"};
    }
    record.database = static_cast<int>(database);
    return record;
}

namespace {

// Whether the slot says the same, whatever its number.
bool holds(ByteView slot, KeyRecord record) {
    const std::optional<SlotHeader> header = read_header(slot);
    if (!header) {
        return false;
    }
    record.sequence = header->sequence;
    const Bytes same = encode_key_slot(record);
    return std::equal(same.begin(), same.end(), slot.begin(), slot.end());
}

}  // namespace

Result<KeyRecord> read_key_record(VfsFile& file) {
    auto size = file.size_bytes();
    if (!size.ok()) {
        return size.error();
    }
    auto slots = read_slots(file, size.value());
    if (!slots.ok()) {
        return slots.error();
    }
    const Bytes* newest = nullptr;
    std::uint64_t newest_sequence = 0;
    for (const Bytes& slot : slots.value()) {
        const std::optional<SlotHeader> header = read_header(slot);
        if (header && (newest == nullptr || header->sequence > newest_sequence)) {
            newest = &slot;
            newest_sequence = header->sequence;
        }
    }
    if (newest != nullptr) {
        auto record = decode_key_slot(*newest);
        if (record.ok()) {
            record.value().in_both_slots =
                holds(slots.value()[0], record.value()) && holds(slots.value()[1], record.value());
        }
        return record;
    }
    // Only the very first write can leave a file this short without a whole slot in it.
    if (size.value() <= static_cast<std::int64_t>(kKeySlotBytes)) {
        return Error{ErrorKind::NotFound, "key record: there is none"};
    }
    return Error{ErrorKind::Corrupt, "key record: both slots are damaged"};
}

namespace {

Result<void> write_slot(VfsFile& file, const KeyRecord& record) {
    // Odd numbers stand in the first slot, so that the first record ever starts the file.
    const std::int64_t offset = kKeySlotOffset[record.sequence % 2 == 1 ? 0 : 1];
    if (auto done = file.write(offset, encode_key_slot(record)); !done.ok()) {
        return done;
    }
    return file.sync();
}

}  // namespace

Result<KeyRecord> write_key_record(VfsFile& file, const KeyRecord& record) {
    KeyRecord next = record;
    next.in_both_slots = false;
    ++next.sequence;
    if (auto done = write_slot(file, next); !done.ok()) {
        return done.error();
    }
    KeyRecord again = next;
    ++again.sequence;
    if (write_slot(file, again).ok()) {
        next = again;
        next.in_both_slots = true;
    }
    return next;
}

}  // namespace rapport::store
