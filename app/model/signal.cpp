// The rules go through a course from its start and remember who spoke. Means are compared as
// fractions: 8.2 - 7.2 is 1.
#include "model/signal.h"

#include <algorithm>

namespace rapport::model {
namespace {

constexpr std::size_t kUsualOf = 3;          // The usual is a median of so many.
constexpr std::size_t kLongLow = 5;          // So many low answers in a row are long.
constexpr std::size_t kQuietSessions = 2;    // A rule that spoke is quiet for so many,
constexpr std::size_t kQuietAfterTens = 10;  // and AllTens for so many.
constexpr int kTwoFallsTenths = 10;          // Two falls count from this on, in all.
constexpr int kLittleSense = 6;              // "Made sense" in session two, at this or lower.
constexpr int kLaterAfter = 5;               // Later sessions are those after this number.
constexpr int kTooLowToSoothe = 2;           // At this or lower, nothing is said about later ones.
constexpr int kMost = 10;

constexpr SignalRule kOrder[] = {SignalRule::LowItem, SignalRule::BelowUsual, SignalRule::FellTwice,
                                 SignalRule::SessionTwo, SignalRule::AllTens};

HeardAnswers counted(HeardAnswers answers, const SignalTuning& tuning) {
    for (std::size_t i = 0; i < kHeardItems; ++i) {
        if (tuning.left_out[i]) answers[i].reset();
    }
    return answers;
}

bool any_at_most(const HeardAnswers& answers, int most) {
    return std::any_of(answers.begin(), answers.end(),
                       [most](const auto& answer) { return answer && *answer <= most; });
}

// The median of the last three of `all`, which holds so many.
template <class T>
T usual(const std::vector<T>& all) {
    const auto& [a, b, c] = std::array{all.end()[-3], all.end()[-2], all.end()[-1]};
    return std::max(std::min(a, b), std::min(std::max(a, b), c));
}

// Whether `score` is `tenths` or more below `other`.
bool is_below(const Mean& score, const Mean& other, int tenths) {
    const int difference = other.sum * score.count - score.sum * other.count;
    return 10 * difference >= tenths * score.count * other.count;
}

// One course, session by session.
class Walk {
  public:
    explicit Walk(const SignalTuning& tuning) : tuning_(tuning) {}

    std::optional<Signal> after(const RatedSession& session) {
        const HeardAnswers answers = counted(session.answers, tuning_);
        std::optional<Signal> said;
        for (const SignalRule rule : kOrder) {
            if (tuning_.off[index_of(rule)]) continue;
            said = holds(rule, session.number, answers);
            if (said && !is_quiet(*said)) break;
            said.reset();
        }
        remember(answers, said);
        return said;
    }

  private:
    // The last time that a rule spoke.
    struct Spoke {
        std::size_t at = 0;
        int value = 0;
    };

    std::optional<Signal> holds(SignalRule rule, std::optional<int> number,
                                const HeardAnswers& answers) const {
        const std::optional<Mean> score =
            is_compared(answers) ? heard_score(answers) : std::nullopt;
        bool fell = false;
        switch (rule) {
            case SignalRule::LowItem: return low_item(answers);
            case SignalRule::SessionTwo: return session_two(number, answers);
            case SignalRule::AllTens:
                if (score && all_tens(*score)) return Signal{.rule = rule};
                break;
            case SignalRule::BelowUsual: fell = score && below_usual(*score); break;
            case SignalRule::FellTwice: fell = score && fell_twice(*score); break;
        }
        if (!fell) return std::nullopt;
        const bool later = number && *number > kLaterAfter;
        return Signal{.rule = rule,
                      .later_sessions = later && !any_at_most(answers, kTooLowToSoothe)};
    }

