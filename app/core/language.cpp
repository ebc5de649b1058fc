// Which language the app speaks: the one chosen in the settings, else the first of the device's
// that there are texts for.
#include <array>
#include <string_view>

#include "core/packs.h"
#include "core/prompts.h"
#include "core/state.h"

namespace rapport::core {
namespace {

// In the order of model::LanguageSetting.
constexpr std::array<std::string_view, model::kLanguageSettings> kChosen = {"", "en", "es", "de"};

ui::Texts texts_now(const State& state) {
    if (state.options.table) return {"en", state.options.table};
    const std::string_view chosen = kChosen[static_cast<std::size_t>(state.settings.language)];
    return ui::Texts(chosen.empty() ? std::string_view(state.prefs.language) : chosen);
}

}  // namespace

bool take_language(State& state) {
    ui::Texts texts = texts_now(state);
    if (texts.language() == state.texts.language() && !state.sheets.empty()) return false;
    state.texts = std::move(texts);
    state.sheets = read_sheets(state.texts.language(), state.options.more_sheets);
    add_worksheets(state);
    state.prompts = read_prompts(state.texts.language());
    // What was said before was said in the other language.
    if (!state.toast.undo) state.toast = {};
    state.data_message.clear();
    state.changed();
    return true;
}

}  // namespace rapport::core
