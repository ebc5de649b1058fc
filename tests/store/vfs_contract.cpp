// The contract, part by part: plain files, locks, and an encrypted database on top.
#include "vfs_contract.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <memory>

#include "store/layout.h"
#include "store/sqlite.h"
#include "store/sqlite_setup.h"
#include "store/sticky_vfs.h"
#include "store/vfs_file.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ErrorKind;
using base::Result;

class Contract {
  public:
    Contract(const std::string& vfs, const std::string& folder) : vfs_(vfs), folder_(folder) {}

    std::vector<std::string> run() {
        clean();
        plain_files();
        clean();
        deleting();
        locks();
        clean();
        numbers();
        database();
        rollback();
        spilling();
        temporary_files();
        clean();
        return std::move(failures_);
    }

  private:
    std::string path(std::string_view name) const { return path_in(folder_, name); }

    void expect(bool condition, const char* what) {
        if (!condition) failures_.emplace_back(what);
    }
    bool worked(const Result<void>& result, const char* what) {
        if (!result.ok()) failures_.push_back(std::string(what) + ": " + result.error().what);
        return result.ok();
    }
    template <typename T>
    bool worked(const Result<T>& result, const char* what) {
        return worked(result.ok() ? Result<void>() : Result<void>(result.error()), what);
    }

    void clean() {
        for (const std::string_view name : kAllFileNames) {
            worked(remove_file(vfs_, path(name)), "removing a file");
        }
    }

    Result<VfsFile> open(FileMode mode) { return VfsFile::open(vfs_, path(kKeysName), mode); }

