// Tense moments with how far they are mended, and wordings.
#include <map>

#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Mending;
using model::TenseMoment;
using model::Wording;

// Keys hold no spaces.
std::string spaced(const std::vector<std::string>& keys) {
    std::string all;
    for (const std::string& key : keys) {
        if (!all.empty()) all += ' ';
        all += key;
    }
    return all;
}

std::vector<std::string> split(std::string_view all) {
    std::vector<std::string> keys;
    while (!all.empty()) {
        const std::size_t end = std::min(all.find(' '), all.size());
        if (end > 0) keys.emplace_back(all.substr(0, end));
        all.remove_prefix(std::min(end + 1, all.size()));
    }
    return keys;
}

TenseMoment read_moment(const Statement& row) {
    TenseMoment found;
    found.id = row.id(0);
    found.course = row.id(1);
    found.session = row.id(2);
    found.at = moment(row, 3);
    found.signs = split(row.text(5));
    found.signs_own = row.text(6);
    found.under = split(row.text(7));
    found.under_own = row.text(8);
    found.strength = optional_int(row, 9);
    found.what_happened = row.text(10);
    found.different_now = row.text(11);
    return found;
}

Wording read_wording(const Statement& row) {
    Wording wording;
    wording.id = row.id(0);
    wording.course = row.id(1);
    wording.session = row.optional_id(2);
    wording.situation = row.text(3);
    wording.effect = row.text(4);
    wording.wish = row.text(5);
    wording.tone = to_enum(row.integer(6), model::Tone::Direct);
    wording.own = row.text(7);
    return wording;
}

}  // namespace

Result<std::vector<TenseMoment>> Journal::moments() {
    auto rows = state_->list(
        "SELECT m.id, m.course, m.session, m.at, m.offset_min, m.signs, m.signs_own, m.under,"
        " m.under_own, m.strength, m.what_happened, m.different_now"
        " FROM moment AS m JOIN session_order AS o ON o.id = m.session"
        " WHERE m.deleted IS NULL AND m.course = ? ORDER BY o.day, o.clock, o.row, m.row",
        read_moment, state_->course);
    if (!rows.ok()) return rows;
    auto mendings = state_->list(
        "SELECT d.moment, d.at, d.offset_min, d.value FROM mending AS d"
        " JOIN moment AS m ON m.id = d.moment WHERE m.course = ? ORDER BY d.at, d.row",
        [](const Statement& row) {
            return std::pair(row.id(0), Mending{moment(row, 1), static_cast<int>(row.integer(3))});
        },
        state_->course);
    if (!mendings.ok()) return mendings.error();
    std::map<Id, std::vector<Mending>> by_moment;
    for (const auto& [id, mending] : mendings.value()) by_moment[id].push_back(mending);
    for (TenseMoment& found : rows.value()) found.mending = std::move(by_moment[found.id]);
    return rows;
}

Result<void> Journal::insert(const TenseMoment& found, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO moment (id, course, session, at, offset_min, signs, signs_own, under,"
            " under_own, what_happened, different_now, source, created, created_offset_min,"
            " changed) VALUES (?1, ?2, ?3, ?4, ?5, '', '', '', '', '', '', ?6, ?7, ?8, ?7)",
            found.id, state_->course_or_own(found.course), found.session, found.at.at.ms,
            found.at.offset_min, stamp.source, stamp.now.at.ms, stamp.now.offset_min);
        return done.ok() ? save(found, stamp) : done;
    });
}

Result<void> Journal::save(const TenseMoment& found, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "UPDATE moment SET signs = ?, signs_own = ?, under = ?, under_own = ?, strength = ?,"
            " what_happened = ?, different_now = ?, changed = ? WHERE id = ?",
            spaced(found.signs), found.signs_own, spaced(found.under), found.under_own,
            found.strength, found.what_happened, found.different_now, stamp.now.at.ms, found.id);
        if (!done.ok()) return done;
        done = state_->database->run("DELETE FROM mending WHERE moment = ?", found.id);
        for (const Mending& mending : found.mending) {
            if (!done.ok()) return done;
            done = state_->database->run(
                "INSERT INTO mending (moment, at, offset_min, value) VALUES (?, ?, ?, ?)", found.id,
                mending.at.at.ms, mending.at.offset_min, mending.value);
        }
        return done;
    });
}

Result<std::vector<Wording>> Journal::wordings() {
    return state_->list(
        "SELECT id, course, session, situation, effect, wish, tone, own FROM wording"
        " WHERE deleted IS NULL AND course = ? ORDER BY row",
        read_wording, state_->course);
}

// Made again after it was deleted, it is the one that was there.
Result<void> Journal::insert(const Wording& wording, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO wording (id, course, session, situation, effect, wish, tone, own, source,"
            " created, created_offset_min, changed)"
            " VALUES (?1, ?2, ?3, '', '', '', 0, '', ?4, ?5, ?6, ?5)"
            " ON CONFLICT (id) DO UPDATE SET deleted = NULL, changed = ?5",
            wording.id, state_->course_or_own(wording.course), wording.session, stamp.source,
            stamp.now.at.ms, stamp.now.offset_min);
        return done.ok() ? save(wording, stamp) : done;
    });
}

Result<void> Journal::save(const Wording& wording, const Stamp& stamp) {
    return state_->change(
        "UPDATE wording SET situation = ?, effect = ?, wish = ?, tone = ?, own = ?, changed = ?"
        " WHERE id = ?",
        wording.situation, wording.effect, wording.wish, static_cast<int>(wording.tone),
        wording.own, stamp.now.at.ms, wording.id);
}

}  // namespace rapport::store
