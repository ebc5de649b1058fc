// The disk in memory: files as byte arrays, and a list of what was not flushed yet.
#include "store/memory_files.h"

#include <algorithm>
#include <limits>
#include <new>
#include <utility>

namespace rapport::store {

struct MemoryFunctions {
    static MemoryFiles& disk_of(void* context) { return *static_cast<MemoryFiles*>(context); }
    static MemoryFiles::File* file_of(MemoryFiles& disk, int handle) {
        const auto index = static_cast<std::size_t>(handle);
        return handle >= 0 && index < disk.files_.size() ? &disk.files_[index] : nullptr;
    }
    static int failure(const MemoryFiles& disk) {
        return disk.fault_ && disk.fault_->no_room ? kNoRoom : -1;
    }

    // Changes the file now, and by its next flush for good. Memory is this disk's room, and an
    // exception must not go through SQLite.
    static bool change(MemoryFiles& disk, MemoryFiles::File& file, int handle, std::int64_t offset,
                       base::ByteView bytes, std::optional<std::int64_t> size_bytes) {
        try {
            disk.unflushed_.push_back(
                {handle, offset, base::Bytes(bytes.begin(), bytes.end()), size_bytes});
        } catch (const std::bad_alloc&) {
            return false;
        }
        const bool whole = apply(disk.unflushed_.back(), file.now);
        if (!whole) disk.unflushed_.pop_back();
        return whole;
    }
    static bool apply(const MemoryFiles::Change& change, base::Bytes& to) {
        try {
            MemoryFiles::apply(change, std::numeric_limits<std::size_t>::max(), to);
            return true;
        } catch (const std::bad_alloc&) {
            return false;
        }
    }

    static int find(void* context, const char* name) {
        const MemoryFiles& disk = disk_of(context);
        const auto found = disk.handles_.find(std::string_view(name));
        return found == disk.handles_.end() ? -1 : found->second;
    }

    static std::int64_t read(void* context, int handle, std::uint8_t* to, int count,
                             std::int64_t offset) {
        MemoryFiles& disk = disk_of(context);
        const MemoryFiles::File* file = file_of(disk, handle);
        if (file == nullptr || count < 0 || offset < 0 || disk.fails(FileOperation::Read)) {
            return -1;
        }
        const auto size = static_cast<std::int64_t>(file->now.size());
        const std::int64_t got = std::clamp<std::int64_t>(size - offset, 0, count);
        if (got > 0) {
            std::copy_n(file->now.data() + offset, static_cast<std::size_t>(got), to);
        }
        return got;
    }

    static std::int64_t write(void* context, int handle, const std::uint8_t* from, int count,
                              std::int64_t offset) {
        MemoryFiles& disk = disk_of(context);
        MemoryFiles::File* file = file_of(disk, handle);
        ++disk.changes_;
        if (file == nullptr || count < 0 || offset < 0) {
            return -1;
        }
        if (disk.fails(FileOperation::Write)) {
            return failure(disk);
        }
        const base::ByteView bytes(from, static_cast<std::size_t>(count));
        return change(disk, *file, handle, offset, bytes, std::nullopt) ? count : kNoRoom;
    }

    static int truncate(void* context, int handle, std::int64_t size_bytes) {
        MemoryFiles& disk = disk_of(context);
        MemoryFiles::File* file = file_of(disk, handle);
        ++disk.changes_;
        if (file == nullptr || size_bytes < 0) {
            return -1;
        }
        if (disk.fails(FileOperation::Truncate)) {
            return failure(disk);
        }
        return change(disk, *file, handle, 0, {}, size_bytes) ? 0 : kNoRoom;
    }

    static std::int64_t size(void* context, int handle) {
        MemoryFiles& disk = disk_of(context);
        const MemoryFiles::File* file = file_of(disk, handle);
        if (file == nullptr || disk.fails(FileOperation::Size)) {
            return -1;
        }
        return static_cast<std::int64_t>(file->now.size());
    }

