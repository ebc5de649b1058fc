// The three ways of using the app.
#include "journeys/person.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace rapport::journeys {
namespace {

using ui::Event;
using ui::EventKind;
using ui::Key;
using ui::Node;
using ui::NodeId;
using ui::Role;

Event at(EventKind kind, float x, float y) {
    Event event;
    event.kind = kind;
    event.x = x;
    event.y = y;
    return event;
}

Event on(EventKind kind, NodeId node) {
    Event event;
    event.kind = kind;
    event.node = node;
    return event;
}

// The innermost scroller around a node; null where it does not scroll.
const Node* scroller_of(const ui::Tree& tree, const Node& node) {
    const Node* up = tree.find(node.parent);
    while (up != nullptr && up->role != Role::Scroller) up = tree.find(up->parent);
    return up;
}

// How far the page must move for the node to be in sight; 0: it is.
float way_into_sight(const ui::Rect& rect, const ui::Rect& view) {
    const float room = std::max(0.0f, view.h - rect.h);
    const float margin = std::min(8.0f, room / 2);
    if (rect.y < view.y + margin) return rect.y - view.y - margin;
    const float over = rect.y + rect.h + margin - view.y - view.h;
    return std::max(0.0f, std::min(over, rect.y - view.y - margin));
}

}  // namespace

const Node& Person::node(NodeId id) const {
    const Node* found = rig_.tree().find(id);
    if (found == nullptr) throw Failure("it went away while it was used");
    return *found;
}

// To the start of the page, or on by most of what is in sight.
void Person::scroll(bool home) {
    if (mode_ == Mode::Keyboard) {
        key(home ? Key::Home : Key::PageDown);
        return;
    }
    Event wheel = at(EventKind::Wheel, rig_.input.width / 2, rig_.input.height / 2);
    wheel.dy = home ? -1e6f : rig_.input.height / 3;
    rig_.do_and_settle(wheel);
}

std::vector<const Node*> Person::look(const Thing& thing) {
    constexpr int kMostPages = 200;
    std::vector<const Node*> found = find_all(rig_.tree(), thing);
    if (!found.empty() || !is_partial(rig_.tree())) return found;
    scroll(true);
    // Two turns may draw the same rows while the page still moves; a few in a row are its end.
    constexpr int kSameAtTheEnd = 4;
    std::string before;
    int same = 0;
    for (int i = 0; i < kMostPages && found.empty() && same < kSameAtTheEnd; ++i) {
        std::string now = describe(rig_.tree());
        same = now == before ? same + 1 : 0;
        before = std::move(now);
        found = find_all(rig_.tree(), thing);
        if (found.empty()) scroll(false);
    }
    return found;
}

const Node& Person::the(const Thing& thing) {
    look(thing);
    return find_one(rig_.tree(), thing);
}

void Person::bring_into_sight(NodeId id) {
    constexpr int kMostTurns = 400;
    for (int i = 0; i < kMostTurns; ++i) {
        const Node& thing = node(id);
        const Node* view = scroller_of(rig_.tree(), thing);
        if (view == nullptr) return;
        const float way = way_into_sight(thing.screen, view->screen);
        if (std::fabs(way) < 1) return;
        const float before = thing.screen.y;
        Event wheel = at(EventKind::Wheel, view->screen.x + view->screen.w / 2,
                         view->screen.y + view->screen.h / 2);
        wheel.dy = std::clamp(way, -120.0f, 120.0f);
        rig_.do_and_settle(wheel);
        if (node(id).screen.y == before) return;
    }
    throw Failure("it cannot be scrolled into sight");
}

void Person::press_with_pointer(NodeId id) {
    bring_into_sight(id);
    const Node& thing = node(id);
    const Node* view = scroller_of(rig_.tree(), thing);
    const float x = thing.screen.x + thing.screen.w / 2;
    float top = thing.screen.y;
    float bottom = thing.screen.y + thing.screen.h;
    if (view != nullptr) {
        top = std::max(top, view->screen.y);
        bottom = std::min(bottom, view->screen.y + view->screen.h);
    }
    const bool in_window = x > 0 && x < rig_.input.width && top >= 0 && bottom <= rig_.input.height;
    if (bottom - top < 8 || !in_window) throw Failure("it is out of the pointer's reach");
    const float y = (top + bottom) / 2;
    const bool field = is_field(thing.role) && rig_.host_fields;
    for (const EventKind kind :
         {EventKind::PointerMove, EventKind::PointerDown, EventKind::PointerUp}) {
        Event event = at(kind, x, y);
        event.on_field = field;
        rig_.frame({event});
    }
    if (field) {
        Event focus = on(EventKind::Focus, id);
        focus.visible = true;
        rig_.frame({focus});
    }
    rig_.settle();
}

