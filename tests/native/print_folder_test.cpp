// Pages on their way to the browser: private, erased at the end and at the next start.
#include "native/print_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace rapport::native;
namespace fs = std::filesystem;

namespace {

// An empty folder for one test.
class Place {
  public:
    Place() { path = mkdtemp(path.data()); }
    ~Place() { fs::remove_all(path); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    std::size_t entries() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path), fs::directory_iterator()));
    }
    // A program that writes its arguments to the file "started" and ends with `code`.
    std::string program(const std::string& name, const std::string& code) const {
        const std::string file = path + "/" + name;
        std::ofstream(file) << "#!/bin/sh\necho \"" << name << " $# $1\" >>'" << path
                            << "/started'\nexit " << code << "\n";
        fs::permissions(file, fs::perms::owner_all);
        return file;
    }
    std::string started() const { return read(path + "/started"); }
    static std::string read(const std::string& name) {
        std::ifstream file(name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }

    std::string path = (fs::temp_directory_path() / "print-test-XXXXXX").string();
};

unsigned rights(const std::string& path) {
    struct stat about = {};
    REQUIRE(lstat(path.c_str(), &about) == 0);
    return about.st_mode & 0777;
}

}  // namespace

TEST_CASE("a page is for this user alone, whatever the mask") {
    const Place place;
    const mode_t mask = umask(0);
    PrintFolder folder(place.path);
    CHECK(place.entries() == 0);
    const std::string path = folder.write("<p>first</p>");
    umask(mask);
    REQUIRE_FALSE(path.empty());
    CHECK(rights(path) == 0600);
    CHECK(rights(fs::path(path).parent_path().string()) == 0700);
    CHECK(fs::path(path).parent_path().parent_path() == place.path);
    CHECK(path.ends_with(".html"));
    CHECK(Place::read(path) == "<p>first</p>");
}

TEST_CASE("a new page takes the place of the last one, and nothing stays") {
    const Place place;
    {
        PrintFolder folder(place.path);
        const std::string first = folder.write("a longer first page");
        CHECK(folder.write("second") == first);
        CHECK(Place::read(first) == "second");
        CHECK(place.entries() == 1);
    }
    CHECK(place.entries() == 0);
}

TEST_CASE("a page can be erased at once, and another one be printed") {
    const Place place;
    PrintFolder folder(place.path);
    folder.write("a");
    folder.erase();
    CHECK(place.entries() == 0);
    CHECK(Place::read(folder.write("b")) == "b");
}

TEST_CASE("what a killed run left is erased at the next start, and nothing else") {
    const Place place;
    fs::create_directories(place.path + "/journal-print-dead01");
    std::ofstream(place.path + "/journal-print-dead01/page.html") << "left";
    fs::create_directories(place.path + "/other");
    std::ofstream(place.path + "/other/page.html") << "kept";
    fs::create_directory_symlink(place.path + "/other", place.path + "/journal-print-link00");
    PrintFolder living(place.path);
    CHECK_FALSE(fs::exists(place.path + "/journal-print-dead01"));
    const std::string path = living.write("in use");
    const PrintFolder next(place.path);
    CHECK(Place::read(path) == "in use");
    CHECK(Place::read(place.path + "/other/page.html") == "kept");
}

TEST_CASE("where nothing can be written there is no path") {
    PrintFolder folder("/nonexistent/place");
    CHECK(folder.write("a").empty());
}

TEST_CASE("the place is the user's own runtime folder where there is one") {
    const Place place;
    const char* before = std::getenv("XDG_RUNTIME_DIR");
    const std::string kept = before != nullptr ? before : "";
    setenv("XDG_RUNTIME_DIR", place.path.c_str(), 1);
    CHECK(print_place() == place.path);
    setenv("XDG_RUNTIME_DIR", "", 1);
    CHECK(print_place() == fs::temp_directory_path().string());
    setenv("XDG_RUNTIME_DIR", kept.c_str(), 1);
}

TEST_CASE("the first program that works opens the page, without a shell") {
    const Place place;
    const std::string bad = place.program("bad", "3");
    const std::string good = place.program("good", "0");
    const std::string never = place.program("never", "0");
    CHECK(open_in_browser("a b; $(c).html", {place.path + "/missing", bad, good, never}));
    CHECK(place.started() == "bad 1 a b; $(c).html\ngood 1 a b; $(c).html\n");
}

TEST_CASE("a browser that stays open counts as started") {
    const Place place;
    CHECK(open_in_browser("3", {"sleep"}));
}

TEST_CASE("no program, no browser") {
    const Place place;
    CHECK_FALSE(open_in_browser("page.html", {}));
    CHECK_FALSE(open_in_browser("page.html", {place.path + "/missing", place.program("bad", "1")}));
    CHECK(browser_openers().front() == "xdg-open");
}
