// The page itself, of what was chosen.
#include "screens/share_content.h"

#include <array>

namespace rapport::screens {
namespace {

using ui::Str;

// In the order of model::ShareKind.
constexpr std::array<Str, model::kShareKinds> kShareHeadings = {
    Str::TitleGoals,          Str::TitleQuestions, Str::HeadingTries, Str::HeadingRemembered,
    Str::HeadingPictureHeard, Str::FindMoments,    Str::ShareNotes,   Str::ShareAgreed};

}  // namespace

Str share_heading(model::ShareKind kind) { return kShareHeadings[static_cast<std::size_t>(kind)]; }

model::SharePage share_page_of(const ui::Texts& tr, const std::vector<model::ShareItem>& items,
                               const model::ShareChoice& choice) {
    model::ShareHeadings headings;
    for (std::size_t i = 0; i < headings.size(); ++i) headings[i] = tr(kShareHeadings[i]);
    model::SharePage page;
    page.title = tr(Str::HeadingSharePaper);
    page.parts = model::share_parts(items, choice, headings);
    page.foot = tr(Str::ShareFoot);
    return page;
}

}  // namespace rapport::screens
