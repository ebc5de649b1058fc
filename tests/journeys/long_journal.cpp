// Writing a journal of many years.
#include "journeys/long_journal.h"

#include <array>

#include "model/heard.h"
#include "model/question.h"

namespace rapport::journeys {
namespace {

using base::Moment;
using base::Result;
using store::Journal;
using store::Stamp;

constexpr std::int64_t kWeekMs = 7LL * 24 * 60 * 60 * 1000;
constexpr int kInOneTransaction = 2000;

constexpr std::array kCommon = {
    "I",     "was",   "the",     "and",  "to",    "not",    "it",      "that",   "with",  "my",
    "again", "today", "because", "felt", "said",  "mother", "somehow", "work",   "sleep", "some",
    "tired", "angry", "quiet",   "then", "after", "home",   "alone",   "friend", "hope",  "small"};
constexpr std::array kSyllables = {"ba", "re",  "min", "to",  "lu",  "sha", "ne",  "gor",
                                   "vi", "kel", "da",  "som", "pra", "ti",  "wen", "ro"};

std::uint64_t next(std::uint64_t& seed) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return seed >> 33;
}

// Half of the words are common ones, the others of some thousands.
std::string word(std::uint64_t& seed) {
    if (next(seed) % 2 == 0) return kCommon[next(seed) % kCommon.size()];
    std::string made;
    for (std::uint64_t i = 2 + next(seed) % 2; i > 0; --i) {
        made += kSyllables[next(seed) % kSyllables.size()];
    }
    return made;
}

// Writes one part of a journal, and remembers the first failure.
struct Writer {
    Journal& journal;
    const LongJournal& wanted;
    std::uint64_t seed;
    Result<void> result = {};

    Moment at_share(double share) const {
        const double years_ms = static_cast<double>(kWeekMs) * wanted.sessions;
        const auto back_ms = static_cast<std::int64_t>(years_ms * (1 - share));
        return {{wanted.last.at.ms - back_ms}, wanted.last.offset_min};
    }

    template <typename Thing>
    void add(const Thing& thing, const Stamp& stamp) {
        if (result.ok()) result = journal.insert(thing, stamp);
    }

    void answer(const base::Id& session, const char* key, std::optional<int> number,
                std::string text, const Stamp& stamp) {
        model::Answer made;
        made.session = session;
        made.key = key;
        made.number = number;
        made.text = std::move(text);
        if (result.ok()) result = journal.set_answer(made, stamp);
    }

    void session(int number) {
        const Moment at = at_share(static_cast<double>(number + 1) / wanted.sessions);
        const Stamp stamp{at, {}};
        model::Session session;
        session.id = journal.new_id();
        session.state = model::SessionState::Met;
        session.met_at = at;
        session.looked_back_at = at;
        const base::LocalDateTime local = base::to_local(at);
        session.planned = model::Planned{local.date, local.time};
        session.not_to_forget = long_text(seed, 6);
        add(session, stamp);
        for (int i = 0; i < 2; ++i) {
            add(model::Goal{.id = journal.new_id(),
                            .session = session.id,
                            .text = long_text(seed, 8),
                            .position = i},
                stamp);
            model::Question question;
            question.id = journal.new_id();
            question.text = long_text(seed, 10) + "?";
            question.state = model::QuestionState::Answered;
            question.position = number * 2 + i;
            add(question, stamp);
            model::Remembered line;
            line.id = journal.new_id();
            line.session = session.id;
            line.text = long_text(seed, 12);
            line.position = i;
            line.made = at;
            add(line, stamp);
        }
        for (std::size_t i = 0; i < model::kHeardItems; ++i) {
            answer(session.id, model::heard_key(static_cast<model::HeardItem>(i)),
                   static_cast<int>(next(seed) % 11), {}, stamp);
        }
        for (const char* key : {"ready.mind", "back.heard", "stop.summary", "feedback.more"}) {
            answer(session.id, key, {}, long_text(seed, 15), stamp);
        }
        if (number % 8 == 0) {
            model::Win win;
            win.id = journal.new_id();
            win.session = session.id;
            win.at = at;
            win.text = long_text(seed, 9);
            add(win, stamp);
            model::Homework homework;
            homework.id = journal.new_id();
            homework.session = session.id;
            homework.what = long_text(seed, 7);
            homework.in_the_way = long_text(seed, 5);
            homework.state = model::HomeworkState::Done;
            homework.came_back = true;
            homework.at = at;
            add(homework, stamp);
        }
    }

    void entry(int number) {
        const Moment at = at_share((number + 0.5) / wanted.entries);
        model::Entry entry;
        entry.id = journal.new_id();
        entry.at = at;
        entry.text = long_text(seed, 20 + static_cast<int>(next(seed) % 100));
        if (number % 500 == 7) entry.text += std::string(", and ") + kPhrase;
        if (number == wanted.entries / 3) entry.text += std::string(" ") + kRareWord;
        if (number % 5 == 0) entry.feelings = {"feeling.tired"};
        if (number % 3 == 0) entry.intensity = static_cast<int>(next(seed) % 11);
        add(entry, {at, {}});
    }

    template <typename One>
    Result<void> all(int count, One one) {
        for (int from = 0; from < count && result.ok(); from += kInOneTransaction) {
            Result<void> done = journal.transaction([&]() -> Result<void> {
                for (int i = from; i < std::min(count, from + kInOneTransaction); ++i) one(i);
                return result;
            });
            if (!done.ok()) return done;
        }
        return result;
    }
};

}  // namespace

std::string long_text(std::uint64_t& seed, int words) {
    std::string text = word(seed);
    for (int i = 1; i < words; ++i) text += ' ' + word(seed);
    return text;
}

Result<void> write_long_journal(Journal& journal, const LongJournal& wanted) {
    Writer writer{journal, wanted, wanted.seed};
    Result<void> sessions = writer.all(wanted.sessions, [&](int i) { writer.session(i); });
    if (!sessions.ok()) return sessions;
    return writer.all(wanted.entries, [&](int i) { writer.entry(i); });
}

}  // namespace rapport::journeys
