#include "core/apply_files.h"

namespace rapport::core {

void save_copy(State& state, screens::CopyKind kind) {
    using screens::CopyKind;
    state.plain_copy_asked = false;
    const bool json = kind == CopyKind::Json, plain = kind == CopyKind::Plain;
    store::Journal& journal = *state.journal;
    Result<std::string> bytes = json    ? journal.json_copy()
                                : plain ? journal.plain_copy_bytes()
                                        : journal.copy_bytes();
    if (!bytes.ok()) {
        state.data_message = std::string(state.texts(ui::Str::CopyNotMade));
        return;
    }
    state.data_message.clear();
    state.request(RequestKind::SaveFile, Purpose::SaveCopy,
                  "journal-" + base::format(state.local_now().date) +
                      (json    ? ".json"
                       : plain ? "-without-lock.rapport"
                               : ".rapport"),
                  std::move(bytes).value());
}

void apply_files(State& state, const screens::SaveCopy& c) { save_copy(state, c.kind); }
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
