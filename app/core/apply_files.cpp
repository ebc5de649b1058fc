#include "core/apply_files.h"

#include <array>

namespace rapport::core {

void apply_files(State& state, const screens::SaveCopy& c) {
    using screens::CopyKind;
    state.plain_copy_asked = false;
    Result<std::string> bytes = c.kind == CopyKind::Json    ? state.journal->json_copy_bytes()
                                : c.kind == CopyKind::Plain ? state.journal->plain_copy_bytes()
                                                            : state.journal->copy_bytes();
    if (!bytes.ok()) {
        state.data_message = std::string(state.texts(ui::Str::CopyNotMade));
        return;
    }
    state.data_message.clear();
    constexpr std::array kEndings = {".rapport", "-without-lock.rapport", ".json"};  // By kind.
    state.request(RequestKind::SaveFile, Purpose::SaveCopy,
                  "journal-" + base::format(state.local_now().date) +
                      kEndings[static_cast<std::size_t>(c.kind)],
                  std::move(bytes).value());
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
void apply_files(State& state, const screens::TakeUpdate&) {
    state.request(RequestKind::Update, Purpose::Update);
}
void apply_files(State& state, const screens::InstallApp&) {
    state.request(RequestKind::Install, Purpose::Install);
}

}  // namespace rapport::core
