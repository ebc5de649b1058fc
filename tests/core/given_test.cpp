// What is given from outside: a link's part, a dropped file; and the page for the therapist.
#include "core/bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

ui::Event given(std::string text, std::string bytes = {}) {
    ui::Event made = event(ui::EventKind::Given);
    made.text = std::move(text);
    made.bytes = std::move(bytes);
    return made;
}

}  // namespace

TEST_CASE("M56: the address of the page for the therapist opens it, and paper holds no own word") {
    Rig rig;
    rig.settle();
    type(rig, kMind, "zebra-quilt");
    do_press(rig, "button", "Keep it");
    rig.do_and_settle(given("#therapists"));
    CHECK(has(rig, "heading", "For therapists"));
    do_press(rig, "link", "For your therapist");
    CHECK(has(rig, "heading", "For your therapist"));
    rig.requests.clear();
    do_press(rig, "button", "Print it");
    REQUIRE(rig.requests.size() == 1);
    const core::HostRequest& request = rig.requests.front();
    CHECK(request.kind == core::RequestKind::Print);
    CHECK(holds(request.text, "say thank you first"));
    CHECK(holds(request.text, "Nothing from the journal is on this page."));
    CHECK_FALSE(holds(request.text, "zebra-quilt"));
}

TEST_CASE("a copy that is dropped on the app is asked about like one that was chosen") {
    Rig rig;
    rig.settle();
    type(rig, kMind, "Kept before");
    do_press(rig, "button", "Keep it");
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    do_press(rig, "button", "Save a copy");
    REQUIRE_FALSE(rig.copy_saved.empty());
    do_press(rig, "button", "Today");
    rig.do_and_settle(given("journal.rapport", rig.copy_saved));
    CHECK(rig.tree().find(ui::Role::Dialog, "Open this copy?") != nullptr);
    rig.do_and_settle(event(ui::EventKind::Back));
    rig.do_and_settle(given("picture.png", std::string("\x89PNG\0 no copy", 13)));
    CHECK(has(rig, "status", "This file is not a copy of a journal. Your journal is as it was."));
    CHECK(rig.tree().find(ui::Role::Dialog, "Open this copy?") == nullptr);
    CHECK(has(rig, "heading", "Where is my data"));
    do_press(rig, "button", "Today");
    CHECK(has(rig, "link", "Earlier notes (1)"));
}

TEST_CASE("a link that nothing here can open is answered in a sentence") {
    Rig rig;
    rig.settle();
    rig.do_and_settle(given("#pack="));
    CHECK(has(rig, "status", "This app cannot open that link. Nothing was changed."));
    CHECK(has(rig, "field", kMind));
}
