// What the pictures of the gallery are made of.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "screens/samples.h"
#include "screens/screens.h"
#include "ui/bench.h"

namespace rapport::screens {

struct Shot {
    const char* name;
    std::function<void(Ui&, const Texts&, Commands&)> draw;
    float width = 360, height = 1400, text_scale = 1;
    ui::Scheme scheme = ui::Scheme::Light;
    Route route;
    std::vector<std::string> open = {};  // Buttons that are pressed first.
};

template <typename View>
std::function<void(Ui&, const Texts&, Commands&)> of(void (*screen)(Ui&, const Texts&, const View&,
                                                                    Commands&),
                                                     View view) {
    return [screen, view](Ui& ui, const Texts& tr, Commands& commands) {
        screen(ui, tr, view, commands);
    };
}

// gallery_over_time.cpp: wins and reviews; pictures, scales and tense moments.
std::vector<Shot> shots_of_wins(const Route& deep);
std::vector<Shot> shots_over_time(const Route& deep);

}  // namespace rapport::screens
