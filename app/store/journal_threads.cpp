// Threads, and things that are hard to say.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::HardThing;
using model::Thread;

Thread read_thread(const Statement& row) {
    Thread thread;
    thread.id = row.id(0);
    thread.course = row.id(1);
    thread.session = row.id(2);
    thread.kind = to_enum(row.integer(3), model::ThreadKind::Moment);
    thread.state = to_enum(row.integer(4), model::ThreadState::Closed);
    thread.decided_in = row.optional_id(5);
    if (!row.is_null(6)) thread.changed = to_enum(row.integer(6), model::Changed::NotYet);
    thread.changed_in = row.optional_id(7);
    return thread;
}

HardThing read_hard_thing(const Statement& row) {
    HardThing thing;
    thing.id = row.id(0);
    thing.course = row.id(1);
    thing.text = row.text(2);
    thing.fear = row.text(3);
    thing.need = row.text(4);
    if (!row.is_null(5)) thing.state = to_enum(row.integer(5), model::HardState::Today);
    if (!row.is_null(6)) thing.way = to_enum(row.integer(6), model::HardWay::OnlyThatThereIs);
    thing.on_card = row.optional_id(7);
    thing.said = row.integer(8) != 0;
    return thing;
}

template <typename Enum>
std::optional<int> number(const std::optional<Enum>& value) {
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

}  // namespace

Result<std::vector<Thread>> Journal::threads() {
    return state_->list(
        "SELECT t.id, t.course, t.session, t.kind, t.state, t.decided_in, t.change, t.changed_in"
        " FROM thread AS t JOIN session_order AS o ON o.id = t.session"
        " WHERE t.deleted IS NULL AND t.course = ?"
        " ORDER BY o.day, o.clock, o.row, t.kind",
        read_thread, state_->course);
}

// Made again, it is the one that was there.
Result<void> Journal::insert(const Thread& thread, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO thread (id, course, session, kind, state, source, created,"
        " created_offset_min, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7)"
        " ON CONFLICT (id) DO UPDATE SET deleted = NULL, changed = ?7",
        thread.id, state_->course_or_own(thread.course), thread.session,
        static_cast<int>(thread.kind), static_cast<int>(thread.state), stamp.source,
        stamp.now.at.ms, stamp.now.offset_min);
}

Result<void> Journal::save(const Thread& thread, const Stamp& stamp) {
    return state_->change(
        "UPDATE thread SET state = ?, decided_in = ?, change = ?, changed_in = ?, changed = ?"
        " WHERE id = ?",
        static_cast<int>(thread.state), thread.decided_in, number(thread.changed),
        thread.changed_in, stamp.now.at.ms, thread.id);
}

Result<std::vector<HardThing>> Journal::hard_things() {
    return state_->list(
        "SELECT id, course, text, fear, need, state, way, on_card, said FROM hard_thing"
        " WHERE deleted IS NULL AND course = ? ORDER BY row",
        read_hard_thing, state_->course);
}

Result<void> Journal::insert(const HardThing& thing, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO hard_thing (id, course, text, fear, need, said, source, created,"
            " created_offset_min, changed) VALUES (?, ?, '', '', '', 0, ?, ?, ?, ?)",
            thing.id, state_->course_or_own(thing.course), stamp.source, stamp.now.at.ms,
            stamp.now.offset_min, stamp.now.at.ms);
        return done.ok() ? save(thing, stamp) : done;
    });
}

Result<void> Journal::save(const HardThing& thing, const Stamp& stamp) {
    return state_->change(
        "UPDATE hard_thing SET text = ?, fear = ?, need = ?, state = ?, way = ?, on_card = ?,"
        " said = ?, changed = ? WHERE id = ?",
        thing.text, thing.fear, thing.need, number(thing.state), number(thing.way), thing.on_card,
        thing.said, stamp.now.at.ms, thing.id);
}

}  // namespace rapport::store
