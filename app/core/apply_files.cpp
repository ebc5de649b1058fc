#include "core/apply_files.h"

namespace rapport::core {

void apply_files(State& state, const screens::SaveCopy& c) {
    save_copy(state, c.without_lock ? CopyLock::None : CopyLock::Usual);
}
void apply_files(State& state, const screens::AskPlainCopy& c) { state.plain_copy_asked = c.open; }
void apply_files(State& state, const screens::OpenCopy&) {
    state.data_message.clear();
    state.request(RequestKind::OpenFile, Purpose::OpenCopy);
}
void apply_files(State& state, const screens::ReplaceWithCopy&) { replace_with_copy(state); }
void apply_files(State& state, const screens::MergeCopy&) { merge_copy(state); }
void apply_files(State& state, const screens::ForgetCopy&) { forget_copy(state); }
void apply_files(State& state, const screens::AskDay& c) { state.asked_day = c.slot; }
void apply_files(State& state, const screens::GoBackToDay& c) { go_back_to_day(state, c.slot); }
void apply_files(State& state, const screens::AskWipe& c) { state.asked_wipe = c.id; }
void apply_files(State& state, const screens::AskErase& c) { state.erase_asked = c.open; }
void apply_files(State& state, const screens::EraseEverything&) {
    state.find = {};
    erase_everything(state);
}

}  // namespace rapport::core