    static int flush(void* context, int handle) {
        MemoryFiles& disk = disk_of(context);
        MemoryFiles::File* file = file_of(disk, handle);
        ++disk.changes_;
        ++disk.flushes_;
        if (file == nullptr || disk.fails(FileOperation::Flush)) {
            return -1;
        }
        for (const MemoryFiles::Change& change : disk.unflushed_) {
            if (change.handle == handle && !apply(change, file->flushed)) {
                return -1;
            }
        }
        std::erase_if(disk.unflushed_,
                      [&](const MemoryFiles::Change& change) { return change.handle == handle; });
        return 0;
    }

    static void random(void* context, std::uint8_t* to, int count) {
        std::uint64_t& state = disk_of(context).random_state_;
        for (int i = 0; i < count; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            to[i] = static_cast<std::uint8_t>(state >> 56);
        }
    }

    static std::int64_t now_ms(void* context) { return disk_of(context).now_ms; }
};

MemoryFiles::MemoryFiles(std::span<const std::string_view> names) : files_(names.size()) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        handles_.emplace(std::string(names[i]), static_cast<int>(i));
    }
}

FileFunctions MemoryFiles::functions() {
    FileFunctions functions;
    functions.context = this;
    functions.find = &MemoryFunctions::find;
    functions.read = &MemoryFunctions::read;
    functions.write = &MemoryFunctions::write;
    functions.truncate = &MemoryFunctions::truncate;
    functions.size = &MemoryFunctions::size;
    functions.flush = &MemoryFunctions::flush;
    functions.random = &MemoryFunctions::random;
    functions.now_ms = &MemoryFunctions::now_ms;
    return functions;
}

base::Bytes MemoryFiles::bytes(std::string_view name) const {
    const auto found = handles_.find(name);
    return found == handles_.end() ? base::Bytes()
                                   : files_[static_cast<std::size_t>(found->second)].now;
}

void MemoryFiles::set_bytes(std::string_view name, base::Bytes bytes) {
    const auto found = handles_.find(name);
    if (found == handles_.end()) {
        return;
    }
    File& file = files_[static_cast<std::size_t>(found->second)];
    file.now = std::move(bytes);
    file.flushed = file.now;
    std::erase_if(unflushed_, [&](const Change& change) { return change.handle == found->second; });
}

void MemoryFiles::continue_from(const MemoryFiles& other) {
    files_ = other.files_;
    unflushed_ = other.unflushed_;
}

void MemoryFiles::lose_power(const std::function<std::size_t(std::size_t)>& keep) {
    for (std::size_t i = 0; i < unflushed_.size(); ++i) {
        const Change& change = unflushed_[i];
        apply(change, keep(i), files_[static_cast<std::size_t>(change.handle)].flushed);
    }
    unflushed_.clear();
    changes_left_.reset();
    for (File& file : files_) {
        file.now = file.flushed;
    }
}

bool MemoryFiles::fails(FileOperation operation) {
    if (changes_left_) {
        const bool change = operation != FileOperation::Read && operation != FileOperation::Size;
        if (*changes_left_ == 0) {
            return true;
        }
        *changes_left_ -= change ? 1 : 0;
    }
    if (!fault_ || (fault_->kind && *fault_->kind != operation)) {
        return false;
    }
    if (fault_->after > 0) {
        --fault_->after;
        return false;
    }
    fault_struck_ = true;
    if (!fault_->for_ever) {
        // Once: the next ones are far away. The fault stays known for its kind of failure.
        fault_->after = std::numeric_limits<int>::max();
    }
    return true;
}

void MemoryFiles::apply(const Change& change, std::size_t most_bytes, base::Bytes& to) {
    if (most_bytes == 0) {
        return;
    }
    if (change.size_bytes) {
        to.resize(static_cast<std::size_t>(*change.size_bytes));
        return;
    }
    const std::size_t count = std::min(change.bytes.size(), most_bytes);
    const auto offset = static_cast<std::size_t>(change.offset);
    if (to.size() < offset + count) {
        to.resize(offset + count);
    }
    std::copy_n(change.bytes.begin(), count, to.data() + offset);
}

}  // namespace rapport::store
