// Draws a screen headless through the kit, one event a pass as the app does.
#include "screens/stage.h"

namespace rapport::screens {
namespace {

constexpr int kPassesMost = 12;
constexpr float kTall = 6000;  // High enough that every row of a list is in sight.

ui::KitWords test_words(const Texts& tr) {
    ui::KitWords words;
    words.clear = tr(ui::Str::Clear);
    words.clear_named = tr(ui::Str::ClearNamed);
    words.not_answered = tr(ui::Str::NotAnswered);
    words.value_of = tr(ui::Str::ScaleValue);
    words.menu = tr(ui::Str::NavMenu);
    return words;
}

}  // namespace

Stage::Stage(Draw draw) : draw_(std::move(draw)) { kit_.set_words(test_words(tr_)); }

ui::PassResult Stage::pass(std::optional<ui::Event> event, Commands& commands) {
    ui::PassInput input;
    input.height = kTall;
    input.host_fields = true;
    input.event = std::move(event);
    ui::PassResult result = kit_.pass(input, [&](Ui& ui) { draw_(ui, tr_, commands); });
    kit_.draw_data();
    kit_.pretend_textures_are_uploaded();
    return result;
}

const ui::Tree& Stage::show() {
    bool unstable = true;
    for (int i = 0; i < kPassesMost && unstable; ++i) unstable = pass({}, unasked).unstable;
    CHECK_FALSE(unstable);
    return kit_.tree();
}

const ui::Node* Stage::find(ui::Role role, std::string_view name, std::string_view description) {
    for (const ui::Node& node : show().nodes()) {
        const bool described = description.empty() || node.description == description;
        if (node.role == role && node.name == name && described) return &node;
    }
    return nullptr;
}

bool Stage::has(ui::Role role, std::string_view name) { return find(role, name) != nullptr; }

std::size_t Stage::count(ui::Role role) { return names(role).size(); }

std::vector<std::string> Stage::names(ui::Role role) {
    std::vector<std::string> found;
    for (const ui::Node& node : show().nodes()) {
        if (node.role == role) found.push_back(node.name);
    }
    return found;
}

Commands Stage::send(ui::Event event) {
    Commands commands;
    pass(std::move(event), commands);
    return commands;
}

Commands Stage::press(ui::Role role, std::string_view name, std::string_view description) {
    const ui::Node* node = find(role, name, description);
    CAPTURE(name);
    REQUIRE(node != nullptr);
    REQUIRE_FALSE(node->disabled);
    REQUIRE_FALSE(node->inert);
    ui::Event event;
    event.kind = ui::EventKind::Activate;
    event.node = node->id;
    return send(std::move(event));
}

Commands Stage::choose(std::string_view group, std::string_view option) {
    const ui::Node* choice = find(ui::Role::RadioGroup, group);
    CAPTURE(group);
    REQUIRE(choice != nullptr);
    ui::Event event;
    event.kind = ui::EventKind::Activate;
    for (const ui::Node& node : kit_.tree().nodes()) {
        const bool inside = node.role == ui::Role::Radio && node.parent == choice->id;
        if (inside && node.name == option) event.node = node.id;
    }
    REQUIRE(event.node != 0);
    return send(std::move(event));
}

Commands Stage::type(std::string_view field, std::string_view text) {
    ui::Event event;
    event.kind = ui::EventKind::Edit;
    event.text = std::string(text);
    event.version = 1;
    using enum ui::Role;
    for (const ui::Role role : {TextField, TextArea, DateField, TimeField}) {
        if (const ui::Node* node = find(role, field)) event.node = node->id;
    }
    CAPTURE(field);
    REQUIRE(event.node != 0);
    return send(std::move(event));
}

}  // namespace rapport::screens
