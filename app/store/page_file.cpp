// Opening pages as the cipher (SQLite3 Multiple Ciphers, chacha20) stores them, and SQLite's log.
#include "store/page_file.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::ErrorKind;
using base::Result;

constexpr std::size_t kNonceBytes = 16;
// The salt stands here in the first page, in the clear; the cipher leaves eight more bytes alone.
constexpr std::size_t kFirstPageClearBytes = 24;
constexpr std::string_view kSqliteHeader("SQLite format 3\0", 16);

// ChaCha20 with a counter that begins again at 0 after its last value, as the cipher's does.
void unscramble(std::uint8_t* bytes, std::size_t count, const std::uint8_t* nonce,
                std::uint32_t counter, const std::uint8_t* key) {
    constexpr std::uint64_t kBlock = 64, kBlocks = std::uint64_t{1} << 32;
    const std::size_t before_wrap =
        static_cast<std::size_t>(std::min<std::uint64_t>(count, (kBlocks - counter) * kBlock));
    crypto_stream_chacha20_ietf_xor_ic(bytes, bytes, before_wrap, nonce, counter, key);
    if (before_wrap < count) {
        crypto_stream_chacha20_ietf_xor_ic(bytes + before_wrap, bytes + before_wrap,
                                           count - before_wrap, nonce, 0, key);
    }
}

std::uint32_t u32_little(const std::uint8_t* bytes) {
    return bytes[0] | bytes[1] << 8 | bytes[2] << 16 | static_cast<std::uint32_t>(bytes[3]) << 24;
}

std::uint32_t u32_big(const std::uint8_t* bytes) {
    return static_cast<std::uint32_t>(bytes[0]) << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

std::optional<VfsFile> open_if_there(const std::string& vfs, const std::string& path) {
    auto file = VfsFile::open(vfs, path, FileMode::Read);
    return file.ok() ? std::optional(std::move(file).value()) : std::nullopt;
}

// A device that fails once may do better the second time.
std::optional<Bytes> read_patiently(VfsFile& file, std::int64_t offset, std::size_t count) {
    for (int tries = 0; tries < 2; ++tries) {
        auto bytes = file.read(offset, count);
        if (bytes.ok()) return std::move(bytes).value();
    }
    return std::nullopt;
}

std::int64_t size_of(std::optional<VfsFile>& file) {
    if (!file) return 0;
    auto size = file->size_bytes();
    return size.ok() ? size.value() : 0;
}

}  // namespace

std::optional<Bytes> open_page(ByteView stored, std::uint32_t number, const DatabaseKey& key) {
    if (stored.size() != kPageBytes) return std::nullopt;
    const std::uint8_t* nonce = stored.data() + kPageUsableBytes;
    const std::uint8_t* tag = nonce + kNonceBytes;
    const std::uint32_t counter = u32_little(nonce + kNonceBytes - 4) ^ number;
    // The first block makes the keys of this page: one for its tag, one for its bytes.
    std::array<std::uint8_t, 64> once = {};
    unscramble(once.data(), once.size(), nonce, counter, key.key.data());
    std::optional<Bytes> page;
    if (crypto_onetimeauth_poly1305_verify(tag, stored.data(), kPageUsableBytes + kNonceBytes,
                                           once.data()) == 0) {
        page.emplace(stored.begin(), stored.begin() + kPageUsableBytes);
        const std::size_t clear = number == 1 ? kFirstPageClearBytes : 0;
        unscramble(page->data() + clear, kPageUsableBytes - clear, nonce, counter + 1,
                   once.data() + 32);
        if (number == 1) std::copy(kSqliteHeader.begin(), kSqliteHeader.end(), page->begin());
    }
    sodium_memzero(once.data(), once.size());
    return page;
}

struct PageFile::Frame {
    std::uint32_t number = 0;
    std::uint32_t commit_pages = 0;  // Not 0: a transaction ends here, and so many pages there are.
    bool in_chain = false;           // SQLite takes it too.
};

// Walks over the log. The layout is SQLite's: a header, and frames of a header and a page each.
class PageFile::LogReader {
  public:
    LogReader(VfsFile& log, const DatabaseKey& key) : log_(log), key_(key) {}

