// Zip files in memory: stored or deflated, names in UTF-8, each file with the date on it. What is
// read comes from anywhere: no length is believed before it was checked against the bytes that are
// there and against a limit, and no name leads out of the folder it is unpacked in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace rapport::exchange {

struct ZipLimits {
    std::size_t files = 50'000;
    std::uint64_t one_bytes = 64u << 20;   // Of one file, unpacked.
    std::uint64_t all_bytes = 192u << 20;  // Of all that are read, together.
    std::uint64_t ratio = 300;             // Of what is larger than a mebibyte.
};

struct ZipFile {
    std::string name;  // Parts are separated by slashes.
    bool is_folder = false;
    std::uint64_t bytes = 0, packed_bytes = 0;
    std::optional<base::LocalDateTime> changed;

    // Where it lies, for Zip alone.
    std::uint32_t offset = 0, checksum = 0, method = 0, flags = 0;
};

// Whether it could be one.
bool is_zip(std::string_view bytes);

class Zip {
  public:
    // Reads the list of files; `bytes` must outlive this.
    //   Corrupt      not a zip file, or cut off
    //   Invalid      a name that leads out of its folder, or too many files
    //   Unsupported  larger than four gigabytes, or in several parts
    static base::Result<Zip> open(std::string_view bytes, const ZipLimits& limits = {});

    const std::vector<ZipFile>& files() const { return files_; }

    // One of files(), unpacked.
    //   Corrupt      damaged
    //   Invalid      beyond a limit
    //   Unsupported  encrypted, or packed in another way
    base::Result<std::string> read(const ZipFile& file);

  private:
    std::string_view bytes_;
    ZipLimits limits_;
    std::vector<ZipFile> files_;
    std::uint64_t read_bytes_ = 0;
};

// Makes one, file by file. Names are the caller's: relative, in UTF-8, each once.
class ZipWriter {
  public:
    base::Result<void> add(std::string_view name, std::string_view bytes,
                           const base::LocalDateTime& changed);
    // The whole; nothing is added afterwards.
    std::string finish();

  private:
    std::string zip_, list_;
    std::uint32_t files_ = 0;
};

}  // namespace rapport::exchange
