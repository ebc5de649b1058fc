#include "screens/pack_parts.h"

namespace rapport::screens {
namespace {

using model::PackItem;
using model::PackKind;

void item_in_full(Ui& ui, const Texts& tr, const PackItem& item, const SheetTitles& sheets) {
    ui.text(pack_kind_words(tr, item), TextStyle::Quiet);
    ui.words("words", pack_item_words(item, sheets), TextStyle::Lead);
    if (item.kind == PackKind::Worksheet) ui.words("lines", item.text);
    if (item.kind == PackKind::Scale && has_words(item.low_label + item.high_label)) {
        ui.words("ends", item.low_label + " – " + item.high_label);
    }
    if (has_words(item.why)) ui.words("why", item.why);
}

}  // namespace

std::string pack_kind_words(const Texts& tr, const PackItem& item) {
    switch (item.kind) {
        case PackKind::Prompt: return std::string(tr(Str::PackPrompt));
        case PackKind::Question: return std::string(tr(Str::PackQuestion));
        case PackKind::Goal: return std::string(tr(Str::PackGoal));
        case PackKind::Try: return std::string(tr(Str::PackTry));
        case PackKind::Sheet: return std::string(tr(Str::PackSheet));
        case PackKind::Worksheet: return std::string(tr(Str::PackWorksheet));
        case PackKind::Scale: break;
    }
    return tr(Str::PackScale,
              {{"low", std::to_string(item.low)}, {"high", std::to_string(item.high)}});
}

std::string pack_item_words(const PackItem& item, const SheetTitles& sheets) {
    switch (item.kind) {
        case PackKind::Sheet: {
            const auto found = sheets.find(item.name);
            return found == sheets.end() ? item.name : found->second;
        }
        case PackKind::Worksheet:
        case PackKind::Scale: return item.name;
        default: return item.text;
    }
}

void pack_in_full(Ui& ui, const Texts& tr, const model::Pack& pack, const SheetTitles& sheets,
                  const std::function<void(std::size_t)>& below) {
    if (has_words(pack.from)) {
        ui.words("from", tr(Str::HandoutFrom, {{"name", pack.from}}), TextStyle::Quiet);
    }
    if (has_words(pack.greeting)) ui.words("greeting", pack.greeting, TextStyle::Lead);
    const Scope list = ui.list("items", tr(Str::PackItems), pack.items.size());
    for (std::size_t i = 0; i < pack.items.size(); ++i) {
        const Scope item = ui.item(std::to_string(i));
        const Scope card = ui.card("card");
        item_in_full(ui, tr, pack.items[i], sheets);
        below(i);
    }
}

}  // namespace rapport::screens
