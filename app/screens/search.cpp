// Search: what is found, while it is typed.
#include <array>

#include "screens/find_parts.h"

namespace rapport::screens {
namespace {

using model::FoundGroup;

constexpr std::array kSearchGroups = {FoundGroup::Notes,   FoundGroup::Questions,
                                      FoundGroup::Goals,   FoundGroup::Sessions,
                                      FoundGroup::Moments, FoundGroup::Rest};

void hit_row(Ui& ui, const Texts& tr, const SearchView& view, std::size_t i, Commands& commands) {
    const model::Hit& hit = view.hits[i];
    const Scope card = ui.card("card");
    const base::LocalDate day = base::to_local(hit.at).date;
    ui.text(tr(Str::FoundWhere,
               {{"kind", kind_words(tr, hit)}, {"date", date_words(tr, day, view.today)}}),
            TextStyle::Quiet);
    std::string words;
    std::vector<ui::WordMark> marks;
    for (const model::Piece& piece : view.pieces(i)) {
        if (piece.is_match) marks.push_back({words.size(), words.size() + piece.text.size()});
        words += piece.text;
    }
    ui.words("words", words, TextStyle::Body, marks);
    if (ui.button("open", tr(Str::Open), {.style = ButtonStyle::Quiet, .description = words})) {
        commands.push_back(opening(hit));
    }
}

void dates(Ui& ui, const Texts& tr, const SearchView& view, Commands& commands) {
    if (const Scope open = ui.disclosure("dates", tr(Str::SearchDates))) {
        typed(ui, "from",
              {.label = tr(Str::SearchFrom), .value = view.from, .kind = FieldKind::Date},
              {.target = TextTarget::SearchFrom}, commands);
        typed(ui, "to", {.label = tr(Str::SearchTo), .value = view.to, .kind = FieldKind::Date},
              {.target = TextTarget::SearchTo}, commands);
    }
}

std::string count_words(const Texts& tr, const SearchView& view) {
    const std::string count = std::to_string(view.hits.size());
    if (!view.asked) return {};
    if (view.hits.empty()) return std::string(tr(Str::SearchNothing));
    if (view.more) return tr(Str::SearchMany, {{"n", count}});
    if (view.hits.size() == 1) return std::string(tr(Str::SearchOne));
    return tr(Str::SearchCount, {{"n", count}});
}

}  // namespace

void search(Ui& ui, const Texts& tr, const SearchView& view, Commands& commands) {
    title(ui, tr(Str::TitleSearch));
    typed(ui, kSearchField,
          {.label = tr(Str::SearchField), .hint = tr(Str::SearchHint), .value = view.text},
          {.target = TextTarget::Search}, commands);
    group_chips(ui, tr, FindPage::Search, kSearchGroups, view.groups, commands);
    dates(ui, tr, view, commands);
    ui.status("count", count_words(tr, view));
    if (view.asked && view.hits.empty()) ui.text(tr(Str::SearchTry));
    if (!view.hits.empty()) {
        ui.virtual_list(
            "hits", tr(Str::SearchHits), view.hits.size(),
            [&](std::size_t i) {
                const model::Hit& hit = view.hits[i];
                return std::to_string(static_cast<int>(hit.kind)) + key_of(hit.id);
            },
            [&](std::size_t i) { hit_row(ui, tr, view, i, commands); });
    }
}

}  // namespace rapport::screens
