// Packs that the tests of several layers share.
#pragma once

#include "model/pack.h"

namespace rapport::test {

inline base::Id pack_id() {
    base::Id id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i)
        id.bytes[i] = static_cast<std::uint8_t>(i * 7);
    return id;
}

// An item of each kind. The fixture packs/format-1.rapport-pack holds it: it never changes.
inline model::Pack pack_of_every_kind() {
    using model::PackKind;
    model::Pack pack;
    pack.id = pack_id();
    pack.language = "en";
    pack.title = "After a hard session";
    pack.from = "Dr. M\u00FCller";
    pack.greeting = "Take what helps.\nLeave the rest.";
    pack.items = {
        {.kind = PackKind::Prompt, .text = "What stayed with you?"},
        {.kind = PackKind::Question, .text = "Was that too fast for me?"},
        {.kind = PackKind::Goal, .text = "Say when I have had enough"},
        {.kind = PackKind::Try, .text = "Walk to the weir", .why = "To come down"},
        {.kind = PackKind::Sheet, .name = "window"},
        {.kind = PackKind::Worksheet, .name = "Two chairs", .text = "One side\nThe other"}};
    model::PackItem scale;
    scale.kind = PackKind::Scale;
    scale.name = "How heavy it is";
    scale.low = -3;
    scale.high = 7;
    scale.rises_when_better = false;
    scale.low_label = "light";
    scale.high_label = "heavy";
    pack.items.push_back(scale);
    return pack;
}

// About as much as a therapist writes: its link fits a code.
inline model::Pack usual_pack() {
    model::Pack pack = pack_of_every_kind();
    pack.greeting =
        "Here is what we spoke about. Have a look when you have a quiet moment. Nothing in it has "
        "to be done, and I will not ask for it.";
    pack.items.push_back({.kind = model::PackKind::Prompt,
                          .text = "What would you like to say if it were easy to say?"});
    return pack;
}

}  // namespace rapport::test
