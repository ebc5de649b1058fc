// Answers of a session, by their keys.
#include "screens/session_parts.h"

namespace rapport::screens {
namespace {

const model::Answer* find_answer(const SessionView& view, std::string_view key) {
    const model::Answer* found = nullptr;
    for (const model::Answer& answer : view.answers) {
        if (answer.key == key) found = &answer;
    }
    return found;
}

}  // namespace

std::string_view answer_text(const SessionView& view, std::string_view key) {
    const model::Answer* answer = find_answer(view, key);
    return answer ? std::string_view(answer->text) : std::string_view();
}

std::optional<int> answer_number(const SessionView& view, std::string_view key) {
    const model::Answer* answer = find_answer(view, key);
    return answer ? answer->number : std::nullopt;
}

void prompt_area(Ui& ui, const Texts& tr, const SessionView& view, Str prompt, std::string_view key,
                 Commands& commands) {
    typed(
        ui, key,
        {.label = tr(prompt), .value = answer_text(view, key), .kind = FieldKind::Area, .lines = 2},
        {.target = TextTarget::Prompt, .session = view.line.session.id, .key = std::string(key)},
        commands);
}

}  // namespace rapport::screens
