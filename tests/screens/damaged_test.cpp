// A damaged journal, and what is kept of one.
#include <doctest/doctest.h>

#include "screens/samples.h"
#include "screens/stage.h"

namespace rapport::screens {

using ui::Role;

TEST_CASE("damaged: one thing to do first, and the file can be saved; what is kept of it later") {
    DamageView view;
    LockView lock;
    Stage stage([&](Ui& ui, const Texts& tr, Commands& commands) {
        damaged(ui, tr, view, lock, commands);
    });
    only<RecoverJournal>(stage.press(Role::Button, "Recover what can be read"));
    only<SaveDamagedFile>(stage.press(Role::Button, "Save the damaged file"));
    only<OpenCopy>(stage.press(Role::Button, "Open a copy"));
    CHECK(only<Go>(stage.press(Role::Button, "Help now")).to.screen == Screen::HelpNow);
    DataView data_view;
    Stage data_stage([&](Ui& ui, const Texts& tr, Commands& commands) {
        const ui::Scope main = ui.main("test");
        data(ui, tr, data_view, commands);
    });
    CHECK_FALSE(data_stage.has(Role::Button, "Delete the damaged file"));
    data_view.set_aside_bytes = 5000000;
    CHECK(data_stage.has(
        Role::Text, "A journal that was damaged is kept here as it was. Its size: about 5 MB."));
    CHECK(only<AskRemoveDamaged>(data_stage.press(Role::Button, "Delete the damaged file")).open);
    data_view.damaged_asked = true;
    only<RemoveDamaged>(data_stage.press(Role::Button, "Delete the file for good"));
}

}  // namespace rapport::screens
