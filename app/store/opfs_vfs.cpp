// SQLite's file methods, one by one, over FileFunctions.
#include "store/opfs_vfs.h"

#include <cstring>
#include <new>

#include "store/sqlite_setup.h"

namespace rapport::store {

using base::Error;
using base::ErrorKind;

// What SQLite keeps for each open file. It is raw memory of SQLite's: no constructors run.
struct OpfsFile {
    sqlite3_file base;
    OpfsVfs* vfs;
    int handle;
    int lock_level;
};

struct OpfsMethods {
    static OpfsFile& file_of(sqlite3_file* file) { return *reinterpret_cast<OpfsFile*>(file); }
    static OpfsVfs& vfs_of(sqlite3_vfs* vfs) { return *static_cast<OpfsVfs*>(vfs->pAppData); }
    static const FileFunctions& functions_of(const OpfsFile& file) { return file.vfs->functions_; }

    static int close(sqlite3_file* base) { return unlock(base, SQLITE_LOCK_NONE); }

    static int read(sqlite3_file* base, void* to, int count, sqlite3_int64 offset) {
        const OpfsFile& file = file_of(base);
        const FileFunctions& functions = functions_of(file);
        auto* bytes = static_cast<std::uint8_t*>(to);
        const std::int64_t got =
            functions.read(functions.context, file.handle, bytes, count, offset);
        if (got < 0 || got > count) {
            return SQLITE_IOERR_READ;
        }
        if (got < count) {
            std::memset(bytes + got, 0, static_cast<std::size_t>(count - got));
            return SQLITE_IOERR_SHORT_READ;
        }
        return SQLITE_OK;
    }

    static int write(sqlite3_file* base, const void* from, int count, sqlite3_int64 offset) {
        const OpfsFile& file = file_of(base);
        const FileFunctions& functions = functions_of(file);
        const std::int64_t written = functions.write(
            functions.context, file.handle, static_cast<const std::uint8_t*>(from), count, offset);
        if (written == kNoRoom || (written >= 0 && written < count)) {
            return SQLITE_FULL;
        }
        return written == count ? SQLITE_OK : SQLITE_IOERR_WRITE;
    }

    static int truncate(sqlite3_file* base, sqlite3_int64 size_bytes) {
        const OpfsFile& file = file_of(base);
        const FileFunctions& functions = functions_of(file);
        const int result = functions.truncate(functions.context, file.handle, size_bytes);
        if (result == kNoRoom) {
            return SQLITE_FULL;
        }
        return result == 0 ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
    }

    static int sync(sqlite3_file* base, int) {
        const OpfsFile& file = file_of(base);
        const FileFunctions& functions = functions_of(file);
        return functions.flush(functions.context, file.handle) == 0 ? SQLITE_OK
                                                                    : SQLITE_IOERR_FSYNC;
    }

    static int file_size(sqlite3_file* base, sqlite3_int64* size_bytes) {
        const OpfsFile& file = file_of(base);
        const FileFunctions& functions = functions_of(file);
        const std::int64_t size = functions.size(functions.context, file.handle);
        *size_bytes = size < 0 ? 0 : size;
        return size < 0 ? SQLITE_IOERR_FSTAT : SQLITE_OK;
    }

    static int lock(sqlite3_file* base, int level) {
        OpfsFile& file = file_of(base);
        if (file.lock_level >= level) {
            return SQLITE_OK;
        }
        OpfsVfs::Locks* const found = file.vfs->locks_of(file.handle);
        if (found == nullptr) {
            return SQLITE_NOMEM;
        }
        OpfsVfs::Locks& locks = *found;
        const bool foreign_writer = locks.writer != nullptr && locks.writer != base;
        if (level == SQLITE_LOCK_SHARED) {
            if (foreign_writer && locks.writer_level >= SQLITE_LOCK_PENDING) {
                return SQLITE_BUSY;
            }
            ++locks.shared_count;
        } else {
            const bool foreign_readers = locks.shared_count > 1;
            if (foreign_writer || (level == SQLITE_LOCK_EXCLUSIVE && foreign_readers)) {
                return SQLITE_BUSY;
            }
            locks.writer = base;
            locks.writer_level = level;
        }
        file.lock_level = level;
        return SQLITE_OK;
    }

    static int unlock(sqlite3_file* base, int level) {
        OpfsFile& file = file_of(base);
        OpfsVfs::Locks* const found = file.vfs->locks_of(file.handle);
        if (file.lock_level <= level || found == nullptr) {
            return SQLITE_OK;
        }
        OpfsVfs::Locks& locks = *found;
        if (locks.writer == base) {
            locks.writer = nullptr;
            locks.writer_level = SQLITE_LOCK_NONE;
        }
        if (level == SQLITE_LOCK_NONE) {
            --locks.shared_count;
        }
        file.lock_level = level;
        return SQLITE_OK;
    }

    static int check_reserved_lock(sqlite3_file* base, int* result) {
        const OpfsFile& file = file_of(base);
        const OpfsVfs::Locks* const locks = file.vfs->locks_of(file.handle);
        *result = locks != nullptr && locks->writer != nullptr ? 1 : 0;
        return locks != nullptr ? SQLITE_OK : SQLITE_NOMEM;
    }

    static int file_control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }

    static int sector_size(sqlite3_file*) { return 4096; }

    static int device_characteristics(sqlite3_file*) {
        return SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
    }

