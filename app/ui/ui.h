// The widget kit. One call draws a thing, names it in the tree and returns what the person did with
// it: there is no way to draw a widget without naming it. Screens see this header and nothing of
// Dear ImGui.
//
// `key` is identity and must be unique among its siblings; `name` is the text. An empty name stops
// the program (CHECK). Calls lay out downwards in the current column, or along a row.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/chart.h"
#include "ui/node.h"

namespace rapport::ui {

class Kit;

enum class TextStyle : std::uint8_t { Body, Lead, Quiet, Small, Strong, Large };
enum class ButtonStyle : std::uint8_t { Secondary, Primary, Quiet, Danger, Chip, Icon };
// Secret: a passphrase that is asked for; NewSecret: one that is being chosen.
enum class FieldKind : std::uint8_t { Line, Area, Date, Time, Phone, Number, Secret, NewSecret };

// How often a status line that comes, goes and comes again is announced.
enum class Say : std::uint8_t { EachTime, OncePerScreen };

struct ButtonSpec {
    ButtonStyle style = ButtonStyle::Secondary;
    const char* icon = nullptr;         // From icons.h; drawn before the name, or alone for Icon.
    std::string_view description = {};  // What it acts on, where the name alone does not say it.
    bool disabled = false;
    bool full_width = false;
    std::optional<bool> pressed = {};  // A toggle (Chip): its state.
    bool current = false;              // aria-current
};

struct CheckSpec {
    std::string_view hint = {};         // Drawn below the name.
    std::string_view description = {};  // What it acts on, where that stands beside it already.
};

struct FieldSpec {
    std::string_view label;
    std::string_view hint = {};   // Stands below the label and is the description.
    std::string_view value = {};  // What is stored; typing that is not yet stored wins over it.
    FieldKind kind = FieldKind::Line;
    int lines = 3;                // Area: shown at least; it grows with the text.
    bool label_hidden = false;    // The label is only in the tree.
    std::string_view error = {};  // One clear sentence; marks the field as invalid.
    bool shown = false;           // Secret: its letters are seen, and not only how many.
};

struct ScaleSpec {
    std::string_view question;
    std::string_view low, high;     // The labelled ends.
    std::optional<int> value = {};  // 0-10, none: not answered.
};

struct ChoiceSpec {
    std::string_view label;
    std::span<const std::string> options;
    std::optional<int> chosen = {};
    bool label_hidden = false;
};

// Bytes of a text that are marked: drawn on another ground and underlined.
struct WordMark {
    std::size_t from = 0, to = 0;
};

// Ends its widget scope when it is destroyed. `if (scope)` tells whether the content is wanted.
class [[nodiscard]] Scope {
  public:
    Scope() = default;
    Scope(std::function<void()> end, bool open) : end_(std::move(end)), open_(open) {}
    Scope(Scope&& other) noexcept : end_(std::exchange(other.end_, nullptr)), open_(other.open_) {}
    Scope& operator=(Scope&&) = delete;
    ~Scope() {
        if (end_) end_();
    }
    explicit operator bool() const { return open_; }

  private:
    std::function<void()> end_;
    bool open_ = true;
};

struct NavItem {
    std::string name;
    const char* icon;
};

class Ui {
  public:
    explicit Ui(Kit& kit) : kit_(kit) {}

    // --- Places. Exactly one `main` a frame; it scrolls and centres a readable column.
    Scope banner();                    // The top line; a row whose last item sits at the end.
    Scope main(std::string_view key);  // Scroll position is remembered by `key`.
    std::optional<int> nav(std::string_view name, std::span<const NavItem> items,
                           std::optional<int> current);  // Bottom bar, a rail on wide windows.
    // A modal dialog over everything else; the rest is inert. Escape sets `closed`.
    Scope dialog(std::string_view key, std::string_view name, bool& closed);