void Person::key(Key key, bool ctrl) {
    Event event;
    event.kind = EventKind::Key;
    event.key = key;
    event.ctrl = ctrl;
    rig_.do_and_settle(event);
}

void Person::tab_to(NodeId id) {
    constexpr int kMostTabs = 300;
    const Node& wanted = node(id);
    const bool radio = wanted.role == Role::Radio;
    const NodeId group = wanted.parent;
    for (int i = 0; i < kMostTabs; ++i) {
        const NodeId focus = rig_.app().kit().memory().focus;
        const Node* here = rig_.tree().find(focus);
        if (focus == id) return;
        if (radio && here != nullptr && here->parent == group) return;
        key(Key::Tab);
    }
    throw Failure("the Tab key does not lead to it");
}

void Person::press_with_keyboard(NodeId id) {
    tab_to(id);
    key(node(id).role == Role::Checkbox ? Key::Space : Key::Enter);
}

// Arrows go to the radio by the shorter way, choosing what they come by; Space chooses the one that
// Tab led to.
void Person::choose_with_keyboard(NodeId radio) {
    tab_to(radio);
    std::vector<NodeId> group;
    for (const Node& one : rig_.tree().nodes()) {
        if (one.role == Role::Radio && one.parent == node(radio).parent) group.push_back(one.id);
    }
    const auto place = [&](NodeId id) {
        return static_cast<int>(std::find(group.begin(), group.end(), id) - group.begin());
    };
    const int count = static_cast<int>(group.size());
    const int way = (place(radio) - place(rig_.app().kit().memory().focus) + count) % count;
    const Key arrow = 2 * way > count ? Key::Left : Key::Right;
    for (int i = 0; i < count && rig_.app().kit().memory().focus != radio; ++i) key(arrow);
    if (!node(radio).checked) key(Key::Space);
}

void Person::use(NodeId id) {
    if (node(id).disabled) throw Failure("it is switched off");
    switch (mode_) {
        case Mode::Pointer: press_with_pointer(id); break;
        case Mode::Keyboard: press_with_keyboard(id); break;
        case Mode::Assistive: rig_.do_and_settle(on(EventKind::Activate, id)); break;
    }
}

void Person::press(const Thing& thing) { use(the(thing).id); }

void Person::choose(const std::string& option, const std::string& group, const Places& places) {
    const Node& around = the({"radiogroup", group, places});
    NodeId radio = 0;
    for (const Node& candidate : rig_.tree().nodes()) {
        const bool here = candidate.role == Role::Radio && candidate.parent == around.id;
        if (here && is_meant(candidate.name, option)) radio = candidate.id;
    }
    if (radio == 0) throw Failure("\"" + group + "\" has no \"" + option + "\"");
    if (mode_ == Mode::Keyboard) {
        choose_with_keyboard(radio);
    } else {
        use(radio);
    }
}

// True when the field had not the focus yet.
bool Person::go_to(NodeId id) {
    const bool there = rig_.app().kit().memory().focus == id;
    switch (mode_) {
        case Mode::Pointer:
            if (!there) press_with_pointer(id);
            break;
        case Mode::Keyboard: tab_to(id); break;
        case Mode::Assistive:
            if (!there) rig_.do_and_settle(on(EventKind::Focus, id));
            break;
    }
    return !there;
}

// One letter after the other, as they come from a keyboard.
void Person::write(NodeId id, const std::string& text) {
    std::string value = node(id).value;
    const Role role = node(id).role;
    const bool whole = role == Role::DateField || role == Role::TimeField;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view letter = whole ? rest : base::first_code_points(rest, 1);
        rest.remove_prefix(letter.size());
        Event event = on(EventKind::Edit, id);
        if (rig_.host_fields) {
            value = whole ? std::string(letter) : value + std::string(letter);
            event.text = value;
            event.version = node(id).version + 1;
        } else {
            event.kind = EventKind::Text;
            event.text = std::string(letter);
        }
        rig_.frame({event});
        rig_.pass_time(20);
    }
    rig_.settle();
}

bool Person::type(const std::string& text, const Thing& field) {
    const NodeId id = the(field).id;
    const bool moved = go_to(id);
    if (!rig_.host_fields) {
        const Role role = node(id).role;
        const bool whole = role == Role::DateField || role == Role::TimeField;
        key(whole ? Key::A : Key::End, true);
    }
    write(id, text);
    return moved;
}

bool Person::empty(const Thing& field) {
    const NodeId id = the(field).id;
    const bool moved = go_to(id);
    if (rig_.host_fields) {
        Event edit = on(EventKind::Edit, id);
        edit.version = node(id).version + 1;
        rig_.do_and_settle(edit);
    } else {
        key(Key::A, true);
        key(Key::Delete);
    }
    return moved;
}

void Person::back() {
    Event event;
    event.kind = EventKind::Back;
    rig_.do_and_settle(event);
}

}  // namespace rapport::journeys
