// A stage for one screen without the app: draws it until it stands still, acts on it by role and
// name as a person with a screen reader would, and hands back the commands.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "screens/commands.h"
#include "screens/screens.h"
#include "ui/kit.h"

namespace rapport::screens {

using Draw = std::function<void(Ui&, const Texts&, Commands&)>;

class Stage {
  public:
    explicit Stage(Draw draw);

    // Draws what there is now; what a screen returns without an event is kept in `unasked`.
    const ui::Tree& show();
    // The first node with this role and name, and description where one is given; null: none.
    const ui::Node* find(ui::Role role, std::string_view name, std::string_view description = {});
    bool has(ui::Role role, std::string_view name);
    std::size_t count(ui::Role role);
    // All names of a role, in the order of the tree.
    std::vector<std::string> names(ui::Role role);
    // Clicks or types; the commands of that event. A test fails when there is no such thing.
    Commands press(ui::Role role, std::string_view name, std::string_view description = {});
    Commands choose(std::string_view group, std::string_view option);
    Commands type(std::string_view field, std::string_view text);

    Commands unasked;

  private:
    Commands send(ui::Event event);
    ui::PassResult pass(std::optional<ui::Event> event, Commands& commands);

    Draw draw_;
    ui::Kit kit_;
    Texts tr_;
};

// The only command, which must be a C.
template <typename C>
C only(const Commands& commands) {
    REQUIRE(commands.size() == 1);
    REQUIRE(std::holds_alternative<C>(commands.front()));
    return std::get<C>(commands.front());
}

// The stage of one screen with its view, which has to outlast it.
template <typename View>
Stage stage_of(void (*screen)(Ui&, const Texts&, const View&, Commands&), const View& view) {
    return Stage([screen, &view](Ui& ui, const Texts& tr, Commands& commands) {
        const ui::Scope main = ui.main("test");
        screen(ui, tr, view, commands);
    });
}

}  // namespace rapport::screens
