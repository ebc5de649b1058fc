// The pass: one event in, the screens draw, one tree out. The kit owns its ImGui context, and
// makes it the current one at each entry.
#include "ui/kit.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "fonts.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

constexpr NodeId kRoot = 1;

ImFont* add_font(std::span<const unsigned char> data) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    // Below zero means: sizes are those of the em square, as in CSS, and not of a whole line.
    config.SizePixels = -kBodyPx;
    // ImGui scales these limits by the sign of that size too; so turned round they limit nothing.
    config.GlyphMinAdvanceX = 1e6f;
    config.GlyphMaxAdvanceX = -1e6f;
    // ImGui only reads the data; its interface is older than const.
    void* bytes = const_cast<unsigned char*>(data.data());
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    return atlas->AddFontFromMemoryTTF(bytes, static_cast<int>(data.size()), 0, &config);
}

void set_up_imgui(State& state) {
    state.context = ImGui::CreateContext();
    ImGui::SetCurrentContext(state.context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigInputTrickleEventQueue = false;
    io.ConfigNavCursorVisibleAuto = false;
    io.ConfigNavEscapeClearFocusItem = false;
    io.ConfigDebugHighlightIdConflicts = false;
    io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard;
    ImGuiStyle& style = ImGui::GetStyle();
    style.FontSizeBase = kBodyPx;
    style.WindowPadding = ImVec2(0, 0);
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.WindowMinSize = ImVec2(1, 1);
    state.regular = add_font(fonts::regular());
    state.strong = add_font(fonts::semibold());
    state.icons = add_font(fonts::icons());
}

// Text in the banner and the bar stays small enough to leave room for the screen itself.
float chrome_scale_of(const PassInput& in) {
    const float one_line = (in.width - 80) / 170;  // Both buttons of the banner side by side.
    const float room = std::min(in.height / 320, std::max(2.0f, one_line));
    return std::clamp(room, 1.0f, std::max(1.0f, in.text_scale));
}

void start_imgui(State& state) {
    const PassInput& in = state.in;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(std::max(in.width, 1.0f), std::max(in.height, 1.0f));
    io.DisplayFramebufferScale = ImVec2(in.scale, in.scale);
    io.DeltaTime = std::max(in.dt_s, 1e-5f);
    ImGui::GetStyle().CircleTessellationMaxError = 0.15f / std::max(in.scale, 1.0f);
    ImGui::NewFrame();
    for (ImFont* font : {state.regular, state.strong, state.icons}) {
        font->CurrentRasterizerDensity = in.scale;
    }
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(io.DisplaySize);
    constexpr ImGuiWindowFlags kFlags =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
        ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::Begin("kit", nullptr, kFlags);
    state.layers.Split(ImGui::GetWindowDrawList(), kLayers);
}

void start_tree(State& state) {
    const PassInput& in = state.in;
    state.before = std::move(state.tree);
    state.tree.clear();
    state.keys.clear();
    Node root;
    root.id = kRoot;
    root.role = Role::Root;
    root.rect = root.screen = {0, 0, in.width, in.height};
    state.tree.add(std::move(root));
    Flow flow;
    flow.path = flow.node = kRoot;
    flow.width = in.width;
    state.flows.clear();
    state.flows.push_back(std::move(flow));
    fill(state, {0, 0, in.width, in.height}, token(state, Token::Page));
}

void start(State& state, const PassInput& input) {
    state.in = input;
    state.out = {};
    state.deed = {};
    ++state.pass;
    state.clock_s += static_cast<double>(input.dt_s);
    state.scale = std::clamp(input.text_scale, 1.0f, 3.0f);
    state.in.text_scale = state.scale;
    state.chrome_scale = chrome_scale_of(state.in);
    const EventKind kind = input.event ? input.event->kind : EventKind::Visible;
    const bool goes_elsewhere = kind == EventKind::Focus || kind == EventKind::PointerDown;
    if (goes_elsewhere) state.wish = {};
    if (state.reveal_focus) reveal(state, state.memory.focus);
    state.reveal_focus = false;
    momentum(state);
    if (input.event) {
        feed(state, *input.event);
        note_pressed(state);
    }
    carry_scroll(state);
    state.area = {};
    state.modal = 0;
    state.saw_banner = state.saw_nav = state.saw_toast = state.saw_main = false;
    state.uprights.clear();
    start_imgui(state);
    start_tree(state);
}

// Everything outside of an open dialog is inert, and the canvas draws its fields.
void finish_modal(State& state) {
    if (state.modal == 0) return;
    std::unordered_map<NodeId, bool> inside;
    for (const Node& node : state.tree.nodes()) {
        const bool in_dialog = node.id == state.modal || inside[node.parent];
        inside[node.id] = in_dialog;
        if (in_dialog || node.id == kRoot) continue;
        Node* inert = state.tree.edit(node.id);
        inert->inert = true;
        inert->hidden_field = is_field(node.role);
    }
}

// The page became lower, by a toast say, and the focus that was in sight no longer is.
bool is_covered_now(const State& state, float bottom) {
    const Node* focus = state.tree.find(state.memory.focus);
    if (focus == nullptr) return false;
    const float end = focus->screen.y + focus->screen.h;
    return end > bottom && end <= state.page_bottom;
}

// Places that were not drawn in this pass give their room back.
void finish_places(State& state) {
    const auto gone = [&state](bool seen, float& size) {
        if (seen || size == 0) return;
        size = 0;
        state.out.unstable = true;
    };
    gone(state.saw_banner, state.banner_h);
    gone(state.saw_nav, state.bar_h);
    gone(state.saw_nav, state.rail_w);
    gone(state.saw_toast, state.toast_h);
    const float visible = state.in.height - state.in.keyboard_inset;
    if (visible != state.seen_height && state.seen_height != 0) {
        state.reveal_focus = true;
        state.out.unstable = true;
    }
    state.seen_height = visible;
    if (!state.area.there()) return;
    const float bottom = state.area.view.y + state.area.view.h;
    if (is_covered_now(state, bottom)) {
        state.reveal_focus = true;
        state.out.unstable = true;
    }
    state.page_bottom = bottom;
}

template <typename Map>
void forget(Map& map, std::uint64_t pass) {
    for (auto it = map.begin(); it != map.end();) {
        it = it->second.pass + 256 < pass ? map.erase(it) : std::next(it);
    }
}

// A dialog starts at its top each time.
void forget_dialog_scroll(State& state) {
    if (state.modal != 0 || state.modal_before == 0) return;
    auto& scroll = state.memory.scroll;
    for (auto it = scroll.begin(); it != scroll.end();) {
        it = it->first.rfind(kDialogScroll, 0) == 0 ? scroll.erase(it) : std::next(it);
    }
}

void finish(State& state) {
    CHECK(state.flows.size() == 1);
    forget_dialog_scroll(state);
    finish_modal(state);
    finish_places(state);
    finish_carry(state);
    finish_focus(state);
    follow_pressed(state);
    state.modal_before = state.modal;
    if (!state.out.unstable) state.screen_stood = true;
    state.layers.Merge(ImGui::GetWindowDrawList());
    turn_picture(state);
    turn_tree(state);
    ImGui::End();
    ImGui::EndFrame();
    state.to_render = true;
    if (state.pass % 256 == 0) {
        forget(state.recalled, state.pass);
        forget(state.virtual_rows, state.pass);
        for (auto it = state.fields.begin(); it != state.fields.end();) {
            const bool old = it->second.pass + 256 < state.pass && !it->second.dirty;
            it = old ? state.fields.erase(it) : std::next(it);
        }
    }
}

}  // namespace

