// Charts and bars in the tree: a picture says what it shows, and its legend can be read.
#include "imgui.h"
#include "ui/bench.h"

namespace {

using namespace rapport::ui;
using test::Bench;

ChartSpec small_chart() {
    ChartSpec spec;
    spec.name = "Heard";
    spec.summary = "Two sessions: 4 and 8.";
    spec.y_low_label = "not heard";
    spec.y_high_label = "fully heard";
    spec.x_labels = {"1", "2", "3"};
    spec.series = {{"Support", {4, std::nullopt, 8}, 0}, {"", {1, 2, 3}, 1}};
    spec.marks = {{0, MarkKind::Ring, "tense"}, {1, MarkKind::Ring, "tense"}};
    spec.bands = {{0, 1, "first sessions"}};
    spec.rules = {{6, "a reference", 1}};
    return spec;
}

// Draws on one chart only.
struct Page {
    ChartSpec spec;
    bool drawn = false;
    Bench bench{[this](Ui& ui) {
        const Scope main = ui.main("main");
        drawn = ui.chart("chart", spec);
        ui.text("After it");
    }};
    explicit Page(ChartSpec wanted) : spec(std::move(wanted)) { bench.settle(); }
};

std::size_t count_of(Bench& bench, Role role) {
    std::size_t count = 0;
    for (const Node& node : bench.kit.tree().nodes()) count += node.role == role;
    return count;
}

int drawn_corners(Bench& bench) {
    bench.one_pass(std::nullopt, 0);
    return static_cast<const ImDrawData*>(bench.kit.draw_data())->TotalVtxCount;
}

}  // namespace

TEST_CASE("a chart is one image with its summary, and its legend is text") {
    Page page(small_chart());
    CHECK(page.drawn);
    const Node& image = page.bench.node(Role::Image, "Heard");
    CHECK(image.description == "Two sessions: 4 and 8.");
    CHECK(image.value.empty());
    CHECK(image.rect.h >= 150);
    CHECK(image.rect.h <= 230);
    for (const char* name : {"Support", "tense", "first sessions", "a reference", "After it"}) {
        const Node& text = page.bench.node(Role::Text, name);
        CHECK(text.screen.y >= image.screen.y + image.screen.h);
    }
    CHECK(count_of(page.bench, Role::Text) == 5);
    CHECK(count_of(page.bench, Role::Image) == 1);
}

TEST_CASE("without any value there is no chart, and the caller is told") {
    for (std::vector<Series> series : {std::vector<Series>{},
                                       {{"Support", {}, 0}},
                                       {{"Support", {std::nullopt, std::nullopt}, 0}}}) {
        ChartSpec spec = small_chart();
        spec.series = std::move(series);
        Page page(spec);
        CHECK_FALSE(page.drawn);
        CHECK(count_of(page.bench, Role::Image) == 0);
        CHECK(count_of(page.bench, Role::Text) == 1);
    }
}

TEST_CASE("a chart grows with the text and stays in its column") {
    float before = 0;
    for (const float scale : {1.0f, 1.5f, 2.0f, 3.0f}) {
        Page page(small_chart());
        page.bench.in.width = 320;
        page.bench.in.text_scale = scale;
        page.bench.settle();
        const Rect at = page.bench.node(Role::Image, "Heard").screen;
        CHECK(at.h > before);
        before = at.h;
        for (const Node& node : page.bench.kit.tree().nodes()) {
            CHECK(node.screen.x >= 0);
            CHECK(node.screen.x + node.screen.w <= 320);
        }
    }
}

TEST_CASE("ten thousand columns draw a bounded picture") {
    ChartSpec spec = small_chart();
    for (Series& series : spec.series) {
        series.values.assign(10000, 0.0);
        for (std::size_t i = 0; i < 10000; ++i) series.values[i] = static_cast<double>(i % 11);
    }
    spec.x_labels.assign(10000, "10000");
    Page page(spec);
    page.bench.in.width = 1280;
    page.bench.settle();
    const int corners = drawn_corners(page.bench);
    CHECK(corners > 1000);
    CHECK(corners < 40000);
}

TEST_CASE("a chart out of sight is named and not drawn") {
    const ChartSpec spec = small_chart();
    bool with_chart = true;
    Bench bench([&](Ui& ui) {
        const Scope main = ui.main("main");
        ui.text("Above");
        ui.space(400);
        if (with_chart) ui.chart("chart", spec);
    });
    CHECK(bench.has(Role::Image, "Heard"));
    const int with = drawn_corners(bench);
    with_chart = false;
    bench.settle();
    CHECK(with - drawn_corners(bench) < 400);
}

TEST_CASE("bars are images that say what they show, in a group") {
    BarsSpec spec;
    spec.name = "Seven parts";
    spec.not_answered = "not answered";
    spec.now_name = "now";
    spec.then_name = "before";
    spec.bars = {{"Trust", "Trust: 8, before 6", "8", 8, 6},
                 {"Respect", "Respect: not answered", "", std::nullopt, std::nullopt},
                 {"Listening", "Listening: 0", "0", 0, std::nullopt}};
    Bench bench([&spec](Ui& ui) {
        const Scope main = ui.main("main");
        ui.bars("parts", spec);
    });
    const Node group = bench.node(Role::Group, "Seven parts");
    float bottom = 0, height = 0;
    for (const Bar& bar : spec.bars) {
        const Node& image = bench.node(Role::Image, bar.said);
        CHECK(image.parent == group.id);
        CHECK(image.screen.y >= bottom);
        bottom = image.screen.y + image.screen.h;
        if (bar.label == "Trust") height = image.screen.h;
        if (bar.label == "Respect") CHECK(image.screen.h < height - 16);
    }
    CHECK(bench.has(Role::Text, "now"));
    CHECK(bench.has(Role::Text, "before"));
    spec.bars[0].then.reset();
    bench.settle();
    CHECK_FALSE(bench.has(Role::Text, "before"));
}
