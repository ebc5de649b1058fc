// Languages that are written from right to left. All is laid out, hit and drawn as for the others,
// and turned over at the kit's borders: pointers where they come in, the picture and the tree where
// they go out. Charts are turned with the rest, so time runs from right to left in them, as one
// reads; lines of text, pictures and icons that point nowhere keep their own direction.
#include <algorithm>
#include <cmath>

#include "icons.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

int vertices_now() { return ImGui::GetWindowDrawList()->VtxBuffer.Size; }

}  // namespace

Upright::Upright(State& state, float left, float width, bool letters)
    : state_(state), left_(left), width_(width), from_(vertices_now()), letters_(letters) {
    if (!state_.in.right_to_left || !letters) return;
    // ImGui leaves out letters beside the clip rectangle; these here will lie elsewhere.
    ImVec4& clip = ImGui::GetWindowDrawList()->_CmdHeader.ClipRect;
    clip_left_ = std::exchange(clip.x, -1e6f);
    clip_right_ = std::exchange(clip.z, 1e6f);
}

Upright::~Upright() {
    if (!state_.in.right_to_left) return;
    if (letters_) {
        ImVec4& clip = ImGui::GetWindowDrawList()->_CmdHeader.ClipRect;
        clip.x = clip_left_;
        clip.z = clip_right_;
    }
    const int to = vertices_now();
    if (to == from_) return;
    const float move = std::round(state_.in.width - 2 * left_ - width_);
    state_.uprights.push_back({from_, to, move});
}

void turn_picture(State& state) {
    if (!state.in.right_to_left) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float width = state.in.width;
    int at = 0;
    const auto turn_until = [&](int end) {
        for (; at < end; ++at) list->VtxBuffer[at].pos.x = width - list->VtxBuffer[at].pos.x;
    };
    for (const UprightPart& part : state.uprights) {
        turn_until(part.from);
        for (; at < part.to; ++at) list->VtxBuffer[at].pos.x += part.move;
    }
    turn_until(list->VtxBuffer.Size);
    for (ImDrawCmd& command : list->CmdBuffer) {
        const float left = command.ClipRect.x;
        command.ClipRect.x = std::max(0.0f, width - command.ClipRect.z);
        command.ClipRect.z = width - left;
    }
}

void turn_tree(State& state) {
    state.turned.clear();
    if (!state.in.right_to_left) return;
    for (const Node& node : state.tree.nodes()) {
        Node copy = node;
        copy.screen.x = state.in.width - node.screen.x - node.screen.w;
        const Node* parent = state.tree.find(node.parent);
        if (parent != nullptr) copy.rect.x = parent->rect.w - node.rect.x - node.rect.w;
        state.turned.add(std::move(copy));
    }
}

bool points_along(const char* icon) {
    for (const char* one : {icons::kArrowLeft, icons::kChevronRight, icons::kUndo2}) {
        if (std::string_view(icon) == one) return true;
    }
    return false;
}

float along_line(const State& state, const Line& line, float x, float width) {
    return state.in.right_to_left ? line.width - x - width : x;
}

}  // namespace rapport::ui
