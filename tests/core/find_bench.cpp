// How quick a long journal is: find_bench SESSIONS ENTRIES prints milliseconds; nothing is
// asserted. find_bench SESSIONS ENTRIES COPY only writes a copy of such a journal, which
// tests/browser/find_bench.mjs opens.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "journeys/find.h"
#include "journeys/long_journal.h"
#include "journeys/rig.h"
#include "store/migrations.h"
#include "store/sqlite.h"
#include "store/sqlite_setup.h"

namespace {

using namespace rapport;
using journeys::Rig;

constexpr std::int64_t kNow = 1768352640000;

double ms_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> passed =
        std::chrono::steady_clock::now() - start;
    return passed.count();
}

void print(const std::string& name, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    double sum = 0;
    for (const double time : times) sum += time;
    std::printf("%-44s mean %8.2f  p95 %8.2f  most %8.2f ms\n", name.c_str(),
                sum / static_cast<double>(times.size()), times[times.size() * 95 / 100],
                times.back());
}

template <typename T>
T need(base::Result<T> result) {
    if (!result.ok()) {
        std::printf("failed: %s\n", result.error().what.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

void need(base::Result<void> result) {
    if (!result.ok()) {
        std::printf("failed: %s\n", result.error().what.c_str());
        std::exit(1);
    }
}

std::int64_t bytes_in(const std::string& folder) {
    std::int64_t bytes = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        bytes += static_cast<std::int64_t>(file.file_size());
    }
    return bytes;
}

// Typed text, stored durably word by word, with the first `steps` of the schema.
void bench_saving(std::size_t steps, int entries) {
    const journeys::Folder folder;
    const auto vfs = need(store::StickyVfs::create("unix"));
    store::DatabaseKey key;
    key.key.fill(7);
    const auto database = need(
        store::Database::open({.vfs = vfs.get(), .path = folder.path() + "/a.db", .key = key}));
    need(store::migrate(*database, store::schema_migrations().first(steps),
                        [] { return base::Result<void>(); }));
    const std::string course = "0123456789abcdef";
    need(
        database->run("INSERT INTO course (id, with_whom, length_min, source, created,"
                      " created_offset_min, changed) VALUES (CAST(? AS BLOB), '', 50, '', 0, 0, 0)",
                      course));
    std::uint64_t seed = 5;
    const auto insert = [&](int i) {
        need(database->run(
            "INSERT INTO entry (id, course, at, offset_min, text, very_hard,"
            " is_private, is_open, source, created, created_offset_min, changed)"
            " VALUES (randomblob(16), CAST(? AS BLOB), ?, 0, ?, 0, 0, 0, '', 0, 0, 0)",
            course, i, journeys::long_text(seed, 70)));
    };
    const double fill_ms = ms_of([&] {
        auto transaction = need(store::Transaction::begin(*database));
        for (int i = 0; i < entries; ++i) insert(i);
        need(transaction.commit());
    });
    std::vector<double> times;
    for (int entry = 0; entry < 20; ++entry) {
        insert(entries + entry);
        std::string text;
        for (int words = 0; words < 60; words += 3) {
            text += journeys::long_text(seed, 3) + ' ';
            times.push_back(ms_of([&] {
                need(database->run("UPDATE entry SET text = ? WHERE row = ?", text,
                                   entries + entry + 1));
            }));
        }
    }
    need(database->checkpoint(store::Checkpoint::Truncate));
    std::printf("%d steps of the schema: fill %.0f ms, %.1f MB\n", static_cast<int>(steps), fill_ms,
                static_cast<double>(bytes_in(folder.path())) / 1e6);
    print("  a durable save of typed text", times);
}

ui::Event event(ui::EventKind kind, ui::NodeId node = 0) {
    ui::Event made;
    made.kind = kind;
    made.node = node;
    return made;
}

struct Bench {
    Rig& rig;

    void frame(const std::string& name, ui::Event made) {
        print(name, {ms_of([&] { rig.frame({std::move(made)}); })});
        rig.settle();
    }
    void press(const std::string& name, const char* role, const char* what) {
        const ui::Node& node = journeys::find_one(rig.tree(), {role, what, {}});
        frame(name, event(ui::EventKind::Activate, node.id));
    }
    void scroll(const std::string& name) {
        std::vector<double> times;
        for (int i = 0; i < 300; ++i) {
            ui::Event wheel = event(ui::EventKind::Wheel);
            wheel.x = 180;
            wheel.y = 300;
            wheel.dy = i < 200 ? 400.0f : 50000.0f;
            rig.pass_time(16);
            times.push_back(ms_of([&] { rig.frame({wheel}); }));
        }
        print(name, times);
        rig.settle();
    }
    void type(const std::string& name, std::string_view text) {
        std::vector<double> times;
        for (std::size_t i = 1; i <= text.size(); ++i) {
            const ui::Node& field =
                journeys::find_one(rig.tree(), {"field", "What are you looking for?", {}});
            ui::Event edit = event(ui::EventKind::Edit, field.id);
            edit.text = text.substr(0, i);
            edit.version = field.version + 1;
            times.push_back(ms_of([&] { rig.frame({edit}); }));
            rig.settle();
        }
        print(name + ", each letter", times);
    }
};

std::unique_ptr<store::Journal> write_journal(const store::Place& place, int sessions,
                                              int entries) {
    const auto random = [seed = std::uint64_t{9}](void* out, std::size_t size) mutable {
        for (std::size_t i = 0; i < size; ++i) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            static_cast<std::uint8_t*>(out)[i] = static_cast<std::uint8_t>(seed >> 56);
        }
    };
    auto journal = need(store::Journal::open(place, {{{kNow}, 60}, {}}, random));
    journeys::LongJournal wanted{.sessions = sessions, .entries = entries};
    wanted.last = {{kNow - 86400000}, 60};
    print("writing it", {ms_of([&] { need(write_long_journal(*journal, wanted)); })});
    need(journal->tidy());
    return journal;
}

void write_copy(int sessions, int entries, const char* path) {
    const journeys::Folder folder;
    const auto journal = write_journal({"unix", folder.path()}, sessions, entries);
    const std::string bytes = need(journal->copy_bytes());
    std::ofstream(path, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// The first page of hits: 201 of them, and what stands around a dozen.
void bench_search(store::Journal& journal, const std::string& name,
                  const model::SearchQuery& query) {
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
        times.push_back(ms_of([&] {
            const std::vector<model::Hit> hits = need(journal.search(query, 201));
            const std::size_t shown = std::min<std::size_t>(hits.size(), 12);
            need(journal.pieces(query.text, std::span(hits).first(shown)));
        }));
    }
    print("search alone: " + name, times);
}

void bench_searches(store::Journal& journal) {
    for (const char* text :
         {journeys::kRareWord, "so", journeys::kCommonBeginning, "some", "toda", "somehow", "it's",
          "today because", "\"today because\"", "\"the door was open\"", "睡眠"}) {
        bench_search(journal, text, {.text = text});
    }
    model::SearchQuery query{.text = journeys::kCommonBeginning};
    query.to = base::LocalDate{2018, 3, 31};
    bench_search(journal, "som, until 2018", query);
    query.from = base::LocalDate{2018, 3, 1};
    bench_search(journal, "som, within a month", query);
    bench_search(journal, "som, among wins", {.text = "som", .kinds = {model::FoundKind::Win}});
}

void bench_app(int sessions, int entries) {
    const journeys::Folder folder;
    const store::Place place = {"unix", folder.path()};
    {
        const auto journal = write_journal(place, sessions, entries);
        bench_searches(*journal);
        need(journal->close());
    }
    std::printf("%.1f MB\n", static_cast<double>(bytes_in(folder.path())) / 1e6);
    std::unique_ptr<Rig> rig;
    print("open: to the first frame of Today", {ms_of([&] {
              rig = std::make_unique<Rig>(place, true);
              rig->frame();
          })});
    rig->settle();
    Bench bench{*rig};
    bench.press("Sessions", "button", "Sessions");
    bench.scroll("  scrolling");
    bench.press("Today", "button", "Today");
    const std::string notes = "Earlier notes (" + std::to_string(entries) + ")";
    bench.press("Notes", "link", notes.c_str());
    bench.scroll("  scrolling");
    bench.press("More", "button", "More");
    bench.press("Timeline", "link", "Timeline");
    bench.scroll("  scrolling");
    bench.press("More", "button", "More");
    bench.press("Search", "link", "Search");
    bench.type("a rare word", journeys::kRareWord);
    bench.type("a common beginning", "somehow");
    bench.type("a phrase", "\"the door was open\"");
    bench.press("Today", "button", "Today");
}

}  // namespace

int main(int argc, char** argv) {
    const int sessions = argc > 1 ? std::atoi(argv[1]) : 520;
    const int entries = argc > 2 ? std::atoi(argv[2]) : 5200;
    if (!store::set_up_sqlite().ok()) return 1;
    if (argc > 3) {
        write_copy(sessions, entries, argv[3]);
        return 0;
    }
    std::printf("%d sessions, %d notes\n", sessions, entries);
    bench_saving(3, entries);
    bench_saving(4, entries);
    bench_app(sessions, entries);
    return 0;
}
