// A thread: something that did not sit well, followed from the session in which it was noted until
// it is raised, has changed, or is let rest. And the things that are hard to say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace rapport::model {

using base::Id;

enum class ThreadKind : std::uint8_t {
    FellFlat,
    Bothered,
    Signal,  // A low answer or a signal: its words are those of its wording.
    Moment,  // A tense moment: likewise.
};
enum class ThreadState : std::uint8_t {
    Open,     // Noted, and nothing was decided.
    Kept,     // For another time: stands on every Get ready until it is decided.
    Brought,  // It is among the questions to bring.
    Raised,   // It was said there.
    Resting,  // Let rest.
    Closed,   // The client is done with it.
};
enum class Changed : std::uint8_t { Yes, ALittle, NotYet };

// The words of what fell flat or bothered are those of the answer in `session` and nowhere else.
struct Thread {
    Id id;
    Id course;
    Id session;  // In whose Look back it was noted.
    ThreadKind kind = ThreadKind::FellFlat;
    ThreadState state = ThreadState::Open;
    std::optional<Id> decided_in;    // The session on whose pages its state was last chosen.
    std::optional<Changed> changed;  // Answered once after it was raised.
    std::optional<Id> changed_in;    // The session in whose Look back that was answered.
};

// The id of the one thread of a kind that a session has; of tense moments it may have more.
Id thread_id(const Id& session, ThreadKind kind);

// Places of sessions in the order of time; -1: not among them.
int place_of(const std::vector<Id>& sessions_by_time, const Id& session);

// Whether `thread` stands on the Get ready of `session`: an open one on the next session's after
// its own and never again, a signal or a tense moment until it is decided; a kept one until it is
// decided; and what was decided there, while it is there.
bool is_carried_over(const Thread& thread, const Id& session,
                     const std::vector<Id>& sessions_by_time);
// Whether the Look back of `session` asks what became of it: once, in the next session after its
// own, and again only if it was brought. What was answered there can be changed there.
bool asks_what_became(const Thread& thread, const Id& session,
                      const std::vector<Id>& sessions_by_time);
// Whether the Look back of `session` may offer "did it change?": once, in the next session after
// the one in which it was raised.
bool asks_whether_changed(const Thread& thread, const Id& session,
                          const std::vector<Id>& sessions_by_time);

enum class HardState : std::uint8_t { NotYet, Maybe, Today };
enum class HardWay : std::uint8_t { SayIt, ReadItOut, HandOver, OnlyThatThereIs };

// Something hard to say. It stands in no output unless it was ticked for the card.
struct HardThing {
    Id id;
    Id course;
    std::string text;
    std::string fear;                // What the client fears would happen.
    std::string need;                // What they would need to hear first.
    std::optional<HardState> state;  // None: not answered.
    std::optional<HardWay> way;      // None: not answered.
    std::optional<Id> on_card;       // The session on whose card it was ticked.
    bool said = false;               // It was said: kept, and offered no more.
};

// Comes back by itself, folded, on Get ready. "Not yet" comes back only when its list is opened.
inline bool comes_back(const HardThing& thing) {
    return !thing.said && thing.state.has_value() && *thing.state != HardState::NotYet;
}

// A way of working that the client wishes for at every session, in their own words.
enum class WishKind : std::uint8_t { Own, MoreOf, LessOf };
struct Wish {
    Id id;
    Id course;
    WishKind kind = WishKind::Own;
    std::string text;
    int position = 0;
};

}  // namespace rapport::model
