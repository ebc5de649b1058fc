// A minute to arrive: one calm line after the other, and a way on at any time. Nothing moves and
// nothing sounds; only its end is said aloud.
#include <array>

#include "model/arriving.h"
#include "screens/parts.h"

namespace rapport::screens {
namespace {

constexpr std::array<Str, model::kArriveLines + 1> kLines = {
    Str::ArriveOne, Str::ArriveTwo, Str::ArriveThree, Str::ArriveFour, Str::ArriveAfter};

}  // namespace

void arrive(Ui& ui, const Texts& tr, const ArriveView& view, Commands& commands) {
    title(ui, tr(Str::TitleArrive), tr(Str::ArriveHow));
    ui.space(2);
    ui.text(tr(kLines[static_cast<std::size_t>(view.line)]), TextStyle::Large);
    ui.space(2);
    if (ui.button("on", tr(Str::ArriveOn), {.style = ButtonStyle::Primary})) {
        commands.push_back(GoBack{});
    }
    const bool over = view.line == model::kArriveLines;
    ui.status("over", over ? tr(Str::ArriveOver) : std::string_view());
}

}  // namespace rapport::screens
