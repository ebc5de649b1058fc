// VfsFile on top of sqlite3_vfs.
#include "store/vfs_file.h"

#include <algorithm>
#include <utility>

#include "store/sqlite_setup.h"

namespace rapport::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

// SQLite's own VFS reads and writes no more than 128 KiB at once.
constexpr std::size_t kMostBytesAtOnce = 64 * 1024;

struct Located {
    sqlite3_vfs* vfs = nullptr;
    std::vector<char>
        path;  // As the VFS spells it, with the extra zeros that SQLite promises a VFS.
};

Result<Located> locate(const std::string& vfs_name, const std::string& path) {
    if (auto ready = set_up_sqlite(); !ready.ok()) {
        return ready.error();
    }
    sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_name.c_str());
    if (vfs == nullptr) {
        return Error{ErrorKind::NotFound, "VFS: there is no " + vfs_name};
    }
    std::vector<char> full(static_cast<std::size_t>(vfs->mxPathname) + 8);
    const int code = vfs->xFullPathname(vfs, path.c_str(), vfs->mxPathname, full.data());
    if ((code & 0xFF) != SQLITE_OK) {
        return to_error(code, "finding a file");
    }
    return Located{vfs, std::move(full)};
}

}  // namespace

// A value-initialised array of bytes is aligned for any object and has no methods yet.
VfsFile::VfsFile(std::size_t file_struct_bytes, std::vector<char> path)
    : path_(std::move(path)),
      memory_(std::make_unique<std::byte[]>(file_struct_bytes)),
      file_(reinterpret_cast<sqlite3_file*>(memory_.get())) {}

void VfsFile::Closer::operator()(sqlite3_file* file) const {
    if (file->pMethods != nullptr) {
        file->pMethods->xUnlock(file, SQLITE_LOCK_NONE);
        file->pMethods->xClose(file);
    }
}

Result<VfsFile> VfsFile::open(const std::string& vfs_name, const std::string& path, FileMode mode) {
    auto located = locate(vfs_name, path);
    if (!located.ok()) {
        return located.error();
    }
    sqlite3_vfs* vfs = located.value().vfs;
    // As "main database" SQLite's own VFS lets a file be locked, and closing it leaves the locks
    // alone that others in this program hold on the same file.
    const int flags =
        SQLITE_OPEN_MAIN_DB | (mode == FileMode::Read ? SQLITE_OPEN_READONLY
                                                      : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    VfsFile file(static_cast<std::size_t>(vfs->szOsFile), std::move(located.value().path));
    int out_flags = 0;
    const int code = vfs->xOpen(vfs, file.path_.data(), file.file_.get(), flags, &out_flags);
    if ((code & 0xFF) == SQLITE_CANTOPEN) {
        const ErrorKind kind = mode == FileMode::Read ? ErrorKind::NotFound : ErrorKind::Io;
        return Error{kind, "opening a file: it cannot be opened"};
    }
    if (code != SQLITE_OK) {
        return to_error(code, "opening a file");
    }
    if (mode == FileMode::ReadWrite && (out_flags & SQLITE_OPEN_READONLY) != 0) {
        return Error{ErrorKind::Io, "opening a file: it is read-only"};
    }
    return file;
}

Result<std::int64_t> VfsFile::size_bytes() {
    sqlite3_int64 size = 0;
    const int code = file_->pMethods->xFileSize(file_.get(), &size);
    if (code != SQLITE_OK) {
        return to_error(code, "asking for a file's size");
    }
    return static_cast<std::int64_t>(size);
}

Result<base::Bytes> VfsFile::read(std::int64_t offset, std::size_t count) {
    // Asking for the size first keeps a wrong count from asking for memory.
    auto size = size_bytes();
    if (!size.ok()) {
        return size.error();
    }
    const std::int64_t rest = size.value() - offset;
    if (offset < 0 || rest < 0 || count > static_cast<std::uint64_t>(rest)) {
        return Error{ErrorKind::Corrupt, "reading a file: it ends too early"};
    }
    base::Bytes bytes(count);
    for (std::size_t done = 0; done < count;) {
        const std::size_t part = std::min(count - done, kMostBytesAtOnce);
        const int code =
            file_->pMethods->xRead(file_.get(), bytes.data() + done, static_cast<int>(part),
                                   offset + static_cast<std::int64_t>(done));
        if (code != SQLITE_OK) {
            return to_error(code, "reading a file");
        }
        done += part;
    }
    return bytes;
}

Result<void> VfsFile::write(std::int64_t offset, base::ByteView bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const std::size_t part = std::min(bytes.size() - done, kMostBytesAtOnce);
        const int code =
            file_->pMethods->xWrite(file_.get(), bytes.data() + done, static_cast<int>(part),
                                    offset + static_cast<std::int64_t>(done));
        if (code != SQLITE_OK) {
            return to_error(code, "writing a file");
        }
        done += part;
    }
    return {};
}

Result<void> VfsFile::truncate(std::int64_t size_bytes) {
    const int code = file_->pMethods->xTruncate(file_.get(), size_bytes);
    return code == SQLITE_OK ? Result<void>() : to_error(code, "truncating a file");
}

Result<void> VfsFile::sync() {
    const int code = file_->pMethods->xSync(file_.get(), SQLITE_SYNC_FULL);
    return code == SQLITE_OK ? Result<void>() : to_error(code, "syncing a file");
}

Result<void> VfsFile::lock() {
    for (const int level : {SQLITE_LOCK_SHARED, SQLITE_LOCK_RESERVED, SQLITE_LOCK_EXCLUSIVE}) {
        const int code = file_->pMethods->xLock(file_.get(), level);
        if (code != SQLITE_OK) {
            file_->pMethods->xUnlock(file_.get(), SQLITE_LOCK_NONE);
            return to_error(code, "locking a file");
        }
    }
    return {};
}

Result<bool> has_bytes(const std::string& vfs, const std::string& path) {
    auto file = VfsFile::open(vfs, path, FileMode::Read);
    if (!file.ok()) {
        if (file.error().kind == ErrorKind::NotFound) {
            return false;
        }
        return file.error();
    }
    auto size = file.value().size_bytes();
    if (!size.ok()) {
        return size.error();
    }
    return size.value() > 0;
}

Result<void> write_file(const std::string& vfs, const std::string& path, base::ByteView bytes) {
    auto file = VfsFile::open(vfs, path, FileMode::ReadWrite);
    if (!file.ok()) {
        return file.error();
    }
    if (auto done = file.value().write(0, bytes); !done.ok()) {
        return done;
    }
    if (auto done = file.value().truncate(static_cast<std::int64_t>(bytes.size())); !done.ok()) {
        return done;
    }
    return file.value().sync();
}

Result<void> remove_file(const std::string& vfs_name, const std::string& path) {
    auto located = locate(vfs_name, path);
    if (!located.ok()) {
        return located.error();
    }
    sqlite3_vfs* vfs = located.value().vfs;
    const int code = vfs->xDelete(vfs, located.value().path.data(), 1);
    if (code == SQLITE_OK || code == SQLITE_IOERR_DELETE_NOENT) {
        return {};
    }
    return to_error(code, "removing a file");
}

}  // namespace rapport::store
