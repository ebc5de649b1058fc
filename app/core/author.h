// Making a homework pack: a therapist's side. It needs no journal and reads none; all of it lies in
// memory, and is gone when the app is closed.
#pragma once

#include <type_traits>

#include "core/state.h"

namespace rapport::core {

// The pages for therapists, which can be seen whatever the journal does.
inline bool is_for_therapists(const screens::Route& route) {
    using screens::Screen;
    return route.screen == Screen::Therapists || route.screen == Screen::Author ||
           route.screen == Screen::AuthorSeen || route.screen == Screen::AuthorGive;
}

template <typename C>
constexpr bool kIsOfAuthor =
    std::is_same_v<C, screens::StartPack> || std::is_same_v<C, screens::TypePackField> ||
    std::is_same_v<C, screens::TypePackItem> || std::is_same_v<C, screens::TickPackItem> ||
    std::is_same_v<C, screens::SetNewPackKind> || std::is_same_v<C, screens::AddPackItem> ||
    std::is_same_v<C, screens::AddPackSheet> || std::is_same_v<C, screens::GivePack> ||
    std::is_same_v<C, screens::PrintTherapists>;
// True: it was one of them, and it is done.
bool take_author_command(State& state, const screens::Command& command);

View author_view(const State& state);
// Without a journal: these pages are shown all the same.
void show_author_at_least(State& state);

}  // namespace rapport::core
