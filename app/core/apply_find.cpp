// What is typed into the search, its chips, and going to what was found.
#include "core/find.h"

namespace rapport::core {

using screens::FindPage;
using screens::TextTarget;

bool type_search(State& state, const screens::SetText& command) {
    switch (command.target) {
        case TextTarget::Search: state.find.text = command.text; break;
        case TextTarget::SearchFrom: state.find.from = command.text; break;
        case TextTarget::SearchTo: state.find.to = command.text; break;
        default: return false;
    }
    // The field's text is the state's from now on; nothing waits to be stored.
    if (state.typed.empty()) state.edits_stored = true;
    state.changed();
    return true;
}

void move(State& state, const screens::ShowGroup& command) {
    auto& groups = command.page == FindPage::Search ? state.find.groups : state.find.timeline;
    std::erase(groups, command.group);
    if (command.on) groups.push_back(command.group);
}

void move(State& state, const screens::OpenFound& command) {
    // What belongs to a course is shown within it. A failure shows there as "it is gone".
    if (!command.course.is_nil() && state.journal) {
        (void)state.journal->set_course(command.course, state.stamp());
    }
    go(state, command.to);
}

}  // namespace rapport::core
