// The pages of a closed database, read past SQLite: each one by itself, from the log or else from
// the file, and only if it is as it was written. What SQLite gives up as a whole is read from here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "base/result.h"
#include "store/sqlite.h"
#include "store/vfs_file.h"

namespace rapport::store {

inline constexpr std::size_t kPageBytes = 8192;
// Of them the cipher keeps this many at the end, for the nonce and the tag.
inline constexpr std::size_t kPageSecretBytes = 32;
inline constexpr std::size_t kPageUsableBytes = kPageBytes - kPageSecretBytes;

// What stands in a page that was stored under `key` as number `number`. None: it is damaged.
std::optional<base::Bytes> open_page(base::ByteView stored, std::uint32_t number,
                                     const DatabaseKey& key);

class PageFile {
  public:
    // Opens the file and its log for reading. It is no error if they are missing or short.
    static base::Result<PageFile> open(const std::string& vfs, const std::string& path,
                                       const DatabaseKey& key);

    std::uint32_t count() const { return count_; }  // Pages have the numbers from 1 to this.
    // None: it is damaged, or the device cannot read it.
    std::optional<base::Bytes> page(std::uint32_t number);
    // Saves stand in the log behind a damaged place. SQLite would go on without them and say
    // nothing.
    bool log_is_broken() const { return log_is_broken_; }

  private:
    struct Frame;
    class LogReader;

    std::optional<VfsFile> file_, log_;
    DatabaseKey key_;
    std::uint32_t count_ = 0;
    std::map<std::uint32_t, std::int64_t> in_log_;  // Where the newest of a page stands.
    bool log_is_broken_ = false;
};

}  // namespace rapport::store
