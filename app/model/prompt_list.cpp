// From the text of the prompts to what is shown.
#include "model/prompt_list.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "model/key_line.h"

namespace rapport::model {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::string_view kKindGroup = "kind";

const OwnPrompt* replacing(const std::vector<OwnPrompt>& own, OwnPromptKind kind,
                           const std::string& key) {
    for (const OwnPrompt& one : own) {
        if (one.kind == kind && one.replaces == key) return &one;
    }
    return nullptr;
}

void add(ShownGroup& group, ShownPrompt prompt, bool is_hidden) {
    (is_hidden ? group.hidden : group.shown).push_back(std::move(prompt));
}

ShownGroup of_group(const PromptGroup& group, const std::vector<OwnPrompt>& own) {
    ShownGroup made = {group.key, group.title, {}, {}};
    for (const BuiltInPrompt& built_in : group.prompts) {
        ShownPrompt prompt = {replacing_id(built_in.key), built_in.key, built_in.text,
                              built_in.text};
        const OwnPrompt* row = replacing(own, group.kind, built_in.key);
        // Words that were emptied stay empty in the field, and the built-in ones stand above it.
        if (row && !row->is_hidden) prompt.field = row->text;
        if (row) prompt.id = row->id;
        if (row && !base::is_blank(row->text)) {
            prompt.text = prompt.field = row->text;
            prompt.is_changed = true;
        }
        add(made, std::move(prompt), row && row->is_hidden);
    }
    return made;
}

}  // namespace

base::Result<std::vector<PromptGroup>> read_prompt_groups(std::string_view text) {
    std::vector<PromptGroup> groups;
    std::set<std::string> keys;
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = base::trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const bool begins = line.starts_with("== ");
        if (begins) line.remove_prefix(3);
        const auto [key, words] = key_line(line);
        std::string full(key);
        if (!begins && !groups.empty()) full = groups.back().key + '.' + full;
        const bool placed = begins || !groups.empty();
        if (words.empty() || !placed || !keys.insert(full).second) {
            return Error{ErrorKind::Invalid, "line " + std::to_string(number)};
        }
        if (begins) {
            const bool kind = key == kKindGroup;
            groups.push_back({kind ? OwnPromptKind::KindLine : OwnPromptKind::Prompt,
                              full,
                              std::string(words),
                              {}});
        } else {
            groups.back().prompts.push_back({full, std::string(words)});
        }
    }
    return groups;
}

std::vector<ShownGroup> shown_prompts(const std::vector<PromptGroup>& groups, OwnPromptKind kind,
                                      const std::vector<OwnPrompt>& own) {
    std::vector<ShownGroup> shown;
    std::set<std::string> known;
    for (const PromptGroup& group : groups) {
        if (group.kind != kind) continue;
        shown.push_back(of_group(group, own));
        for (const BuiltInPrompt& built_in : group.prompts) known.insert(built_in.key);
    }
    if (shown.empty()) return shown;
    for (const OwnPrompt& one : own) {
        if (one.kind != kind || known.count(one.replaces) != 0) continue;
        // Only hidden, and what it hid is there no more.
        if (!one.replaces.empty() && base::is_blank(one.text)) continue;
        const auto group =
            std::find_if(shown.begin(), shown.end(),
                         [&](const ShownGroup& candidate) { return candidate.key == one.purpose; });
        ShownGroup& place = group == shown.end() ? shown.back() : *group;
        add(place, {one.id, {}, std::string(base::trim(one.text)), one.text}, one.is_hidden);
    }
    return shown;
}

Id replacing_id(std::string_view key) {
    std::uint32_t hash = 2166136261u;  // FNV-1a.
    for (const char letter : key) hash = (hash ^ static_cast<std::uint8_t>(letter)) * 16777619u;
    return base::derived_id({}, hash);
}

}  // namespace rapport::model
