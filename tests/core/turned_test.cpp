// The layout for languages that are written from right to left, on every screen.
#include <cmath>
#include <fstream>
#include <sstream>

#include "base/direction.h"
#include "core/bench.h"
#include "core/reach.h"
#include "core/tour.h"
#include "journeys/play.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

struct TurnedSize {
    float width, height, text_scale;
};

// A dialog of sizes that fill the window, one with the rail, and one with large text.
constexpr TurnedSize kTurnedSizes[] = {{360, 640, 1}, {1280, 800, 1}, {320, 640, 2}};

void speak(Rig& rig, std::string_view language) {
    rig.input.prefs.language = std::string(language);
    rig.settle();
}

void resize(Rig& rig, const TurnedSize& size) {
    rig.input.width = size.width;
    rig.input.height = size.height;
    rig.input.prefs.text_scale = size.text_scale;
    rig.settle();
}

// Where `turned` is not `plain` in a mirror, or other in anything but the places.
std::string not_turned(const ui::Tree& plain, const ui::Tree& turned, float width) {
    std::string wrong;
    if (plain.nodes().size() != turned.nodes().size()) wrong += "not the same things\n";
    for (const ui::Node& node : plain.nodes()) {
        const ui::Node* other = turned.find(node.id);
        if (other == nullptr || other->name != node.name || other->parent != node.parent) {
            wrong += "is not there: " + node.name + "\n";
            continue;
        }
        const float x = width - node.screen.x - node.screen.w;
        const bool same = std::fabs(other->screen.x - x) < 0.01f &&
                          std::fabs(other->screen.y - node.screen.y) < 0.01f &&
                          other->screen.w == node.screen.w && other->screen.h == node.screen.h;
        const ui::Node* parent = turned.find(node.parent);
        // The page places things in each other.
        const float inside = parent == nullptr ? 0 : other->screen.x - parent->screen.x;
        if (!same) wrong += "is elsewhere: " + node.name + "\n";
        if (std::fabs(inside - other->rect.x) > 0.01f) wrong += "lies wrong: " + node.name + "\n";
    }
    return wrong;
}

journeys::Script journey(const std::string& name) {
    std::ifstream in(RAPPORT_FIXTURES "/../journeys/" + name);
    std::stringstream text;
    text << in.rdbuf();
    return journeys::parse_script(name, text.str());
}

}  // namespace

TEST_CASE("U8: languages from right to left are known by their tags") {
    for (const char* language : {"ar", "ar-EG", "he", "he_IL", "fa", "ur", "ckb", "en-XB"}) {
        CHECK_MESSAGE(base::reads_right_to_left(language), language);
    }
    for (const char* language : {"", "en", "en-US", "de", "es", "haw", "arn", "x"}) {
        CHECK_MESSAGE(!base::reads_right_to_left(language), language);
    }
}

TEST_CASE("A1: from right to left every screen is laid out as in a mirror") {
    Rig rig;
    go_round(rig, [&](const std::string& name) {
        for (const TurnedSize& size : kTurnedSizes) {
            resize(rig, size);
            speak(rig, base::kPseudoRightToLeft);
            const ui::Tree turned = rig.tree();
            speak(rig, "en-US");
            const std::string wrong = not_turned(rig.tree(), turned, size.width);
            INFO(name << " in " << size.width << " x " << size.height);
            CHECK(wrong == "");
        }
        resize(rig, kTurnedSizes[0]);
    });
}

TEST_CASE("A1: the mirror's check finds what is not turned over") {
    Rig rig;
    const ui::Tree plain = rig.tree();
    CHECK(not_turned(plain, plain, rig.input.width) != "");
}

TEST_CASE("A2: journeys end well from right to left, by pointer and by keyboard") {
    for (const char* name : {"first_word.journey", "goal_levels.journey", "look_back.journey"}) {
        for (const journeys::Mode mode : {journeys::Mode::Pointer, journeys::Mode::Keyboard}) {
            Rig rig(mode == journeys::Mode::Assistive);
            speak(rig, base::kPseudoRightToLeft);
            const journeys::Played played = play(journey(name), mode, rig);
            INFO(name << " by " << journeys::mode_name(mode));
            CHECK(played.error == "");
            CHECK(played.steps > 0);
        }
    }
}
