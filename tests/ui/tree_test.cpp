// The tree, the difference of two trees, and the JSON that the mirror reads.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <map>
#include <random>
#include <stdexcept>

#include "base/check_failed.h"
#include "ui/tree.h"

namespace {

using namespace rapport::ui;

Node make(NodeId id, NodeId parent, std::string name = "x") {
    Node node;
    node.id = id;
    node.parent = parent;
    node.role = Role::Button;
    node.name = std::move(name);
    return node;
}

Tree random_tree(std::mt19937& generator) {
    const auto random = [&generator] { return static_cast<unsigned>(generator()); };
    Tree tree;
    tree.add(make(1, 0));
    std::vector<NodeId> ids = {1};
    const unsigned count = random() % 40;
    for (unsigned i = 0; i < count; ++i) {
        const NodeId id = 2 + random() % 60;
        if (tree.find(id) != nullptr) continue;
        Node node = make(id, ids[random() % ids.size()], "name" + std::to_string(random() % 3));
        node.checked = random() % 2 == 0;
        node.scroll = static_cast<float>(random() % 5);
        node.rect.x = static_cast<float>(random() % 3) + 0.125f;
        if (random() % 4 == 0) node.expanded = random() % 2 == 0;
        node.screen.x = static_cast<float>(random() % 1000);  // Not sent.
        ids.push_back(id);
        tree.add(std::move(node));
    }
    return tree;
}

// What a mirror knows: the nodes, and the order of the children of each.
struct Mirror {
    std::map<NodeId, Node> nodes;
    std::map<NodeId, std::vector<NodeId>> children;

    void apply(const TreePatch& patch) {
        for (const NodeId id : patch.removed) {
            CHECK(nodes.erase(id) == 1);
            children.erase(id);
        }
        for (const Node& node : patch.changed) nodes[node.id] = node;
        for (const auto& [parent, ids] : patch.children) {
            children[parent] = ids;
            if (ids.empty()) children.erase(parent);
        }
    }
};

Mirror mirror_of(const Tree& tree) {
    Mirror mirror;
    for (const Node& node : tree.nodes()) {
        mirror.nodes[node.id] = node;
        if (node.parent != 0) mirror.children[node.parent].push_back(node.id);
    }
    return mirror;
}

void same(const Mirror& a, const Mirror& b) {
    CHECK(a.children == b.children);
    REQUIRE(a.nodes.size() == b.nodes.size());
    for (const auto& [id, node] : a.nodes) {
        Node other = b.nodes.at(id);
        other.screen = node.screen;
        CHECK(node == other);
    }
}

[[noreturn]] void fail_loudly(const char* condition, const char*, int) {
    throw std::logic_error(condition);
}

}  // namespace

TEST_CASE("a tree finds nodes by id and by role and name") {
    Tree tree;
    tree.add(make(1, 0, "root"));
    tree.add(make(2, 1, "Add"));
    REQUIRE(tree.find(2) != nullptr);
    CHECK(tree.find(2)->name == "Add");
    CHECK(tree.find(Role::Button, "Add") == tree.find(2));
    CHECK(tree.find(Role::Link, "Add") == nullptr);
    CHECK(tree.find(3) == nullptr);
}

TEST_CASE("a second node of one id, and a node without its parent, stop the program") {
    const auto before = rapport::base::set_check_handler(fail_loudly);
    Tree tree;
    tree.add(make(1, 0));
    CHECK_THROWS_AS(tree.add(make(1, 0)), std::logic_error);
    rapport::base::set_check_handler(fail_loudly);  // A failure takes the handler away.
    CHECK_THROWS_AS(tree.add(make(5, 4)), std::logic_error);
    rapport::base::set_check_handler(before);
}

TEST_CASE("applying the difference gives the new tree") {
    std::mt19937 random(7);
    Tree before;
    Mirror mirror;
    for (int round = 0; round < 300; ++round) {
        const Tree after = random_tree(random);
        mirror.apply(diff(before, after));
        same(mirror, mirror_of(after));
        CHECK(diff(after, after).empty());
        before = after;
    }
}

TEST_CASE("what is not sent changes nothing") {
    Tree before, after;
    before.add(make(1, 0));
    Node moved = make(1, 0);
    moved.screen.y = 100;
    moved.item = 12;
    after.add(moved);
    CHECK(diff(before, after).empty());
}

TEST_CASE("a patch is valid JSON that leaves defaults out") {
    Tree before, after;
    before.add(make(1, 0));
    before.add(make(9, 1));
    after.add(make(1, 0));
    Node node = make(2, 1, "Say \"no\"\n\xF0\x9F\x8C\xB1 \x01 \xFF");
    node.rect = {1.5f, 2, 30.126f, 44};
    node.expanded = false;
    node.value = "7";
    node.version = 3;
    after.add(node);
    const std::string json = to_json(diff(before, after));
    rapidjson::Document document;
    document.Parse(json.c_str());
    REQUIRE_FALSE(document.HasParseError());
    REQUIRE(document["nodes"].Size() == 1);
    const auto& sent = document["nodes"][0];
    CHECK(sent["id"].GetInt() == 2);
    CHECK(std::string(sent["role"].GetString()) == "button");
    CHECK(std::string(sent["name"].GetString()) ==
          "Say \"no\"\n\xF0\x9F\x8C\xB1 \x01 \xEF\xBF\xBD");
    CHECK(sent["rect"][2].GetDouble() == doctest::Approx(30.13));
    CHECK(sent["expanded"].GetBool() == false);
    CHECK(sent["version"].GetInt() == 3);
    CHECK_FALSE(sent.HasMember("checked"));
    CHECK_FALSE(sent.HasMember("scroll"));
    CHECK(document["children"][0][0].GetInt() == 1);
    CHECK(document["children"][0][1][0].GetInt() == 2);
    CHECK(document["removed"][0].GetInt() == 9);
    CHECK(json.find("30.13") != std::string::npos);
    CHECK(json.find("1.5") != std::string::npos);
}
