// A page that a client gives away: what can stand on it, what was chosen one by one, and what then
// stands there. Nothing is chosen before, and what is private is never on it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/id.h"

namespace rapport::model {

using base::Id;

// In the order of the page.
enum class ShareKind : std::uint8_t {
    Goal,
    Question,
    Try,
    Remembered,
    Heard,   // The score of a session.
    Moment,  // A tense one.
    Note,
    Agreed,  // One answer on the sheet of what was agreed.
};
constexpr std::size_t kShareKinds = 8;

struct ShareKey {
    ShareKind kind = ShareKind::Goal;
    Id id;
    friend bool operator==(const ShareKey&, const ShareKey&) = default;
};

// `label` is a line of the interface above the words: a day, whose goal it is; may be empty.
struct ShareItem {
    ShareKey key;
    std::string label, text;
    bool is_private = false;
};

using ShareChoice = std::vector<ShareKey>;

bool is_chosen(const ShareChoice& choice, const ShareKey& key);
// The choice with that one in it or not; what is private, or not there, cannot be chosen.
ShareChoice choose(const std::vector<ShareItem>& items, ShareChoice choice, const ShareKey& key,
                   bool on);
// What of it is still there and was not made private since.
ShareChoice still_there(const std::vector<ShareItem>& items, const ShareChoice& choice);

struct ShareLine {
    std::string label, text;
};
struct SharePart {
    std::string heading;
    std::vector<ShareLine> lines;  // Never empty.
};
struct SharePage {
    std::string title;
    std::vector<SharePart> parts;  // None: nothing was chosen.
    std::string foot;
};

using ShareHeadings = std::array<std::string, kShareKinds>;
// The parts of the page, by kind, each in the order of `items`.
std::vector<SharePart> share_parts(const std::vector<ShareItem>& items, const ShareChoice& choice,
                                   const ShareHeadings& headings);

}  // namespace rapport::model
