// One plain file of ours (key record, snapshot, the bytes of a database) read and written through a
// VFS, so that all bytes on disk go through one seam.
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"

namespace rapport::store {

enum class FileMode { Read, ReadWrite };  // ReadWrite makes the file where it is missing.

class VfsFile {
  public:
    // NotFound: there is no such VFS, or in Read mode no such file.
    static base::Result<VfsFile> open(const std::string& vfs, const std::string& path,
                                      FileMode mode);

    base::Result<std::int64_t> size_bytes();

    // Fills exactly `count` bytes; Corrupt if the file ends before.
    base::Result<base::Bytes> read(std::int64_t offset, std::size_t count);
    base::Result<void> write(std::int64_t offset, base::ByteView bytes);
    base::Result<void> truncate(std::int64_t size_bytes);

    // All that was written survives a loss of power when this returns ok.
    base::Result<void> sync();

    // Keeps every other program away until the file is closed. Busy: somebody is there already.
    base::Result<void> lock();

  private:
    struct Closer {
        void operator()(sqlite3_file* file) const;
    };
    VfsFile(std::size_t file_struct_bytes, std::vector<char> path);

    std::vector<char> path_;  // The VFS keeps looking at it.
    std::unique_ptr<std::byte[]> memory_;
    std::unique_ptr<sqlite3_file, Closer> file_;  // Lies in memory_.
};

// Whether there is such a file with anything in it.
base::Result<bool> has_bytes(const std::string& vfs, const std::string& path);

// Replaces the whole file and syncs it.
base::Result<void> write_file(const std::string& vfs, const std::string& path,
                              base::ByteView bytes);

// Makes the file empty (or away, where the VFS can). No error if it is not there.
base::Result<void> remove_file(const std::string& vfs, const std::string& path);

}  // namespace rapport::store