    // --- Arrangement. Group and region are in the tree, the others are only drawn.
    Scope region(std::string_view key, std::string_view name);
    Scope group(std::string_view key, std::string_view name);
    Scope card(std::string_view key);
    Scope row(std::string_view key);  // Items side by side, wrapping.
    void space(float steps = 1);      // Steps of 8 px at 100 %.
    void divider();
    Scope list(std::string_view key, std::string_view name, std::size_t count);
    Scope item(std::string_view key);  // In a list; its position is counted.
    // In an item of a list (also of a virtual one): a handle by which a mouse or a touch carries
    // the item to another place; in a column it stands in the corner beside what follows. Returns
    // by how many places, when it is let go there; it is for the caller to put it there. Its node,
    // Role::Grip, says where it is and nothing else: keyboards and assistive technology do the same
    // by buttons beside it, which every item with a grip owes. Escape, or a pointer that is lost,
    // puts the item back.
    [[nodiscard]] std::optional<int> grip(std::string_view key);
    // A list that draws only what is in sight; `key_of(i)` is the identity of row i and `draw(i)`
    // draws it. Rows may have different heights, and keep them when others come or go.
    void virtual_list(std::string_view key, std::string_view name, std::size_t count,
                      const std::function<std::string(std::size_t)>& key_of,
                      const std::function<void(std::size_t)>& draw);
    // A button that opens what follows; open or closed is remembered by key. The description tells
    // it from others of its name.
    Scope disclosure(std::string_view key, std::string_view name, bool open_at_first = false,
                     std::string_view description = {});

    // --- Text.
    void heading(int level, std::string_view text);
    void text(std::string_view text, TextStyle style = TextStyle::Body);
    // The user's own words, shaped in any script. All of the user's words go through here or
    // fields. In the tree they are one text, whatever is marked; words that only the painter can
    // draw are not marked.
    void words(std::string_view key, std::string_view text, TextStyle style = TextStyle::Body,
               std::span<const WordMark> marks = {});

    // A long text that the host shows in this place as a text of its own, which scrolls, is
    // searched and selected there: it takes the rest of the column that is in sight. Once a screen.
    void reading(std::string_view key, std::string_view name);

    // --- Pictures of numbers.
    // Lines over columns, with a legend below. The picture is one image whose description is the
    // summary; each name in the legend is a text. Without any value it draws nothing and returns
    // false, and the caller says so in words.
    bool chart(std::string_view key, const ChartSpec& spec);
    // Bars from 0 to a greatest value, one below the other; each is an image named by its sentence.
    void bars(std::string_view key, const BarsSpec& spec);

    // A code of `side` rows of modules, dark or light, for the camera of another device.
    void code(std::string_view key, std::string_view name, int side, const std::vector<bool>& dark);

    // --- What one can use. Each returns what was done with it in this event, at most one a pass.
    [[nodiscard]] bool button(std::string_view key, std::string_view name, ButtonSpec spec = {});
    [[nodiscard]] bool link(std::string_view key, std::string_view name);
    // A link that is a row of its own, as in a list of pages.
    [[nodiscard]] bool way(std::string_view key, std::string_view name);
    [[nodiscard]] bool checkbox(std::string_view key, std::string_view name, bool checked,
                                CheckSpec spec = {});  // true: toggled.
    [[nodiscard]] std::optional<int> choice(std::string_view key, const ChoiceSpec& spec);
    // The 0-10 scale: eleven radio buttons with labelled ends; nothing is chosen until it is
    // touched. The inner optional is empty when the answer was cleared.
    [[nodiscard]] std::optional<std::optional<int>> scale(std::string_view key,
                                                          const ScaleSpec& spec);
    // Returns the whole new text while it is typed.
    [[nodiscard]] std::optional<std::string> field(std::string_view key, const FieldSpec& spec);
    // Enter was pressed in the field of one line with this key, which stands in the same scope.
    [[nodiscard]] bool entered(std::string_view key);

    // --- Messages.
    // A quiet line, also announced when its text changes. Keeps its room when it is empty.
    void status(std::string_view key, std::string_view text, Say say = Say::EachTime);
    void announce(std::string_view text);  // Said, not shown.
    // Stands above the bottom bar; true when its action was pressed.
    [[nodiscard]] bool toast(std::string_view key, std::string_view text, std::string_view action);

    // --- Focus: moves to the first thing of that key in this pass's tree at its end.
    void focus(std::string_view key);  // Next `field`, `button` or `heading` with this key.
    void focus_heading();              // The level-1 heading of this screen.
    bool ratings() const;  // Scales and pictures of numbers are wanted; without, they draw nothing.
    bool wide() const;     // There is room for two panes and the rail.

  private:
    // The rows of a virtual list that are in sight.
    void virtual_rows(std::string_view key, std::string_view name, std::size_t count,
                      const std::function<std::string(std::size_t)>& key_of,
                      const std::function<void(std::size_t)>& draw);

    Kit& kit_;
};

}  // namespace rapport::ui
