#include "screens/wording_sentence.h"

#include <array>

#include "base/text.h"

namespace rapport::screens {
namespace {

using ui::Str;

// What comes first, and what leads to each part.
struct Connecting {
    Str lead, situation, effect, wish;
};

constexpr std::array kTones = {
    Connecting{Str::GentleLead, Str::GentleSituation, Str::GentleEffect, Str::GentleWish},
    Connecting{Str::PlainLead, Str::PlainSituation, Str::PlainEffect, Str::PlainWish},
    Connecting{Str::DirectLead, Str::DirectSituation, Str::DirectEffect, Str::DirectWish},
};

constexpr Connecting kBrief = {Str::BriefLead, Str::BriefSituation, Str::BriefEffect,
                               Str::BriefWish};

// A mark that ends a sentence in any of the usual scripts stands at the end already.
bool ends_itself(std::string_view words) {
    constexpr std::array<std::string_view, 11> kEnds = {".",  "!",  "?",  "…", ":", ")",
                                                        "。", "！", "？", "؟", "।"};
    for (const std::string_view end : kEnds) {
        if (words.ends_with(end)) return true;
    }
    return false;
}

void add(const ui::Texts& tr, std::string& sentence, Str pattern, std::string_view words) {
    const std::string_view own = base::trim(words);
    if (own.empty()) return;
    sentence += ' ';
    sentence += tr(pattern, {{"words", own}});
    if (!ends_itself(own)) sentence += '.';
}

}  // namespace

std::string wording_sentence(const ui::Texts& tr, const model::Wording& wording) {
    if (!base::is_blank(wording.own)) return std::string(base::trim(wording.own));
    const Connecting& tone =
        model::is_brief(wording.id) ? kBrief : kTones[static_cast<std::size_t>(wording.tone)];
    std::string parts;
    add(tr, parts, tone.situation, wording.situation);
    add(tr, parts, tone.effect, wording.effect);
    add(tr, parts, tone.wish, wording.wish);
    if (parts.empty()) return {};
    return std::string(tr(tone.lead)) + parts;
}

}  // namespace rapport::screens
