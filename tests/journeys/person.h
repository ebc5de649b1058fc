// A person who uses the app on the bench: by pointer, by keyboard alone, or by the actions of
// assistive technology alone. What cannot be reached that way is a Failure.
#pragma once

#include <string>

#include "journeys/find.h"
#include "journeys/rig.h"

namespace rapport::journeys {

class Person {
  public:
    Person(Rig& rig, Mode mode) : rig_(rig), mode_(mode) {}

    // Looks through a long list by scrolling if it has to.
    std::vector<const ui::Node*> look(const Thing& thing);
    const ui::Node& the(const Thing& thing);  // The only one, else a Failure.

    void press(const Thing& thing);
    void choose(const std::string& option, const std::string& group, const Places& places);
    // At the end of what is there. True when the field had to be gone to first.
    bool type(const std::string& text, const Thing& field);
    bool empty(const Thing& field);
    void back();
    // Scrolls until it can be seen.
    void bring_into_sight(ui::NodeId id);
    Mode mode() const { return mode_; }

  private:
    void use(ui::NodeId id);
    void press_with_pointer(ui::NodeId id);
    void press_with_keyboard(ui::NodeId id);
    bool go_to(ui::NodeId id);
    void tab_to(ui::NodeId id);
    void choose_with_keyboard(ui::NodeId radio);
    void scroll(bool home);
    void write(ui::NodeId id, const std::string& text);
    const ui::Node& node(ui::NodeId id) const;
    void key(ui::Key key, bool ctrl = false);

    Rig& rig_;
    Mode mode_;
};

}  // namespace rapport::journeys