    void plain_files() {
        const auto missing = open(FileMode::Read);
        expect(!missing.ok() && missing.error().kind == ErrorKind::NotFound,
               "reading a missing file says NotFound");
        auto file = open(FileMode::ReadWrite);
        if (!worked(file, "making a file")) return;
        expect(file.value().size_bytes().ok() && file.value().size_bytes().value() == 0,
               "a new file is empty");
        const Bytes words = {1, 2, 3, 4, 5};
        worked(file.value().write(0, words), "writing");
        worked(file.value().write(10'000, words), "writing past the end");
        worked(file.value().sync(), "syncing");
        auto gap = file.value().read(3, 9'997);
        if (worked(gap, "reading a gap")) {
            expect(gap.value()[0] == 4 && gap.value()[1] == 5, "bytes come back");
            expect(std::count(gap.value().begin() + 2, gap.value().end(), 0) == 9'995,
                   "a gap reads as zeros");
        }
        expect(!file.value().read(10'003, 5).ok(), "a file ends where it ends");
        worked(file.value().truncate(4), "truncating");
        expect(file.value().size_bytes().value() == 4, "a truncated file is short");
        worked(file.value().write(2, words), "overwriting");
        auto other = open(FileMode::Read);
        if (worked(other, "opening twice")) {
            auto all = other.value().read(0, 7);
            expect(all.ok() && all.value() == Bytes{1, 2, 1, 2, 3, 4, 5},
                   "a second reader sees what was written");
        }
        short_read();
    }

    // SQLite relies on this: the rest of the buffer is zeros, and the code says so.
    void short_read() {
        sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_.c_str());
        const auto memory = std::make_unique<std::byte[]>(static_cast<std::size_t>(vfs->szOsFile));
        auto* file = reinterpret_cast<sqlite3_file*>(memory.get());
        std::string full(static_cast<std::size_t>(vfs->mxPathname) + 8, '\0');
        vfs->xFullPathname(vfs, path(kKeysName).c_str(), vfs->mxPathname, full.data());
        int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
        if (vfs->xOpen(vfs, full.c_str(), file, flags, &flags) != SQLITE_OK) {
            failures_.emplace_back("opening for a short read");
            return;
        }
        std::array<std::uint8_t, 8> buffer;
        buffer.fill(0xAA);
        const int code = file->pMethods->xRead(file, buffer.data(), 8, 5);
        expect(code == SQLITE_IOERR_SHORT_READ, "a short read says so");
        expect(buffer == std::array<std::uint8_t, 8>{4, 5, 0, 0, 0, 0, 0, 0},
               "a short read fills up with zeros");
        file->pMethods->xClose(file);
    }

    void deleting() {
        worked(write_file(vfs_, path(kKeysName), Bytes(300'000, 1)), "writing a whole file");
        expect(has_bytes(vfs_, path(kKeysName)).value(), "a written file is there");
        worked(remove_file(vfs_, path(kKeysName)), "deleting");
        expect(!has_bytes(vfs_, path(kKeysName)).value(), "a deleted file is gone");
        expect(!open(FileMode::Read).ok(), "a deleted file cannot be read");
        worked(remove_file(vfs_, path(kKeysName)), "deleting what is not there");
        int found = 1;
        sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_.c_str());
        vfs->xAccess(vfs, path(kKeysName).c_str(), SQLITE_ACCESS_EXISTS, &found);
        expect(found == 0, "access says that it is gone");
    }

    void locks() {
        auto first = open(FileMode::ReadWrite);
        auto second = open(FileMode::ReadWrite);
        if (!worked(first, "opening") || !worked(second, "opening again")) return;
        worked(first.value().lock(), "locking");
        const auto refused = second.value().lock();
        expect(!refused.ok() && refused.error().kind == ErrorKind::Busy, "a second lock says Busy");
        { const VfsFile closed = std::move(first).value(); }
        worked(second.value().lock(), "locking after the first has closed");
    }

    void numbers() {
        sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_.c_str());
        std::array<char, 32> one = {};
        std::array<char, 32> two = {};
        vfs->xRandomness(vfs, static_cast<int>(one.size()), one.data());
        vfs->xRandomness(vfs, static_cast<int>(two.size()), two.data());
        expect(one != two, "random bytes differ");
        sqlite3_int64 julian_ms = 0;
        expect(vfs->xCurrentTimeInt64(vfs, &julian_ms) == SQLITE_OK, "there is a clock");
        expect(julian_ms >= 210866760000000, "the clock is not before 1970");
    }

    Result<std::unique_ptr<Database>> open_database() {
        DatabaseKey key;
        key.key.fill(3);
        key.salt.fill(4);
        return Database::open({.vfs = sticky_.get(), .path = path(kDatabaseNames[0]), .key = key});
    }

    void database() {
        auto sticky = StickyVfs::create(vfs_);
        if (!worked(sticky, "a sticky VFS above it")) return;
        sticky_ = std::move(sticky.value());
        {
            auto made = open_database();
            if (!worked(made, "making a database")) return;
            Database& database = *made.value();
            expect(database.was_empty(), "a new database is empty");
            worked(database.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)"), "a table");
            for (int i = 0; i < 500; ++i) {
                if (!worked(database.run("INSERT INTO t (b) VALUES (?)", "zebra-quilt"), "a row")) {
                    return;
                }
            }
            expect(has_bytes(vfs_, path("a.db-wal")).value(), "there is a log");
            const auto again = open_database();
            expect(!again.ok() && again.error().kind == ErrorKind::Busy,
                   "a second owner is told Busy");
            worked(database.close(), "closing");
        }
        expect(!has_bytes(vfs_, path("a.db-wal")).value(), "closing empties the log");
        auto opened = open_database();
        if (!worked(opened, "opening again")) return;
        auto count = opened.value()->ask_integer("SELECT count(*) FROM t WHERE b = 'zebra-quilt'");
        expect(count.ok() && count.value() == 500, "all rows are there");
        worked(opened.value()->check_integrity(), "the integrity check");
    }

    void rollback() {
        auto opened = open_database();
        if (!worked(opened, "opening")) return;
        Database& database = *opened.value();
        {
            auto transaction = Transaction::begin(database);
            if (!worked(transaction, "a transaction")) return;
            worked(database.run("DELETE FROM t"), "deleting rows");
        }
        auto count = database.ask_integer("SELECT count(*) FROM t");
        expect(count.ok() && count.value() == 500, "what was not committed is undone");
    }

    // Statement journals, sorting and temporary tables stay in memory.
    void spilling() {
        auto opened = open_database();
        if (!worked(opened, "opening")) return;
        Database& database = *opened.value();
        worked(
            database.run_script("CREATE TABLE big (a INTEGER PRIMARY KEY, b TEXT UNIQUE);"
                                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                                " WHERE i < 2000) INSERT INTO big SELECT i, hex(zeroblob(200)) ||"
                                " i FROM n;"),
            "many rows");
        auto transaction = Transaction::begin(database);
        if (!worked(transaction, "a transaction")) return;
        worked(database.run("UPDATE big SET b = b || 'x'"), "a large statement");
        const auto refused = database.run(
            "UPDATE big SET b = CASE a WHEN 2000 THEN 'same' ELSE"
            " iif(a = 1, 'same', b || 'y') END");
        expect(!refused.ok() && refused.error().kind == ErrorKind::Invalid,
               "a statement that fails at its end is undone");
        worked(database.run("CREATE TEMP TABLE sorted AS SELECT b FROM big ORDER BY b DESC"),
               "a large sort");
        worked(transaction.value().commit(), "committing");
        auto count = database.ask_integer("SELECT count(*) FROM big WHERE b LIKE '%x'");
        expect(count.ok() && count.value() == 2000, "the large statement holds");
    }

    void temporary_files() {
        sqlite3_vfs* vfs = sqlite3_vfs_find(sticky_->name().c_str());
        const auto memory = std::make_unique<std::byte[]>(static_cast<std::size_t>(vfs->szOsFile));
        int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_TEMP_DB;
        const int code =
            vfs->xOpen(vfs, nullptr, reinterpret_cast<sqlite3_file*>(memory.get()), flags, &flags);
        expect(code == SQLITE_CANTOPEN, "a temporary file is refused");
    }

    std::string vfs_;
    std::string folder_;
    std::unique_ptr<StickyVfs> sticky_;
    std::vector<std::string> failures_;
};

}  // namespace

std::vector<std::string> run_vfs_contract(const std::string& vfs, const std::string& folder) {
    if (auto ready = set_up_sqlite(); !ready.ok()) {
        return {ready.error().what};
    }
    if (sqlite3_vfs_find(vfs.c_str()) == nullptr) {
        return {"there is no VFS " + vfs};
    }
    return Contract(vfs, folder).run();
}

}  // namespace rapport::store
