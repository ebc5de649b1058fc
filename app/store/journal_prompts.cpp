// Own prompts and kind lines, and own words in place of built-in ones. They belong to no course.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {

using model::OwnPrompt;

Result<std::vector<OwnPrompt>> Journal::own_prompts() {
    return state_->list(
        "SELECT id, kind, purpose, replaces, text, is_hidden, position FROM prompt"
        " WHERE deleted IS NULL ORDER BY position, row",
        [](const Statement& row) {
            return OwnPrompt{row.id(0),
                             to_enum(row.integer(1), model::OwnPromptKind::KindLine),
                             row.text(2),
                             row.text(3),
                             row.text(4),
                             row.integer(5) != 0,
                             static_cast<int>(row.integer(6))};
        });
}

Result<void> Journal::insert(const OwnPrompt& prompt, const Stamp& stamp) {
    return state_->change(
        "INSERT INTO prompt (id, kind, purpose, replaces, text, is_hidden, position, source,"
        " created, created_offset_min, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,"
        " ?9) ON CONFLICT (id) DO UPDATE SET text = ?5, is_hidden = ?6, deleted = NULL,"
        " changed = ?9",
        prompt.id, static_cast<int>(prompt.kind), prompt.purpose, prompt.replaces, prompt.text,
        prompt.is_hidden, prompt.position, stamp.source, stamp.now.at.ms, stamp.now.offset_min);
}

Result<void> Journal::save(const OwnPrompt& prompt, const Stamp& stamp) {
    return state_->change(
        "UPDATE prompt SET text = ?, is_hidden = ?, position = ?, changed = ? WHERE id = ?",
        prompt.text, prompt.is_hidden, prompt.position, stamp.now.at.ms, prompt.id);
}

}  // namespace rapport::store
