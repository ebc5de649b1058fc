// What the kit holds between and during passes, and the helpers that all widgets share. Private to
// app/ui: this is the only header that knows Dear ImGui.
#pragma once

#include <deque>
#include <unordered_map>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/carry.h"
#include "ui/editor.h"
#include "ui/kit.h"
#include "ui/metrics.h"
#include "ui/turned.h"
#include "ui/type.h"

namespace rapport::ui {

// Values of the pass before, for what must be known before its content has been laid out.
struct Recalled {
    std::vector<float> values;
    std::uint64_t pass = 0;
};

// A column or row in which things are placed, in the coordinates of its content.
struct Flow {
    NodeId path = 0;                   // Identity: a hash of all keys from the root.
    NodeId node = 0;                   // The node of the tree whose children are made here.
    NodeId modal = 0;                  // The dialog it belongs to.
    float origin_x = 0, origin_y = 0;  // Where that node starts.
    float shift_x = 0, shift_y = 0;    // From content to window.
    float left = 0, width = 0, y = 0;
    float next_gap = 0;
    bool started = false;
    float notch = 0;  // At the right of the next thing, kept free for a grip.
    float bleed = 0;  // How far a wide thing may reach into the padding of its card.
    unsigned anonymous = 0;
    std::uint32_t position = 0, set_size = 0;  // Lists.
    NodeId list = 0, row_node = 0;  // The innermost list around, its row, and where that stands.
    std::size_t row_index = 0;

    bool row = false, spread = false;
    bool end_alone = false;  // Spread: an only item sits at the end, too.
    float x = 0, line_height = 0, top = 0;
    std::size_t line = 0, count = 0;
    std::vector<float> lines_before, lines_now;
};

// A scrolling place of this pass or the one before.
struct ScrollArea {
    NodeId node = 0, modal = 0;
    std::string key;
    Rect view;
    float content_height = 0;
    float scroll = 0;
    bool there() const { return node != 0; }
};

struct FieldState {
    std::string text;
    std::uint32_t version = 0;
    bool dirty = false;
    std::uint64_t pass = 0;
};

// A touch or a wheel on its way through several passes.
struct Drag {
    bool down = false;
    bool touch = false;
    bool scrolling = false;
    bool blocked = false;  // It began on a field that is being edited, or on nothing that scrolls.
    float start_x = 0, start_y = 0, last_y = 0;
    std::deque<std::pair<double, float>> trail;  // Time and height of the last moves.
};

// What the keys of the scroll positions of dialogs start with.
inline constexpr const char* kDialogScroll = "dialog/";
// Each layer of the picture has one for a carried row above it.
inline constexpr int kPageLayer = 0, kDialogLayer = 2, kLayers = 4;

// The event of this pass in the words of the widgets.
struct Deed {
    NodeId activate = 0;
    NodeId edit = 0;
    std::string text;  // The whole value of `edit`.
    std::uint32_t version = 0;
    NodeId entered = 0;  // The field of one line in which Enter was pressed.
    NodeId typing = 0;   // The field that takes `key` or `typed` (without host fields).
    Key key = Key::None;
    bool shift = false, ctrl = false;
    std::string typed;
    bool close_modal = false;
    bool pointer_down = false, pointer_move = false;
    float x = 0, y = 0;
};

struct VirtualRows {
    std::vector<float> heights;  // Estimates, until `known` says that a row was measured.
    std::vector<std::uint8_t> known;
    std::vector<NodeId> ids;  // Of the known rows.
    std::vector<float> sums;  // A Fenwick tree over the heights.
    float width = 0, text_scale = 0;
    TypeStyle type;
    float measured_sum = 0;
    std::size_t measured = 0;
    bool has_focus = false;
    std::string focused_key;
    std::size_t focused_row = 0;
    std::size_t shown = 0;  // On a plain page: how many are in the tree.
    std::uint64_t pass = 0;
};

// What was pressed without a pointer, while the page may still change because of it.
struct Pressed {
    NodeId node = 0;
    float y = 0;
    int passes_left = 0;
};

struct FocusWish {
    bool heading = false;
    std::string key;
    int passes_left = 0;
};

struct Kit::State {
    ImGuiContext* context = nullptr;
    ImFont* regular = nullptr;
    ImFont* strong = nullptr;
    ImFont* icons = nullptr;
    WordPainter* painter = nullptr;
    KitWords words;
    bool ratings = true;
    Memory memory;
    Tree tree, before;
    Tree turned;  // What the host gets of `tree` where the language is written right to left.
    std::vector<UprightPart> uprights;  // Of this pass.
    PassInput in;
    PassResult out;
    Deed deed;
    Drag drag;
    Carry carry;
    double clock_s = 0;
    float velocity = 0;  // Of momentum, in CSS pixels a second.
    std::uint64_t pass = 0;
    bool to_render = false;  // The last pass has not been rendered yet.

    float scale = 1;         // Of text, where it is drawn now.
    float chrome_scale = 1;  // Of text in the banner and the bar, which must leave room.
    std::vector<Flow> flows;
    std::unordered_map<NodeId, Recalled> recalled;
    std::unordered_map<NodeId, FieldState> fields;
    std::unordered_map<NodeId, VirtualRows> virtual_rows;
    std::unordered_map<NodeId, std::string> said;      // The last text of each status line.
    std::unordered_map<NodeId, bool> opened_at_first;  // Disclosures.
    std::vector<std::pair<std::string, NodeId>> keys;  // Of this pass, for focus by key.
    std::vector<std::uint8_t> coverage;  // By code point: 0 not asked yet, 1 no, 2 yes.
    Editor editor;                       // Of the focused field, without host fields.
    ImDrawListSplitter layers;

