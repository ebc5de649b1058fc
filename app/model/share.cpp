// What is chosen for a page that is given away.
#include "model/share.h"

#include <algorithm>

#include "base/text.h"

namespace rapport::model {
namespace {

bool may_be_shared(const ShareItem& item) { return !item.is_private && !base::is_blank(item.text); }

}  // namespace

bool is_chosen(const ShareChoice& choice, const ShareKey& key) {
    return std::find(choice.begin(), choice.end(), key) != choice.end();
}

ShareChoice choose(const std::vector<ShareItem>& items, ShareChoice choice, const ShareKey& key,
                   bool on) {
    choice.erase(std::remove(choice.begin(), choice.end(), key), choice.end());
    if (on) choice.push_back(key);
    return still_there(items, choice);
}

ShareChoice still_there(const std::vector<ShareItem>& items, const ShareChoice& choice) {
    ShareChoice kept;
    for (const ShareItem& item : items) {
        if (may_be_shared(item) && is_chosen(choice, item.key)) kept.push_back(item.key);
    }
    return kept;
}

std::vector<SharePart> share_parts(const std::vector<ShareItem>& items, const ShareChoice& choice,
                                   const ShareHeadings& headings) {
    std::vector<SharePart> parts;
    for (std::size_t kind = 0; kind < kShareKinds; ++kind) {
        SharePart part = {headings[kind], {}};
        for (const ShareItem& item : items) {
            if (static_cast<std::size_t>(item.key.kind) != kind) continue;
            if (!may_be_shared(item) || !is_chosen(choice, item.key)) continue;
            part.lines.push_back({item.label, item.text});
        }
        if (!part.lines.empty()) parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace rapport::model
