// Writes to a journal in a real folder, a step after the other, until it is killed. Each step goes
// as a line into the log before it begins, and "did" when the journal has acknowledged it.
// usage: kill_writer FOLDER SEED [early]; the log is file descriptor 3. With `early` it says "did"
// too early: the planted fault that the test must find.
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <random>
#include <string>

#include "torture/written.h"

namespace {

using namespace rapport;
using namespace rapport::torture;
using store::Result;

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
constexpr std::size_t kMostEntries = 40;

void say(const std::string& line) {
    const std::string whole = line + "\n";
    // One write of less than a pipe's buffer is never torn.
    if (write(3, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size())) std::exit(3);
}

store::Stamp stamp() { return {.now = {{1000}, 60}, .source = ""}; }

model::Entry entry_of(int number, std::uint32_t text) {
    model::Entry entry{.at = {{number}, 0}, .text = text_of(text)};
    std::memcpy(entry.id.bytes.data(), &number, sizeof number);
    entry.id.bytes[15] = 1;
    return entry;
}

// One of the keys.
template <typename Map>
auto any(const Map& map, std::mt19937& random) {
    auto at = map.begin();
    std::advance(at, static_cast<long>(random() % map.size()));
    return at->first;
}

class Writer {
  public:
    Writer(std::string folder, unsigned seed) : folder_(std::move(folder)), random_(seed) {}

    Result<void> start() {
        auto opened = open_journal(folder_, static_cast<std::uint32_t>(random_()));
        if (!opened.ok()) return opened.error();
        open_ = std::move(opened).value();
        auto written = read_journal(open_);
        if (!written.ok()) return written.error();
        history_.now = written.value();
        say("at " + to_line(history_.now));
        return {};
    }

    Step next() {
        const Act act = next_act();
        Step step{act, 0, static_cast<std::uint32_t>(random_() % 1000000000) + 1};
        if (act == Act::Insert || act == Act::InsertTwo) step.entry = new_entry();
        if (act == Act::Save || act == Act::Remove) step.entry = any(history_.now.entries, random_);
        if (act == Act::BringBack) step.entry = any(history_.removed.entries, random_);
        if (act == Act::GoBack) step.number = any(known_days(), random_);
        if (act == Act::Seal || act == Act::ChangeSeal) step.number = 1 + step.number % kSecrets;
        return step;
    }

    Result<void> take(const Step& step) {
        auto done = act_on(step);
        if (done.ok()) history_.take(step);
        return done;
    }

  private:
    // The days that this process has kept and that are still there.
    std::map<std::uint32_t, store::Day> known_days() {
        std::map<std::uint32_t, store::Day> known;
        for (const store::Day& day : open_.journal->days()) {
            const auto number = static_cast<std::uint32_t>(day.taken.at.ms);
            if (history_.days.count(number) > 0) known[number] = day;
        }
        return known;
    }

    int new_entry() { return static_cast<int>(random_() % 1000000000); }

    // What can be done now; mostly writing.
    Act next_act() {
        const bool some = !history_.now.entries.empty();
        const bool many = history_.now.entries.size() >= kMostEntries;
        const bool sealed = history_.now.secret != 0;
        switch (random_() % 40) {
            case 0: return Act::KeepDay;
            case 1: return known_days().empty() ? Act::KeepDay : Act::GoBack;
            case 2: return Act::TakeCopy;
            case 3: return history_.copy ? Act::PutCopy : Act::TakeCopy;
            case 4: return sealed ? Act::ChangeSeal : Act::Seal;
            case 5: return sealed ? Act::Unseal : Act::Note;
            case 6: return Act::Reopen;
            case 7: return Act::Wipe;
            case 8:
            case 9: return history_.removed.entries.empty() ? Act::Tidy : Act::BringBack;
            case 10:
            case 11:
            case 12: return Act::Tidy;
            case 13: return Act::Search;
            case 14:
            case 15:
            case 16: return many ? Act::Remove : Act::InsertTwo;
            case 17:
            case 18:
            case 19: return Act::Note;
            default: break;
        }
        if (many || (some && random_() % 4 == 0)) return Act::Remove;
        return some && random_() % 2 == 0 ? Act::Save : Act::Insert;
    }

    Result<void> reopen() {
        open_.journal.reset();
        auto opened = open_journal(folder_, static_cast<std::uint32_t>(random_()));
        if (!opened.ok()) return opened.error();
        open_ = std::move(opened).value();
        return {};
    }

    Result<void> write_two(const Step& step) {
        return open_.journal->transaction([&] {
            auto done = open_.journal->insert(entry_of(step.entry, step.number), stamp());
            if (!done.ok()) return done;
            return open_.journal->insert(entry_of(step.entry + 1, step.number + 1), stamp());
        });
    }

    Result<void> go_back(std::uint32_t number) {
        const store::Day day = known_days()[number];
        auto done = open_.journal->go_back_to(day, {{static_cast<std::int64_t>(random_())}, 0});
        return done.ok() ? reopen() : done;
    }

    Result<void> put_copy() {
        const store::DataKey before = open_.journal->data_key();
        open_.journal.reset();
        auto done = store::replace_with_copy(copy_, {"unix", folder_},
                                             {.copy = copy_key_, .before = before});
        return done.ok() ? reopen() : done;
    }

    Result<void> act_on(const Step& step) {
        store::Journal& journal = *open_.journal;
        const auto key = static_cast<int>(step.number);
        switch (step.act) {
            case Act::Insert: return journal.insert(entry_of(step.entry, step.number), stamp());
            case Act::Save: return journal.save(entry_of(step.entry, step.number), stamp());
            case Act::InsertTwo: return write_two(step);
            case Act::Remove:
                return journal.remove(model::Kind::Entry, entry_of(step.entry, 0).id, stamp());
            case Act::BringBack:
                return journal.bring_back(model::Kind::Entry, entry_of(step.entry, 0).id, stamp());
            case Act::Wipe: return journal.wipe_old_deleted({100 * kDayMs});
            case Act::Note:
                return journal.set_note("torture", std::to_string(step.number), stamp());
            case Act::Tidy: return journal.tidy();
            case Act::Reopen: return reopen();
            case Act::KeepDay: return journal.keep_day({{step.number}, 0});
            case Act::GoBack: return go_back(step.number);
            case Act::PutCopy: return put_copy();
            case Act::Seal: return journal.seal(secret(key), secret(100));
            case Act::ChangeSeal: return journal.change_seals(secret(key), {});
            case Act::Unseal: return journal.remove_seals();
            case Act::Search: {
                const auto found = journal.search({.text = "heron1"}, 20);
                return found.ok() ? Result<void>() : found.error();
            }
            case Act::TakeCopy: {
                auto bytes = journal.copy_bytes();
                if (!bytes.ok()) return bytes.error();
                copy_ = std::move(bytes).value();
                copy_key_ = journal.data_key();
                return {};
            }
        }
        return {};
    }

    std::string folder_;
    std::mt19937 random_;
    OpenJournal open_;
    History history_;
    std::string copy_;
    store::DataKey copy_key_ = {};
};

int give_up(const base::Error& error) {
    say("failed " + error.what);
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const bool early = argc > 3;
    Writer writer(argv[1], static_cast<unsigned>(std::atoll(argv[2])));
    if (auto started = writer.start(); !started.ok()) return give_up(started.error());
    for (;;) {
        const Step step = writer.next();
        say("try " + to_line(step));
        if (early) say("did");
        if (auto done = writer.take(step); !done.ok()) return give_up(done.error());
        if (!early) say("did");
    }
}
