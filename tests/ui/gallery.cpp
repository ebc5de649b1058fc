// Pictures of the kit's showcase: gallery FOLDER writes some sizes, schemes and text scales.
#include <cstdio>
#include <string>

#include "ui/bench.h"
#include "ui/picture.h"
#include "ui/showcase.h"

namespace {

using namespace rapport::ui;

struct Shot {
    const char* name;
    float width = 360, height = 720, text_scale = 1;
    Scheme scheme = Scheme::Light;
    float scroll = 0;
    bool answered = false, dialog = false, toast = false, charts = false;
};

bool shoot(const Shot& shot, const std::string& folder) {
    test::Showcase showcase;
    showcase.dialog_open = shot.dialog;
    showcase.toast = shot.toast;
    if (shot.answered) {
        showcase.heard = 7;
        showcase.mood = 1;
        showcase.checked = true;
        showcase.text["mind"] = "I slept badly, and I keep thinking about the letters.";
    }
    test::Bench bench([&](Ui& ui) {
        if (!shot.charts) {
            showcase(ui);
            return;
        }
        const Scope main = ui.main("charts");
        test::draw_charts(ui);
    });
    bench.in.width = shot.width;
    bench.in.height = shot.height;
    bench.in.text_scale = shot.text_scale;
    bench.in.scale = 2;
    bench.in.scheme = shot.scheme;
    bench.settle();
    bench.wheel(shot.scroll);
    if (shot.answered) bench.key(Key::Tab);
    const std::string path = folder + "/" + shot.name + ".png";
    std::printf("%s\n", path.c_str());
    return test::write_picture(bench.kit, bench.in.scale, path);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 1;
    const Shot shots[] = {
        {"phone", 360, 720, 1, Scheme::Light},
        {"phone-answers", 360, 720, 1, Scheme::Light, 380, true},
        {"phone-list", 360, 720, 1, Scheme::Light, 980, true, false, true},
        {"phone-dark", 360, 720, 1, Scheme::Dark, 380, true},
        {"phone-dialog", 360, 720, 1, Scheme::Light, 0, false, true},
        {"phone-200", 360, 720, 2, Scheme::Light, 0, true},
        {"phone-300", 320, 640, 3, Scheme::Light, 900, true},
        {"wide", 1280, 800, 1, Scheme::Light, 300, true},
        {"contrast", 360, 720, 1, Scheme::DarkContrast, 380, true},
        {.name = "charts", .height = 1960, .charts = true},
        {.name = "charts-dark", .height = 1960, .scheme = Scheme::Dark, .charts = true},
        {.name = "charts-contrast", .height = 1960, .scheme = Scheme::DarkContrast, .charts = true},
        {.name = "charts-200", .width = 320, .height = 3800, .text_scale = 2, .charts = true},
        {.name = "charts-300", .width = 320, .height = 5600, .text_scale = 3, .charts = true},
        {.name = "charts-wide", .width = 1280, .height = 1960, .charts = true},
    };
    for (const Shot& shot : shots) {
        if (!shoot(shot, argv[1])) return 1;
    }
    return 0;
}
