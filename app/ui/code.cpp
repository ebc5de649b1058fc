// A code of dark and light modules, to be read by the camera of another device: black on white in
// every theme, since readers want it so.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

constexpr float kMostWidth = 360;
constexpr float kBorderModules = 4;  // Readers need so much white around it.
constexpr std::uint32_t kWhite = 0xFFFFFFFF, kBlack = 0x000000FF;

}  // namespace

void Ui::code(std::string_view key, std::string_view name, int side,
              const std::vector<bool>& dark) {
    State& state = kit_.state();
    const auto count = static_cast<std::size_t>(side);
    CHECK(!name.empty() && side > 0 && dark.size() == count * count);
    const float modules = static_cast<float>(side) + 2 * kBorderModules;
    const float room = std::min(width_left(state), kMostWidth * state.scale);
    // Whole pixels a module, so that none is blurred.
    const float module = std::max(1.0f, std::floor(room / modules));
    const Rect rect = take(state, module * modules, module * modules);
    Node& node =
        add_node(state, child_id(state.flow().path, std::string(key)), Role::Image, name, rect);
    if (state.in.plain) {
        node.look = Look::Code;
        for (const bool is_dark : dark) node.value += is_dark ? '1' : '0';
    }
    // Readers know it in its own direction only.
    const Upright upright(state, to_window(state, rect).x, rect.w, false);
    fill(state, rect, kWhite, 0);
    for (std::size_t y = 0; y < count; ++y) {
        for (std::size_t x = 0; x < count;) {
            if (!dark[y * count + x]) {
                ++x;
                continue;
            }
            std::size_t end = x;
            while (end < count && dark[y * count + end]) ++end;
            fill(state,
                 {rect.x + (kBorderModules + static_cast<float>(x)) * module,
                  rect.y + (kBorderModules + static_cast<float>(y)) * module,
                  static_cast<float>(end - x) * module, module},
                 kBlack, 0);
            x = end;
        }
    }
}

}  // namespace rapport::ui
