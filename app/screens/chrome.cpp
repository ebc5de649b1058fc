// The frame of every screen: the top line, the scrolling main part, the five places, the toast; and
// the neutral page that covers it all.
#include <vector>

#include "screens/copy_dialogs.h"

namespace rapport::screens {
namespace {

void help_button(Ui& ui, const Texts& tr, const ChromeView& view, Commands& commands) {
    if (ui.button("help", tr(Str::HelpNow),
                  {.style = ButtonStyle::Quiet, .icon = icons::kLifeBuoy})) {
        if (view.covered) commands.push_back(Uncover{});
        commands.push_back(Go{{view.route.place, Screen::HelpNow, {}}});
    }
}

void covered(Ui& ui, const Texts& tr, const ChromeView& view, Commands& commands) {
    {
        const Scope banner = ui.banner();
        help_button(ui, tr, view, commands);
    }
    const Scope main = ui.main("covered");
    ui.heading(1, tr(Str::AppName));
    if (ui.button("uncover", tr(Str::Uncover))) commands.push_back(Uncover{});
}

// Each screen keeps its own scroll position.
std::string scroll_key(const Route& route) {
    return std::to_string(static_cast<int>(route.place)) + "." +
           std::to_string(static_cast<int>(route.screen)) + "." + base::to_hex(route.id);
}

void back_button(Ui& ui, const Texts& tr, Commands& commands) {
    if (ui.button("back", tr(Str::Back),
                  {.style = ButtonStyle::Quiet, .icon = icons::kArrowLeft})) {
        commands.push_back(GoBack{});
    }
}

void main_part(Ui& ui, const Texts& tr, const ChromeView& view, Commands& commands,
               const std::function<void()>& content) {
    const Scope main = ui.main(scroll_key(view.route));
    if (!view.failure.empty()) ui.status("failure", view.failure);
    if (view.offer_copy && view.route.screen != Screen::Data &&
        ui.button("failure-copy", tr(Str::SaveACopy))) {
        commands.push_back(SaveCopy{});
    }
    if (view.can_go_back && view.route.screen != Screen::Place) back_button(ui, tr, commands);
    content();
}

void places(Ui& ui, const Texts& tr, const ChromeView& view, Commands& commands) {
    const std::vector<ui::NavItem> items = {
        {std::string(tr(Str::NavToday)), icons::kSun},
        {std::string(tr(Str::NavQuestions)), icons::kMessageCircleQuestionMark},
        {std::string(tr(Str::NavSessions)), icons::kCalendar},
        {std::string(tr(Str::NavGoals)), icons::kTarget},
        {std::string(tr(Str::NavMore)), icons::kMenu}};
    std::optional<int> current;
    if (view.route.screen != Screen::HelpNow) current = static_cast<int>(view.route.place);
    if (const std::optional<int> taken = ui.nav(tr(Str::NavName), items, current)) {
        commands.push_back(Go{{static_cast<Place>(*taken), Screen::Place, {}}});
    }
}

void uncovered(Ui& ui, const Texts& tr, const ChromeView& view, Commands& commands,
               const std::function<void()>& content) {
    {
        const Scope banner = ui.banner();
        if (ui.button("cover", tr(Str::Cover),
                      {.style = ButtonStyle::Quiet, .icon = icons::kEyeOff})) {
            commands.push_back(Cover{});
        }
        help_button(ui, tr, view, commands);
    }
    main_part(ui, tr, view, commands, content);
    if (!view.toast.empty()) {
        const std::string_view action = view.toast_undo ? tr(Str::Undo) : std::string_view();
        if (ui.toast("toast", view.toast, action)) commands.push_back(Undo{});
    }
    places(ui, tr, view, commands);
}

}  // namespace

void chrome(Ui& ui, const Texts& tr, const ChromeView& view, Commands& commands,
            const std::function<void()>& content) {
    if (view.covered) {
        covered(ui, tr, view, commands);
    } else {
        uncovered(ui, tr, view, commands, content);
    }
}

void trouble(Ui& ui, const Texts& tr, std::string_view message, const LockView& view,
             Commands& commands) {
    {
        const Scope main = ui.main("trouble");
        title(ui, tr(Str::TitleTrouble));
        ui.status("trouble", message);
        if (!view.message.empty()) ui.status("message", view.message);
        {
            const Scope row = ui.row("ways");
            if (ui.button("again", tr(Str::TryAgain), {.style = ButtonStyle::Primary})) {
                commands.push_back(TryAgain{});
            }
            if (ui.button("copy", tr(Str::OpenACopy))) commands.push_back(OpenCopy{});
        }
        ui.text(tr(Str::HelpDanger), TextStyle::Quiet);
        help_button(ui, tr, ChromeView{}, commands);
    }
    copy_dialogs(ui, tr, view.copy, view.secrets, commands);
}

void trouble_help(Ui& ui, const Texts& tr, Commands& commands,
                  const std::function<void()>& content) {
    {
        const Scope banner = ui.banner();
        help_button(ui, tr, ChromeView{}, commands);
    }
    const Scope main = ui.main("trouble.help");
    back_button(ui, tr, commands);
    content();
}

}  // namespace rapport::screens
