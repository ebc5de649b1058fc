// Prints a journal's content for the browser's tests to compare.
//   journal_dump journey FILE [COPY]   plays a journey, prints what it left, writes a copy to COPY
//   journal_dump copy FILE             prints the content of a copy
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "journeys/dump.h"
#include "journeys/play.h"
#include "journeys/rig.h"

namespace {

using namespace rapport;

int print(const base::Result<std::string>& text) {
    if (!text.ok()) {
        std::fprintf(stderr, "%s: %s\n", base::to_text(text.error().kind),
                     text.error().what.c_str());
        return 1;
    }
    std::fputs(text.value().c_str(), stdout);
    return 0;
}

int print_journey(const char* path, const char* copy_path) {
    journeys::Rig rig;
    const journeys::Script script = journeys::read_script(path);
    const journeys::Played played = journeys::play(script, journeys::Mode::Pointer, rig);
    if (!played.error.empty()) {
        std::fprintf(stderr, "%s\n", played.error.c_str());
        return 1;
    }
    rig.app().close();
    if (copy_path != nullptr) {
        std::ofstream out(copy_path, std::ios::binary);
        out << rig.copy_saved;
    }
    return print(journeys::dump_place(rig.place()));
}

int print_copy(const char* path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return print(journeys::dump_copy(bytes));
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 2 ? argv[1] : "";
    if (what == "journey") return print_journey(argv[2], argc > 3 ? argv[3] : nullptr);
    if (what == "copy") return print_copy(argv[2]);
    std::fputs("usage: journal_dump journey FILE [COPY] | journal_dump copy FILE\n", stderr);
    return 2;
}
