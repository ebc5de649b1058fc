// Pictures of the kit without a graphics card: a small software rasteriser for ImGui's triangles,
// and a PNG writer. For people who want to see what they change; no test depends on it.
#pragma once

#include <string>

namespace rapport::ui {
class Kit;
}

namespace rapport::ui::test {

// Writes the last pass of `kit` to `path`; `scale` as in PassInput.
bool write_picture(Kit& kit, float scale, const std::string& path);

}  // namespace rapport::ui::test
