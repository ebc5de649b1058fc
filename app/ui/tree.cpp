// The tree of one frame: nodes in the order of drawing, found by id or by role and name.
#include "ui/tree.h"

#include "base/check.h"

namespace rapport::ui {

const char* role_name(Role role) {
    switch (role) {
        case Role::Root: return "root";
        case Role::Banner: return "banner";
        case Role::Main: return "main";
        case Role::Navigation: return "navigation";
        case Role::Region: return "region";
        case Role::Group: return "group";
        case Role::Scroller: return "scroller";
        case Role::Heading: return "heading";
        case Role::Text: return "text";
        case Role::Words: return "words";
        case Role::Button: return "button";
        case Role::Link: return "link";
        case Role::Checkbox: return "checkbox";
        case Role::RadioGroup: return "radiogroup";
        case Role::Radio: return "radio";
        case Role::TextField: return "textbox";
        case Role::TextArea: return "textarea";
        case Role::DateField: return "date";
        case Role::TimeField: return "time";
        case Role::List: return "list";
        case Role::ListItem: return "listitem";
        case Role::Dialog: return "dialog";
        case Role::Status: return "status";
        case Role::Image: return "image";
        case Role::Reading: return "reading";
        case Role::Grip: return "grip";
        case Role::Box: return "box";
    }
    return "";
}

const char* look_name(Look look) {
    switch (look) {
        case Look::Usual: break;
        case Look::Card: return "card";
        case Look::Row: return "row";
        case Look::Inside: return "inside";
        case Look::Divider: return "divider";
        case Look::Lead: return "lead";
        case Look::Quiet: return "quiet";
        case Look::Small: return "small";
        case Look::Strong: return "strong";
        case Look::Large: return "large";
        case Look::Chip: return "chip";
        case Look::Danger: return "danger";
        case Look::Toast: return "toast";
        case Look::Code: return "code";
        case Look::Hinted: return "hinted";
        case Look::Unlabelled: return "unlabelled";
    }
    return "";
}

const Node* Tree::find(NodeId id) const {
    const auto found = index_.find(id);
    return found == index_.end() ? nullptr : &nodes_[found->second];
}

const Node* Tree::find(Role role, std::string_view name) const {
    for (const Node& node : nodes_) {
        if (node.role == role && node.name == name) return &node;
    }
    return nullptr;
}

Node& Tree::add(Node node) {
    CHECK(node.id != 0);
    CHECK(node.parent == 0 || index_.count(node.parent) == 1);
    const bool is_new = index_.emplace(node.id, nodes_.size()).second;
    CHECK(is_new);
    nodes_.push_back(std::move(node));
    return nodes_.back();
}

Node* Tree::edit(NodeId id) {
    const auto found = index_.find(id);
    return found == index_.end() ? nullptr : &nodes_[found->second];
}

void Tree::clear() {
    nodes_.clear();
    index_.clear();
}

}  // namespace rapport::ui