    std::optional<Signal> low_item(const HeardAnswers& answers) const {
        std::optional<Signal> lowest;
        for (std::size_t i = 0; i < kHeardItems; ++i) {
            if (!answers[i] || *answers[i] > tuning_.low_item) continue;
            const std::vector<int>& earlier = earlier_[i];
            const bool known = earlier.size() >= kUsualOf;
            if (known && usual(earlier) - *answers[i] < tuning_.below_usual) continue;
            if (lowest && lowest->value <= *answers[i]) continue;
            lowest = {SignalRule::LowItem, static_cast<HeardItem>(i), *answers[i]};
        }
        return lowest;
    }

    static std::optional<Signal> session_two(std::optional<int> number,
                                             const HeardAnswers& answers) {
        const std::optional<int> sense = answers[static_cast<std::size_t>(HeardItem::Sense)];
        if (number != 2 || !sense || *sense > kLittleSense) return std::nullopt;
        return Signal{SignalRule::SessionTwo, HeardItem::Sense, *sense};
    }

    bool below_usual(const Mean& score) const {
        return scores_.size() >= kUsualOf && is_below(score, usual(scores_), tuning_.fall_tenths);
    }

    bool fell_twice(const Mean& score) const {
        if (scores_.size() < 2) return false;
        const Mean& first = scores_.end()[-2];
        const Mean& second = scores_.end()[-1];
        return second < first && score < second && is_below(score, first, kTwoFallsTenths);
    }

    bool all_tens(const Mean& score) const {
        const Mean tens = {kMost, 1};
        return scores_.size() >= 2 && score == tens && scores_.end()[-1] == tens &&
               scores_.end()[-2] == tens;
    }

    bool is_quiet(const Signal& signal) const {
        const std::optional<Spoke>& last = spoke_[index_of(signal.rule)];
        if (!last) return false;
        if (signal.rule == SignalRule::LowItem && signal.value < last->value) return false;
        const bool tens = signal.rule == SignalRule::AllTens;
        return at_ - last->at <= (tens ? kQuietAfterTens : kQuietSessions);
    }

    void remember(const HeardAnswers& answers, const std::optional<Signal>& said) {
        if (said) spoke_[index_of(said->rule)] = {at_, said->value};
        for (std::size_t i = 0; i < kHeardItems; ++i) {
            if (answers[i]) earlier_[i].push_back(*answers[i]);
        }
        if (is_compared(answers)) scores_.push_back(*heard_score(answers));
        ++at_;
    }

    const SignalTuning& tuning_;
    std::size_t at_ = 0;
    std::array<std::vector<int>, kHeardItems> earlier_;  // The answers of each item.
    std::vector<Mean> scores_;                           // Of the compared sessions.
    std::array<std::optional<Spoke>, kSignalRules> spoke_;
};

}  // namespace

std::vector<std::optional<Signal>> signals(std::span<const RatedSession> sessions,
                                           const SignalTuning& tuning) {
    std::vector<std::optional<Signal>> all(sessions.size());
    if (!tuning.on) return all;
    Walk walk(tuning);
    for (std::size_t i = 0; i < sessions.size(); ++i) all[i] = walk.after(sessions[i]);
    return all;
}

std::vector<HeardItem> long_low(std::span<const RatedSession> sessions,
                                const SignalTuning& tuning) {
    std::vector<HeardItem> all;
    if (!tuning.on || tuning.off[index_of(SignalRule::LowItem)]) return all;
    for (std::size_t i = 0; i < kHeardItems; ++i) {
        if (tuning.left_out[i]) continue;
        std::size_t low = 0;
        for (const RatedSession& session : sessions) {
            if (!session.answers[i]) continue;
            low = *session.answers[i] <= tuning.low_item ? low + 1 : 0;
        }
        if (low >= kLongLow) all.push_back(static_cast<HeardItem>(i));
    }
    return all;
}

bool has_low(const HeardAnswers& answers, const SignalTuning& tuning) {
    return any_at_most(counted(answers, tuning), tuning.low_item);
}

}  // namespace rapport::model
