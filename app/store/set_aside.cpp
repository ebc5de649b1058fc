// The file "damaged": every damaged journal that was ever set aside, one behind the other.
#include <algorithm>
#include <array>

#include "store/checksum.h"
#include "store/database_files.h"
#include "store/key_record.h"
#include "store/layout.h"
#include "store/salvage.h"
#include "store/vfs_file.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;

// The layout of the header of each, little-endian:
//     0  magic, 8 bytes             40  BLAKE2b of what follows the header, 32 bytes
//     8  format, 4 bytes            72  zeros
//    12  zero, 4 bytes             480  BLAKE2b of everything before, 32 bytes
//    16  database, log and key record: bytes, 8 each
// The header comes last onto the disk: without it there is nothing.
constexpr std::array<std::uint8_t, 8> kAsideMagic = {0x89, 'R', 'D', 'M', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::uint32_t kAsideFormat = 1;
constexpr std::size_t kAsideHeaderBytes = 512;
constexpr std::size_t kAsideChecksumOffset = kAsideHeaderBytes - sizeof(Checksum);
constexpr std::size_t kPieceBytes = 8192;

struct Segment {
    std::array<std::uint64_t, 3> sizes = {};
    Checksum content = {};
    std::size_t bytes = 0;  // Header and all.
};

Bytes encode(const DamagedFiles& files) {
    Bytes bytes;
    base::append_bytes(bytes, kAsideMagic);
    base::append_u32(bytes, kAsideFormat);
    base::append_u32(bytes, 0);
    for (const Bytes* part : {&files.database, &files.log, &files.keys}) {
        base::append_u64(bytes, part->size());
    }
    base::append_bytes(bytes, checksum_of({files.database, files.log, files.keys}));
    bytes.resize(kAsideChecksumOffset);
    base::append_bytes(bytes, checksum_of({bytes}));
    for (const Bytes* part : {&files.database, &files.log, &files.keys}) {
        base::append_bytes(bytes, *part);
    }
    return bytes;
}

// The first segment of `bytes`; none: it is not whole.
std::optional<Segment> first_segment(ByteView bytes) {
    if (bytes.size() < kAsideHeaderBytes ||
        !std::equal(kAsideMagic.begin(), kAsideMagic.end(), bytes.begin())) {
        return std::nullopt;
    }
    const Checksum checksum = checksum_of({bytes.first(kAsideChecksumOffset)});
    if (!std::equal(checksum.begin(), checksum.end(), bytes.begin() + kAsideChecksumOffset)) {
        return std::nullopt;
    }
    base::ByteReader reader(bytes.subspan(kAsideMagic.size()));
    const bool known = reader.u32() == kAsideFormat;
    reader.u32();
    Segment segment;
    for (std::uint64_t& size : segment.sizes) size = reader.u64();
    reader.fill(segment.content);
    std::uint64_t rest = bytes.size() - kAsideHeaderBytes;
    for (const std::uint64_t size : segment.sizes) {
        if (size > rest) return std::nullopt;
        rest -= size;
    }
    segment.bytes = bytes.size() - static_cast<std::size_t>(rest);
    const ByteView content = bytes.subspan(kAsideHeaderBytes, segment.bytes - kAsideHeaderBytes);
    if (!known || checksum_of({content}) != segment.content) return std::nullopt;
    return segment;
}

// Whether both hold the same database and log; the key record may have been written anew since.
bool holds_same(ByteView one, ByteView other) {
    const auto a = first_segment(one), b = first_segment(other);
    if (!a || !b || a->sizes[0] != b->sizes[0] || a->sizes[1] != b->sizes[1]) return false;
    const auto count = static_cast<std::size_t>(a->sizes[0] + a->sizes[1]);
    const ByteView from = one.subspan(kAsideHeaderBytes, count);
    return std::equal(from.begin(), from.end(), other.begin() + kAsideHeaderBytes);
}

// A whole file, as far as the device gives it; empty if it is not there.
Bytes read_all(const Place& place, std::string_view name) {
    auto file = VfsFile::open(place.vfs, path_in(place.folder, name), FileMode::Read);
    if (!file.ok()) return {};
    auto size = file.value().size_bytes();
    if (!size.ok()) return {};
    Bytes all(static_cast<std::size_t>(size.value()));
    for (std::size_t at = 0; at < all.size(); at += kPieceBytes) {
        const std::size_t count = std::min(kPieceBytes, all.size() - at);
        auto piece = file.value().read(static_cast<std::int64_t>(at), count);
        if (!piece.ok()) piece = file.value().read(static_cast<std::int64_t>(at), count);
        if (piece.ok()) std::copy(piece.value().begin(), piece.value().end(), all.begin() + at);
    }
    return all;
}

Result<Bytes> read_damaged_file(const Place& place) {
    const std::string path = path_in(place.folder, kDamagedName);
    auto found = has_bytes(place.vfs, path);
    if (!found.ok()) return found.error();
    if (!found.value()) return Bytes();
    auto file = VfsFile::open(place.vfs, path, FileMode::Read);
    if (!file.ok()) return file.error();
    auto size = file.value().size_bytes();
    if (!size.ok()) return size.error();
    return file.value().read(0, static_cast<std::size_t>(size.value()));
}

Result<Bytes> current_files(const Place& place) {
    auto keys = VfsFile::open(place.vfs, path_in(place.folder, kKeysName), FileMode::Read);
    std::size_t current = 0;
    if (keys.ok()) {
        if (auto record = read_key_record(keys.value()); record.ok()) {
            current = static_cast<std::size_t>(record.value().database);
        } else if (read_all(place, kDatabaseNames[0]).empty()) {
            current = 1;
        }
    }
    const std::string name(kDatabaseNames[current]);
    const DamagedFiles files{read_all(place, name), read_all(place, name + "-wal"),
                             read_all(place, kKeysName)};
    if (files.database.empty() && files.log.empty()) return Bytes();
    return encode(files);
}

}  // namespace

