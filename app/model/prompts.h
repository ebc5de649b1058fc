// The keys of prompts whose answers are stored with a session, and on which side of it they stand.
// A key is a promise: it is in journals and copies, and never changes its meaning.
#pragma once

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

// Look back.
constexpr std::string_view kHeardBackKey = "back.heard";  // What I heard; 1 = checked back.
constexpr std::string_view kPaceKey = "pace";             // 0 too fast, 1 right, 2 too slow.
constexpr std::string_view kVeryHardKey = "very_hard";    // 1 = this session was very hard.
constexpr std::string_view kFlatKey = "feedback.flat";
constexpr std::string_view kBotherKey = "feedback.bother";
constexpr std::string_view kMoreKey = "feedback.more";
constexpr std::string_view kLessKey = "feedback.less";
constexpr std::string_view kWayPrefix = "way.";  // What got in the way: 1 = chosen; own: text.

// Answers on Get ready and the card are given before a session; one from any later side says that
// the session took place.
inline bool is_before_session(std::string_view key) {
    return key == kSinceKey || key.starts_with(kReadyPrefix) || key.starts_with(kCarryPrefix) ||
           key.starts_with(kWishPrefix) || key.starts_with(kCardOffPrefix);
}

// Answers that were given in preparation: they go along when the session does not take place.
inline bool is_preparation(std::string_view key) {
    return is_before_session(key) && key != kSinceKey;
}

}  // namespace rapport::model
