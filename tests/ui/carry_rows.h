// A screen with a list whose rows have grips, and a pointer that carries them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "ui/bench.h"

namespace rapport::ui::test {

enum class ListKind { Plain, Virtual };

struct CarryRows {
    CarryRows(ListKind list_kind, int count) : kind(list_kind) {
        for (int i = 0; i < count; ++i) names.push_back("Row " + std::to_string(i));
        bench.in.reduced_motion = true;
        bench.settle();
    }

    ListKind kind;
    std::vector<std::string> names;
    std::vector<int> moves;  // What the grips have returned.
    bool dialog = false;
    int moved = -1;  // The row that was moved in this pass.
    float x = 0, y = 0;
    Pointer kind_of_pointer = Pointer::Mouse;
    Bench bench{[this](Ui& ui) { draw(ui); }};

    void row(Ui& ui, std::size_t i) {
        const Scope card = ui.card("card");
        ui.text(names[i]);
        // Every third row is higher.
        if (names[i].size() % 3 == 0) ui.space(5);
        const Scope act = ui.row("act");
        if (ui.button("press", "Press " + names[i])) moves.push_back(1000);
        if (const std::optional<int> by = ui.grip("grip")) {
            moves.push_back(*by);
            moved = static_cast<int>(i);
        }
    }
    void draw(Ui& ui) {
        moved = -1;
        const Scope main = ui.main("rows");
        ui.heading(1, "Rows");
        if (kind == ListKind::Virtual) {
            ui.virtual_list(
                "list", "All rows", names.size(), [this](std::size_t i) { return names[i]; },
                [this, &ui](std::size_t i) { row(ui, i); });
        } else {
            const Scope list = ui.list("list", "All rows", names.size());
            for (std::size_t i = 0; i < names.size(); ++i) {
                const Scope item = ui.item(names[i]);
                row(ui, i);
            }
        }
        if (ui.button("after", "After the list")) moves.push_back(1000);
        ui.space(200);
        if (dialog) {
            bool closed = false;
            const Scope scope = ui.dialog("dialog", "A question", closed);
            if (closed) dialog = false;
            if (ui.button("yes", "Yes")) moves.push_back(1000);
        }
        if (moved >= 0) put(moved, moves.back());
    }
    void put(int from, int by) {
        const auto at = names.begin() + from;
        if (by < 0) std::rotate(at + by, at, at + 1);
        if (by > 0) std::rotate(at, at + 1, at + by + 1);
    }

    const Node& item(const std::string& name) {
        return *bench.kit.tree().find(bench.node(Role::Text, name).parent);
    }
    Rect grip(const std::string& name) {
        for (const Node& node : bench.kit.tree().nodes()) {
            if (node.role == Role::Grip && node.parent == item(name).id) return node.screen;
        }
        FAIL("no grip");
        return {};
    }
    // Takes hold of a row; the pointer is then where `y` is.
    void take(const std::string& name, Pointer pointer = Pointer::Mouse) {
        const Rect at = grip(name);
        x = at.x + 20;
        y = at.y + 20;
        kind_of_pointer = pointer;
        bench.pointer(EventKind::PointerDown, x, y, pointer);
    }
    void carry_to(float to_y) {
        // In steps, as pointers do.
        const float step = (to_y - y) / 4;
        for (int i = 0; i < 4; ++i) {
            y += step;
            bench.pointer(EventKind::PointerMove, x, y, kind_of_pointer);
        }
    }
    void let_go() { bench.pointer(EventKind::PointerUp, x, y, kind_of_pointer); }
    float top(const std::string& name) { return item(name).screen.y; }
    std::vector<std::string> first(std::size_t count) {
        return {names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count)};
    }
};

}  // namespace rapport::ui::test
