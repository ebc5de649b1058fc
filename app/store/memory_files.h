// A disk in memory behind FileFunctions: for tests, with faults and losses of power on demand, and
// for looking into the database of a copy without touching the disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "store/file_functions.h"

namespace rapport::store {

enum class FileOperation { Read, Write, Truncate, Flush, Size };

// Makes the operations of `kind` (none: any) fail after `after` more of them have worked.
struct FileFault {
    std::optional<FileOperation> kind;
    int after = 0;
    bool for_ever = false;  // Else once.
    bool no_room = false;   // Writes and truncates say that the device is full.
};

class MemoryFiles {
  public:
    // Only these names can be found. All files start empty.
    explicit MemoryFiles(std::span<const std::string_view> names);
    MemoryFiles(const MemoryFiles&) = delete;
    MemoryFiles& operator=(const MemoryFiles&) = delete;

    // Valid as long as this object. Time stands still at `now_ms`; the random bytes are a fixed
    // sequence: good for tests, for nothing else.
    FileFunctions functions();

    // The bytes as a reader sees them now; empty for an unknown name.
    base::Bytes bytes(std::string_view name) const;
    // Replaces them, as if they had always been there.
    void set_bytes(std::string_view name, base::Bytes bytes);

    void set_fault(const FileFault& fault) {
        fault_ = fault;
        fault_struck_ = false;
    }
    void clear_fault() { fault_.reset(); }
    bool fault_struck() const { return fault_struck_; }  // The last one that was set.

    // Takes over another disk with the same names as it is, with what was not flushed yet.
    void continue_from(const MemoryFiles& other);
    std::size_t unflushed_changes() const { return unflushed_.size(); }

    // How many writes, truncates and flushes have been asked for so far.
    int changes() const { return changes_; }
    int flushes() const { return flushes_; }

    // The power goes after `changes` more writes, truncates and flushes: from then on everything
    // fails, until lose_power() says what is left.
    void cut_power_after(int changes) { changes_left_ = changes; }

    // The power fails: of everything since each file's last flush, the change number i (in order,
    // over all files) is kept as far as `keep(i)` bytes of it; a truncate is kept if that is not 0.
    void lose_power(const std::function<std::size_t(std::size_t)>& keep);
    void lose_power() {
        lose_power([](std::size_t) { return std::size_t{0}; });
    }

    std::int64_t now_ms = 0;

  private:
    friend struct MemoryFunctions;

    struct File {
        base::Bytes now;
        base::Bytes flushed;
    };
    struct Change {
        int handle = 0;
        std::int64_t offset = 0;                 // Of a write.
        base::Bytes bytes;                       // Of a write.
        std::optional<std::int64_t> size_bytes;  // Of a truncate.
    };

    bool fails(FileOperation operation);
    static void apply(const Change& change, std::size_t most_bytes, base::Bytes& to);

    std::map<std::string, int, std::less<>> handles_;
    std::vector<File> files_;
    std::vector<Change> unflushed_;
    std::optional<FileFault> fault_;
    bool fault_struck_ = false;
    std::optional<int> changes_left_;
    int changes_ = 0;
    int flushes_ = 0;
    std::uint64_t random_state_ = 1;
};

}  // namespace rapport::store