    static int open(sqlite3_vfs* base, sqlite3_filename name, sqlite3_file* base_file, int flags,
                    int* out_flags) {
        base_file->pMethods = nullptr;
        OpfsVfs& vfs = vfs_of(base);
        const FileFunctions& functions = vfs.functions_;
        const int handle = name == nullptr ? -1 : functions.find(functions.context, name);
        if (handle < 0) {
            return SQLITE_CANTOPEN;
        }
        if ((flags & SQLITE_OPEN_CREATE) == 0) {
            const std::int64_t size = functions.size(functions.context, handle);
            if (size <= 0) {
                return SQLITE_CANTOPEN;
            }
        }
        OpfsFile& file = file_of(base_file);
        file.vfs = &vfs;
        file.handle = handle;
        file.lock_level = SQLITE_LOCK_NONE;
        base_file->pMethods = methods();
        if (out_flags != nullptr) {
            *out_flags = flags;
        }
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs* base, const char* name, int sync_directory) {
        const FileFunctions& functions = vfs_of(base).functions_;
        const int handle = functions.find(functions.context, name);
        if (handle < 0 || functions.size(functions.context, handle) == 0) {
            return SQLITE_IOERR_DELETE_NOENT;
        }
        if (functions.truncate(functions.context, handle, 0) != 0) {
            return SQLITE_IOERR_DELETE;
        }
        if (sync_directory != 0 && functions.flush(functions.context, handle) != 0) {
            return SQLITE_IOERR_DELETE;
        }
        return SQLITE_OK;
    }

    static int access(sqlite3_vfs* base, const char* name, int, int* result) {
        const FileFunctions& functions = vfs_of(base).functions_;
        const int handle = functions.find(functions.context, name);
        const std::int64_t size = handle < 0 ? 0 : functions.size(functions.context, handle);
        *result = size > 0 ? 1 : 0;
        return size < 0 ? SQLITE_IOERR_ACCESS : SQLITE_OK;
    }

    static int full_path_name(sqlite3_vfs*, const char* name, int capacity, char* to) {
        const std::size_t length = std::strlen(name);
        if (length >= static_cast<std::size_t>(capacity)) {
            return SQLITE_CANTOPEN;
        }
        std::memcpy(to, name, length + 1);
        return SQLITE_OK;
    }

    static int randomness(sqlite3_vfs* base, int count, char* to) {
        const FileFunctions& functions = vfs_of(base).functions_;
        functions.random(functions.context, reinterpret_cast<std::uint8_t*>(to), count);
        return count;
    }

    static int sleep(sqlite3_vfs*, int) { return 0; }

    static int current_time_int64(sqlite3_vfs* base, sqlite3_int64* julian_ms) {
        constexpr sqlite3_int64 kJulianMsOf1970 = 210866760000000;
        const FileFunctions& functions = vfs_of(base).functions_;
        *julian_ms = kJulianMsOf1970 + functions.now_ms(functions.context);
        return SQLITE_OK;
    }

    static int current_time(sqlite3_vfs* base, double* julian_days) {
        sqlite3_int64 julian_ms = 0;
        current_time_int64(base, &julian_ms);
        *julian_days = static_cast<double>(julian_ms) / 86400000.0;
        return SQLITE_OK;
    }

    static int last_error(sqlite3_vfs*, int, char*) { return 0; }

    static const sqlite3_io_methods* methods() {
        // Version 1: no shared memory and no mapping, so a log works in exclusive mode only.
        static const sqlite3_io_methods kMethods = {1,
                                                    &close,
                                                    &read,
                                                    &write,
                                                    &truncate,
                                                    &sync,
                                                    &file_size,
                                                    &lock,
                                                    &unlock,
                                                    &check_reserved_lock,
                                                    &file_control,
                                                    &sector_size,
                                                    &device_characteristics,
                                                    nullptr,
                                                    nullptr,
                                                    nullptr,
                                                    nullptr,
                                                    nullptr,
                                                    nullptr};
        return &kMethods;
    }
};

OpfsVfs::OpfsVfs(Private, const FileFunctions& functions, std::string name)
    : functions_(functions), name_(std::move(name)) {
    vfs_.iVersion = 2;
    vfs_.szOsFile = sizeof(OpfsFile);
    vfs_.mxPathname = 512;
    vfs_.zName = name_.c_str();
    vfs_.pAppData = this;
    vfs_.xOpen = &OpfsMethods::open;
    vfs_.xDelete = &OpfsMethods::remove;
    vfs_.xAccess = &OpfsMethods::access;
    vfs_.xFullPathname = &OpfsMethods::full_path_name;
    vfs_.xRandomness = &OpfsMethods::randomness;
    vfs_.xSleep = &OpfsMethods::sleep;
    vfs_.xCurrentTime = &OpfsMethods::current_time;
    vfs_.xGetLastError = &OpfsMethods::last_error;
    vfs_.xCurrentTimeInt64 = &OpfsMethods::current_time_int64;
}

// None: there is no memory, and an exception must not go through SQLite.
OpfsVfs::Locks* OpfsVfs::locks_of(int handle) {
    try {
        return &locks_[handle];
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

OpfsVfs::~OpfsVfs() { sqlite3_vfs_unregister(&vfs_); }

base::Result<std::unique_ptr<OpfsVfs>> OpfsVfs::create(const FileFunctions& functions,
                                                       std::string name) {
    if (auto ready = set_up_sqlite(); !ready.ok()) {
        return ready.error();
    }
    const bool complete = functions.find && functions.read && functions.write &&
                          functions.truncate && functions.size && functions.flush &&
                          functions.random && functions.now_ms;
    if (!complete || sqlite3_vfs_find(name.c_str()) != nullptr) {
        return Error{ErrorKind::Invalid, "VFS: a function is missing or the name is taken"};
    }
    auto vfs = std::make_unique<OpfsVfs>(Private(), functions, std::move(name));
    if (sqlite3_vfs_register(&vfs->vfs_, 0) != SQLITE_OK) {
        return Error{ErrorKind::Io, "VFS: registering failed"};
    }
    return vfs;
}

}  // namespace rapport::store
