// The page about where the data is: copies, earlier days, deleting.
#include <doctest/doctest.h>

#include "screens/samples.h"
#include "screens/stage.h"

namespace rapport::screens {
namespace {

using model::QuestionState;
using ui::Role;

}  // namespace

TEST_CASE("where is my data: copies, and deleting in two actions") {
    DataView view = full_data();
    Stage stage = stage_of(data, view);
    CHECK(stage.has(Role::Text, "You saved your last copy 12 days ago."));
    CHECK(stage.has(Role::Text, "It takes up about 5 MB."));
    only<SaveCopy>(stage.press(Role::Button, "Save a copy"));
    only<OpenCopy>(stage.press(Role::Button, "Open a copy"));
    CHECK(only<AskErase>(stage.press(Role::Button, "Delete everything")).open);
    view.erase_asked = true;
    only<EraseEverything>(stage.press(Role::Button, "Delete everything for good"));
    CHECK_FALSE(only<AskErase>(stage.press(Role::Button, "Keep my journal")).open);
    view.erase_asked = false;
    view.copy.waiting = true;
    CHECK(stage.has(Role::Dialog, "Open this copy?"));
    only<ReplaceWithCopy>(stage.press(Role::Button, "Replace my journal"));
    only<ForgetCopy>(stage.press(Role::Button, "Keep my journal"));
    view.copy.waiting = false;
    CHECK(stage.has(Role::Text, "There are none yet."));
    view.days = {{4, {view.today, {9, 5}}}};
    (void)stage.press(Role::Button, "Show the days");
    CHECK(only<AskDay>(stage.press(Role::Button, "Go back to it", "Today, 09:05")).slot == 4);
    view.asked_day = 4;
    CHECK(only<GoBackToDay>(stage.press(Role::Button, "Go back to this day")).slot == 4);
    CHECK_FALSE(only<AskDay>(stage.press(Role::Button, "Stay with today")).slot);
    view.asked_day.reset();
    view.copy.locked = true;
    CHECK(stage.has(Role::Dialog, "This copy has a passphrase"));
    const TypeSecret typed = only<TypeSecret>(stage.type("Passphrase or recovery key", "x"));
    CHECK(typed.field == SecretField::OfCopy);
    only<UnlockCopy>(stage.press(Role::Button, "Open the copy"));
    only<ForgetCopy>(stage.press(Role::Button, "Keep my journal"));
}

TEST_CASE("a copy that was chosen says what it holds, and what may be done with it") {
    DataView view = full_data();
    view.copy.waiting = true;
    view.copy.today = view.today;
    view.copy.written = base::add_days(view.today, -1);
    view.copy.holds = {.entries = 12, .questions = 3, .goals = 2, .sessions = 4};
    Stage stage = stage_of(data, view);
    CHECK(stage.has(Role::Text, "Notes: 12. Questions: 3. Goals: 2. Sessions: 4."));
    CHECK_FALSE(stage.has(Role::Button, "Add what is missing"));
    view.copy.adds = CopyAdds{};
    CHECK(stage.has(Role::Text, "Your journal has all of it already."));
    CHECK_FALSE(stage.has(Role::Button, "Add what is missing"));
    view.copy.adds = CopyAdds{.added = 5, .renewed = 1};
    CHECK(stage.has(Role::Text, "Not in your journal yet: 5. Changed later than in yours: 1."));
    CHECK(stage.has(Role::Text, "Your journal as it is now is kept under Earlier days."));
    only<MergeCopy>(stage.press(Role::Button, "Add what is missing"));
    view.copy.is_final = true;
    CHECK_FALSE(stage.has(Role::Text, "Your journal as it is now is kept under Earlier days."));
}

TEST_CASE("more about copies: when to be reminded, and a copy without a lock, after a question") {
    DataView view = full_data();
    view.copy_days = 30;
    Stage stage = stage_of(data, view);
    (void)stage.press(Role::Button, "More about copies");
    CHECK(only<SetCopyReminder>(stage.press(Role::Radio, "Never")).days == 0);
    CHECK(only<SetCopyReminder>(stage.press(Role::Radio, "After a week")).days == 7);
    CHECK(only<AskPlainCopy>(stage.press(Role::Button, "Save a copy without a lock")).open);
    view.plain_copy_asked = true;
    CHECK(stage.has(Role::Dialog, "Save it without a lock?"));
    CHECK(only<SaveCopy>(stage.press(Role::Button, "Save it without a lock")).kind ==
          CopyKind::Plain);
    CHECK(only<SaveCopy>(stage.press(Role::Button, "Save it as JSON")).kind == CopyKind::Json);
    CHECK_FALSE(only<AskPlainCopy>(stage.press(Role::Button, "Do not save it")).open);
}

TEST_CASE("what was deleted lately: brought back, or deleted for good after a question") {
    DataView view = full_data();
    Stage stage = stage_of(data, view);
    CHECK_FALSE(stage.has(Role::Heading, "Deleted lately"));
    Id id;
    id.bytes[3] = 7;
    view.deleted = {{.kind = model::Kind::Goal, .id = id, .words = "a goal"}};
    (void)stage.press(Role::Button, "Show what you deleted");
    CHECK(only<BringBack>(stage.press(Role::Button, "Bring it back", "a goal")).id == id);
    CHECK(only<AskWipe>(stage.press(Role::Button, "Delete it for good", "a goal")).id == id);
    view.asked_wipe = id;
    CHECK(stage.has(Role::Dialog, "Delete it for good?"));
    CHECK(only<Wipe>(stage.press(Role::Button, "Delete this for good")).kind == model::Kind::Goal);
    CHECK_FALSE(only<AskWipe>(stage.press(Role::Button, "Not now, keep it")).id);
    CHECK_FALSE(stage.has(Role::Button, "Delete it and the earlier days"));
    view.days = {{0, {}}};
    CHECK(only<Wipe>(stage.press(Role::Button, "Delete it and the earlier days")).days_too);
}

}  // namespace rapport::screens
