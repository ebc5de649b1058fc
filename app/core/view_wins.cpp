// Reads small wins: of one session in Look back, and of the course under Goals.
#include <algorithm>

#include "base/text.h"
#include "core/view.h"
#include "core/wins.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

using namespace screens;

// Nothing cheerful with a session, or right after an entry, that was marked very hard.
Result<bool> is_very_hard(State& state, const SessionView& view) {
    if (marked_very_hard(view.answers)) return true;
    Result<std::vector<model::Entry>> newest = state.journal->entries(1);
    if (!newest.ok()) return newest.error();
    return !newest.value().empty() && newest.value().front().very_hard;
}

}  // namespace

Result<void> read_wins(State& state, const std::vector<SessionLine>& lines, SessionView& view) {
    const Id session = view.line.session.id;
    Result<LeftOut> left_out = heard_left_out(state);
    if (!left_out.ok()) return left_out.error();
    view.left_out = left_out.value();
    Result<bool> hard = is_very_hard(state, view);
    if (!hard.ok()) return hard.error();
    view.wins.shown = !hard.value();
    Result<std::vector<model::Win>> all = state.journal->wins();
    if (!all.ok()) return all.error();
    for (auto win = all.value().rbegin(); win != all.value().rend(); ++win) {
        if (win->session == session) view.wins.all.push_back(*win);
    }
    const bool kept = contains(all.value(), model::offered_win_id(session));
    const bool declined = std::find(state.declined_wins.begin(), state.declined_wins.end(),
                                    session) != state.declined_wins.end();
    const model::Answer* came = find_answer(view.answers, model::kCameHardKey);
    view.wins.offered = came && came->number == 1 && !kept && !declined;
    Result<std::string> draft = state.journal->note("draft.win." + base::to_hex(session));
    if (!draft.ok()) return draft.error();
    view.wins.draft = draft.value();
    return read_ready_offer(state, lines, view);
}

Result<void> read_wins(State& state, GoalsView& view) {
    Result<std::vector<model::Win>> wins = state.journal->wins();
    if (!wins.ok()) return wins.error();
    view.wins = without_blank(std::move(wins).value());
    Result<std::string> draft = state.journal->note("draft.win");
    if (!draft.ok()) return draft.error();
    view.win_draft = draft.value();
    return {};
}

}  // namespace rapport::core
