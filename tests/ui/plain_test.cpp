// The plain page (A6, A8): where the host draws nothing, the tree says all that is elsewhere only
// drawn.
#include <algorithm>
#include <string>

#include "ui/bench.h"

namespace {

using namespace rapport::ui;
using test::Bench;

void draw_every_look(Ui& ui) {
    const Scope main = ui.main("main");
    ui.heading(1, "Title");
    ui.text("Usual");
    ui.text("Small", TextStyle::Small);
    {
        const Scope card = ui.card("card");
        ui.text("On a card", TextStyle::Quiet);
        const Scope row = ui.row("row");
        (void)ui.button("main", "Main", {.style = ButtonStyle::Primary});
        (void)ui.button("chip", "Chip", {.style = ButtonStyle::Chip});
        (void)ui.button("quiet", "Quiet", {.style = ButtonStyle::Quiet});
        (void)ui.button("danger", "Danger", {.style = ButtonStyle::Danger});
    }
    ui.divider();
    (void)ui.checkbox("hinted", "Hinted", false, {.hint = "Drawn"});
    (void)ui.checkbox("described", "Described", false, {.description = "Not drawn"});
    (void)ui.field("labelled", {.label = "Labelled"});
    (void)ui.field("bare", {.label = "Bare", .label_hidden = true});
    (void)ui.scale("scale", {.question = "How?", .low = "not at all", .high = "fully"});
    ui.code("code", "Code", 2, {true, false, false, true});
    if (const Scope open = ui.disclosure("more", "More", true)) ui.text("Opened");
}

// Of the thing of this name, or of what is around it.
Look look_in(Bench& bench, Role role, const char* name) { return bench.node(role, name).look; }

Look around(Bench& bench, Role role, const char* name) {
    const Node* box = bench.kit.tree().find(bench.node(role, name).parent);
    return box != nullptr && box->role == Role::Box ? box->look : Look::Usual;
}

void make_plain(Bench& bench) {
    bench.in.plain = true;
    bench.settle();
}

}  // namespace

TEST_CASE("A6: on a plain page the tree says how things look") {
    Bench bench(draw_every_look);
    make_plain(bench);
    CHECK(look_in(bench, Role::Text, "Usual") == Look::Usual);
    CHECK(look_in(bench, Role::Text, "Small") == Look::Small);
    CHECK(look_in(bench, Role::Text, "On a card") == Look::Quiet);
    CHECK(around(bench, Role::Text, "On a card") == Look::Card);
    CHECK(around(bench, Role::Button, "Chip") == Look::Row);
    CHECK(around(bench, Role::Text, "Opened") == Look::Inside);
    CHECK(bench.node(Role::Button, "Main").primary);
    CHECK(look_in(bench, Role::Button, "Chip") == Look::Chip);
    CHECK(look_in(bench, Role::Button, "Quiet") == Look::Quiet);
    CHECK(look_in(bench, Role::Button, "Danger") == Look::Danger);
    CHECK(look_in(bench, Role::Checkbox, "Hinted") == Look::Hinted);
    CHECK(look_in(bench, Role::Checkbox, "Described") == Look::Usual);
    CHECK(look_in(bench, Role::TextField, "Labelled") == Look::Usual);
    CHECK(look_in(bench, Role::TextField, "Bare") == Look::Unlabelled);
    CHECK(bench.node(Role::Image, "Code").value == "1001");
}

TEST_CASE("A8: on a plain page the ends of a scale and its answer are texts") {
    Bench bench(draw_every_look);
    CHECK_FALSE(bench.has(Role::Text, "not answered"));
    make_plain(bench);
    CHECK(bench.has(Role::Text, "0 \xE2\x80\x93 not at all"));
    CHECK(bench.has(Role::Text, "10 \xE2\x80\x93 fully"));
    CHECK(bench.has(Role::Text, "not answered"));
}

TEST_CASE("where the app draws itself, the tree has no boxes and says nothing of looks") {
    Bench bench(draw_every_look);
    for (const Node& node : bench.kit.tree().nodes()) {
        INFO(node.name);
        CHECK(node.role != Role::Box);
        CHECK(node.look == Look::Usual);
    }
    const std::string drawn = to_json(diff({}, bench.kit.tree()));
    CHECK(drawn.find("\"look\"") == std::string::npos);
    make_plain(bench);
    const std::string plain = to_json(diff({}, bench.kit.tree()));
    CHECK(plain.find("\"role\":\"box\"") != std::string::npos);
    CHECK(plain.find("\"look\":\"card\"") != std::string::npos);
}

TEST_CASE("A8: on a plain page a long list has its first rows, and a button for more") {
    constexpr std::size_t kRows = 250;
    Bench bench([](Ui& ui) {
        const Scope main = ui.main("main");
        ui.virtual_list(
            "rows", "Rows", kRows, [](std::size_t i) { return std::to_string(i); },
            [&](std::size_t i) { ui.text("row " + std::to_string(i)); });
    });
    const auto shown = [&] {
        const std::vector<Node>& nodes = bench.kit.tree().nodes();
        return std::count_if(nodes.begin(), nodes.end(),
                             [](const Node& node) { return node.role == Role::ListItem; });
    };
    CHECK(shown() < 40);
    make_plain(bench);
    CHECK(shown() == 100);
    CHECK_FALSE(bench.has(Role::Text, "row 100"));
    bench.activate(Role::Button, "Show more");
    CHECK(shown() == 200);
    bench.activate(Role::Button, "Show more");
    CHECK(shown() == kRows);
    CHECK(bench.has(Role::Text, "row 249"));
    CHECK_FALSE(bench.has(Role::Button, "Show more"));
}

TEST_CASE("on a plain page the places are buttons, whatever the size of the text") {
    Bench bench([](Ui& ui) {
        const NavItem items[] = {{"Today", "a"}, {"Questions", "a"}, {"Sessions", "a"}};
        { const Scope main = ui.main("main"); }
        (void)ui.nav("Places", items, 0);
    });
    bench.in.width = 320;
    bench.in.text_scale = 3;
    bench.settle();
    CHECK_FALSE(bench.has(Role::Button, "Questions"));
    make_plain(bench);
    CHECK(bench.has(Role::Button, "Questions"));
}
