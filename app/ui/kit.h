// The kit's own state and the passes over it. The core owns one Kit; a pass feeds it one event,
// lets the screens draw, and gives back the tree. Hosts draw `draw_data()` with ImGui's backends.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/events.h"
#include "ui/theme.h"
#include "ui/tree.h"
#include "ui/ui.h"
#include "ui/words.h"

namespace rapport::ui {

// What the interface remembers between frames, and over a reload (the core stores it as text).
struct Memory {
    std::map<std::string, float> scroll;  // By the key of `main`.
    std::map<NodeId, bool> open;          // Disclosures.
    NodeId focus = 0;
    bool focus_visible = false;
};

// The kit's own few words; they come from the app's string table before the first pass.
struct KitWords {
    std::string clear;         // "Clear"
    std::string clear_named;   // "Clear: {name}"
    std::string not_answered;  // "not answered"
    std::string value_of;      // "{n} of 10"
    std::string menu;          // "Menu"
    std::string show_more;     // "Show more"
    // Shown in empty fields of the kit's own editor, which takes no other form.
    std::string date_format = "YYYY-MM-DD";
    std::string time_format = "HH:MM";
};

struct PassInput {
    float width = 360, height = 640;  // CSS pixels.
    float scale = 1;                  // Device pixels per CSS pixel.
    float dt_s = 1.0f / 60;           // Since the pass before; 0 for another pass in one frame.
    float text_scale = 1;             // 1 to 3: the setting times the system's.
    float keyboard_inset = 0;         // CSS pixels at the bottom under an on-screen keyboard.
    Scheme scheme = Scheme::Light;
    TypeStyle type;
    bool reduced_motion = false;
    bool right_to_left = false;  // The language is written so; the whole layout is turned over.
    bool host_fields = false;  // The host shows real text fields in the holes that the kit leaves.
    // The host draws nothing and shows the tree as a page of its own: lists are whole, or have a
    // button that shows more of them, and the tree says how things look.
    bool plain = false;
    std::optional<Event> event;
};

struct PassResult {
    bool unstable = false;             // Sizes changed: run another pass before showing this one.
    bool animating = false;            // Wants the next frame at once.
    std::vector<std::string> said;     // Announcements of this pass.
    std::optional<NodeId> move_focus;  // The host is to move the real focus there.
};

// Where the kit's own editor is: byte offsets in the text of `field` (0: it edits none).
struct CaretPlace {
    NodeId field = 0;
    std::size_t caret = 0, anchor = 0;  // The anchor is the other end of the selection.
    bool operator==(const CaretPlace&) const = default;
};

class Kit {
  public:
    // `painter` may be null: then words are drawn with the built-in fonts only. It must outlive
    // the kit.
    explicit Kit(WordPainter* painter = nullptr);
    ~Kit();
    Kit(const Kit&) = delete;
    Kit& operator=(const Kit&) = delete;

    // One pass: feeds the event, calls `draw` once, finishes the layout and the tree.
    PassResult pass(const PassInput& input, const std::function<void(Ui&)>& draw);

    void set_words(KitWords words);
    // Off: scales, charts and bars draw nothing and are not in the tree, on any screen.
    void set_ratings(bool on);
    // A dialog or the menu is open: Back and Escape close it instead of leaving the screen.
    bool modal_open() const;

    const Tree& tree() const;  // Of the last pass.
    Memory& memory();
    // Field edits that are not stored yet win over the stored value; after they are stored the
    // core calls this.
    void edits_are_stored();
    // Lets go of every text that was typed or said; for a journal that is being locked.
    void forget_words();
    CaretPlace caret() const;
    // For assistive technology; in the field that is being edited alone.
    void move_caret(const CaretPlace& to);
    // Renders the last pass. The result is an ImDrawData*, for the hosts only; valid until the
    // next pass.
    void* draw_data();
    // Makes the kit's ImGui context the current one, for hosts that set up ImGui's backends.
    void make_current();
    // For hosts without a renderer (tests): takes textures for uploaded.
    void pretend_textures_are_uploaded();

    struct State;
    State& state() { return *state_; }

  private:
    std::unique_ptr<State> state_;
};

}  // namespace rapport::ui
