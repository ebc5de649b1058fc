// What there is to read that has no day: numbers of scales, own words for lists, hard things,
// wishes.
#include "base/text.h"
#include "core/reading_collect.h"
#include "screens/dates.h"
#include "screens/wording_sentence.h"

namespace rapport::core {

using model::ReadLine;
using model::ReadThing;
using ui::Str;

namespace {

constexpr base::Instant kUndated = {INT64_MIN};

}  // namespace

void ReadCollector::add_undated(Str name, std::vector<ReadLine> lines) {
    ReadThing thing;
    thing.month = tr_(Str::ReadingUndated);
    thing.name = tr_(name);
    thing.parts.push_back({{}, std::move(lines)});
    add(kUndated, std::move(thing));
}

// The numbers of each scale on a page of its own, with their days.
Result<void> ReadCollector::scales() {
    if (!state_.settings.ratings) return {};
    Result<std::vector<model::Scale>> scales = state_.journal->scales();
    if (!scales.ok()) return scales.error();
    Result<std::vector<model::ScaleValue>> values = state_.journal->scale_values();
    if (!values.ok()) return values.error();
    for (const model::Scale& scale : scales.value()) {
        ReadThing thing;
        thing.month = tr_(Str::ReadingUndated);
        thing.name = scale.name;
        std::vector<ReadLine> lines;
        for (const model::ScaleValue& value : values.value()) {
            if (!(value.scale == scale.id)) continue;
            const base::LocalDate day = base::to_local(value.at).date;
            lines.push_back({screens::date_words(tr_, day, base::LocalDate{}),
                             screens::decimal(tr_, model::tenths_text(value.value)), false});
        }
        thing.parts.push_back({{}, std::move(lines)});
        add(kUndated, std::move(thing));
    }
    return {};
}

Result<void> ReadCollector::own_prompts() {
    Result<std::vector<model::OwnPrompt>> prompts = state_.journal->own_prompts();
    if (!prompts.ok()) return prompts.error();
    std::vector<ReadLine> open, kind;
    for (const model::OwnPrompt& prompt : prompts.value()) {
        if (base::is_blank(prompt.text)) continue;
        const bool is_kind = prompt.kind == model::OwnPromptKind::KindLine;
        (is_kind ? kind : open).push_back({{}, prompt.text});
    }
    add_undated(Str::TitlePrompts, std::move(open));
    add_undated(Str::TitleKindLines, std::move(kind));
    return {};
}

Result<void> ReadCollector::undated() {
    Result<std::vector<model::HardThing>> hard = state_.journal->hard_things();
    if (!hard.ok()) return hard.error();
    for (const model::HardThing& thing : hard.value()) {
        if (is_left_out(true)) break;  // It is on no page, unless it was ticked there.
        add_undated(Str::HeadingHard, screens::hard_to_read(tr_, thing));
    }
    Result<std::vector<model::Wish>> wishes = state_.journal->wishes();
    if (!wishes.ok()) return wishes.error();
    add_undated(Str::HeadingWishes, screens::wishes_to_read(tr_, wishes.value()));
    for (const model::Wording& wording : wordings_) {
        if (wording.session) continue;
        add_undated(Str::FoundWording, {{{}, screens::wording_sentence(tr_, wording)}});
    }
    return {};
}

}  // namespace rapport::core