    float banner_h = 0, bar_h = 0, rail_w = 0, toast_h = 0;
    bool saw_banner = false, saw_nav = false, saw_toast = false, saw_main = false;
    std::string main_key;
    bool screen_stood = false;  // This screen has been shown before.
    ScrollArea area;            // The one that scrolls: of the dialog, else of main.
    NodeId modal_before = 0, modal = 0;
    NodeId focus_before_modal = 0;
    bool menu_open = false;
    FocusWish wish;
    Pressed pressed;
    bool reveal_focus = false;  // Scroll the focused node into view in the next pass.
    float seen_height = 0;      // Of the visible part of the window in the pass before.
    float page_bottom = 0;      // Of what scrolls, in the pass before.

    Flow& flow() { return flows.back(); }
};

using State = Kit::State;

// --- Identity and memory (layout.cpp).
NodeId child_id(NodeId parent, std::string_view key);
NodeId next_anonymous(State& state, const char* kind);
// What the pass before left under `id`; `keep` stores the value of this one and asks for another
// pass when it is different.
float recall(State& state, NodeId id, std::size_t slot = 0);
void keep(State& state, NodeId id, float value, std::size_t slot = 0);

// --- Places (layout.cpp).
// The next place of this size in the current flow; in a column the width is cut to the column's.
Rect take(State& state, float width, float height);
float width_left(const State& state);      // The widest that a thing in the current flow can be.
void gap_before(State& state, float gap);  // Instead of the usual gap before the next thing.
Rect to_window(const State& state, const Rect& rect);
bool in_sight(const State& state, const Rect& rect);
ImRect box(const Rect& rect);
// Adds a node at `rect` (content coordinates) below the current flow's node.
Node& add_node(State& state, NodeId id, Role role, std::string_view name, const Rect& rect);
// On a plain page: says how a thing looks.
void note_look(const State& state, Node& node, Look look);
// On a plain page: a box, a node of its own, around all that follows in the current flow.
void open_box(State& state, NodeId id, Look look);
// Opens a flow inside of the current one; its identity is `id`, its node `node`.
Flow& open_flow(State& state, NodeId id, NodeId node);
// Closes the innermost flow and moves the outer one on below it.
void close_flow(State& state, float padding = 0);

// --- Drawing (paint.cpp). All in content coordinates.
std::uint32_t token(const State& state, Token token);
ImU32 ink(std::uint32_t rgba);
std::uint32_t mix(std::uint32_t a, std::uint32_t b, float share_of_b);
void fill(State& state, const Rect& rect, std::uint32_t rgba, float radius = 0);
void outline(State& state, const Rect& rect, std::uint32_t rgba, float radius, float width);
void draw_focus(State& state, NodeId id, const Rect& rect, float radius);

// --- Reacting (react.cpp).
struct Reaction {
    bool pressed = false, hovered = false, held = false;
};
// Makes the ImGui item of a node and says what was done with it in this pass.
Reaction react(State& state, NodeId id);
bool is_field(Role role);
bool is_usable(const Node& node);  // It can be focused and used now.

// --- Focus (focus.cpp).
void set_focus(State& state, NodeId id, bool visible);
void tab(State& state, int direction);
bool arrow_in_radios(State& state, Key key);
void finish_focus(State& state);
void reveal(State& state, NodeId id);
// A button that moves away because it was pressed stays in sight, since the focus goes with it.
void note_pressed(State& state);
void follow_pressed(State& state);

// --- Events and scrolling (feed.cpp, scroll.cpp).
void feed(State& state, const Event& event);
void scroll_by(State& state, float dy);
bool scroll_key(State& state, Key key);
void drag_event(State& state, const Event& event);
void momentum(State& state);
// Carrying rows (carry.cpp). True: the event was for the row that is carried.
bool carry_event(State& state, const Event& event);
bool drop_carry(State& state);    // Puts back what is carried; false: it was nothing.
void carry_scroll(State& state);  // Near the edges of the page.
void carry_list(State& state, NodeId list);
// Moves the row whose node and flow were just opened to where it is drawn; gives back the layer
// that `carry_row_end` returns to.
int carry_row(State& state, NodeId id, const RowSpan& span);
void carry_row_end(State& state, const RowSpan& span, int layer);
void finish_carry(State& state);
bool is_carried(const State& state, NodeId list);  // A row of this list.
// Opens the scroller that fills `view` (relative to the current flow's node); `pad_top` is kept
// free above the content.
void open_scroller(State& state, std::string_view key, const Rect& view, float left, float width,
                   float pad_top);
// Returns the height of the content.
float close_scroller(State& state, float pad_bottom);

// --- Places shared by several widgets.
void open_dialog(Kit& kit, NodeId id, std::string_view key, std::string_view name, bool& closed);
void close_dialog(State& state);
// What `name` looks like inside of `pattern`, whose {n} or {name} it replaces.
std::string fill_in(std::string_view pattern, std::string_view name);

}  // namespace rapport::ui
