// Each widget answers exactly once, whether it is used by pointer, touch, keyboard or by the click
// of an assistive technology.
#include "ui/bench.h"
#include "ui/showcase.h"

namespace {

using namespace rapport::ui;
using test::Bench;
using test::Showcase;

struct Screen {
    Showcase showcase;
    Bench bench{[this](Ui& ui) { showcase(ui); }};

    Screen() {
        bench.in.height = 2600;  // Everything in sight.
        bench.settle();
    }
    int total() const {
        int sum = 0;
        for (const auto& entry : showcase.count) sum += entry.second;
        return sum;
    }
    void use(int way, Role role, std::string_view name) {
        if (way == 0) bench.click(role, name);
        if (way == 1) bench.click(role, name, Pointer::Touch);
        if (way == 2) bench.activate(role, name);
        if (way >= 3) {
            bench.focus(bench.node(role, name).id);
            bench.key(way == 3 ? Key::Enter : Key::Space);
        }
    }
};

}  // namespace

TEST_CASE("every widget gives one result for one act, in every way") {
    struct Target {
        Role role;
        const char* name;
        const char* key;
    };
    const Target targets[] = {
        {Role::Button, "Cover", "cover"},
        {Role::Button, "Help now", "help"},
        {Role::Button, "Before a session", "before"},
        {Role::Button, "After a session", "after"},
        {Role::Link, "I was given a page or a code", "code"},
        {Role::Radio, "7", "scale"},
        {Role::Radio, "tense", "mood"},
        {Role::Checkbox, "It was hard to come today", "hard"},
        {Role::Button, "Bring it", "bring"},
        {Role::Button, "Move up", "up"},
        {Role::Button, "Goals", "nav"},
    };
    for (int way = 0; way < 5; ++way) {
        for (const Target& target : targets) {
            INFO("way " << way << ": " << target.name);
            Screen screen;
            screen.use(way, target.role, target.name);
            CHECK(screen.showcase.count[target.key] == 1);
            CHECK(screen.total() == 1);
        }
    }
}

TEST_CASE("the scale says what is answered, and can be cleared") {
    Screen screen;
    CHECK(screen.bench.node(Role::RadioGroup, "How heard did you feel?").value == "not answered");
    CHECK_FALSE(screen.bench.has(Role::Button, "Clear: How heard did you feel?"));
    screen.bench.click(Role::Radio, "0");
    CHECK(screen.showcase.heard == 0);
    CHECK(screen.bench.node(Role::RadioGroup, "How heard did you feel?").value == "0 of 10");
    CHECK(screen.bench.node(Role::Radio, "0").checked);
    CHECK(screen.bench.node(Role::Radio, "0").description == "not heard");
    CHECK(screen.bench.node(Role::Radio, "10").description == "fully heard");
    CHECK(screen.bench.node(Role::Radio, "4").position == 5);
    CHECK(screen.bench.node(Role::Radio, "4").set_size == 11);
    screen.bench.click(Role::Button, "Clear: How heard did you feel?");
    CHECK_FALSE(screen.showcase.heard.has_value());
    CHECK(screen.bench.node(Role::RadioGroup, "How heard did you feel?").value == "not answered");
    // The button that was used is gone; the focus has gone on to something usable.
    CHECK(screen.bench.focused() != nullptr);
}

TEST_CASE("arrows move within radios and choose, Tab passes the group") {
    Screen screen;
    screen.bench.focus(screen.bench.node(Role::Radio, "3").id);
    screen.bench.key(Key::Right);
    CHECK(screen.showcase.heard == 4);
    CHECK(screen.bench.focused_name() == "4");
    screen.bench.key(Key::Up);
    CHECK(screen.showcase.heard == 3);
    screen.bench.key(Key::Tab);
    CHECK(screen.bench.focused_name() == "Clear: How heard did you feel?");
    screen.bench.key(Key::Tab);
    CHECK(screen.bench.focused_name() == "easy");
    screen.bench.key(Key::Tab);
    CHECK(screen.bench.focused_name() == "It was hard to come today");
    screen.bench.key(Key::Tab, true);
    screen.bench.key(Key::Tab, true);
    screen.bench.key(Key::Tab, true);
    CHECK(screen.bench.focused_name() == "3");
}

TEST_CASE("Tab visits everything usable in the order of the tree, and comes round") {
    Screen screen;
    std::vector<std::string> visited;
    for (int i = 0; i < 60; ++i) {
        screen.bench.key(Key::Tab);
        if (!visited.empty() && screen.bench.focused_name() == visited.front()) break;
        visited.push_back(screen.bench.focused_name());
    }
    CHECK(visited.front() == "Cover");
    CHECK(visited.back() == "More");
    CHECK(screen.bench.kit.memory().focus_visible);
}

