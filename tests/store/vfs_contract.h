// What every bottom VFS must do, as one function without doctest: natively a suite calls it for
// SQLite's own VFS and for the memory disk, in the browser a test program for the real OPFS.
#pragma once

#include <string>
#include <vector>

namespace rapport::store {

// Runs everything against the registered VFS in `folder`, whose files (layout.h) are overwritten
// and left empty. Gives one line for each thing that is wrong; none means that the VFS will do.
std::vector<std::string> run_vfs_contract(const std::string& vfs, const std::string& folder);

}  // namespace rapport::store
