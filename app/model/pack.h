// A homework pack: what a therapist composes and a client may take, item by item. It adds these
// and nothing else. Who it is from is what it says, and nothing proves it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "model/sheet.h"

namespace rapport::model {

using base::Id;

// The numbers are in files: new ones come at the end.
enum class PackKind : std::uint8_t {
    Prompt,     // `text` is an open question for the prompt library.
    Question,   // `text` is a question that could be brought to a session.
    Goal,       // `text` is a goal that could be worked on.
    Try,        // Homework: `text` is what, `why` is why.
    Sheet,      // `name` is one of the app's own sheets; `text` is empty.
    Worksheet,  // A sheet of the pack's own: `name` is its title, `text` its prompts, one a line.
    Scale,      // `name`, from `low` to `high`, with the labels of its ends.
};
constexpr int kPackKinds = 7;

struct PackItem {
    PackKind kind = PackKind::Prompt;
    std::string name, text, why;
    int low = 0, high = 10;  // Of a scale; whole numbers.
    bool rises_when_better = true;
    std::string low_label, high_label;
    friend bool operator==(const PackItem&, const PackItem&) = default;
};

struct Pack {
    Id id;                 // The same pack is known again by it.
    std::string language;  // Of its texts, as BCP 47 has it.
    std::string title;
    std::string from;      // Who it says it is from; may be empty.
    std::string greeting;  // An introduction; may be empty.
    std::vector<PackItem> items;
    friend bool operator==(const Pack&, const Pack&) = default;
};

// In bytes of UTF-8, and in items. Small enough that the whole of it can be looked at.
constexpr std::size_t kPackItems = 40;
constexpr std::size_t kPackLine = 200;   // A title, a name, a label, who it is from.
constexpr std::size_t kPackText = 2000;  // A text, a reason, the greeting.

// Refuses as Invalid what no pack can hold: too much of it, nothing at all, an empty or a broken
// text, signs that control, a web address, an unknown sheet's name (`sheets` are those there are),
// a scale without a range.
base::Result<Pack> checked(Pack pack, const std::vector<std::string>& sheets);

// What a client decided about an item. The numbers are stored: new ones come at the end.
enum class PackChoice : std::uint8_t { None, Taken, Later, NotForMe };
struct PackDecision {
    PackChoice choice = PackChoice::None;
    std::string reason;  // Why not, if that was written. It goes nowhere.
    friend bool operator==(const PackDecision&, const PackDecision&) = default;
};

// The decisions about `count` items as a text, and back; what cannot be read is not decided.
std::string decisions_text(const std::vector<PackDecision>& decisions);
std::vector<PackDecision> read_decisions(std::string_view text, std::size_t count);

// The id of what is made of an item when it is taken: the same each time.
Id pack_item_id(const Id& pack, std::size_t item);
// The name of the sheet that a worksheet becomes, as model/sheet.h wants it.
std::string worksheet_name(const Id& pack, std::size_t item);
bool is_worksheet_name(std::string_view sheet);
// The sheet itself: a field for each line.
Sheet worksheet(const Pack& pack, std::size_t item);

// Reads a ready pack: its format stands in assets/packs/README. Invalid: says which line.
base::Result<Pack> read_ready_pack(std::string_view text);

}  // namespace rapport::model
