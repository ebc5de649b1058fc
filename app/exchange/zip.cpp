// Reading zip files. The list at the end decides; of what stands before each file only its lengths
// are used.
#include "exchange/zip.h"

#include <zlib.h>

#include <algorithm>

#include "base/bytes.h"
#include "base/text.h"

namespace rapport::exchange {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

constexpr std::uint32_t kHeadSign = 0x04034b50, kListSign = 0x02014b50, kEndSign = 0x06054b50;
constexpr std::size_t kHeadBytes = 30, kListBytes = 46, kEndBytes = 22;
constexpr std::uint32_t kBeyond = 0xFFFFFFFF;  // Stands for a number that has more than 32 bits.

// Little-endian numbers at a place that was checked.
std::uint32_t number_at(std::string_view bytes, std::size_t at, int width) {
    std::uint32_t value = 0;
    for (int i = width - 1; i >= 0; --i) {
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + static_cast<std::size_t>(i)]);
    }
    return value;
}

Error broken_zip() { return {ErrorKind::Corrupt, "the zip file is damaged"}; }

// The end of the list: it may be followed by a remark of at most 64 KiB.
std::optional<std::size_t> find_end(std::string_view bytes) {
    constexpr std::size_t kRemarkMost = 0xFFFF;
    if (bytes.size() < kEndBytes) return std::nullopt;
    const std::size_t last = bytes.size() - kEndBytes;
    const std::size_t first = last > kRemarkMost ? last - kRemarkMost : 0;
    for (std::size_t at = last + 1; at-- > first;) {
        if (number_at(bytes, at, 4) != kEndSign) continue;
        if (at + kEndBytes + number_at(bytes, at + 20, 2) <= bytes.size()) return at;
    }
    return std::nullopt;
}

bool leads_out(std::string_view name) {
    if (name.empty() || name[0] == '/' || name.find('\0') != name.npos) return true;
    if (name.size() > 1 && name[1] == ':') return true;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

// Date and time as MS-DOS had them: local, in steps of two seconds.
std::optional<base::LocalDateTime> dos_moment(std::uint32_t date, std::uint32_t time) {
    base::LocalDateTime made;
    made.date = {static_cast<int>(1980 + (date >> 9)), static_cast<int>(date >> 5 & 15),
                 static_cast<int>(date & 31)};
    made.time = {static_cast<int>(time >> 11), static_cast<int>(time >> 5 & 63)};
    return is_valid(made) ? std::optional(made) : std::nullopt;
}

// One line of the list; false: it is damaged.
bool read_line(std::string_view bytes, std::size_t& at, ZipFile& file) {
    if (bytes.size() - at < kListBytes || number_at(bytes, at, 4) != kListSign) return false;
    const std::size_t name = number_at(bytes, at + 28, 2);
    const std::size_t rest = number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    if (bytes.size() - at - kListBytes < name + rest) return false;
    file.flags = number_at(bytes, at + 8, 2);
    file.method = number_at(bytes, at + 10, 2);
    file.changed = dos_moment(number_at(bytes, at + 14, 2), number_at(bytes, at + 12, 2));
    file.checksum = number_at(bytes, at + 16, 4);
    file.packed_bytes = number_at(bytes, at + 20, 4);
    file.bytes = number_at(bytes, at + 24, 4);
    file.offset = number_at(bytes, at + 42, 4);
    file.name = base::to_valid_utf8(bytes.substr(at + kListBytes, name));
    std::replace(file.name.begin(), file.name.end(), '\\', '/');
    file.is_folder = !file.name.empty() && file.name.back() == '/';
    at += kListBytes + name + rest;
    return true;
}

// Unpacks into exactly as many bytes as were declared.
bool inflate_all(std::string_view packed, std::string& to) {
    z_stream stream = {};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(to.data());
    stream.avail_out = static_cast<uInt>(to.size());
    Bytef none = 0;
    if (to.empty()) stream.next_out = &none;
    const int ended = inflate(&stream, Z_FINISH);
    const bool whole = ended == Z_STREAM_END && stream.avail_out == 0 && stream.avail_in == 0;
    inflateEnd(&stream);
    return whole;
}

}  // namespace

