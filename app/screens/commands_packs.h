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
enum class PackItemPart : std::uint8_t { Text, Name, Why, LowLabel, HighLabel };
struct TypePackItem {
    std::size_t item = 0;
    PackItemPart part = PackItemPart::Text;
    std::string text;
};
struct TickPackItem {
    std::size_t item = 0;
    bool on = true;
};
struct SetNewPackKind {
    model::PackKind kind = model::PackKind::Prompt;
};
struct AddPackItem {};
struct AddPackSheet {  // One of the app's own.
    std::string name;
};
enum class PackWay : std::uint8_t { Link, File, Handout };
struct GivePack {
    PackWay way = PackWay::Link;
};

}  // namespace rapport::screens
