// Prints a journal's content for the browser's tests to compare.
//   journal_dump journey FILE [COPY]   plays a journey, prints what it left, writes a copy to COPY
//   journal_dump copy FILE             prints the content of a copy
//   journal_dump exports FILE FOLDER   plays a journey, and saves what was written in every format
//   journal_dump pack ADDRESS FOLDER   makes a homework pack on the desktop: its file, its link,
//   its handout journal_dump many NUMBER FILE      writes a copy of a journal of so many notes
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "exchange/print_style.h"
#include "exchange/self_contained.h"
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

bool play_on(journeys::Rig& rig, const journeys::Script& script) {
    const journeys::Played played = journeys::play(script, journeys::Mode::Pointer, rig);
    const std::string& error = script.error.empty() ? played.error : script.error;
    if (!error.empty()) std::fprintf(stderr, "%s\n", error.c_str());
    return error.empty();
}

int print_journey(const char* path, const char* copy_path) {
    journeys::Rig rig;
    if (!play_on(rig, journeys::read_script(path))) return 1;
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

// Words that formats have to keep: a formula, quotes, a comma, lines, other scripts; and private.
constexpr std::string_view kMoreWords = R"(# steps
press button "Today"
type "=1+2, \"quoted\"\n- a line\n---\n'and äöü 漢字 🙂" into "What is on your mind?"
press button "calm"
press button "Keep it"
type "zq-only-mine" into "What is on your mind?"
tick "Only for me"
press button "Keep it"
press button "More"
press link "My own scales and totals"
press button "Add one of my own"
type "Sleep" into "What would you like to keep an eye on?"
choose "Higher is better" in "Which way is better for you?"
press button "Add" about "Add one of my own"
press button "Open" about "Sleep"
type "6,5" into "Your number"
press button "Keep this number"
press button "More"
press link "My own scales and totals"
press button "Add a total from a form I fill in"
press button "Add" about "PHQ-9"
press button "Open" about "PHQ-9"
type "12" into "Your number"
press button "Keep this number"
press button "Goals"
press button "Something to try"
type "Open one letter; then rest, a while" into "What would you like to try?"
press button "Add" about "Something to try"
)";

// The same again with what is only for the client, in files whose names begin with "all-".
constexpr std::string_view kExportSteps = R"(# steps
press button "More"
press link "Take everything with you"
press button "Save text files"
press button "Save one long text"
press button "Save for a calendar"
press button "Save tables"
press button "Save as JSON"
press button "Save for a clinic"
)";
constexpr std::string_view kExportAllSteps = R"(# steps
tick "Also what is only for me"
press button "Save text files"
press button "Save one long text"
press button "Save for a calendar"
)";

bool play_steps(journeys::Rig& rig, std::string_view steps) {
    return play_on(rig, journeys::parse_script("steps", steps));
}

void write_saved(journeys::Rig& rig, const std::string& beginning) {
    for (const core::HostRequest& request : rig.requests) {
        if (request.kind != core::RequestKind::SaveFile) continue;
        std::ofstream out(beginning + request.name, std::ios::binary);
        out << request.bytes;
    }
    rig.requests.clear();
}

int print_exports(const char* path, const std::string& folder) {
    journeys::Rig rig;
    if (!play_on(rig, journeys::read_script(path)) || !play_steps(rig, kMoreWords)) return 1;
    rig.requests.clear();
    if (!play_steps(rig, kExportSteps)) return 1;
    write_saved(rig, folder + "/");
    if (!play_steps(rig, kExportAllSteps)) return 1;
    write_saved(rig, folder + "/all-");
    return 0;
}

// The words in capitals are the address of the app on the web.
constexpr std::string_view kPackSteps = R"(# steps
press button "More"
press link "For therapists"
press button "Feeling heard"
type "Dr Vale" into "Who it is from"
press button "Add something of your own"
choose "Something to try" in "What it is"
type "Write one line each evening" into "Its words"
press button "Add"
press button "Add a page of this app"
press button "Add" about "What I expect, hope and fear"
press button "Give it"
type "ADDRESS" into "Address of the app on the web"
press button "Copy the link"
press button "Save as a file"
press button "Print a handout"
)";

int make_pack(std::string address, const std::string& folder) {
    journeys::Rig rig;
    rig.storage = screens::StorageKind::File;
    rig.start_afresh();
    std::string steps(kPackSteps);
    constexpr std::string_view kPlace = "ADDRESS";
    steps.replace(steps.find(kPlace), kPlace.size(), address);
    if (!play_steps(rig, steps)) return 1;
    for (const core::HostRequest& request : rig.requests) {
        using core::RequestKind;
        const bool is_link = request.kind == RequestKind::CopyText;
        const bool is_page = request.kind == RequestKind::Print;
        if (!is_link && !is_page && request.kind != RequestKind::SaveFile) continue;
        std::ofstream out(folder + "/" +
                              (is_link   ? "link.txt"
                               : is_page ? "handout.html"
                                         : request.name),
                          std::ios::binary);
        out << (is_link   ? request.text
                : is_page ? exchange::self_contained(request.text, exchange::print_fonts())
                          : request.bytes);
    }
    return 0;
}

// Notes of many kinds of letters, over the years.
int write_many(int count, const char* path) {
    journeys::Rig rig;
    rig.settle();
    rig.app().close();
    {
        auto opened = store::Journal::open(rig.place(), {{{1'769'000'000'000}, 60}, {}},
                                           [](void* to, std::size_t size) {
                                               static std::uint8_t next = 0;
                                               auto* bytes = static_cast<std::uint8_t*>(to);
                                               for (std::size_t i = 0; i < size; ++i) {
                                                   bytes[i] = ++next;
                                               }
                                           });
        if (!opened.ok()) return print(opened.error());
        store::Journal& journal = *opened.value();
        auto done = journal.transaction([&]() -> base::Result<void> {
            for (int i = 0; i < count; ++i) {
                model::Entry entry;
                entry.id = store::id_of_content("many " + std::to_string(i));
                entry.at = {{1'500'000'000'000 + i * 25'000'000LL}, i % 27 * 60 - 720};
                entry.text = "Note " + std::to_string(i) + ": \"é 漢字 🙂\"\n,=" +
                             std::string(static_cast<std::size_t>(i % 97), 'w');
                if (i % 3 == 0) entry.feelings = {"feeling.calm", "own, word"};
                if (i % 5 == 0) entry.intensity = i % 11;
                entry.is_private = i % 7 == 0;
                auto kept = journal.insert(entry, {entry.at, {}});
                if (!kept.ok()) return kept;
            }
            return {};
        });
        if (!done.ok()) return print(done.error());
        auto bytes = journal.copy_bytes();
        if (!bytes.ok()) return print(bytes.error());
        std::ofstream(path, std::ios::binary) << bytes.value();
        (void)journal.close();
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 2 ? argv[1] : "";
    if (what == "journey") return print_journey(argv[2], argc > 3 ? argv[3] : nullptr);
    if (what == "copy") return print_copy(argv[2]);
    if (what == "pack" && argc > 3) return make_pack(argv[2], argv[3]);
    if (what == "many" && argc > 3) return write_many(std::atoi(argv[2]), argv[3]);
    if (what == "exports" && argc > 3) return print_exports(argv[2], argv[3]);
    std::fputs(
        "usage: journal_dump journey FILE [COPY] | copy FILE | exports FILE FOLDER |"
        " pack ADDRESS FOLDER | many NUMBER FILE\n",
        stderr);
    return 2;
}
