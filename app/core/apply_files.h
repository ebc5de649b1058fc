// The commands about the journal as a whole: copies, earlier days, deleting all of it; and about
// the app as a whole.
#pragma once

#include <type_traits>

#include "core/state.h"

namespace rapport::core {

template <typename C>
constexpr bool kIsOfFiles =
    std::is_same_v<C, screens::SaveCopy> || std::is_same_v<C, screens::AskPlainCopy> ||
    std::is_same_v<C, screens::OpenCopy> || std::is_same_v<C, screens::ReplaceWithCopy> ||
    std::is_same_v<C, screens::MergeCopy> || std::is_same_v<C, screens::ForgetCopy> ||
    std::is_same_v<C, screens::AskWipe> || std::is_same_v<C, screens::AskDay> ||
    std::is_same_v<C, screens::GoBackToDay> || std::is_same_v<C, screens::AskErase> ||
    std::is_same_v<C, screens::EraseEverything> || std::is_same_v<C, screens::TakeUpdate> ||
    std::is_same_v<C, screens::InstallApp> || std::is_same_v<C, screens::ChooseImport> ||
    std::is_same_v<C, screens::TakeImport> || std::is_same_v<C, screens::LeaveImport> ||
    std::is_same_v<C, screens::ExportAll> || std::is_same_v<C, screens::SetExportPrivate> ||
    std::is_same_v<C, screens::LeaveExport>;

// Those that make sense while no journal is open: a copy can take the place of one that cannot be
// opened, and a locked one can be deleted.
template <typename C>
constexpr bool kNeedsNoJournal =
    std::is_same_v<C, screens::OpenCopy> || std::is_same_v<C, screens::ReplaceWithCopy> ||
    std::is_same_v<C, screens::ForgetCopy> || std::is_same_v<C, screens::AskErase> ||
    std::is_same_v<C, screens::EraseEverything>;

void apply_files(State& state, const screens::SaveCopy& c);
void apply_files(State& state, const screens::AskPlainCopy& c);
void apply_files(State& state, const screens::OpenCopy& c);
void apply_files(State& state, const screens::ReplaceWithCopy& c);
void apply_files(State& state, const screens::MergeCopy& c);
void apply_files(State& state, const screens::ForgetCopy& c);
void apply_files(State& state, const screens::AskDay& c);
void apply_files(State& state, const screens::GoBackToDay& c);
void apply_files(State& state, const screens::AskWipe& c);
void apply_files(State& state, const screens::AskErase& c);
void apply_files(State& state, const screens::EraseEverything& c);
// imports.cpp
void apply_files(State& state, const screens::ChooseImport& c);
void apply_files(State& state, const screens::TakeImport& c);
void apply_files(State& state, const screens::LeaveImport& c);
// exports.cpp
void apply_files(State& state, const screens::ExportAll& c);
void apply_files(State& state, const screens::SetExportPrivate& c);
void apply_files(State& state, const screens::LeaveExport& c);
void apply_files(State& state, const screens::TakeUpdate& c);
void apply_files(State& state, const screens::InstallApp& c);

}  // namespace rapport::core
