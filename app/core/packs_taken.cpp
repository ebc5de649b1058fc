// Packs in the journal: kept under notes by their id, the pack as its link has it and the decisions
// as a text; what is taken becomes a thing like the client's own.
#include <algorithm>

#include "core/apply_practice.h"
#include "core/packs.h"
#include "exchange/pack_link.h"
#include "store/pack_file.h"

namespace rapport::core {
namespace {

using model::Kind;
using model::PackChoice;
using model::PackDecision;
using model::PackItem;
using model::PackKind;

constexpr std::string_view kPacks = "pack.";
constexpr std::string_view kDecisions = ".choice";

std::string key_of_pack(const Id& id) { return std::string(kPacks) + base::to_hex(id); }

Result<KeptPack> find_pack(State& state, const Id& id) {
    Result<std::vector<KeptPack>> all = kept_packs(state);
    if (!all.ok()) return all.error();
    for (KeptPack& kept : all.value()) {
        if (kept.pack.id == id) return std::move(kept);
    }
    return base::Error{base::ErrorKind::NotFound, "pack"};
}

Result<void> save_decisions(State& state, const KeptPack& kept) {
    Result<void> done =
        state.journal->set_note(key_of_pack(kept.pack.id) + std::string(kDecisions),
                                model::decisions_text(kept.decisions), state.stamp());
    add_worksheets(state);
    return done;
}

Kind kind_of(PackKind kind) {
    switch (kind) {
        case PackKind::Prompt: return Kind::Prompt;
        case PackKind::Question: return Kind::Question;
        case PackKind::Goal: return Kind::Goal;
        case PackKind::Scale: return Kind::Scale;
        case PackKind::Try:
        case PackKind::Sheet:
        case PackKind::Worksheet: break;
    }
    return Kind::Homework;
}

template <typename T>
Result<int> count_of(Result<std::vector<T>> all) {
    return all.ok() ? Result<int>(static_cast<int>(all.value().size())) : all.error();
}

Result<void> make_prompt(State& state, const Id& id, const PackItem& item) {
    Result<int> position = count_of(state.journal->own_prompts());
    if (!position.ok()) return position.error();
    model::OwnPrompt made;
    made.id = id;
    for (const model::PromptGroup& group : state.prompts) {
        if (group.kind != made.kind) continue;
        made.purpose = group.key;
        break;
    }
    made.text = item.text;
    made.position = position.value();
    return state.journal->insert(made, state.stamp());
}

Result<void> make_question(State& state, const Id& id, const PackItem& item) {
    Result<int> position = count_of(state.journal->questions());
    if (!position.ok()) return position.error();
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    model::Question made;
    made.id = id;
    made.course = course.value().id;
    made.text = item.text;
    made.position = position.value();
    return state.journal->insert(made, state.stamp());
}

Result<void> make_goal(State& state, const Id& id, const PackItem& item) {
    Result<int> position = count_of(state.journal->all_goals());
    if (!position.ok()) return position.error();
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    model::Goal made;
    made.id = id;
    made.course = course.value().id;
    made.text = item.text;
    made.whose = model::Whose::Theirs;
    made.position = position.value();
    return state.journal->insert(made, state.stamp());
}

Result<void> make_scale(State& state, const Id& id, const PackItem& item) {
    constexpr int kTenths = 10;
    Result<int> position = count_of(state.journal->scales());
    if (!position.ok()) return position.error();
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    model::Scale made;
    made.id = id;
    made.course = course.value().id;
    made.name = item.name;
    made.low = item.low * kTenths;
    made.high = item.high * kTenths;
    made.rises_when_better = item.rises_when_better;
    made.low_label = item.low_label;
    made.high_label = item.high_label;
    made.position = position.value();
    return state.journal->insert(made, state.stamp());
}

// Something to try; a sheet is something to fill in.
Result<void> make_homework(State& state, const Id& id, const model::Pack& pack, std::size_t i) {
    const PackItem& item = pack.items[i];
    model::Homework made;
    made.id = id;
    made.at = state.now;
    made.whose = model::Whose::Theirs;
    made.what = item.text;
    made.why = item.why;
    if (item.kind == PackKind::Sheet) {
        made.sheet = item.name;
        for (const model::Sheet& sheet : state.sheets) {
            if (sheet.name == item.name) made.what = sheet.title;
        }
    } else if (item.kind == PackKind::Worksheet) {
        made.sheet = model::worksheet_name(pack.id, i);
        made.what = item.name;
    }
    return state.journal->insert(made, state.stamp());
}

Result<void> make(State& state, const Id& id, const model::Pack& pack, std::size_t i) {
    const PackItem& item = pack.items[i];
    switch (item.kind) {
        case PackKind::Prompt: return make_prompt(state, id, item);
        case PackKind::Question: return make_question(state, id, item);
        case PackKind::Goal: return make_goal(state, id, item);
        case PackKind::Scale: return make_scale(state, id, item);
        case PackKind::Try:
        case PackKind::Sheet:
        case PackKind::Worksheet: break;
    }
    return make_homework(state, id, pack, i);
}

// Made once: what was taken before and deleted since comes back.
Result<void> take_item(State& state, const model::Pack& pack, std::size_t i) {
    const Id id = model::pack_item_id(pack.id, i);
    const Kind kind = kind_of(pack.items[i].kind);
    Result<bool> there = state.journal->has(kind, id);
    if (!there.ok()) return there.error();
    if (there.value()) return state.journal->bring_back(kind, id, state.stamp());
    return make(state, id, pack, i);
}

}  // namespace

Result<std::vector<KeptPack>> kept_packs(State& state) {
    auto notes = state.journal->notes_from(kPacks);
    if (!notes.ok()) return notes.error();
    std::vector<KeptPack> all;
    for (const auto& [key, text] : notes.value()) {
        if (key.ends_with(kDecisions)) {
            if (!all.empty() && key.starts_with(key_of_pack(all.back().pack.id))) {
                all.back().decisions = model::read_decisions(text, all.back().pack.items.size());
            }
            continue;
        }
        Result<std::string> bytes = exchange::pack_of_link(text);
        if (!bytes.ok()) continue;
        Result<model::Pack> pack = store::read_pack(bytes.value());
        if (!pack.ok() || key != key_of_pack(pack.value().id)) continue;
        KeptPack kept;
        kept.pack = std::move(pack).value();
        kept.decisions.resize(kept.pack.items.size());
        all.push_back(std::move(kept));
    }
    return all;
}

Result<void> keep_pack(State& state, const model::Pack& pack, std::string_view bytes) {
    Result<KeptPack> before = find_pack(state, pack.id);
    // What was decided about a pack belongs to its items as they were.
    if (before.ok() && before.value().pack == pack) return {};
    Result<void> done = state.journal->set_note(key_of_pack(pack.id),
                                                exchange::pack_link("", bytes), state.stamp());
    if (!done.ok()) return done;
    return state.journal->set_note(key_of_pack(pack.id) + std::string(kDecisions), "",
                                   state.stamp());
}

void add_worksheets(State& state) {
    std::erase_if(state.sheets,
                  [](const model::Sheet& sheet) { return model::is_worksheet_name(sheet.name); });
    if (!state.journal) return;
    Result<std::vector<KeptPack>> all = kept_packs(state);
    if (!all.ok()) return;
    for (const KeptPack& kept : all.value()) {
        for (std::size_t i = 0; i < kept.pack.items.size(); ++i) {
            const bool is_one = kept.pack.items[i].kind == PackKind::Worksheet;
            if (is_one && kept.decisions[i].choice == PackChoice::Taken) {
                state.sheets.push_back(model::worksheet(kept.pack, i));
            }
        }
    }
}

Result<void> write(State& state, const screens::ChoosePackItem& command) {
    Result<KeptPack> kept = find_pack(state, command.pack);
    if (!kept.ok()) return kept.error();
    if (command.item >= kept.value().decisions.size()) return {};
    if (command.choice == PackChoice::Taken) {
        Result<void> taken = take_item(state, kept.value().pack, command.item);
        if (!taken.ok()) return taken;
        state.say(ui::Str::ToastPackItem);
    }
    kept.value().decisions[command.item] = PackDecision{command.choice, {}};
    return save_decisions(state, kept.value());
}

Result<void> write(State& state, const screens::SetPackReason& command) {
    Result<KeptPack> kept = find_pack(state, command.pack);
    if (!kept.ok()) return kept.error();
    if (command.item >= kept.value().decisions.size()) return {};
    kept.value().decisions[command.item].reason = command.text;
    return save_decisions(state, kept.value());
}

Result<void> write(State& state, const screens::TakeWholePack& command) {
    Result<KeptPack> kept = find_pack(state, command.pack);
    if (!kept.ok()) return kept.error();
    for (std::size_t i = 0; i < kept.value().decisions.size(); ++i) {
        PackDecision& decision = kept.value().decisions[i];
        if (decision.choice == PackChoice::Taken || decision.choice == PackChoice::NotForMe) {
            continue;
        }
        if (Result<void> taken = take_item(state, kept.value().pack, i); !taken.ok()) return taken;
        decision.choice = PackChoice::Taken;
    }
    state.say(ui::Str::ToastPackTaken);
    return save_decisions(state, kept.value());
}

// Its sheets stay on the shelf, so the pack stays where they are read from.
Result<void> write(State& state, const screens::PutPackAway& command) {
    Result<KeptPack> kept = find_pack(state, command.pack);
    if (!kept.ok()) return kept.error();
    for (std::size_t i = 0; i < kept.value().decisions.size(); ++i) {
        PackDecision& decision = kept.value().decisions[i];
        if (decision.choice != PackChoice::Taken) decision.choice = PackChoice::NotForMe;
    }
    state.say(ui::Str::ToastPackAway);
    return save_decisions(state, kept.value());
}

}  // namespace rapport::core
