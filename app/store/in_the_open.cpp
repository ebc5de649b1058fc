// The file "open": two slots like those of the key record, each written as a whole, so that a write
// that was cut off leaves the other one, and no earlier word stays behind a shorter text.
#include "store/in_the_open.h"

#include <algorithm>
#include <array>
#include <optional>

#include "store/checksum.h"
#include "store/database_files.h"
#include "store/layout.h"
#include "store/vfs_file.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;

// The layout of a slot, little-endian:
//     0  magic, 8 bytes          16  sequence, 8 bytes
//     8  format, 4 bytes         24  BLAKE2b of the rest and of what stands before, 32 bytes
//    12  bytes of text, 4        56  the text, then zeros
// The text is country, hidden numbers, people, each string and each list after its count.
constexpr std::array<std::uint8_t, 8> kOpenMagic = {0x89, 'R', 'O', 'P', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::uint32_t kOpenFormat = 1;
constexpr std::size_t kSlotBytes = 32768;
constexpr std::size_t kOpenChecksumOffset = 24;
constexpr std::size_t kTextOffset = kOpenChecksumOffset + sizeof(Checksum);

void append_string(Bytes& bytes, std::string_view text) {
    base::append_u32(bytes, static_cast<std::uint32_t>(text.size()));
    bytes.insert(bytes.end(), text.begin(), text.end());
}

std::string read_string(base::ByteReader& reader) {
    const ByteView bytes = reader.take(reader.u32());
    return {bytes.begin(), bytes.end()};
}

Bytes encode(const InTheOpen& open) {
    Bytes text;
    append_string(text, open.country);
    base::append_u32(text, static_cast<std::uint32_t>(open.hidden.size()));
    for (const std::string& one : open.hidden) append_string(text, one);
    base::append_u32(text, static_cast<std::uint32_t>(open.people.size()));
    for (const OpenContact& one : open.people) {
        append_string(text, one.name);
        append_string(text, one.reach);
    }
    return text;
}

// Nothing if it ends before its end or says more than it should.
std::optional<InTheOpen> decode(ByteView text) {
    base::ByteReader reader(text);
    InTheOpen open;
    open.country = read_string(reader);
    for (std::uint32_t count = reader.u32(); count > 0 && reader.ok(); --count) {
        open.hidden.push_back(read_string(reader));
    }
    for (std::uint32_t count = reader.u32(); count > 0 && reader.ok(); --count) {
        OpenContact one;
        one.name = read_string(reader);
        one.reach = read_string(reader);
        open.people.push_back(std::move(one));
    }
    if (!reader.ok() || reader.rest_bytes() > 0) return std::nullopt;
    return open;
}

Checksum checksum_of_slot(ByteView slot) {
    return checksum_of({slot.first(kOpenChecksumOffset), slot.subspan(kTextOffset)});
}

Bytes encode_slot(const Bytes& text, std::uint64_t sequence) {
    Bytes slot;
    base::append_bytes(slot, kOpenMagic);
    base::append_u32(slot, kOpenFormat);
    base::append_u32(slot, static_cast<std::uint32_t>(text.size()));
    base::append_u64(slot, sequence);
    slot.resize(kTextOffset);
    base::append_bytes(slot, text);
    slot.resize(kSlotBytes);
    const Checksum checksum = checksum_of_slot(slot);
    std::copy(checksum.begin(), checksum.end(), slot.begin() + kOpenChecksumOffset);
    return slot;
}

struct Slot {
    std::uint64_t sequence = 0;
    InTheOpen open;
};

// Nothing if the slot is not whole.
std::optional<Slot> decode_slot(ByteView slot) {
    if (slot.size() != kSlotBytes ||
        !std::equal(kOpenMagic.begin(), kOpenMagic.end(), slot.begin())) {
        return std::nullopt;
    }
    const Checksum checksum = checksum_of_slot(slot);
    if (!std::equal(checksum.begin(), checksum.end(), slot.begin() + kOpenChecksumOffset)) {
        return std::nullopt;
    }
    base::ByteReader reader(slot.subspan(kOpenMagic.size()));
    const bool known = reader.u32() == kOpenFormat;
    const std::uint32_t size = reader.u32();
    const std::uint64_t sequence = reader.u64();
    if (!known || size > kSlotBytes - kTextOffset) return std::nullopt;
    std::optional<InTheOpen> open = decode(slot.subspan(kTextOffset, size));
    if (!open) return std::nullopt;
    return Slot{sequence, std::move(*open)};
}

std::int64_t offset_of(std::uint64_t sequence) {
    return sequence % 2 == 1 ? 0 : static_cast<std::int64_t>(kSlotBytes);
}

// The newest whole slot; none: there is none, or the device does not give it.
std::optional<Slot> newest(VfsFile& file) {
    std::optional<Slot> found;
    for (const std::int64_t offset : {std::int64_t{0}, static_cast<std::int64_t>(kSlotBytes)}) {
        auto bytes = file.read(offset, kSlotBytes);
        if (!bytes.ok()) continue;
        std::optional<Slot> slot = decode_slot(bytes.value());
        if (slot && (!found || slot->sequence > found->sequence)) found = std::move(slot);
    }
    return found;
}

Result<void> write_slot(VfsFile& file, const Bytes& text, std::uint64_t sequence) {
    auto done = file.write(offset_of(sequence), encode_slot(text, sequence));
    return done.ok() ? file.sync() : done;
}

}  // namespace

InTheOpen read_in_the_open(const Place& place) {
    const std::string path = path_in(place.folder, kOpenName);
    auto found = has_bytes(place.vfs, path);
    if (!found.ok() || !found.value()) return {};
    auto file = VfsFile::open(place.vfs, path, FileMode::Read);
    if (!file.ok()) return {};
    std::optional<Slot> slot = newest(file.value());
    return slot ? std::move(slot->open) : InTheOpen();
}

Result<void> write_in_the_open(const Place& place, const InTheOpen& open) {
    const std::string path = path_in(place.folder, kOpenName);
    if (open == InTheOpen()) return overwrite_and_remove(place.vfs, path);
    const Bytes text = encode(open);
    if (text.size() > kSlotBytes - kTextOffset) {
        return Error{ErrorKind::Full, "what lies in the open: more than its file holds"};
    }
    auto file = VfsFile::open(place.vfs, path, FileMode::ReadWrite);
    if (!file.ok()) return file.error();
    const std::optional<Slot> before = newest(file.value());
    const std::uint64_t sequence = before ? before->sequence + 1 : 1;
    // The older slot first; once that one is whole, the words of the other one go.
    auto done = write_slot(file.value(), text, sequence);
    return done.ok() ? write_slot(file.value(), text, sequence + 1) : done;
}

}  // namespace rapport::store
