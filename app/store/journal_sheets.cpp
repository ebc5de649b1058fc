// Filled-in sheets and their answers.
#include <map>

#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::FilledSheet;
using model::SheetAnswer;

// A sheet of a goal that was deleted is gone with it.
constexpr std::string_view kSelectSheet =
    "SELECT s.id, s.course, s.name, s.goal, s.is_private, s.created, s.created_offset_min,"
    " s.changed FROM sheet AS s LEFT JOIN goal AS g ON g.id = s.goal"
    " WHERE s.deleted IS NULL AND (s.goal IS NULL OR g.deleted IS NULL)";

FilledSheet read_sheet(const Statement& row) {
    FilledSheet sheet;
    sheet.id = row.id(0);
    sheet.course = row.id(1);
    sheet.sheet = row.text(2);
    sheet.goal = row.optional_id(3);
    sheet.is_private = row.integer(4) != 0;
    sheet.made = moment(row, 5);
    sheet.changed = {row.integer(7)};
    return sheet;
}

std::pair<Id, SheetAnswer> read_sheet_answer(const Statement& row) {
    return {row.id(0),
            {row.text(1), static_cast<int>(row.integer(2)), optional_int(row, 3), row.text(4)}};
}

std::string select_sheets(std::string_view rest) {
    return std::string(kSelectSheet) + std::string(rest);
}

constexpr std::string_view kAnswers =
    "SELECT f.sheet, f.field, f.item, f.number, f.text FROM sheet_field AS f"
    " JOIN sheet AS s ON s.id = f.sheet WHERE f.deleted IS NULL AND s.deleted IS NULL"
    " AND (f.number IS NOT NULL OR f.text <> '')";

}  // namespace

Result<std::vector<FilledSheet>> Journal::sheets(std::string_view name) {
    auto found = state_->list(select_sheets(" AND s.course = ?1 AND (?2 = '' OR s.name = ?2)"
                                            " ORDER BY s.created, s.row"),
                              read_sheet, state_->course, name);
    if (!found.ok()) return found;
    auto answers = state_->list(std::string(kAnswers) +
                                    " AND s.course = ?1 AND (?2 = '' OR s.name = ?2)"
                                    " ORDER BY f.row",
                                read_sheet_answer, state_->course, name);
    if (!answers.ok()) return answers.error();
    std::map<Id, std::vector<SheetAnswer>> by_sheet;
    for (auto& [id, answer] : answers.value()) by_sheet[id].push_back(std::move(answer));
    for (FilledSheet& sheet : found.value()) sheet.answers = std::move(by_sheet[sheet.id]);
    return found;
}

Result<std::optional<FilledSheet>> Journal::sheet(const Id& id) {
    auto found = state_->list(select_sheets(" AND s.id = ?"), read_sheet, id);
    if (!found.ok()) return found.error();
    if (found.value().empty()) return std::optional<FilledSheet>();
    auto answers = state_->list(std::string(kAnswers) + " AND f.sheet = ? ORDER BY f.row",
                                read_sheet_answer, id);
    if (!answers.ok()) return answers.error();
    FilledSheet& sheet = found.value().front();
    for (auto& [of, answer] : answers.value()) sheet.answers.push_back(std::move(answer));
    return std::optional(std::move(sheet));
}

// Begun again after it was deleted, it is empty.
Result<void> Journal::insert(const FilledSheet& sheet, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO sheet (id, course, name, goal, is_private, source, created,"
            " created_offset_min, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7)"
            " ON CONFLICT (id) DO UPDATE SET goal = ?4, is_private = ?5, deleted = NULL,"
            " changed = ?7",
            sheet.id, state_->course_or_own(sheet.course), sheet.sheet, sheet.goal,
            sheet.is_private, stamp.source, stamp.now.at.ms, stamp.now.offset_min);
        if (!done.ok()) return done;
        return state_->database->run(
            "UPDATE sheet_field SET number = NULL, text = '', changed = ? WHERE sheet = ?",
            stamp.now.at.ms, sheet.id);
    });
}

Result<void> Journal::save(const FilledSheet& sheet, const Stamp& stamp) {
    return state_->change("UPDATE sheet SET goal = ?, is_private = ?, changed = ? WHERE id = ?",
                          sheet.goal, sheet.is_private, stamp.now.at.ms, sheet.id);
}

// The row stays when an answer is cleared: that it was cleared, and when, must win in a merge.
Result<void> Journal::set_answer(const Id& sheet, const SheetAnswer& answer, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO sheet_field (id, course, sheet, field, item, number, text, source,"
            " created, created_offset_min, changed) SELECT ?1, course, id, ?3, ?4, ?5, ?6, ?7, ?8,"
            " ?9, ?8 FROM sheet WHERE id = ?2"
            " ON CONFLICT (id) DO UPDATE SET number = ?5, text = ?6, changed = ?8, deleted = NULL",
            model::answer_id(sheet, answer.field, answer.item), sheet, answer.field, answer.item,
            answer.number, answer.text, stamp.source, stamp.now.at.ms, stamp.now.offset_min);
        if (!done.ok()) return done;
        return state_->change("UPDATE sheet SET changed = ? WHERE id = ?", stamp.now.at.ms, sheet);
    });
}

}  // namespace rapport::store
