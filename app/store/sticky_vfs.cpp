// Every method asks the VFS below and remembers the first failure.
#include "store/sticky_vfs.h"

#include <cstdint>
#include <utility>

#include "store/sqlite_setup.h"

namespace rapport::store {

using base::Error;
using base::ErrorKind;

// Raw memory of SQLite's; the file of the VFS below follows it.
struct StickyFile {
    sqlite3_file base;
    StickyVfs* vfs;
};
static_assert(sizeof(StickyFile) % 8 == 0, "SQLite aligns files to 8 bytes");

struct StickyMethods {
    static StickyVfs& vfs_of(sqlite3_vfs* vfs) { return *static_cast<StickyVfs*>(vfs->pAppData); }
    static StickyVfs& vfs_of(sqlite3_file* file) {
        return *reinterpret_cast<StickyFile*>(file)->vfs;
    }
    static sqlite3_file* below(sqlite3_file* file) {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<StickyFile*>(file) + 1);
    }

    // Calls `method` of the file below unless something has failed before.
    template <typename Method, typename... Arguments>
    static int guarded(sqlite3_file* file, Method method, Arguments... arguments) {
        StickyVfs& vfs = vfs_of(file);
        if (vfs.is_broken()) {
            return vfs.first_failure_;
        }
        sqlite3_file* real = below(file);
        return vfs.note((real->pMethods->*method)(real, arguments...));
    }

    static int close(sqlite3_file* file) {
        StickyVfs& vfs = vfs_of(file);
        sqlite3_file* real = below(file);
        const int code = real->pMethods->xClose(real);
        --vfs.open_files_;
        if (vfs.open_files_ == 0) {
            vfs.first_failure_ = SQLITE_OK;
        }
        return code;
    }

    static int read(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
        return guarded(file, &sqlite3_io_methods::xRead, to, count, offset);
    }
    static int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
        return guarded(file, &sqlite3_io_methods::xWrite, from, count, offset);
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size_bytes) {
        return guarded(file, &sqlite3_io_methods::xTruncate, size_bytes);
    }
    static int sync(sqlite3_file* file, int flags) {
        return guarded(file, &sqlite3_io_methods::xSync, flags);
    }
    static int file_size(sqlite3_file* file, sqlite3_int64* size_bytes) {
        return guarded(file, &sqlite3_io_methods::xFileSize, size_bytes);
    }
    static int lock(sqlite3_file* file, int level) {
        return guarded(file, &sqlite3_io_methods::xLock, level);
    }
    static int unlock(sqlite3_file* file, int level) {
        sqlite3_file* real = below(file);
        return real->pMethods->xUnlock(real, level);
    }
    static int check_reserved_lock(sqlite3_file* file, int* result) {
        return guarded(file, &sqlite3_io_methods::xCheckReservedLock, result);
    }
    static int file_control(sqlite3_file* file, int operation, void* argument) {
        return guarded(file, &sqlite3_io_methods::xFileControl, operation, argument);
    }
    static int sector_size(sqlite3_file* file) {
        sqlite3_file* real = below(file);
        return real->pMethods->xSectorSize(real);
    }
    static int device_characteristics(sqlite3_file* file) {
        sqlite3_file* real = below(file);
        return real->pMethods->xDeviceCharacteristics(real);
    }

    static int open(sqlite3_vfs* base, sqlite3_filename name, sqlite3_file* file, int flags,
                    int* out_flags) {
        StickyVfs& vfs = vfs_of(base);
        file->pMethods = nullptr;
        if (name == nullptr) {
            return SQLITE_CANTOPEN;
        }
        if (vfs.is_broken()) {
            return vfs.first_failure_;
        }
        sqlite3_file* real = below(file);
        real->pMethods = nullptr;
        const int code = vfs.bottom_.xOpen(&vfs.bottom_, name, real, flags, out_flags);
        if (code != SQLITE_OK) {
            if (real->pMethods != nullptr) {
                real->pMethods->xClose(real);
            }
            return code;
        }
        reinterpret_cast<StickyFile*>(file)->vfs = &vfs;
        ++vfs.open_files_;
        file->pMethods = methods();
        return SQLITE_OK;
    }

    // Always synced: a rollback journal that comes back after a loss of power would undo what was
    // committed since. SQLite asks for it only with synchronous = EXTRA.
    static int remove(sqlite3_vfs* base, const char* name, int) {
        StickyVfs& vfs = vfs_of(base);
        if (vfs.is_broken()) {
            return vfs.first_failure_;
        }
        return vfs.note(vfs.bottom_.xDelete(&vfs.bottom_, name, 1));
    }
    static int access(sqlite3_vfs* base, const char* name, int flags, int* result) {
        StickyVfs& vfs = vfs_of(base);
        if (vfs.is_broken()) {
            return vfs.first_failure_;
        }
        return vfs.note(vfs.bottom_.xAccess(&vfs.bottom_, name, flags, result));
    }
    static int full_path_name(sqlite3_vfs* base, const char* name, int capacity, char* to) {
        sqlite3_vfs& bottom = vfs_of(base).bottom_;
        return bottom.xFullPathname(&bottom, name, capacity, to);
    }
    static int randomness(sqlite3_vfs* base, int count, char* to) {
        sqlite3_vfs& bottom = vfs_of(base).bottom_;
        return bottom.xRandomness(&bottom, count, to);
    }
    static int sleep(sqlite3_vfs* base, int microseconds) {
        sqlite3_vfs& bottom = vfs_of(base).bottom_;
        return bottom.xSleep(&bottom, microseconds);
    }
    static int current_time(sqlite3_vfs* base, double* julian_days) {
        sqlite3_vfs& bottom = vfs_of(base).bottom_;
        return bottom.xCurrentTime(&bottom, julian_days);
    }
    static int last_error(sqlite3_vfs* base, int capacity, char* to) {
        sqlite3_vfs& bottom = vfs_of(base).bottom_;
        return bottom.xGetLastError(&bottom, capacity, to);
    }
    static int current_time_int64(sqlite3_vfs* base, sqlite3_int64* julian_ms) {
        sqlite3_vfs& bottom = vfs_of(base).bottom_;
        return bottom.xCurrentTimeInt64(&bottom, julian_ms);
    }

    static const sqlite3_io_methods* methods() {
        static const sqlite3_io_methods kMethods = [] {
            sqlite3_io_methods methods = {};
            methods.iVersion = 1;
            methods.xClose = &close;
            methods.xRead = &read;
            methods.xWrite = &write;
            methods.xTruncate = &truncate;
            methods.xSync = &sync;
            methods.xFileSize = &file_size;
            methods.xLock = &lock;
            methods.xUnlock = &unlock;
            methods.xCheckReservedLock = &check_reserved_lock;
            methods.xFileControl = &file_control;
            methods.xSectorSize = &sector_size;
            methods.xDeviceCharacteristics = &device_characteristics;
            return methods;
        }();
        return &kMethods;
    }
};

