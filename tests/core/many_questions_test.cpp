// A journal with 200 long questions: scrolling, order, focus and undo stay as with three.
#include <cmath>

#include "core/bench.h"
#include "core/oracle.h"
#include "core/reach.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;
using ui::Node;
using ui::Role;

namespace {

constexpr int kCount = 200;
constexpr int kBringIt = 30;

// 30 to 600 letters, different for each.
std::string words_of(int number) {
    std::string text = "Question " + std::to_string(1000 + number) + ":";
    const std::size_t length = 30 + static_cast<std::size_t>(number * 97 % 571);
    while (text.size() + 6 < length) text += " again";
    return text + "?";
}

struct Many {
    Many() {
        {
            const auto journal = disk.open();
            const base::Id course = store::need(journal->course()).id;
            store::need(journal->transaction([&]() -> base::Result<void> {
                for (int i = 0; i < kCount; ++i) {
                    model::Question question;
                    question.id = store::test_id(100 + i);
                    question.course = course;
                    question.text = words_of(i);
                    question.state =
                        i < kBringIt ? model::QuestionState::BringIt : model::QuestionState::Idea;
                    question.position = i;
                    const auto made = journal->insert(question, store::stamp_at(1000 + i));
                    if (!made.ok()) return made;
                }
                return {};
            }));
            store::need(journal->close());
        }
        rig = std::make_unique<Rig>(disk.place(), true);
        do_press(*rig, "button", "Questions");
    }

    store::TestDisk disk;
    std::unique_ptr<Rig> rig;

    const Node* words(const std::string& text) {
        const Node* found = rig->tree().find(Role::Words, text);
        return found;
    }
    void wheel(float dy) {
        ui::Event made = event(ui::EventKind::Wheel);
        made.x = 180;
        made.y = 300;
        made.dy = dy;
        rig->do_and_settle(made);
    }
    float scroll() {
        for (const Node& node : rig->tree().nodes()) {
            if (node.role == Role::Scroller) return node.scroll;
        }
        return 0;
    }
    // From the top, scrolls down until the words are in the middle of the window.
    void go_to(const std::string& text) {
        wheel(-1e6f);
        for (int i = 0; i < 2000; ++i) {
            const Node* node = words(text);
            if (node != nullptr && node->screen.y < 250) return;
            wheel(node != nullptr ? std::min(500.0f, node->screen.y - 200) : 500);
        }
        FAIL("it is not there");
    }
    const Node& button(const char* name, const std::string& about) {
        return journeys::find_one(rig->tree(), {"button", name, {.about = about}});
    }
    void press_about(const char* name, const std::string& about) {
        rig->do_and_settle(event(ui::EventKind::Activate, button(name, about).id));
    }
    // The questions in the order in which the page has them.
    std::vector<std::string> all_words() {
        std::vector<std::string> met;
        wheel(-1e6f);
        for (float last = -1; scroll() != last;) {
            last = scroll();
            for (const Node& node : rig->tree().nodes()) {
                const bool in_sight = node.screen.y > 0 && node.screen.y < rig->input.height;
                const bool is_question = node.role == Role::Words && node.name[0] == 'Q';
                if (in_sight && is_question &&
                    std::find(met.begin(), met.end(), node.name) == met.end()) {
                    met.push_back(node.name);
                }
            }
            wheel(300);
        }
        return met;
    }
};

}  // namespace

TEST_CASE(
    "200 questions: the page holds some of them, says how many, and meets each in its order") {
    Many many;
    CHECK(many.rig->tree().nodes().size() < 300);
    std::vector<std::string> wanted;
    for (int i = 0; i < kCount; ++i) wanted.push_back(words_of(i));
    CHECK(many.all_words() == wanted);
    many.go_to(words_of(120));
    const Node& item = *many.rig->tree().find(many.words(words_of(120))->parent);
    CHECK(item.position == 120 - kBringIt + 1);
    CHECK(item.set_size == kCount - kBringIt);
    CHECK(many.rig->tree().nodes().size() < 300);
}

TEST_CASE("200 questions: scrolling up through both lists does not jump") {
    Many many;
    many.wheel(1e6f);
    for (int i = 0; i < 300; ++i) {
        const Node* seen = nullptr;
        for (const Node& node : many.rig->tree().nodes()) {
            const bool middle = node.screen.y > 200 && node.screen.y < 450;
            if (node.role == Role::Words && node.name[0] == 'Q' && middle) seen = &node;
        }
        if (seen == nullptr) {
            many.wheel(-90);
            continue;
        }
        const std::string text = seen->name;
        const float y = seen->screen.y;
        many.wheel(-90);
        INFO(text);
        REQUIRE(many.words(text) != nullptr);
        CHECK(std::fabs(many.words(text)->screen.y - y - 90) < 1.5f);
    }
}

TEST_CASE("200 questions: grips are large, in reach and over nothing, also with large text") {
    Many many;
    for (const float text_scale : {1.0f, 2.0f, 3.0f}) {
        many.rig->input.width = text_scale == 2 ? 1280.0f : 320.0f;
        many.rig->input.prefs.text_scale = text_scale;
        many.rig->settle();
        for (const int number : {5, 120}) {
            many.go_to(words_of(number));
            const ui::Tree& tree = many.rig->tree();
            CHECK(tree.find(Role::Grip, "") != nullptr);
            CHECK(small_targets(tree).empty());
            CHECK(overlaps(tree).empty());
            CHECK(out_of_reach(tree, many.rig->input.width, many.rig->input.height).empty());
            const std::set<std::uint32_t> seen = items_seen(*many.rig);
            for (const Node& node : many.rig->tree().nodes()) {
                CHECK((node.item == 0 || seen.count(node.item) == 1));
                CHECK((node.role != Role::Grip || node.item == 0));
            }
        }
    }
}

TEST_CASE("200 questions: buttons move one far down, and the focus goes with it in sight") {
    Many many;
    const std::string text = words_of(100);
    many.go_to(text);
    many.rig->do_and_settle(event(ui::EventKind::Focus, many.button("Move down", text).id));
    for (int i = 0; i < 20; ++i) {
        const ui::NodeId focus = many.rig->app().kit().memory().focus;
        REQUIRE(focus == many.button("Move down", text).id);
        ui::Event enter = event(ui::EventKind::Key);
        enter.key = ui::Key::Enter;
        many.rig->do_and_settle(enter);
        const ui::Rect at = many.button("Move down", text).screen;
        CHECK(at.y > 0);
        CHECK(at.y + at.h < many.rig->input.height);
    }
    many.rig->reload();
    const std::vector<std::string> all = many.all_words();
    REQUIRE(all.size() == kCount);
    CHECK(all[99] == words_of(99));
    CHECK(all[100] == words_of(101));
    CHECK(all[120] == text);
}

TEST_CASE("200 questions: the page stays where it is when one leaves its list or comes back") {
    Many many;
    const std::string text = words_of(100);
    const std::string next = words_of(101);
    many.go_to(text);
    const float y = many.words(text)->screen.y;
    many.press_about("Open", text);
    do_press(*many.rig, "button", "Delete");
    REQUIRE(many.words(next) != nullptr);
    CHECK(std::fabs(many.words(next)->screen.y - y) < 2);
    do_press(*many.rig, "button", "Undo");
    REQUIRE(many.words(text) != nullptr);
    CHECK(std::fabs(many.words(text)->screen.y - y) < 2);
    // Nothing goes on by itself.
    CHECK_FALSE(many.rig->frame().drawn);
    CHECK(many.rig->last.repaint_after_ms.value_or(99999) > 1000);
}
