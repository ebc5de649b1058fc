// ImGui's hooks for tests, which take note of every item while somebody looks.
#include "core/oracle.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace {

// The hooks are free functions of ImGui's own, so what they note has to lie outside of any object.
std::set<std::uint32_t>* noted = nullptr;

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
    // ImGui has a window of its own in which nothing is ever drawn.
    if (noted != nullptr && !context->CurrentWindow->IsFallbackWindow) noted->insert(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace rapport::core_tests {

std::set<std::uint32_t> items_seen(journeys::Rig& rig, Plant plant) {
    std::set<std::uint32_t> seen;
    rig.app().kit().make_current();
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.TestEngineHookItems = true;
    noted = &seen;
    ui::Event visible;
    visible.kind = ui::EventKind::Visible;
    rig.frame({visible});
    if (plant == Plant::Item) {
        ImGui::NewFrame();
        ImGui::Begin("planted", nullptr, ImGuiWindowFlags_NoDecoration);
        ImGui::ItemAdd(ImRect(0, 0, 10, 10), 4711);
        ImGui::End();
        ImGui::EndFrame();
    }
    noted = nullptr;
    context.TestEngineHookItems = false;
    // A window counts as an item of its own, and so does the arrow of ImGui's hidden one.
    for (ImGuiWindow* window : context.Windows) {
        const ImGuiID arrow = window->GetID("#COLLAPSE");
        for (const ImGuiID own : {window->ID, window->MoveId, arrow}) seen.erase(own);
    }
    return seen;
}

}  // namespace rapport::core_tests
