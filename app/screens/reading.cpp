// Read everything: all that was written as one text, to find, select, translate, print.
#include "screens/parts.h"

namespace rapport::screens {
namespace {

void reading_on_page(Ui& ui, const Texts& tr, const ReadingView& view, Commands& commands) {
    if (ui.button("print", tr(Str::PrintIt),
                  {.style = ButtonStyle::Quiet, .disabled = !view.all_here})) {
        commands.push_back(PrintReading{});
    }
    ui.status("all-here", view.all_here ? tr(Str::ReadingAllHere) : tr(Str::ReadingComing),
              ui::Say::OncePerScreen);
    ui.reading("words", tr(Str::ReadingWords));
}

void reading_in_browser(Ui& ui, const Texts& tr, const ReadingView& view, Commands& commands) {
    ui.text(tr(Str::ReadingFile));
    if (ui.button("open", tr(Str::ReadingOpen),
                  {.style = ButtonStyle::Primary, .disabled = view.opening})) {
        commands.push_back(PrintReading{});
    }
    ui.status("opening", view.opening ? tr(Str::ReadingComing) : std::string_view());
}

}  // namespace

void reading(Ui& ui, const Texts& tr, const ReadingView& view, Commands& commands) {
    title(ui, tr(Str::TitleReading), tr(Str::ReadingLine));
    if (view.is_empty) {
        ui.text(tr(Str::ReadingEmpty));
    } else if (view.where == ReadWhere::OnPage) {
        reading_on_page(ui, tr, view, commands);
    } else {
        reading_in_browser(ui, tr, view, commands);
    }
}

}  // namespace rapport::screens
