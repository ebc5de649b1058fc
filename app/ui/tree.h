// The tree of one frame, in the order of drawing, and what changed since the frame before.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/node.h"

namespace rapport::ui {

class Tree {
  public:
    const std::vector<Node>& nodes() const { return nodes_; }
    const Node* find(NodeId id) const;  // Null when it is not there.
    // The first node with this role and this exact name; null when there is none.
    const Node* find(Role role, std::string_view name) const;
    // The parent must be there already; a second node of one id is a CHECK. The reference is valid
    // until the next call.
    Node& add(Node node);
    Node* edit(NodeId id);
    void clear();

  private:
    std::vector<Node> nodes_;
    std::unordered_map<NodeId, std::size_t> index_;
};

struct TreePatch {
    std::vector<Node> changed;                                     // New or different, whole.
    std::vector<std::pair<NodeId, std::vector<NodeId>>> children;  // Parents whose children differ.
    std::vector<NodeId> removed;
    bool empty() const { return changed.empty() && children.empty() && removed.empty(); }
};

// What turns `before` into `after`; applying it to `before` gives `after` (a test holds that).
TreePatch diff(const Tree& before, const Tree& after);

// The patch as JSON for the mirror; the format is described in web/mirror.js. Defaults are left
// out.
std::string to_json(const TreePatch& patch);
// `text` as a JSON string with its quotes. Bytes that are no UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

}  // namespace rapport::ui
