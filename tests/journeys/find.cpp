// Finding things in the tree by role, name and place.
#include "journeys/find.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "journeys/pseudo.h"

namespace rapport::journeys {
namespace {

using ui::Node;
using ui::Role;
using ui::Tree;

bool fits_role(Role role, std::string_view wanted) {
    if (wanted == "text") return is_text(role);
    if (wanted == "field") return is_field(role);
    return wanted == ui::role_name(role);
}

bool holds_words(const Tree& tree, const Node& item, std::string_view words) {
    return std::any_of(tree.nodes().begin(), tree.nodes().end(), [&](const Node& node) {
        const bool named = is_text(node.role) || node.role == Role::Heading;
        const bool says = named                 ? is_meant(node.name, words)
                          : is_field(node.role) ? is_meant(node.value, words)
                                                : false;
        return says && is_inside(tree, node, item.id);
    });
}

bool fits_places(const Tree& tree, const Node& node, const Places& places) {
    if (!places.about.empty() && !is_meant(node.description, places.about)) return false;
    bool within = places.in.empty();
    bool beside = places.with.empty();
    const Node* up = tree.find(node.parent);
    for (; up != nullptr; up = tree.find(up->parent)) {
        within = within || is_meant(up->name, places.in);
        beside = beside || (up->role == Role::ListItem && holds_words(tree, *up, places.with));
    }
    return within && beside;
}

bool fits(std::string_view text, std::string_view wanted) {
    constexpr std::string_view kMore = "...";
    const bool open = wanted.size() > kMore.size() && wanted.substr(wanted.size() - 3) == kMore;
    if (!open) return text == wanted;
    return text.substr(0, wanted.size() - 3) == wanted.substr(0, wanted.size() - 3);
}

}  // namespace

bool is_meant(std::string_view text, std::string_view wanted) {
    if (fits(text, wanted)) return true;
    return text.find('[') != text.npos && fits(plain(text), wanted);
}

bool is_field(Role role) {
    return role == Role::TextField || role == Role::TextArea || role == Role::DateField ||
           role == Role::TimeField;
}

bool is_text(Role role) {
    return role == Role::Text || role == Role::Words || role == Role::Status;
}

bool is_usable(const Node& node) {
    return is_field(node.role) || node.role == Role::Button || node.role == Role::Link ||
           node.role == Role::Checkbox || node.role == Role::Radio;
}

bool is_inside(const Tree& tree, const Node& node, ui::NodeId place) {
    for (const Node* up = &node; up != nullptr; up = tree.find(up->parent)) {
        if (up->id == place) return true;
    }
    return false;
}

std::vector<const Node*> find_all(const Tree& tree, const Thing& thing) {
    std::vector<const Node*> found;
    for (const Node& node : tree.nodes()) {
        if (node.inert || !fits_role(node.role, thing.role)) continue;
        const bool named = thing.name.empty() || is_meant(node.name, thing.name);
        if (named && fits_places(tree, node, thing.places)) found.push_back(&node);
    }
    return found;
}

const Node& find_one(const Tree& tree, const Thing& thing) {
    const std::vector<const Node*> found = find_all(tree, thing);
    if (found.size() == 1) return *found.front();
    throw Failure(std::to_string(found.size()) + " times " + thing.role + " \"" + thing.name +
                  "\" on this screen:\n" + describe(tree));
}

bool is_partial(const Tree& tree) {
    std::map<ui::NodeId, std::uint32_t> drawn;
    for (const Node& node : tree.nodes()) {
        if (node.role == Role::ListItem) ++drawn[node.parent];
    }
    return std::any_of(tree.nodes().begin(), tree.nodes().end(), [&](const Node& node) {
        return node.role == Role::ListItem && node.set_size > drawn[node.parent];
    });
}

std::string describe(const Tree& tree) {
    std::ostringstream out;
    for (const Node& node : tree.nodes()) {
        if (node.role == Role::Root || node.role == Role::Scroller) continue;
        int depth = 0;
        for (const Node* up = tree.find(node.parent); up != nullptr; up = tree.find(up->parent)) {
            ++depth;
        }
        out << std::string(static_cast<std::size_t>(2 * depth), ' ') << ui::role_name(node.role);
        if (!node.name.empty()) out << " \"" << node.name << '"';
        if (!node.description.empty()) out << " about \"" << node.description << '"';
        if (!node.value.empty()) out << " = \"" << node.value << '"';
        if (node.checked) out << " checked";
        if (node.pressed) out << (*node.pressed ? " pressed" : " unpressed");
        if (node.expanded) out << (*node.expanded ? " open" : " closed");
        if (node.disabled) out << " disabled";
        if (node.inert) out << " inert";
        out << '\n';
    }
    return out.str();
}

}  // namespace rapport::journeys
