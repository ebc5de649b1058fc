// SQLite's own layer to an operating system where there is none: a default VFS that opens nothing
// and only knows randomness and time. Databases are opened through OpfsVfs by name.
#include <sqlite3.h>

#include <chrono>
#include <cstddef>

// Of the C library: at most 256 bytes a call, 0 when it worked.
extern "C" int getentropy(void* to, std::size_t count);

namespace {

int refuse_open(sqlite3_vfs*, sqlite3_filename, sqlite3_file* file, int, int*) {
    file->pMethods = nullptr;
    return SQLITE_CANTOPEN;
}

int refuse_delete(sqlite3_vfs*, const char*, int) { return SQLITE_IOERR_DELETE; }

int refuse_access(sqlite3_vfs*, const char*, int, int* result) {
    *result = 0;
    return SQLITE_OK;
}

int refuse_path(sqlite3_vfs*, const char*, int, char*) { return SQLITE_CANTOPEN; }

// SQLite seeds its generator from here, and the cipher takes its nonces from that.
int randomness(sqlite3_vfs*, int count, char* to) {
    for (int at = 0; at < count; at += 256) {
        const int part = count - at < 256 ? count - at : 256;
        if (getentropy(to + at, static_cast<std::size_t>(part)) != 0) {
            return at;
        }
    }
    return count;
}

int no_sleep(sqlite3_vfs*, int) { return 0; }

int current_time_int64(sqlite3_vfs*, sqlite3_int64* julian_ms) {
    constexpr sqlite3_int64 kJulianMsOf1970 = 210866760000000;
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    *julian_ms =
        kJulianMsOf1970 + std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
    return SQLITE_OK;
}

int current_time(sqlite3_vfs* vfs, double* julian_days) {
    sqlite3_int64 julian_ms = 0;
    current_time_int64(vfs, &julian_ms);
    *julian_days = static_cast<double>(julian_ms) / 86400000.0;
    return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

extern "C" int sqlite3_os_init() {
    static sqlite3_vfs vfs = {};
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(sqlite3_file);
    vfs.mxPathname = 64;
    vfs.zName = "none";
    vfs.xOpen = &refuse_open;
    vfs.xDelete = &refuse_delete;
    vfs.xAccess = &refuse_access;
    vfs.xFullPathname = &refuse_path;
    vfs.xRandomness = &randomness;
    vfs.xSleep = &no_sleep;
    vfs.xCurrentTime = &current_time;
    vfs.xGetLastError = &last_error;
    vfs.xCurrentTimeInt64 = &current_time_int64;
    return sqlite3_vfs_register(&vfs, 1);
}

extern "C" int sqlite3_os_end() { return SQLITE_OK; }
