// A kit without a window: draws a screen, feeds events one by one, and finds nodes by role and
// name.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "ui/kit.h"

namespace rapport::ui::test {

inline KitWords words() {
    KitWords words;
    words.clear = "Clear";
    words.clear_named = "Clear: {name}";
    words.not_answered = "not answered";
    words.value_of = "{n} of 10";
    words.menu = "Menu";
    words.show_more = "Show more";
    return words;
}

class Bench {
  public:
    explicit Bench(std::function<void(Ui&)> screen, WordPainter* painter = nullptr)
        : kit(painter), draw(std::move(screen)) {
        kit.set_words(words());
        settle();
    }

    Kit kit;
    PassInput in;
    std::function<void(Ui&)> draw;
    std::vector<std::string> said;
    NodeId moved = 0;  // The last `move_focus`.
    bool animating = false;

    PassResult one_pass(std::optional<Event> event, float dt_s) {
        in.event = std::move(event);
        in.dt_s = dt_s;
        PassResult result = kit.pass(in, draw);
        kit.pretend_textures_are_uploaded();
        said.insert(said.end(), result.said.begin(), result.said.end());
        if (result.move_focus) moved = *result.move_focus;
        animating = result.animating;
        return result;
    }

    // Passes until nothing changes any more; a test fails when that takes too long.
    void settle() {
        for (int i = 0; i < 10; ++i) {
            if (!one_pass(std::nullopt, 0).unstable) return;
        }
        FAIL("the layout does not become stable");
    }

    void send(Event event, float dt_s = 1.0f / 60) {
        one_pass(std::move(event), dt_s);
        const bool moves = animating;
        settle();
        animating = moves;
    }

    const Node& node(Role role, std::string_view name) {
        const Node* found = kit.tree().find(role, name);
        INFO("node: " << std::string(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    bool has(Role role, std::string_view name) { return kit.tree().find(role, name) != nullptr; }
    const Node* focused() { return kit.tree().find(kit.memory().focus); }
    std::string focused_name() { return focused() == nullptr ? "" : focused()->name; }

    void pointer(EventKind kind, float x, float y, Pointer pointer = Pointer::Mouse) {
        Event event;
        event.kind = kind;
        event.x = x;
        event.y = y;
        event.pointer = pointer;
        send(event);
    }
    void click(Role role, std::string_view name, Pointer kind = Pointer::Mouse) {
        const Rect at = node(role, name).screen;
        const float x = at.x + at.w / 2, y = at.y + at.h / 2;
        pointer(EventKind::PointerDown, x, y, kind);
        pointer(EventKind::PointerUp, x, y, kind);
    }
    void activate(Role role, std::string_view name) {
        Event event;
        event.kind = EventKind::Activate;
        event.node = node(role, name).id;
        send(event);
    }
    void key(Key key, bool shift = false, bool ctrl = false) {
        Event event;
        event.kind = EventKind::Key;
        event.key = key;
        event.shift = shift;
        event.ctrl = ctrl;
        send(event);
    }
    void type(std::string text) {
        Event event;
        event.kind = EventKind::Text;
        event.text = std::move(text);
        send(event);
    }
    void edit(Role role, std::string_view name, std::string text, std::uint32_t version) {
        Event event;
        event.kind = EventKind::Edit;
        event.node = node(role, name).id;
        event.text = std::move(text);
        event.version = version;
        send(event);
    }
    void focus(NodeId id, bool visible = true) {
        Event event;
        event.kind = EventKind::Focus;
        event.node = id;
        event.visible = visible;
        send(event);
    }
    void wheel(float dy) {
        Event event;
        event.kind = EventKind::Wheel;
        event.dy = dy;
        send(event);
    }
    void back() {
        Event event;
        event.kind = EventKind::Back;
        send(event);
    }
    // Where the place that scrolls stands now.
    float scroll() {
        for (const Node& node : kit.tree().nodes()) {
            if (node.role == Role::Scroller && !node.inert) return node.scroll;
        }
        return 0;
    }
};

}  // namespace rapport::ui::test
