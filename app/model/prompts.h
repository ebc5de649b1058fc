// The keys of prompts whose answers are stored with a session, and on which side of it they stand.
// A key is a promise: it is in journals and copies, and never changes its meaning.
#pragma once

#include <array>
#include <string_view>

namespace rapport::model {

// Get ready.
constexpr std::string_view kSinceKey = "since";       // 0-10: how things have been since last time.
constexpr std::string_view kReadyPrefix = "ready.";   // The longer prompts: texts.
constexpr std::string_view kCarryPrefix = "carry.";   // Decisions about carried things: a Decision.
constexpr std::string_view kWishPrefix = "wish.";     // How I would like to work: 1 = chosen.
constexpr std::string_view kWishOwnKey = "wish.own";  // The same in own words, for this session.
constexpr std::string_view kCardOffPrefix = "card.";  // 0 = left off the card; else it is on it.

// Before we stop, on the card.
constexpr std::string_view kStopSummaryKey = "stop.summary";  // One sentence.
constexpr std::string_view kStopStepKey = "stop.step";        // The next step; number: whose it is.
constexpr std::string_view kNextDateKey = "look.next";        // Which chip was tapped.

// At a review, on Get ready. "review.goal.<id>": 0 keep, 1 change, 2 end.
constexpr std::string_view kReviewPrefix = "review.";
constexpr std::string_view kReviewGoalPrefix = "review.goal.";
constexpr std::string_view kReviewChangedKey = "review.changed";  // What changed, in own words.
constexpr std::string_view kThenNowKey = "review.then_now";  // What is different from the start.
constexpr std::string_view kSenseWordsKey = "review.sense";  // Does this make sense to me?
// On the card: the steps of mending together; 1 = done.
constexpr std::string_view kMendPrefix = "mend.";
inline constexpr std::array kMendSteps = {"mend.look", "mend.clear", "mend.agree", "mend.goals",
                                          "mend.expect"};

// Look back.
constexpr std::string_view kHeardLineKey = "heard.line";  // What the numbers leave out.
constexpr std::string_view kHeardBackKey = "back.heard";  // What I heard; 1 = checked back.
constexpr std::string_view kPaceKey = "pace";             // 0 too fast, 1 right, 2 too slow.
constexpr std::string_view kVeryHardKey = "very_hard";    // 1 = this session was very hard.
constexpr std::string_view kFlatKey = "feedback.flat";
constexpr std::string_view kBotherKey = "feedback.bother";
constexpr std::string_view kMoreKey = "feedback.more";
constexpr std::string_view kLessKey = "feedback.less";
constexpr std::string_view kMoodKey = "mood";           // A model::Mood.
constexpr std::string_view kCameHardKey = "came.hard";  // 1 = it was hard to come.
constexpr std::string_view kGenuineKey = "genuine";     // A moment that felt genuine.
constexpr std::string_view kGoingKey = "going";         // 0 will go, 1 not sure, 2 do not want to.
constexpr std::string_view kSignalKey = "signal";  // What was done with the signal: 0 only kept.
constexpr std::string_view kPartPrefix = "part.";  // The seven parts: 0-10.
constexpr std::string_view kWayPrefix = "way.";    // What got in the way: 1 = chosen; own: text.

// Answers on Get ready and the card are given before a session; one from any later side says that
// the session took place.
inline bool is_before_session(std::string_view key) {
    return key == kSinceKey || key.starts_with(kReadyPrefix) || key.starts_with(kCarryPrefix) ||
           key.starts_with(kWishPrefix) || key.starts_with(kCardOffPrefix) ||
           key.starts_with(kReviewPrefix) || key.starts_with(kMendPrefix);
}

// Answers that were given in preparation: they go along when the session does not take place.
inline bool is_preparation(std::string_view key) {
    return is_before_session(key) && key != kSinceKey;
}

}  // namespace rapport::model