bool is_zip(std::string_view bytes) {
    return bytes.size() >= kEndBytes && bytes[0] == 'P' && bytes[1] == 'K' &&
           (number_at(bytes, 0, 4) == kHeadSign || number_at(bytes, 0, 4) == kEndSign);
}

Result<Zip> Zip::open(std::string_view bytes, const ZipLimits& limits) {
    const std::optional<std::size_t> end = find_end(bytes);
    if (!end) return broken_zip();
    const std::uint32_t count = number_at(bytes, *end + 10, 2);
    const std::uint32_t length = number_at(bytes, *end + 12, 4);
    const std::uint32_t start = number_at(bytes, *end + 16, 4);
    if (count == 0xFFFF || length == kBeyond || start == kBeyond ||
        number_at(bytes, *end + 4, 2) != 0) {
        return Error{ErrorKind::Unsupported, "a zip file of this size or in parts"};
    }
    if (start > *end || length > *end - start) return broken_zip();
    if (count > limits.files) return Error{ErrorKind::Invalid, "too many files in the zip file"};
    Zip zip;
    zip.bytes_ = bytes;
    zip.limits_ = limits;
    const std::string_view list = bytes.substr(0, std::size_t{start} + length);
    std::size_t at = start;
    for (std::uint32_t i = 0; i < count; ++i) {
        ZipFile file;
        if (!read_line(list, at, file)) return broken_zip();
        if (leads_out(file.name)) {
            return Error{ErrorKind::Invalid, "a name in the zip file leads out of its folder"};
        }
        zip.files_.push_back(std::move(file));
    }
    return zip;
}

Result<std::string> Zip::read(const ZipFile& file) {
    constexpr std::uint64_t kSmall = 1u << 20, kDeflateMost = 1032;
    const std::size_t at = file.offset;
    if ((file.flags & 1) != 0 || file.packed_bytes == kBeyond || file.bytes == kBeyond ||
        (file.method != 0 && file.method != Z_DEFLATED)) {
        return Error{ErrorKind::Unsupported, "a file in the zip file is packed in another way"};
    }
    if (at > bytes_.size() || bytes_.size() - at < kHeadBytes ||
        number_at(bytes_, at, 4) != kHeadSign) {
        return broken_zip();
    }
    const std::size_t skip =
        kHeadBytes + number_at(bytes_, at + 26, 2) + number_at(bytes_, at + 28, 2);
    if (bytes_.size() - at < skip || bytes_.size() - at - skip < file.packed_bytes) {
        return broken_zip();
    }
    if (file.bytes > file.packed_bytes * kDeflateMost + 64) return broken_zip();
    const bool too_tight = file.bytes > kSmall && file.bytes > file.packed_bytes * limits_.ratio;
    if (too_tight || file.bytes > limits_.one_bytes ||
        file.bytes > limits_.all_bytes - read_bytes_) {
        return Error{ErrorKind::Invalid, "a file in the zip file is too large"};
    }
    const std::string_view packed =
        bytes_.substr(at + skip, static_cast<std::size_t>(file.packed_bytes));
    if (file.method == 0 && file.packed_bytes != file.bytes) return broken_zip();
    std::string unpacked;
    if (file.method == 0) {
        unpacked = packed;
    } else {
        unpacked.resize(static_cast<std::size_t>(file.bytes));
        if (!inflate_all(packed, unpacked)) return broken_zip();
    }
    read_bytes_ += file.bytes;
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(unpacked.data()),
                           static_cast<uInt>(unpacked.size()));
    if (sum != file.checksum) return broken_zip();
    return unpacked;
}

}  // namespace rapport::exchange
