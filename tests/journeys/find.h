// Finding things in the tree as a person or an assistive technology does: by role and name.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "journeys/script.h"
#include "ui/tree.h"

namespace rapport::journeys {

// A step that cannot be done or does not hold; the text says why.
struct Failure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Thing {
    std::string role;  // As in the tree, or "text" or "field".
    std::string name;
    Places places;
};

// Also in the language that nobody speaks, pseudo.h. Equal, or the beginning where `wanted` ends in
// "...".
bool is_meant(std::string_view text, std::string_view wanted);
bool is_field(ui::Role role);
bool is_text(ui::Role role);
// Something that one can press, choose or type into.
bool is_usable(const ui::Node& node);
bool is_inside(const ui::Tree& tree, const ui::Node& node, ui::NodeId place);

// All that fit and are neither hidden under a dialog nor empty.
std::vector<const ui::Node*> find_all(const ui::Tree& tree, const Thing& thing);
// The only one that fits; a Failure where there is none or more than one.
const ui::Node& find_one(const ui::Tree& tree, const Thing& thing);

// Whether a long list shows only a part of its rows, so that one has to scroll for the others.
bool is_partial(const ui::Tree& tree);

// The tree as text, for messages and for looking at.
std::string describe(const ui::Tree& tree);

}  // namespace rapport::journeys
