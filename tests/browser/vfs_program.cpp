// Runs the contract of a bottom VFS over the browser's own files, within a worker that opened them.
#include <exception>
#include <string>

#include "store/opfs_vfs.h"
#include "store/vfs_contract.h"
#include "wasm/files.h"

namespace {

std::string run() {
    auto vfs = rapport::store::OpfsVfs::create(rapport::wasm::file_functions(), "opfs");
    if (!vfs.ok()) {
        return "the VFS does not start: " + vfs.error().what;
    }
    std::string wrong;
    for (const std::string& line : rapport::store::run_vfs_contract(vfs.value()->name(), "")) {
        wrong += line + "\n";
    }
    return wrong;
}

}  // namespace

// "used" makes it an export.
extern "C" __attribute__((used)) const char* rapport_vfs_contract() {
    static std::string wrong;
    try {
        wrong = run();
    } catch (const std::exception& error) {
        wrong = std::string("exception: ") + error.what();
    }
    return wrong.c_str();
}