Kit::Kit(WordPainter* painter) : state_(std::make_unique<State>()) {
    state_->painter = painter;
    set_up_imgui(*state_);
}

Kit::~Kit() { ImGui::DestroyContext(state_->context); }

PassResult Kit::pass(const PassInput& input, const std::function<void(Ui&)>& draw) {
    make_current();
    start(*state_, input);
    Ui ui(*this);
    draw(ui);
    finish(*state_);
    return std::move(state_->out);
}

const Tree& Kit::tree() const { return state_->in.right_to_left ? state_->turned : state_->tree; }

Memory& Kit::memory() { return state_->memory; }

void Kit::set_words(KitWords words) { state_->words = std::move(words); }

bool Kit::modal_open() const { return state_->modal_before != 0; }

void Kit::edits_are_stored() {
    for (auto& entry : state_->fields) entry.second.dirty = false;
}

void Kit::forget_words() {
    state_->fields.clear();
    state_->editor = {};
    state_->said.clear();
}

void Kit::make_current() { ImGui::SetCurrentContext(state_->context); }

void* Kit::draw_data() {
    make_current();
    if (state_->to_render) {
        ImGui::Render();
        state_->to_render = false;
        if (state_->painter != nullptr) state_->painter->end_frame();
    }
    return ImGui::GetDrawData();
}

void Kit::pretend_textures_are_uploaded() {
    make_current();
    for (ImTextureData* texture : ImGui::GetIO().Fonts->TexList) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

void Kit::set_ratings(bool on) { state_->ratings = on; }

bool Ui::ratings() const { return kit_.state().ratings; }

bool Ui::wide() const {
    const State& state = kit_.state();
    return state.in.width >= kWide && state.in.width / state.in.text_scale >= kColumn;
}

void Ui::focus(std::string_view key) { kit_.state().wish = {false, std::string(key), 8}; }

void Ui::focus_heading() { kit_.state().wish = {true, {}, 8}; }

void Ui::announce(std::string_view text) {
    if (!text.empty()) kit_.state().out.said.emplace_back(text);
}

}  // namespace rapport::ui
