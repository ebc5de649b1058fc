// Fields: what was typed stays until it is stored, and the kit's own editor.
#include "ui/bench.h"

namespace {

using namespace rapport::ui;
using test::Bench;

struct Form {
    std::string stored = "old";
    std::vector<std::string> edits;
    FieldKind kind = FieldKind::Area;
    Bench bench{[this](Ui& ui) {
        const Scope main = ui.main("form");
        const FieldSpec spec{.label = "Note", .hint = "A hint.", .value = stored, .kind = kind};
        if (auto text = ui.field("note", spec)) edits.push_back(*text);
        (void)ui.button("after", "After");
    }};

    const Node& field() {
        return bench.node(kind == FieldKind::Area ? Role::TextArea : Role::TextField, "Note");
    }
};

}  // namespace

TEST_CASE("an edit is returned once and wins until it is stored") {
    Form form;
    form.bench.in.host_fields = true;
    form.bench.settle();
    CHECK(form.field().value == "old");
    CHECK(form.field().version == 0);
    CHECK(form.field().description == "A hint.");
    form.bench.edit(Role::TextArea, "Note", "new", 4);
    CHECK(form.edits == std::vector<std::string>{"new"});
    CHECK(form.field().value == "new");
    CHECK(form.field().version == 4);
    form.bench.settle();
    CHECK(form.field().value == "new");
    form.stored = "new, as stored";
    form.bench.kit.edits_are_stored();
    form.bench.settle();
    CHECK(form.field().value == "new, as stored");
    CHECK(form.field().version == 4);
}

TEST_CASE("an area grows with its text") {
    Form form;
    form.bench.in.host_fields = true;
    form.bench.settle();
    const float before = form.field().rect.h;
    CHECK(before >= 3 * 25.5f + 20);
    std::string text;
    for (int i = 0; i < 60; ++i) text += "words and ";
    form.bench.edit(Role::TextArea, "Note", text, 1);
    CHECK(form.field().rect.h > before + 100);
}

TEST_CASE("a date and a phone number have their own fields") {
    Bench bench([](Ui& ui) {
        const Scope main = ui.main("kinds");
        const FieldSpec date{.label = "Day", .value = "2026-01-20", .kind = FieldKind::Date};
        const FieldSpec time{.label = "Time", .kind = FieldKind::Time};
        const FieldSpec phone{.label = "Phone", .kind = FieldKind::Phone, .error = "Too short."};
        (void)ui.field("date", date);
        (void)ui.field("time", time);
        (void)ui.field("phone", phone);
    });
    CHECK(bench.node(Role::DateField, "Day").value == "2026-01-20");
    CHECK(bench.has(Role::TimeField, "Time"));
    const Node& phone = bench.node(Role::TextField, "Phone");
    CHECK(phone.input == InputMode::Phone);
    CHECK(phone.invalid);
    CHECK(phone.description == "Too short.");
}

TEST_CASE("a secret is typed unseen, taken by Enter, and not copied") {
    std::string typed;
    bool shown = false;
    int entered = 0;
    Bench bench([&](Ui& ui) {
        const Scope main = ui.main("secret");
        const FieldSpec spec{
            .label = "Passphrase", .value = typed, .kind = FieldKind::Secret, .shown = shown};
        if (auto text = ui.field("secret", spec)) typed = *text;
        if (ui.entered("secret")) ++entered;
        if (ui.entered("other")) entered += 100;
    });
    bench.click(Role::TextField, "Passphrase");
    bench.type("h\xC3\xABron ");
    bench.type("weir");
    CHECK(typed == "h\xC3\xABron weir");
    const Node& node = bench.node(Role::TextField, "Passphrase");
    CHECK(node.input == InputMode::Secret);
    CHECK_FALSE(node.shown);
    bench.key(Key::Left);
    bench.key(Key::Left);
    bench.type("X");
    CHECK(typed == "h\xC3\xABron weXir");
    bench.key(Key::A, false, true);
    bench.key(Key::X, false, true);
    bench.key(Key::C, false, true);
    bench.key(Key::End);
    bench.key(Key::V, false, true);
    CHECK(typed == "h\xC3\xABron weXir");
    bench.key(Key::Enter);
    CHECK(entered == 1);
    shown = true;
    bench.settle();
    CHECK(bench.node(Role::TextField, "Passphrase").shown);
}

TEST_CASE("the own editor types, moves, selects, undoes") {
    Form form;
    Bench& bench = form.bench;
    bench.click(Role::TextArea, "Note");
    CHECK(bench.focused_name() == "Note");
    bench.key(Key::End, false, true);
    bench.type(" w\xC3\xB6rds");
    CHECK(form.edits.back() == "old w\xC3\xB6rds");
    bench.key(Key::Left);
    bench.key(Key::Left);
    bench.key(Key::Left);
    bench.key(Key::Backspace);
    CHECK(form.edits.back() == "old wrds");
    bench.type("o");
    bench.key(Key::Enter);
    CHECK(form.edits.back() == "old wo\nrds");
    bench.key(Key::Up);
    bench.key(Key::Home);
    bench.type("My ");
    CHECK(form.edits.back() == "My old wo\nrds");
    bench.key(Key::A, false, true);
    bench.key(Key::Delete);
    CHECK(form.edits.back().empty());
    bench.key(Key::Z, false, true);
    CHECK(form.edits.back() == "My old wo\nrds");
    bench.key(Key::Z, true, true);
    CHECK(form.edits.back().empty());
    CHECK(form.field().value.empty());
    CHECK(form.field().version > 5);
    bench.key(Key::Tab);
    CHECK(bench.focused_name() == "After");
    bench.type("lost");
    CHECK(form.edits.back().empty());
}

TEST_CASE("a field of one line takes no line end") {
    Form form;
    form.kind = FieldKind::Line;
    form.bench.settle();
    form.bench.focus(form.field().id);
    form.bench.key(Key::Enter);
    CHECK(form.edits.empty());
    form.bench.type("a\nb");
    CHECK(form.edits.back() == "olda b");
}

TEST_CASE("words outside of the built-in font go to the painter") {
    struct Painter : WordPainter {
        int measured = 0, painted = 0;
        WordsPicture measure(const WordsRequest& request) override {
            ++measured;
            return {0, std::min(200.0f, request.width), 2 * request.line_px};
        }
        WordsPicture paint(const WordsRequest& request) override {
            ++painted;
            WordsPicture picture = measure(request);
            picture.texture = 5;
            return picture;
        }
        void end_frame() override {}
    };
    Painter painter;
    Bench bench(
        [](Ui& ui) {
            const Scope main = ui.main("words");
            ui.words("latin", "Plain \xE2\x80\x93 and \xC3\xA9.");
            ui.words("hebrew", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xF0\x9F\x8C\xB1");
        },
        &painter);
    CHECK(painter.measured > 0);
    CHECK(painter.painted > 0);
    CHECK(bench.node(Role::Words, "Plain \xE2\x80\x93 and \xC3\xA9.").rect.h < 30);
    CHECK(bench.node(Role::Words, "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xF0\x9F\x8C\xB1").rect.h >=
          2 * 24);
}
