// Answers of a session, by their keys.
#include "screens/session_parts.h"

#include <algorithm>
#include <array>

#include "model/prompts.h"

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

std::span<const Wish> built_in_wishes() {
    static constexpr std::array kWishes = {
        Wish{"wish.listen", Str::WishListen},  Wish{"wish.sort", Str::WishSort},
        Wish{"wish.ideas", Str::WishIdeas},    Wish{"wish.push", Str::WishPush},
        Wish{"wish.try", Str::WishTry},        Wish{"wish.slow", Str::WishSlow},
        Wish{"wish.unknown", Str::WishUnknown}};
    return kWishes;
}

std::string standing_wish_key(const model::Wish& wish) {
    return std::string(model::kWishPrefix) + base::to_hex(wish.id);
}

std::string wish_words(const Texts& tr, const model::Wish& wish) {
    switch (wish.kind) {
        case model::WishKind::MoreOf: return tr(Str::WishMore, {{"words", wish.text}});
        case model::WishKind::LessOf: return tr(Str::WishLess, {{"words", wish.text}});
        case model::WishKind::Own: break;
    }
    return wish.text;
}

void keep_as_question(Ui& ui, const Texts& tr, const SessionView& view, std::string_view key,
                      const Id& id, std::string_view question, Commands& commands) {
    const bool there = std::any_of(view.bring.begin(), view.bring.end(),
                                   [&](const model::Question& other) { return other.id == id; });
    const Scope group = ui.group(key, question);
    ui.text(question, TextStyle::Lead);
    if (!there) {
        if (ui.button("keep", tr(Str::KeepAsQuestion), {.description = question})) {
            commands.push_back(KeepQuestion{id, std::string(question), view.line.session.id});
        }
    }
    ui.status("kept", there ? tr(Str::StarterAdded) : std::string_view());
}

}  // namespace rapport::screens
