// What is given to the app from outside: a part of a link, or a file that was dropped on it or
// opened with it.
#include <utility>

#include "core/imports.h"
#include "core/packs.h"
#include "exchange/pack_link.h"
#include "store/pack_file.h"

namespace rapport::core {
namespace {

constexpr std::string_view kTherapistsLink = "#therapists";

// Another journal is shown before it comes in; what is neither is said to be no copy.
void take_given_file(State& state, const ui::Event& event) {
    if (!state.journal || is_own_copy(event.bytes)) return take_given_copy(state, event);
    ui::Event given = event;
    given.ok = true;
    take_import(state, given);
    const bool is_read = state.importing && state.importing->stage == screens::ImportStage::Preview;
    if (!is_read) return take_given_copy(state, event);
    go(state, {screens::Place::More, screens::Screen::Import, {}});
}

}  // namespace

void take_given_copy(State& state, const ui::Event& event) {
    go(state, {screens::Place::More, screens::Screen::Data, {}});
    ui::Event answer = event;
    answer.kind = ui::EventKind::Answer;
    answer.ok = true;
    answer.request = state.next_request++;
    state.waiting[answer.request] = Purpose::OpenCopy;
    take_answer(state, answer);
    // What is wrong with it is said in sight, not down on that page.
    if (!state.data_message.empty()) state.toast = {std::exchange(state.data_message, {}), {}};
}

void take_given(State& state, const ui::Event& event) {
    if (take_shortcut(state, event.text)) return;
    if (event.text == kTherapistsLink) {
        go(state, {screens::Place::More, screens::Screen::Author, {}});
    } else if (event.bytes.empty() && exchange::pack_of_link(event.text).ok()) {
        open_pack_link(state, event.text);
    } else if (store::is_pack(event.bytes)) {
        open_pack(state, event.bytes);
    } else if (!event.bytes.empty()) {
        take_given_file(state, event);
    } else {
        state.say(ui::Str::GivenUnknown);
    }
    state.changed();
}

}  // namespace rapport::core
