// The one offer on Today: words that may be lost come before a memory; a rest holds, a copy ends
// it.
#include "core/bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

constexpr const char* kLost = "Your words may be lost";
constexpr const char* kMemory = "You wanted to remember this.";

void look_back(Rig& rig, const char* words) {
    do_press(rig, "button", "After a session");
    type_now(rig, "What do you want to remember?", words);
    rig.settle();
    do_press(rig, "button", "Done");
}

}  // namespace

TEST_CASE(
    "a browser that promises nothing: a copy is offered, before any memory, until it is saved") {
    Rig rig;
    rig.promise = false;
    type_now(rig, kMind, "one");
    rig.settle();
    CHECK_FALSE(has(rig, "heading", kLost));  // Nothing of a session yet.
    do_press(rig, "button", "Keep it");
    look_back(rig, "Say pause");
    CHECK(has(rig, "heading", kLost));
    days_later(rig, 31);
    CHECK(has(rig, "heading", kLost));
    CHECK_FALSE(has(rig, "heading", kMemory));
    rig.reload();
    CHECK(has(rig, "heading", kLost));
    do_press(rig, "button", "Save a copy");
    rig.settle();
    CHECK_FALSE(has(rig, "heading", kLost));
    CHECK(has(rig, "heading", kMemory));
    days_later(rig, 31);
    CHECK(has(rig, "heading", kLost));  // The copy has grown old.
}

TEST_CASE("'not now' rests it for two sessions, 'not for me' for good") {
    Rig rig;
    rig.promise = false;
    look_back(rig, "First");
    do_press(rig, "button", "Not now");
    CHECK_FALSE(has(rig, "heading", kLost));
    days_later(rig, 1);
    look_back(rig, "Second");
    CHECK_FALSE(has(rig, "heading", kLost));
    days_later(rig, 1);
    look_back(rig, "Third");
    CHECK(has(rig, "heading", kLost));
    do_press(rig, "button", "Not for me");
    for (int i = 0; i < 3; ++i) {
        days_later(rig, 1);
        look_back(rig, "More");
        CHECK_FALSE(has(rig, "heading", kLost));
    }
}

TEST_CASE("a database of the browser may be one of a private window, so words may be lost") {
    Rig rig;
    rig.storage = screens::StorageKind::BrowserDatabase;
    rig.start_afresh();
    CHECK(has(rig, "text",
              "Use a normal window, or save a copy under More before you close this one."));
    look_back(rig, "First");
    CHECK(has(rig, "heading", kLost));
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    CHECK(has(rig, "text",
              "Use a normal window, or save a copy under More before you close this one."));
    CHECK_FALSE(has(rig, "text", "The browser promised to keep it until you delete it."));
}

TEST_CASE("where the storage is promised, nothing is said of losing words") {
    Rig rig;
    look_back(rig, "First");
    CHECK_FALSE(has(rig, "heading", kLost));
}
