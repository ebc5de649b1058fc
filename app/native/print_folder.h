// Pages for printing on their way to the user's browser: private files that do not stay.
#pragma once

#include <string>
#include <vector>

namespace rapport::native {

// $XDG_RUNTIME_DIR, which is in memory and this user's alone, else the system's temporary folder.
std::string print_place();

// Keeps the last printed page in a folder of its own below `place`. The folder has a random name
// and the rights 0700, the file 0600. Both are erased with this object. What an earlier run left,
// since it was killed, is erased when the next one starts; the folder of a run that is still there
// is not.
class PrintFolder {
  public:
    explicit PrintFolder(std::string place);
    ~PrintFolder();
    PrintFolder(const PrintFolder&) = delete;
    PrintFolder& operator=(const PrintFolder&) = delete;

    // Writes the page in place of the last one. Its path, or nothing when it could not be written.
    std::string write(const std::string& html);
    // Erases the page and the folder; the next write() makes a new one.
    void erase();

  private:
    bool make_folder();
    void erase_leftovers();

    std::string place_;
    std::string folder_;  // Empty: not made yet.
    int held_ = -1;       // The open folder, locked as long as this object uses it.
};

// The programs that open a file in a browser, best first.
std::vector<std::string> browser_openers();

// Starts the first of `programs` that can be started with `path` as its only argument, without a
// shell. True when one did, and did not give up within 1.5 s: some only end with the browser.
bool open_in_browser(const std::string& path, const std::vector<std::string>& programs);

}  // namespace rapport::native
