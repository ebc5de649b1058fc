// Standing wishes, and the offers that rest.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::OfferRest;
using model::Wish;

Wish read_wish(const Statement& row) {
    Wish wish;
    wish.id = row.id(0);
    wish.course = row.id(1);
    wish.kind = to_enum(row.integer(2), model::WishKind::LessOf);
    wish.text = row.text(3);
    wish.position = static_cast<int>(row.integer(4));
    return wish;
}

}  // namespace

Result<std::vector<Wish>> Journal::wishes() {
    return state_->list(
        "SELECT id, course, kind, text, position FROM wish WHERE deleted IS NULL AND course = ?"
        " ORDER BY position, row",
        read_wish, state_->course);
}

// Made again after it was deleted, it is the one that was there.
Result<void> Journal::insert(const Wish& wish, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO wish (id, course, kind, text, position, source, created,"
        " created_offset_min, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7)"
        " ON CONFLICT (id) DO UPDATE SET text = ?4, deleted = NULL, changed = ?7",
        wish.id, state_->course_or_own(wish.course), static_cast<int>(wish.kind), wish.text,
        wish.position, stamp.source, stamp.now.at.ms, stamp.now.offset_min);
}

Result<void> Journal::save(const Wish& wish, const Stamp& stamp) {
    return state_->change("UPDATE wish SET text = ?, position = ?, changed = ? WHERE id = ?",
                          wish.text, wish.position, stamp.now.at.ms, wish.id);
}

Result<std::vector<OfferRest>> Journal::offer_rests() {
    auto rows = state_->list(
        "SELECT kind, sessions_met, for_good FROM offer_rest", [](const Statement& row) {
            const auto kind = to_enum(row.integer(0), model::OfferKind::Install);
            return OfferRest{kind, static_cast<int>(row.integer(1)), row.integer(2) != 0};
        });
    return rows;
}

Result<void> Journal::set_offer_rest(const OfferRest& rest, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO offer_rest (kind, sessions_met, for_good, changed) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (kind) DO UPDATE SET sessions_met = ?2, for_good = max(for_good, ?3),"
        " changed = ?4",
        static_cast<int>(rest.kind), rest.sessions_met, rest.for_good, stamp.now.at.ms);
}

}  // namespace rapport::store