TEST_CASE("a disclosure opens, is remembered, and says so") {
    Screen screen;
    CHECK(screen.bench.node(Role::Button, "Add more").expanded == false);
    screen.bench.click(Role::Button, "Add more");
    CHECK(screen.bench.node(Role::Button, "Add more").expanded == true);
    CHECK(screen.bench.has(Role::Text,
                           "Kept on this device. Nobody reads it or checks on you "
                           "here."));
    screen.bench.activate(Role::Button, "Add more");
    CHECK(screen.bench.node(Role::Button, "Add more").expanded == false);
}

TEST_CASE("a press that ends elsewhere does nothing") {
    Screen screen;
    const Rect at = screen.bench.node(Role::Button, "After a session").screen;
    screen.bench.pointer(EventKind::PointerDown, at.x + 5, at.y + 5);
    screen.bench.pointer(EventKind::PointerMove, at.x + 5, at.y - 200);
    screen.bench.pointer(EventKind::PointerUp, at.x + 5, at.y - 200);
    CHECK(screen.total() == 0);
    screen.bench.pointer(EventKind::PointerDown, at.x + 5, at.y + 5);
    screen.bench.pointer(EventKind::PointerCancel, at.x + 5, at.y + 5);
    CHECK(screen.total() == 0);
}

TEST_CASE("a toast stands above the bar, acts, and is announced once") {
    Screen screen;
    screen.showcase.toast = true;
    screen.bench.settle();
    CHECK(screen.bench.said == std::vector<std::string>{"The question is deleted."});
    const Rect toast = screen.bench.node(Role::Status, "The question is deleted.").screen;
    const Rect bar = screen.bench.node(Role::Navigation, "Places").screen;
    CHECK(toast.y + toast.h <= bar.y);
    screen.bench.click(Role::Button, "Undo");
    CHECK(screen.showcase.count["undo"] == 1);
    screen.showcase.toast = false;
    screen.bench.settle();
    screen.showcase.toast = true;
    screen.bench.settle();
    CHECK(screen.bench.said.size() == 2);
}

TEST_CASE("a status line is announced when it changes, once") {
    std::string line;
    Bench bench([&line](Ui& ui) {
        const Scope main = ui.main("m");
        ui.status("s", line);
    });
    CHECK(bench.said.empty());
    line = "Saved";
    bench.settle();
    bench.settle();
    CHECK(bench.said == std::vector<std::string>{"Saved"});
    line.clear();
    bench.settle();
    CHECK(bench.said.size() == 1);
}

TEST_CASE("the focus never falls into nothing") {
    bool there = true;
    Bench bench([&there](Ui& ui) {
        const Scope main = ui.main("m");
        ui.heading(1, "Here");
        (void)ui.button("a", "A");
        if (there) (void)ui.button("b", "B");
        (void)ui.button("c", "C");
    });
    bench.focus(bench.node(Role::Button, "B").id);
    there = false;
    bench.settle();
    CHECK(bench.focused_name() == "C");
    CHECK(bench.moved == bench.node(Role::Button, "C").id);
}

TEST_CASE("a button that becomes disabled keeps the focus") {
    bool disabled = false;
    int presses = 0;
    Bench bench([&](Ui& ui) {
        const Scope main = ui.main("m");
        if (ui.button("up", "Move up", {.disabled = disabled})) ++presses;
        (void)ui.button("down", "Move down");
    });
    bench.focus(bench.node(Role::Button, "Move up").id);
    disabled = true;
    bench.settle();
    CHECK(bench.focused_name() == "Move up");
    bench.key(Key::Enter);
    bench.activate(Role::Button, "Move up");
    bench.click(Role::Button, "Move up");
    CHECK(presses == 0);
    bench.key(Key::Tab);
    CHECK(bench.focused_name() == "Move down");
}

TEST_CASE("a wish for focus waits until its thing is there") {
    bool there = false;
    bool wish = false;
    Bench bench([&](Ui& ui) {
        const Scope main = ui.main("m");
        ui.heading(1, "Here");
        if (wish) ui.focus("later");
        wish = false;
        if (there) (void)ui.button("later", "Later");
    });
    wish = true;
    bench.settle();
    there = true;
    bench.settle();
    CHECK(bench.focused_name() == "Later");
    bench.draw = [](Ui& ui) {
        const Scope main = ui.main("n");
        ui.heading(1, "There");
        ui.focus_heading();
    };
    bench.one_pass(std::nullopt, 0);
    CHECK(bench.focused_name() == "There");
}
