// The one place that decides what comes back by itself before a session: what may, in which order,
// and how much of it is in sight. Every later practice that carries something over goes through it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/course.h"
#include "model/goal.h"
#include "model/homework.h"
#include "model/journal.h"
#include "model/question.h"
#include "model/thread.h"

namespace rapport::model {

constexpr std::size_t kCarriedMost = 3;  // In sight; the rest stands behind "and N more".

// Ids are made from the numbers: a new kind comes at the end, wherever it is shown. Shown are
// threads, questions, homework, and then the others in this order.
enum class CarriedKind : std::uint8_t {
    Thread,     // Of tense moments before the others.
    Question,   // Marked "bring it", and not asked.
    KeptEntry,  // Kept for a session, and not decided.
    CheckBack,  // What was heard last time, where it was not checked back.
    Goal,       // Of last time, left for next time.
    MoreOf,     // Wishes of last time.
    LessOf,
    Homework,  // All that is open, in one line.
};

// `id` is the thing's own; of CheckBack, MoreOf and LessOf that of the session with the answer, of
// Homework that of the coming session.
struct Carried {
    CarriedKind kind = CarriedKind::Thread;
    Id id;
    bool operator==(const Carried&) const = default;
};

// What can be decided about a carried thing on Get ready. Stored as an answer of that session, so
// that the choice stays in sight and can be changed until the session is over.
enum class Decision : std::uint8_t {
    Bring,    // As a question.
    Talk,     // As something to talk about: it stands on the card.
    Take,     // As a goal of this session, or as a standing wish.
    Keep,     // For another time.
    Checked,  // It was checked back already.
    Leave,    // Nothing more.
};

// The decisions that a kind allows, the most usual one first; a question has a tick
// instead, and homework its states.
std::span<const Decision> decisions_for(CarriedKind kind);

// All of one course. `sessions` are in the order of time, the coming one at the end.
struct CarrySources {
    std::vector<Session> sessions;
    std::vector<Thread> threads;
    std::vector<Question> questions;   // By position.
    std::vector<Homework> homework;    // What the pages of the session show: to_look_at.
    std::vector<Entry> kept;           // Kept for a session, or decided on this page; oldest first.
    std::vector<Goal> last_goals;      // Of the last session that took place before.
    std::vector<Answer> last_answers;  // Of the same.
    std::vector<Carried> decided;      // About which something was chosen on this page.
};

// The sessions that took place and the coming one, for `sessions` in the order of time.
std::vector<Id> by_time(const std::vector<Session>& sessions);

// What comes back on the Get ready of `session`, in order; the first kCarriedMost are in sight. A
// session that has taken place, or did not, carries nothing.
std::vector<Carried> carried_over(const CarrySources& sources, const Id& session);

// The key of the answer that holds the decision about a carried thing.
std::string decision_key(const Carried& carried);

// The id of the one thing that can be made out of another by `kind`: asked for twice it is the
// same.
Id id_made_from(const Id& origin, CarriedKind kind);

}  // namespace rapport::model