Result<std::string> damaged_bytes(const Place& place) {
    auto bytes = current_files(place);
    if (!bytes.ok()) return bytes.error();
    return std::string(bytes.value().begin(), bytes.value().end());
}

Result<void> set_aside(const Place& place) {
    auto fresh = current_files(place);
    if (!fresh.ok()) return fresh.error();
    if (fresh.value().empty()) return {};
    auto all = read_damaged_file(place);
    if (!all.ok()) return all.error();
    ByteView rest(all.value());
    while (const auto segment = first_segment(rest)) {
        if (holds_same(rest, ByteView(fresh.value()))) return {};
        rest = rest.subspan(segment->bytes);
    }
    const auto at = static_cast<std::int64_t>(all.value().size() - rest.size());
    auto file = VfsFile::open(place.vfs, path_in(place.folder, kDamagedName), FileMode::ReadWrite);
    if (!file.ok()) return file.error();
    const ByteView bytes(fresh.value());
    // What is left of an attempt that was cut off goes.
    auto done = file.value().truncate(at);
    if (done.ok()) done = file.value().write(at, Bytes(kAsideHeaderBytes));
    if (done.ok())
        done = file.value().write(at + kAsideHeaderBytes, bytes.subspan(kAsideHeaderBytes));
    if (done.ok()) done = file.value().sync();
    if (done.ok()) done = file.value().write(at, bytes.first(kAsideHeaderBytes));
    if (done.ok()) done = file.value().sync();
    if (!done.ok()) return done;
    auto again = file.value().read(at, bytes.size());
    if (!again.ok()) return again.error();
    if (again.value() != fresh.value()) {
        return Error{ErrorKind::Io, "setting the damaged journal aside: it reads wrong"};
    }
    return {};
}

Result<std::int64_t> size_of_set_aside(const Place& place) {
    const std::string path = path_in(place.folder, kDamagedName);
    auto found = has_bytes(place.vfs, path);
    if (!found.ok()) return found.error();
    if (!found.value()) return std::int64_t{0};
    auto file = VfsFile::open(place.vfs, path, FileMode::Read);
    return file.ok() ? file.value().size_bytes() : file.error();
}

Result<std::string> set_aside_bytes(const Place& place) {
    auto bytes = read_damaged_file(place);
    if (!bytes.ok()) return bytes.error();
    return std::string(bytes.value().begin(), bytes.value().end());
}

Result<void> remove_set_aside(const Place& place) {
    return overwrite_and_remove(place.vfs, path_in(place.folder, kDamagedName));
}

std::vector<DamagedFiles> read_damaged(ByteView bytes) {
    std::vector<DamagedFiles> all;
    while (const auto segment = first_segment(bytes)) {
        ByteView rest = bytes.subspan(kAsideHeaderBytes);
        DamagedFiles files;
        Bytes* parts[] = {&files.database, &files.log, &files.keys};
        for (std::size_t i = 0; i < segment->sizes.size(); ++i) {
            const ByteView part = rest.first(static_cast<std::size_t>(segment->sizes[i]));
            parts[i]->assign(part.begin(), part.end());
            rest = rest.subspan(part.size());
        }
        all.push_back(std::move(files));
        bytes = bytes.subspan(segment->bytes);
    }
    return all;
}

}  // namespace rapport::store
