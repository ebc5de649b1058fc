// Looks at each corner of what ImGui is about to draw.
#include "core/cut.h"

#include <algorithm>

#include "imgui.h"

namespace rapport::core_tests {
namespace {

// Soft edges reach a little further.
constexpr float kSoft = 2;

void look_at(const ImDrawList& list, const ImDrawCmd& command, std::vector<std::string>& found) {
    const ImVec4& clip = command.ClipRect;
    for (unsigned int i = 0; i < command.ElemCount; ++i) {
        const auto at = static_cast<int>(command.IdxOffset + i);
        const auto index = static_cast<int>(command.VtxOffset) + list.IdxBuffer[at];
        const ImVec2& corner = list.VtxBuffer[index].pos;
        const bool seen = corner.y > clip.y && corner.y < clip.w;
        if (seen && (corner.x < clip.x - kSoft || corner.x > clip.z + kSoft)) {
            found.push_back("cut at " + std::to_string(corner.x) + "," + std::to_string(corner.y) +
                            " between " + std::to_string(clip.x) + " and " +
                            std::to_string(clip.z));
            return;
        }
    }
}

}  // namespace

std::vector<std::string> cut_lines(journeys::Rig& rig) {
    std::vector<std::string> found;
    const auto* data = static_cast<const ImDrawData*>(rig.app().draw_data());
    if (data == nullptr) return {"nothing is drawn"};
    for (const ImDrawList* list : data->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) look_at(*list, command, found);
    }
    return found;
}

}  // namespace rapport::core_tests
