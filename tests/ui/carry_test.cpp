// Carrying rows of a list by their grips, with mouse and touch, in lists of both kinds.
#include <cmath>

#include "ui/carry_rows.h"

namespace {

using namespace rapport::ui;
using test::CarryRows;
using test::ListKind;
using Names = std::vector<std::string>;

// Takes one row to where another one stands.
void carry_onto(CarryRows& rows, const std::string& name, const std::string& onto,
                Pointer pointer) {
    const float way = rows.top(onto) - rows.top(name);
    rows.take(name, pointer);
    rows.carry_to(rows.y + way);
    rows.let_go();
}

}  // namespace

TEST_CASE("a row is carried by mouse and by touch, up and down, in lists of both kinds") {
    for (const ListKind kind : {ListKind::Plain, ListKind::Virtual}) {
        for (const Pointer pointer : {Pointer::Mouse, Pointer::Touch, Pointer::Pen}) {
            CarryRows rows(kind, 4);
            carry_onto(rows, "Row 2", "Row 0", pointer);
            CHECK(rows.moves == std::vector<int>{-2});
            CHECK(rows.names == Names{"Row 2", "Row 0", "Row 1", "Row 3"});
            carry_onto(rows, "Row 2", "Row 3", pointer);
            CHECK(rows.moves == std::vector<int>{-2, 3});
            CHECK(rows.names == Names{"Row 0", "Row 1", "Row 3", "Row 2"});
        }
    }
}

TEST_CASE("a touch on a grip does not scroll, one beside it does") {
    CarryRows rows(ListKind::Plain, 20);
    rows.take("Row 3", Pointer::Touch);
    rows.carry_to(rows.y - 120);
    CHECK(rows.bench.scroll() == 0);
    rows.let_go();
    CHECK(rows.moves.size() == 1);
    const Rect at = rows.item("Row 3").screen;
    rows.bench.pointer(EventKind::PointerDown, at.x + 5, at.y + 5, Pointer::Touch);
    rows.bench.pointer(EventKind::PointerMove, at.x + 5, at.y - 60, Pointer::Touch);
    CHECK(rows.bench.scroll() > 0);
}

TEST_CASE("the row follows the pointer, and the others leave the room where it would land") {
    for (const ListKind kind : {ListKind::Plain, ListKind::Virtual}) {
        CarryRows rows(kind, 5);
        const float top = rows.top("Row 3");
        const float height = rows.item("Row 3").screen.h;
        const float first = rows.top("Row 1");
        rows.take("Row 3");
        CHECK(rows.top("Row 3") == top);
        rows.carry_to(rows.y + (first - top) + 5);
        CHECK(std::fabs(rows.top("Row 3") - first - 5) < 1);
        CHECK(std::fabs(rows.top("Row 1") - first - height - 12) < 1);
        CHECK(rows.top("Row 0") < first);
        CHECK(rows.names[3] == "Row 3");
        // The tree says where things are seen, and every row still stands in its place of the list.
        CHECK(rows.item("Row 3").position == 4);
        rows.let_go();
        CHECK(std::fabs(rows.top("Row 3") - first) < 1);
        CHECK(rows.item("Row 3").position == 2);
    }
}

TEST_CASE("Escape, a lost pointer and its own place put the row back") {
    CarryRows rows(ListKind::Plain, 4);
    const Names before = rows.names;
    const float top = rows.top("Row 0");
    rows.take("Row 0");
    rows.carry_to(rows.y + 200);
    CHECK(rows.top("Row 0") > top + 100);
    rows.bench.key(Key::Escape);
    CHECK(rows.top("Row 0") == top);
    rows.carry_to(rows.y + 50);
    rows.let_go();
    rows.take("Row 0", Pointer::Touch);
    rows.carry_to(rows.y + 200);
    rows.bench.pointer(EventKind::PointerCancel, rows.x, rows.y, Pointer::Touch);
    CHECK(rows.top("Row 0") == top);
    rows.take("Row 0");
    rows.carry_to(rows.y + 200);
    rows.carry_to(rows.y - 200);
    rows.let_go();
    CHECK(rows.names == before);
    CHECK(rows.moves.empty());
}

TEST_CASE(
    "what is carried over other things presses none of them, and beyond the list is its end") {
    CarryRows rows(ListKind::Plain, 3);
    const Rect button = rows.bench.node(Role::Button, "After the list").screen;
    rows.take("Row 0");
    rows.x = button.x + 10;
    rows.carry_to(button.y + 10);
    const Rect carried = rows.item("Row 0").screen;
    CHECK(carried.y + carried.h < button.y);
    rows.let_go();
    CHECK(rows.moves == std::vector<int>{2});
}

TEST_CASE("a row that goes while it is carried takes nothing with it") {
    CarryRows rows(ListKind::Plain, 4);
    rows.take("Row 1");
    rows.carry_to(rows.y + 150);
    rows.names.erase(rows.names.begin());
    rows.bench.settle();
    rows.let_go();
    CHECK(rows.moves.empty());
}
