// Sheets: their answers as they are given, what is made of them, and their printed page.
#include "base/text.h"
#include "core/apply_practice.h"
#include "core/view.h"
#include "exchange/card_page.h"

namespace rapport::core {
namespace {

using model::FilledSheet;
using model::SheetAnswer;

// The length of a session stands in What we agreed, in the client's words.
constexpr std::string_view kLengthField = "agreed/length";

// The filling is made with its first answer.
Result<void> ensure_filled(State& state, const Id& id, std::string_view name, const Id& goal) {
    Result<std::optional<FilledSheet>> there = state.journal->sheet(id);
    if (!there.ok()) return there.error();
    if (there.value()) return {};
    const model::Sheet* sheet = find_sheet(state, name);
    FilledSheet filled;
    filled.id = id;
    filled.sheet = std::string(name);
    if (!goal.is_nil()) filled.goal = goal;
    filled.is_private = sheet && sheet->is_private;
    return state.journal->insert(filled, state.stamp());
}

Result<void> change_filled(State& state, const Id& id,
                           const std::function<void(FilledSheet&)>& edit) {
    Result<std::optional<FilledSheet>> filled = state.journal->sheet(id);
    if (!filled.ok()) return filled.error();
    if (!filled.value()) return {};
    edit(*filled.value());
    return state.journal->save(*filled.value(), state.stamp());
}

Result<void> take_length(State& state, std::string_view words) {
    const std::optional<int> minutes = model::minutes_in(words);
    if (!minutes) return {};
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    course.value().length_min = *minutes;
    return state.journal->save(course.value(), state.stamp());
}

}  // namespace

std::vector<std::string> sheet_words(const model::SheetField& field, const FilledSheet& filled) {
    std::vector<std::string> words;
    for (const SheetAnswer& answer : filled.answers) {
        if (answer.field != field.key) continue;
        if (!base::is_blank(answer.text)) words.push_back(answer.text);
        if (!answer.number) continue;
        const bool ticks = field.kind == model::SheetKind::Ticks;
        const auto option = static_cast<std::size_t>(ticks ? answer.item : *answer.number);
        if (field.kind == model::SheetKind::Scale) {
            words.push_back(std::to_string(*answer.number));
        } else if (option < field.options.size()) {
            words.push_back(field.options[option].text);
        }
    }
    return words;
}

Result<void> sheet_text(State& state, const screens::SetText& command) {
    const std::size_t slash = command.key.find('/');
    if (slash == std::string::npos) return {};
    const std::string_view name = std::string_view(command.key).substr(0, slash);
    Result<void> made = ensure_filled(state, command.id, name, command.session);
    if (!made.ok()) return made;
    const SheetAnswer answer = {command.key.substr(slash + 1), 0, {}, command.text};
    Result<void> set = state.journal->set_answer(command.id, answer, state.stamp());
    if (!set.ok() || command.key != kLengthField) return set;
    return take_length(state, command.text);
}

Result<void> write(State& state, const screens::SetSheetAnswer& command) {
    Result<void> made = ensure_filled(state, command.id, command.sheet, command.goal);
    if (!made.ok()) return made;
    return state.journal->set_answer(command.id, {command.field, command.item, command.number, {}},
                                     state.stamp());
}

Result<void> write(State& state, const screens::SetSheetPrivate& command) {
    return change_filled(state, command.id,
                         [&](FilledSheet& filled) { filled.is_private = command.is_private; });
}

Result<void> write(State& state, const screens::SetSheetGoal& command) {
    return change_filled(state, command.id,
                         [&](FilledSheet& filled) { filled.goal = command.goal; });
}

Result<void> write(State& state, const screens::KeepGoal& command) {
    Result<std::vector<model::Goal>> goals = state.journal->course_goals();
    if (!goals.ok()) return goals.error();
    if (find_by_id(goals.value(), command.id)) return {};
    const Result<void> back =
        state.journal->bring_back(model::Kind::Goal, command.id, state.stamp());
    if (!back.ok() && back.error().kind != base::ErrorKind::NotFound) return back;
    if (!back.ok()) {
        model::Goal goal;
        goal.id = command.id;
        goal.text = command.text;
        goal.position = static_cast<int>(goals.value().size());
        Result<void> made = state.journal->insert(goal, state.stamp());
        if (!made.ok()) return made;
    }
    return change_filled(state, command.filled, [&](FilledSheet& filled) {
        if (!filled.goal) filled.goal = command.id;
    });
}

void print_sheet(State& state, const Id& id) {
    Result<std::optional<FilledSheet>> filled = state.journal->sheet(id);
    if (!filled.ok() || !filled.value()) return;
    const model::Sheet* sheet = find_sheet(state, filled.value()->sheet);
    if (!sheet) return;
    exchange::CardPage page;
    page.language = state.texts.language();
    page.document_title = state.texts(ui::Str::AppName);
    page.title = sheet->title;
    page.hint = state.texts(ui::Str::PrintHint);
    for (const model::SheetPart& part : sheet->parts) {
        if (part.kind != model::SheetPartKind::Field) continue;
        if (!model::is_asked(part.field, *filled.value())) continue;
        std::vector<std::string> words = sheet_words(part.field, *filled.value());
        if (!words.empty()) page.parts.push_back({part.field.question, std::move(words)});
    }
    print_page(state, exchange::card_page(page));
}

}  // namespace rapport::core
