// Where the desktop's journal lies, and that only one program at a time has it open.
#pragma once

#include <string>

namespace rapport::native {

// $RAPPORT_HOME, else $XDG_DATA_HOME/rapport, else ~/.local/share/rapport.
std::string default_folder();
// Makes the folder, for this user alone; true when it is there.
bool make_private_folder(const std::string& folder);
// SQLite's own VFS for this system.
std::string bottom_vfs_name();

// Holds the file "lock" in the folder for as long as it lives.
class FolderLock {
  public:
    explicit FolderLock(const std::string& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    bool held() const { return file_ >= 0; }

  private:
    int file_ = -1;
};

}  // namespace rapport::native
