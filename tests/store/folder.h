// A new folder of real files, removed at the end.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "store/journal.h"

namespace rapport::store {

struct Folder {
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "rapport-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    Place place() const { return {"unix", path.string()}; }

    std::filesystem::path path;
};

}  // namespace rapport::store
