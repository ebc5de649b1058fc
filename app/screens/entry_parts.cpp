// The folded part of an entry: feelings, strength and two marks.
#include "screens/entry_parts.h"

#include <algorithm>
#include <array>

#include "screens/reading_content.h"

namespace rapport::screens {
namespace {

struct Feeling {
    const char* key;
    Str name;
};

constexpr std::array kFeelings = {
    Feeling{"feeling.calm", Str::FeelingCalm},
    Feeling{"feeling.glad", Str::FeelingGlad},
    Feeling{"feeling.relieved", Str::FeelingRelieved},
    Feeling{"feeling.hopeful", Str::FeelingHopeful},
    Feeling{"feeling.tired", Str::FeelingTired},
    Feeling{"feeling.sad", Str::FeelingSad},
    Feeling{"feeling.worried", Str::FeelingWorried},
    Feeling{"feeling.ashamed", Str::FeelingAshamed},
    Feeling{"feeling.angry", Str::FeelingAngry},
    Feeling{"feeling.lonely", Str::FeelingLonely},
    Feeling{"feeling.numb", Str::FeelingNumb},
    Feeling{"feeling.confused", Str::FeelingConfused},
};

void feeling_chip(Ui& ui, const model::Entry& entry, const std::string& key, std::string_view name,
                  Commands& commands) {
    const auto& all = entry.feelings;
    const bool chosen = std::find(all.begin(), all.end(), key) != all.end();
    if (ui.button(key, name, {.style = ButtonStyle::Chip, .pressed = chosen})) {
        std::vector<std::string> feelings = all;
        if (chosen) {
            std::erase(feelings, key);
        } else {
            feelings.push_back(key);
        }
        commands.push_back(SetFeelings{entry.id, std::move(feelings)});
    }
}

void feelings(Ui& ui, const Texts& tr, const model::Entry& entry, Commands& commands) {
    const Scope group = ui.group("feelings", tr(Str::PromptFeelings));
    ui.text(tr(Str::PromptFeelings), TextStyle::Strong);
    const Scope row = ui.row("words");
    for (const Feeling& feeling : kFeelings) {
        feeling_chip(ui, entry, feeling.key, tr(feeling.name), commands);
    }
    // Words of the client's own, which came with a copy.
    for (const std::string& own : entry.feelings) {
        const bool built_in = std::any_of(kFeelings.begin(), kFeelings.end(),
                                          [&](const Feeling& f) { return own == f.key; });
        if (!built_in && has_words(own)) feeling_chip(ui, entry, own, own, commands);
    }
}

}  // namespace

void entry_details(Ui& ui, const Texts& tr, const model::Entry& entry, Commands& commands) {
    feelings(ui, tr, entry, commands);
    if (const auto value = ui.scale("intensity", {.question = tr(Str::PromptIntensity),
                                                  .low = tr(Str::IntensityLow),
                                                  .high = tr(Str::IntensityHigh),
                                                  .value = entry.intensity})) {
        commands.push_back(SetIntensity{entry.id, *value});
    }
    if (ui.checkbox("very-hard", tr(Str::VeryHard), entry.very_hard)) {
        commands.push_back(SetVeryHard{entry.id, !entry.very_hard});
    }
    if (ui.checkbox("waits", tr(Str::WaitsForSession), entry.waits)) {
        commands.push_back(SetEntryWaits{entry.id, !entry.waits});
    }
    if (ui.checkbox("private", tr(Str::OnlyForMe), entry.is_private,
                    {.hint = tr(Str::OnlyForMeHint)})) {
        commands.push_back(SetEntryPrivate{entry.id, !entry.is_private});
    }
}

std::string feeling_words(const Texts& tr, const std::string& key) {
    for (const Feeling& feeling : kFeelings) {
        if (key == feeling.key) return std::string(tr(feeling.name));
    }
    return key;
}

std::string first_words(std::string_view text) {
    constexpr std::size_t kMost = 120;
    const std::string_view trimmed = base::trim(text);
    const std::string_view start = base::first_code_points(trimmed, kMost);
    return std::string(start) + (start.size() < trimmed.size() ? "…" : "");
}

}  // namespace rapport::screens