StickyVfs::StickyVfs(Private, sqlite3_vfs& bottom) : bottom_(bottom) {
    // The address makes the name unique: several may stand above one VFS.
    name_ = "sticky-" + std::string(bottom.zName) + "-" +
            std::to_string(reinterpret_cast<std::uintptr_t>(this));
    cipher_name_ = "multipleciphers-" + name_;
    vfs_.iVersion = bottom.iVersion < 2 ? bottom.iVersion : 2;
    vfs_.szOsFile = static_cast<int>(sizeof(StickyFile)) + bottom.szOsFile;
    vfs_.mxPathname = bottom.mxPathname;
    vfs_.zName = name_.c_str();
    vfs_.pAppData = this;
    vfs_.xOpen = &StickyMethods::open;
    vfs_.xDelete = &StickyMethods::remove;
    vfs_.xAccess = &StickyMethods::access;
    vfs_.xFullPathname = &StickyMethods::full_path_name;
    vfs_.xRandomness = &StickyMethods::randomness;
    vfs_.xSleep = &StickyMethods::sleep;
    vfs_.xCurrentTime = &StickyMethods::current_time;
    vfs_.xGetLastError = &StickyMethods::last_error;
    vfs_.xCurrentTimeInt64 = &StickyMethods::current_time_int64;
}

StickyVfs::~StickyVfs() {
    sqlite3mc_vfs_destroy(cipher_name().c_str());
    sqlite3_vfs_unregister(&vfs_);
}

int StickyVfs::note(int code) {
    // Reading past the end, a lock that somebody holds and a missing file are answers, no failures.
    const bool answer = code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ ||
                        code == SQLITE_NOTFOUND || code == SQLITE_IOERR_DELETE_NOENT ||
                        (code & 0xFF) == SQLITE_BUSY;
    if (!answer && !is_broken()) {
        first_failure_ = code;
    }
    return code;
}

base::Result<std::unique_ptr<StickyVfs>> StickyVfs::create(const std::string& bottom) {
    if (auto ready = set_up_sqlite(); !ready.ok()) {
        return ready.error();
    }
    sqlite3_vfs* below = sqlite3_vfs_find(bottom.c_str());
    if (below == nullptr) {
        return Error{ErrorKind::NotFound, "VFS: there is no " + bottom};
    }
    auto vfs = std::make_unique<StickyVfs>(Private(), *below);
    if (sqlite3_vfs_register(&vfs->vfs_, 0) != SQLITE_OK) {
        return Error{ErrorKind::Io, "VFS: registering failed"};
    }
    return vfs;
}

}  // namespace rapport::store
