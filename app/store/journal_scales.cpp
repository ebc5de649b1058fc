// Scales with their values, and small wins.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::Scale;
using model::ScaleValue;
using model::Win;

Scale read_scale(const Statement& row) {
    Scale scale;
    scale.id = row.id(0);
    scale.course = row.id(1);
    scale.name = row.text(2);
    scale.instrument = row.text(3);
    scale.low = static_cast<int>(row.integer(4));
    scale.high = static_cast<int>(row.integer(5));
    scale.step = static_cast<int>(row.integer(6));
    scale.rises_when_better = row.integer(7) != 0;
    scale.low_label = row.text(8);
    scale.high_label = row.text(9);
    scale.follows = row.optional_id(10);
    scale.ended = row.integer(11) != 0;
    scale.lines = row.integer(12) != 0;
    scale.own_cut_off = optional_int(row, 13);
    scale.own_reliable = optional_int(row, 14);
    scale.position = static_cast<int>(row.integer(15));
    return scale;
}

ScaleValue read_value(const Statement& row) {
    return {row.id(0), row.id(1), moment(row, 2), static_cast<int>(row.integer(4))};
}

}  // namespace

Result<std::vector<Scale>> Journal::scales() {
    return state_->list(
        "SELECT id, course, name, instrument, low, high, step, rises_when_better, low_label,"
        " high_label, follows, ended, lines, own_cut_off, own_reliable, position FROM scale"
        " WHERE deleted IS NULL AND course = ? ORDER BY position, row",
        read_scale, state_->course);
}

Result<void> Journal::insert(const Scale& scale, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO scale (id, course, name, instrument, low, high, step, rises_when_better,"
            " low_label, high_label, follows, ended, lines, position, source, created,"
            " created_offset_min, changed)"
            " VALUES (?1, ?2, '', ?3, ?4, ?5, ?6, 1, '', '', ?7, 0, 0, 0, ?8, ?9, ?10, ?9)",
            scale.id, state_->course_or_own(scale.course), scale.instrument, scale.low, scale.high,
            scale.step, scale.follows, stamp.source, stamp.now.at.ms, stamp.now.offset_min);
        return done.ok() ? save(scale, stamp) : done;
    });
}

Result<void> Journal::save(const Scale& scale, const Stamp& stamp) {
    return state_->change(
        "UPDATE scale SET name = ?, low = ?, high = ?, step = ?, rises_when_better = ?,"
        " low_label = ?, high_label = ?, ended = ?, lines = ?, own_cut_off = ?, own_reliable = ?,"
        " position = ?, changed = ? WHERE id = ?",
        scale.name, scale.low, scale.high, scale.step, scale.rises_when_better, scale.low_label,
        scale.high_label, scale.ended, scale.lines, scale.own_cut_off, scale.own_reliable,
        scale.position, stamp.now.at.ms, scale.id);
}

Result<std::vector<ScaleValue>> Journal::scale_values() {
    return state_->list(
        "SELECT v.id, v.scale, v.at, v.offset_min, v.value FROM scale_value AS v"
        " JOIN scale AS s ON s.id = v.scale AND s.deleted IS NULL"
        " WHERE v.deleted IS NULL AND s.course = ? ORDER BY v.at, v.row",
        read_value, state_->course);
}

Result<void> Journal::insert(const ScaleValue& value, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO scale_value (id, scale, at, offset_min, value, source, created,"
        " created_offset_min, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7)",
        value.id, value.scale, value.at.at.ms, value.at.offset_min, value.value, stamp.source,
        stamp.now.at.ms, stamp.now.offset_min);
}

Result<std::vector<Win>> Journal::wins() {
    return state_->list(
        "SELECT id, course, session, at, offset_min, text FROM win"
        " WHERE deleted IS NULL AND course = ? ORDER BY at DESC, row DESC",
        [](const Statement& row) {
            return Win{row.id(0), row.id(1), row.optional_id(2), moment(row, 3), row.text(5)};
        },
        state_->course);
}

// Made again after it was deleted, it is the one that was there.
Result<void> Journal::insert(const Win& win, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO win (id, course, session, at, offset_min, text, source, created,"
        " created_offset_min, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?8)"
        " ON CONFLICT (id) DO UPDATE SET text = ?6, deleted = NULL, changed = ?8",
        win.id, state_->course_or_own(win.course), win.session, win.at.at.ms, win.at.offset_min,
        win.text, stamp.source, stamp.now.at.ms, stamp.now.offset_min);
}

Result<void> Journal::save(const Win& win, const Stamp& stamp) {
    return state_->change("UPDATE win SET text = ?, changed = ? WHERE id = ?", win.text,
                          stamp.now.at.ms, win.id);
}

}  // namespace rapport::store
