// The folder by mkdtemp(), held by a lock on the open folder itself, so that a run can tell what a
// dead one left from what a living one uses.
#include "native/print_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <utility>

namespace rapport::native {
namespace {

constexpr const char* kPrefix = "journal-print-";
constexpr const char* kPage = "/page.html";

using std::chrono::milliseconds;

// A folder of this user's, opened and locked; -1 if it is not that, or somebody holds it.
int hold(const std::string& folder) {
    const int file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat about = {};
    if (file >= 0 && fstat(file, &about) == 0 && about.st_uid == geteuid() &&
        flock(file, LOCK_EX | LOCK_NB) == 0) {
        return file;
    }
    if (file >= 0) close(file);
    return -1;
}

bool write_all(int file, const std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t size = ::write(file, bytes.data() + done, bytes.size() - done);
        if (size < 0 && errno != EINTR) return false;
        if (size > 0) done += static_cast<std::size_t>(size);
    }
    return true;
}

// True when the program was started and has not failed within a moment.
bool start(const std::string& program, const std::string& path) {
    char* const arguments[] = {const_cast<char*>(program.c_str()), const_cast<char*>(path.c_str()),
                               nullptr};
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    // A group of its own: what ends the app from a terminal does not end the browser.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t child = 0;
    const int failed =
        posix_spawnp(&child, program.c_str(), nullptr, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    if (failed != 0) return false;
    for (int waited_ms = 0; waited_ms < 1500; waited_ms += 20) {
        int status = 0;
        if (waitpid(child, &status, WNOHANG) == child) return status == 0;
        std::this_thread::sleep_for(milliseconds(20));
    }
    std::thread([child] { waitpid(child, nullptr, 0); }).detach();
    return true;
}

}  // namespace

std::string print_place() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    if (runtime != nullptr && *runtime != '\0') return runtime;
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    return error ? "/tmp" : folder.string();
}

PrintFolder::PrintFolder(std::string place) : place_(std::move(place)) { erase_leftovers(); }

PrintFolder::~PrintFolder() { erase(); }

void PrintFolder::erase_leftovers() {
    std::error_code error;
    const std::filesystem::directory_iterator entries(place_, error);
    if (error) return;
    for (const std::filesystem::directory_entry& entry : entries) {
        if (!entry.path().filename().string().starts_with(kPrefix)) continue;
        const int held = hold(entry.path().string());
        if (held < 0) continue;
        std::filesystem::remove_all(entry.path(), error);
        close(held);
    }
}

bool PrintFolder::make_folder() {
    std::string name = place_ + "/" + kPrefix + "XXXXXX";
    if (mkdtemp(name.data()) == nullptr) return false;
    held_ = hold(name);
    folder_ = name;
    return held_ >= 0;
}

std::string PrintFolder::write(const std::string& html) {
    if (folder_.empty() && !make_folder()) return "";
    const std::string path = folder_ + kPage;
    unlink(path.c_str());
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) return "";
    const bool written = write_all(file, html);
    if (close(file) == 0 && written) return path;
    unlink(path.c_str());
    return "";
}

void PrintFolder::erase() {
    if (folder_.empty()) return;
    unlink((folder_ + kPage).c_str());
    rmdir(folder_.c_str());
    if (held_ >= 0) close(held_);
    held_ = -1;
    folder_.clear();
}

std::vector<std::string> browser_openers() {
    return {"xdg-open", "x-www-browser", "firefox", "firefox-esr", "chromium"};
}

bool open_in_browser(const std::string& path, const std::vector<std::string>& programs) {
    for (const std::string& program : programs) {
        if (start(program, path)) return true;
    }
    return false;
}

}  // namespace rapport::native
