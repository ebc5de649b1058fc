// What the platform says about the app itself: a newer version, the ways in from its icon.
#include "core/lock_bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

void give(Rig& rig, const char* text) {
    ui::Event made = event(ui::EventKind::Given);
    made.text = text;
    rig.do_and_settle(std::move(made));
}

const core::HostRequest* asked(const Rig& rig, core::RequestKind kind) {
    for (const core::HostRequest& request : rig.requests) {
        if (request.kind == kind) return &request;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a newer version is said in More, and taken when the person says so") {
    Rig rig;
    rig.settle();
    do_press(rig, "button", "More");
    CHECK_FALSE(has(rig, "button", "Use it now"));
    rig.input.app.update_ready = true;
    rig.do_and_settle(event(ui::EventKind::Visible));
    CHECK(asked(rig, core::RequestKind::Update) == nullptr);
    do_press(rig, "button", "Use it now");
    REQUIRE(asked(rig, core::RequestKind::Update) != nullptr);
    // A host that answers could not do it.
    CHECK(has(rig, "status", "It did not work, and nothing was lost. Try again in a moment."));
}

TEST_CASE("M62: where my data is invites to a test without a network, when that can be passed") {
    Rig rig;
    rig.settle();
    const char* line = "Try it: switch to flight mode. Everything here still works.";
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    CHECK_FALSE(has(rig, "text", line));
    rig.input.app.works_offline = true;
    rig.settle();
    CHECK(has(rig, "text", line));
}

TEST_CASE("settings tell how to put the app among the others, or ask, until it is there") {
    Rig rig;
    rig.settle();
    do_press(rig, "button", "More");
    do_press(rig, "link", "Settings");
    CHECK(has(rig, "heading", "Like an app"));
    CHECK_FALSE(has(rig, "button", "Put it among my apps"));
    rig.input.app.can_install = true;
    rig.settle();
    do_press(rig, "button", "Put it among my apps");
    CHECK(asked(rig, core::RequestKind::Install) != nullptr);
    rig.input.app = {.is_installed = true};
    rig.settle();
    CHECK_FALSE(has(rig, "heading", "Like an app"));
}

TEST_CASE("the icon's menu leads to the next session, the last one and the field") {
    Rig rig;
    rig.settle();
    give(rig, "#ready");
    CHECK(has(rig, "heading", "Get ready"));
    give(rig, "#back");
    CHECK(has(rig, "heading", "Look back"));
    ui::Event note = event(ui::EventKind::Given);
    note.text = "#note";
    const core::HostOutput out = rig.frame({note});
    REQUIRE(out.focus);
    CHECK(*out.focus == node(rig, "field", kMind).id);
}

TEST_CASE("the icon's menu waits for the passphrase") {
    Rig rig;
    rig.settle();
    set_passphrase(rig);
    rig.reload();
    give(rig, "#ready");
    CHECK_FALSE(has(rig, "heading", "Get ready"));
    unlock(rig, kSecret);
    rig.settle();
    CHECK(has(rig, "heading", "Get ready"));
}
