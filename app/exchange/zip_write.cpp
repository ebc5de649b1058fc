// Writing zip files.
#include <zlib.h>

#include <algorithm>

#include "exchange/zip.h"

namespace rapport::exchange {
namespace {

void put_number(std::string& to, std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) to += static_cast<char>(value >> (8 * i) & 0xFF);
}

// Deflated; empty where that failed or is no shorter.
std::string deflated(std::string_view bytes) {
    constexpr int kMemoryLevel = 8;
    z_stream stream = {};
    std::string packed;
    if (bytes.empty() || deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS,
                                      kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
        return packed;
    }
    packed.resize(bytes.size());
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(whole ? packed.size() - stream.avail_out : 0);
    deflateEnd(&stream);
    return packed.size() < bytes.size() ? packed : std::string();
}

// What both places say of a file, from the version that is needed to the length of its name.
std::string facts_of(std::string_view name, std::string_view bytes, std::size_t packed_bytes,
                     bool is_packed, const base::LocalDateTime& changed) {
    constexpr int kVersion = 20, kNamesAreUtf8 = 1 << 11, kFirstYear = 1980, kLastYear = 2107;
    const int year = std::clamp(changed.date.year, kFirstYear, kLastYear);
    std::string facts;
    put_number(facts, kVersion, 2);
    put_number(facts, kNamesAreUtf8, 2);
    put_number(facts, is_packed ? Z_DEFLATED : 0, 2);
    put_number(facts, static_cast<unsigned>(changed.time.hour << 11 | changed.time.minute << 5), 2);
    put_number(facts,
               static_cast<unsigned>((year - kFirstYear) << 9 | changed.date.month << 5 |
                                     changed.date.day),
               2);
    put_number(
        facts,
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())), 4);
    put_number(facts, packed_bytes, 4);
    put_number(facts, bytes.size(), 4);
    put_number(facts, name.size(), 2);
    return facts;
}

}  // namespace

base::Result<void> ZipWriter::add(std::string_view name, std::string_view bytes,
                                  const base::LocalDateTime& changed) {
    constexpr std::size_t kMost = 0xFFFFFFF0;
    if (bytes.size() > kMost - zip_.size() || files_ >= 0xFFFE || name.size() > 0xFFFF) {
        return base::Error{base::ErrorKind::Full, "the zip file is too large"};
    }
    const std::string packed = deflated(bytes);
    const std::string_view inside = packed.empty() ? bytes : std::string_view(packed);
    const std::string facts = facts_of(name, bytes, inside.size(), !packed.empty(), changed);
    const std::size_t offset = zip_.size();
    zip_ += "PK\3\4";
    zip_ += facts;
    put_number(zip_, 0, 2);
    zip_ += name;
    zip_ += inside;
    list_ += "PK\1\2";
    put_number(list_, 20, 2);
    list_ += facts;
    put_number(list_, 0, 2 + 2 + 2 + 2);  // No extras, no remark, one part, kind unknown.
    put_number(list_, 0, 4);
    put_number(list_, offset, 4);
    list_ += name;
    ++files_;
    return {};
}

std::string ZipWriter::finish() {
    const std::size_t start = zip_.size();
    std::string whole = std::move(zip_);
    whole += list_;
    whole += "PK\5\6";
    put_number(whole, 0, 4);
    put_number(whole, files_, 2);
    put_number(whole, files_, 2);
    put_number(whole, list_.size(), 4);
    put_number(whole, start, 4);
    put_number(whole, 0, 2);
    zip_.clear();
    list_.clear();
    return whole;
}

}  // namespace rapport::exchange
