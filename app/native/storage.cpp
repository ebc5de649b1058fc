// Folders by the XDG rules, with an environment variable for another place.
#include "native/storage.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace rapport::native {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

std::string default_folder() {
    if (const std::string own = variable("RAPPORT_HOME"); !own.empty()) return own;
    if (const std::string data = variable("XDG_DATA_HOME"); !data.empty()) return data + "/rapport";
    return variable("HOME") + "/.local/share/rapport";
}

bool make_private_folder(const std::string& folder) {
    std::error_code error;
    const bool made = std::filesystem::create_directories(folder, error);
    if (made) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    return std::filesystem::is_directory(folder, error);
}

std::string bottom_vfs_name() { return "unix"; }

FolderLock::FolderLock(const std::string& folder) {
    const std::string path = folder + "/lock";
    const int file = open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0) return;
    if (flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return;
    }
    file_ = file;
}

FolderLock::~FolderLock() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace rapport::native
