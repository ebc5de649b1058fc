// Kills a process that writes to a journal, at any moment, again and again: what it has heard to be
// saved is there, what it was about to do is there or not, and the journal is whole.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <random>
#include <sstream>
#include <thread>
#include <vector>

#include "store/folder.h"
#include "support/budget.h"
#include "torture/written.h"

using namespace rapport;
using namespace rapport::torture;

namespace {

constexpr int kKillsOfAFolder = 150;
constexpr int kLimit_ms = 60000;

// A running writer and the reading end of its log.
struct Running {
    pid_t process = -1;
    int log = -1;
    std::string read;
};

Running start_writer(const std::string& folder, unsigned seed, bool early) {
    std::array<int, 2> ends = {};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 3);
    std::string program = RAPPORT_KILL_WRITER, place = folder, number = std::to_string(seed);
    std::string word = "early";
    std::array<char*, 5> arguments = {program.data(), place.data(), number.data(),
                                      early ? word.data() : nullptr, nullptr};
    Running running;
    running.log = ends[0];
    const int code = posix_spawn(&running.process, program.c_str(), &actions, nullptr,
                                 arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    REQUIRE(code == 0);
    return running;
}

// Reads what there is within this time; false at the end of the log.
bool read_some(Running& running, int wait_ms) {
    pollfd wanted = {running.log, POLLIN, 0};
    if (poll(&wanted, 1, wait_ms) <= 0) return true;
    std::array<char, 4096> bytes = {};
    const ssize_t got = read(running.log, bytes.data(), bytes.size());
    if (got > 0) running.read.append(bytes.data(), static_cast<std::size_t>(got));
    return got > 0;
}

int steps_in(const std::string& log) {
    int steps = 0;
    for (std::size_t at = log.find("\ntry "); at != std::string::npos;
         at = log.find("\ntry ", at + 1)) {
        ++steps;
    }
    return steps;
}

void wait_us(std::uint64_t us) { std::this_thread::sleep_for(std::chrono::microseconds(us)); }

// Lets it run for a while, kills it, and gives its whole log.
std::string kill_in_time(Running running, std::mt19937& random) {
    using std::chrono::steady_clock;
    const auto start = steady_clock::now();
    const auto spent_ms = [&] {
        const auto spent = steady_clock::now() - start;
        return std::chrono::duration_cast<std::chrono::milliseconds>(spent).count();
    };
    if (random() % 4 == 0) {
        // Early: while it starts or opens the journal.
        wait_us(random() % 30000);
    } else {
        // At the Nth step, or a moment later.
        const int steps = 1 + static_cast<int>(random() % 25);
        while (steps_in(running.read) < steps && spent_ms() < kLimit_ms) {
            if (!read_some(running, 100)) break;
        }
        wait_us(random() % 3000);
    }
    kill(running.process, SIGKILL);
    waitpid(running.process, nullptr, 0);
    while (read_some(running, kLimit_ms)) {
    }
    close(running.log);
    return running.read;
}

// What may be there, as far as it is known from the outside.
class Oracle {
  public:
    // Follows a log; the first thing that cannot be, or empty.
    std::string follow(const std::string& log) {
        std::istringstream lines(log);
        for (std::string line; std::getline(lines, line);) {
            const std::string rest = line.size() > 3 ? line.substr(line.find(' ') + 1) : "";
            if (line.starts_with("at ")) {
                if (auto wrong = found(written_from(rest)); !wrong.empty()) return wrong;
                history_.removed.entries.clear();
                history_.copy.reset();
            } else if (line.starts_with("try ")) {
                under_way_ = step_from(rest);
                kept_day_.reset();
            } else if (line == "did" && under_way_) {
                history_.take(*under_way_);
                if (under_way_->act == Act::KeepDay) kept_day_ = under_way_->number;
                under_way_.reset();
                ++acknowledged;
            } else {
                return "the writer says: " + line;
            }
        }
        return "";
    }

    // Compares with what is there; that is then the truth.
    std::string found(const std::optional<Written>& there) {
        History next = history_;
        if (under_way_) next.take(*under_way_);
        under_way_.reset();
        if (!there) return "a line that cannot be read";
        if (*there == next.now) history_ = next;
        if (*there == history_.now) return "";
        return "there is: " + to_line(*there) + "\nto be there: " + to_line(history_.now) +
               "\nor: " + to_line(next.now);
    }

    std::optional<std::uint32_t> kept_day() const { return kept_day_; }

    std::int64_t acknowledged = 0;

  private:
    History history_;
    std::optional<Step> under_way_;
    std::optional<std::uint32_t> kept_day_;  // Acknowledged, and nothing was begun since.
};

// Opens the journal itself and looks through all of it; what is wrong, or empty.
std::string look_into(const std::string& folder, Oracle& oracle) {
    auto open = open_journal(folder, 1);
    if (!open.ok()) return "opening: " + open.error().what;
    auto written = read_journal(open.value());
    if (!written.ok()) return "reading: " + written.error().what;
    if (auto wrong = oracle.found(written.value()); !wrong.empty()) return wrong;
    if (const auto day = oracle.kept_day()) {
        bool there = false;
        for (const store::Day& one : open.value().journal->days()) {
            there = there || one.taken.at.ms == static_cast<std::int64_t>(*day);
        }
        if (!there) return "a day that was kept is gone";
    }
    auto copy = open.value().journal->copy_bytes();
    if (!copy.ok()) return "copying: " + copy.error().what;
    const auto whole = store::verify_copy(copy.value(), open.value().journal->data_key());
    return whole.ok() ? "" : "the integrity check: " + whole.error().what;
}

struct Outcome {
    int kills = 0;
    std::int64_t acknowledged = 0;
    std::vector<std::string> wrong;
};

// Kills so often, with a new folder now and then; half of the times the next writer is the next to
// open what was left, so that recovering is killed too.
Outcome kill_often(int kills, unsigned seed, bool early) {
    std::mt19937 random(seed);
    Outcome outcome;
    while (outcome.kills < kills && outcome.wrong.size() < 5) {
        const store::Folder folder;
        Oracle oracle;
        for (int i = 0; i < kKillsOfAFolder && outcome.kills < kills; ++i, ++outcome.kills) {
            Running running =
                start_writer(folder.path.string(), static_cast<unsigned>(random()), early);
            std::string wrong = oracle.follow(kill_in_time(std::move(running), random));
            if (wrong.empty() && random() % 2 == 0) wrong = look_into(folder.path.string(), oracle);
            if (wrong.empty()) continue;
            outcome.wrong.push_back(wrong);
            break;
        }
        outcome.acknowledged += oracle.acknowledged;
    }
    return outcome;
}

}  // namespace

TEST_CASE("a process that is killed at any moment loses nothing that it was told is saved") {
    const Outcome outcome = kill_often(tests::rounds(60, 2500), 6 + tests::part(), false);
    for (const std::string& wrong : outcome.wrong) FAIL_CHECK(wrong);
    CHECK(outcome.acknowledged > outcome.kills);
    tests::count("kills of the native process", outcome.kills);
    tests::count("changes that were acknowledged before a kill", outcome.acknowledged);
    tests::count("journals that a kill left wrong", static_cast<int>(outcome.wrong.size()));
}

TEST_CASE("canary: a program that says saved before it is gets caught") {
    CHECK_FALSE(kill_often(40, 8, true).wrong.empty());
}