    // False: there is no log of ours.
    bool start() {
        auto header = read_patiently(log_, 0, kHeaderBytes);
        if (!header) return false;
        header_ = std::move(*header);
        const std::uint32_t magic = u32_big(header_.data());
        big_ = (magic & 1) != 0;
        if ((magic & ~1u) != 0x377F0682 || u32_big(header_.data() + 8) != kPageBytes) return false;
        add(ByteView(header_).first(24));
        in_chain_ =
            u32_big(header_.data() + 24) == sum_[0] && u32_big(header_.data() + 28) == sum_[1];
        return true;
    }

    // The frame at `offset`; none: it is damaged, or of an older log.
    std::optional<Frame> frame(std::int64_t offset) {
        auto bytes = read_patiently(log_, offset, kFrameBytes);
        if (!bytes) {
            in_chain_ = false;
            return std::nullopt;
        }
        const ByteView all(*bytes);
        add(all.first(8));
        add(all.subspan(kFrameHeaderBytes));
        const bool same_salt = std::equal(all.begin() + 8, all.begin() + 16, header_.begin() + 16);
        in_chain_ = in_chain_ && same_salt && u32_big(all.data() + 16) == sum_[0] &&
                    u32_big(all.data() + 20) == sum_[1];
        const Frame frame{u32_big(all.data()), u32_big(all.data() + 4), in_chain_};
        const bool whole = same_salt && frame.number != 0 &&
                           open_page(all.subspan(kFrameHeaderBytes), frame.number, key_);
        if (!whole) in_chain_ = false;
        return whole ? std::optional(frame) : std::nullopt;
    }

    static constexpr std::size_t kHeaderBytes = 32, kFrameHeaderBytes = 24,
                                 kFrameBytes = kFrameHeaderBytes + kPageBytes;

  private:
    void add(ByteView bytes) {
        for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
            const std::uint8_t* at = bytes.data() + i;
            sum_[0] += (big_ ? u32_big(at) : u32_little(at)) + sum_[1];
            sum_[1] += (big_ ? u32_big(at + 4) : u32_little(at + 4)) + sum_[0];
        }
    }

    VfsFile& log_;
    const DatabaseKey& key_;
    Bytes header_;
    std::array<std::uint32_t, 2> sum_ = {};
    bool big_ = false;
    bool in_chain_ = false;
};

Result<PageFile> PageFile::open(const std::string& vfs, const std::string& path,
                                const DatabaseKey& key) {
    PageFile made;
    made.key_ = key;
    made.file_ = open_if_there(vfs, path);
    made.log_ = open_if_there(vfs, path + "-wal");
    made.count_ = static_cast<std::uint32_t>(
        std::min<std::int64_t>(size_of(made.file_) / static_cast<std::int64_t>(kPageBytes),
                               std::numeric_limits<std::uint32_t>::max()));
    const std::int64_t log_bytes = size_of(made.log_);
    if (log_bytes == 0) return made;
    LogReader reader(*made.log_, key);
    if (!reader.start()) return made;
    // What is not committed does not count, as for SQLite. But what stands behind a damaged place
    // does: two transactions can be whole there only if the first of them had been saved.
    std::map<std::uint32_t, std::int64_t> open;
    int commits_behind = 0;
    constexpr auto kFrame = static_cast<std::int64_t>(LogReader::kFrameBytes);
    for (std::int64_t at = LogReader::kHeaderBytes; at + kFrame <= log_bytes; at += kFrame) {
        const std::optional<Frame> frame = reader.frame(at);
        if (!frame) continue;
        open[frame->number] = at + static_cast<std::int64_t>(LogReader::kFrameHeaderBytes);
        if (frame->commit_pages == 0) continue;
        for (const auto& [number, offset] : open) made.in_log_[number] = offset;
        open.clear();
        made.count_ = std::max(made.count_, frame->commit_pages);
        if (!frame->in_chain) ++commits_behind;
    }
    made.log_is_broken_ = commits_behind >= 2;
    return made;
}

std::optional<Bytes> PageFile::page(std::uint32_t number) {
    if (number == 0 || number > count_) return std::nullopt;
    const auto in_log = in_log_.find(number);
    std::optional<Bytes> stored;
    if (in_log != in_log_.end()) {
        stored = read_patiently(*log_, in_log->second, kPageBytes);
    } else if (file_) {
        stored =
            read_patiently(*file_, static_cast<std::int64_t>(number - 1) * kPageBytes, kPageBytes);
    }
    return stored ? open_page(*stored, number, key_) : std::nullopt;
}

}  // namespace rapport::store
