// What may be asked of homework packs: by a client who was given one, and by a therapist who makes
// one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/id.h"
#include "model/pack.h"

namespace rapport::screens {

// --- A client.
struct OpenPackFile {};  // Lets the person choose a file.
struct TypePackLink {
    std::string text;
};
struct OpenPackLink {};  // What was typed.
struct ChoosePackItem {
    base::Id pack;
    std::size_t item = 0;
    model::PackChoice choice = model::PackChoice::None;
};
struct SetPackReason {
    base::Id pack;
    std::size_t item = 0;
    std::string text;
};
struct TakeWholePack {  // All of it that was not declined.
    base::Id pack;
};
struct PutPackAway {  // Off the list; what was taken stays.
    base::Id pack;
};

// --- A therapist. Nothing of this touches a journal.
struct StartPack {
    std::optional<std::size_t> ready;  // Which one to start from; none: from nothing.
};
enum class PackField : std::uint8_t { Title, From, Greeting, NewText, Address };
struct TypePackField {
    PackField field;
    std::string text;
};
struct TypePackItem {  // Its text; of a sheet of its own and a scale, with `is_name`, its name.
    std::size_t item = 0;
    std::string text;
    bool is_name = false;
};
struct TickPackItem {
    std::size_t item = 0;
    bool on = true;
};
struct SetNewPackKind {
    model::PackKind kind = model::PackKind::Prompt;
};
struct AddPackItem {};
enum class PackWay : std::uint8_t { Link, File, Handout };
struct GivePack {
    PackWay way = PackWay::Link;
};

}  // namespace rapport::screens
