// A screen with every widget of the kit, for tests of layout and for pictures.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "icons.h"
#include "ui/ui.h"

namespace rapport::ui::test {

// What the person did, by the key of the widget.
struct Showcase {
    std::map<std::string, int> count;
    std::map<std::string, std::string> text;
    std::optional<int> heard, mood;
    bool checked = false, dialog_open = false, toast = false;
    std::optional<int> place = 0;

    void operator()(Ui& ui);

  private:
    void chrome(Ui& ui);
    void answers(Ui& ui);
    void questions(Ui& ui);
    void dialog(Ui& ui);
};

// Every kind of chart, each on a card.
void draw_charts(Ui& ui);

}  // namespace rapport::ui::test
