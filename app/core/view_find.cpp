// Reads the lists of everything. The keys come at once, the texts of rows when they are in sight.
#include <algorithm>
#include <map>
#include <span>

#include "core/find.h"
#include "core/view.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::FoundKind;
using model::TimelineKey;

constexpr std::size_t kMostHits = 200;
constexpr std::size_t kAtOnce = 12;  // Hits whose surroundings are read.

void cannot_read(State& state) {
    state.must_open_again = true;
    state.failure = std::string(state.texts(ui::Str::FailureRead));
}

// `read(key)` gives a Result with an optional row; the last few hundred rows are kept, so that a
// frame reads only what comes into sight.
template <typename Row, typename Read>
std::function<Row(const TimelineKey&)> kept_rows(State& state, Read read) {
    constexpr std::size_t kMostKept = 300;
    using Rows = std::map<std::pair<FoundKind, std::int64_t>, Row>;
    return [&state, read, rows = std::make_shared<Rows>()](const TimelineKey& key) -> Row {
        const auto place = std::pair(key.kind, key.row);
        if (const auto found = rows->find(place); found != rows->end()) return found->second;
        if (!state.journal) return {};
        Result<std::optional<Row>> row = read(key);
        if (!row.ok()) {
            cannot_read(state);
            return {};
        }
        if (rows->size() >= kMostKept) rows->clear();
        return (*rows)[place] = row.value().value_or(Row{});
    };
}

// What stands around the matches, read for some hits at a time as they come into sight.
std::function<std::vector<model::Piece>(std::size_t)> kept_pieces(State& state,
                                                                  const SearchView& view) {
    using Pieces = std::vector<std::vector<model::Piece>>;
    struct Kept {
        std::string text;
        std::vector<model::Hit> hits;
        std::map<std::size_t, Pieces> read = {};
    };
    auto kept = std::make_shared<Kept>(Kept{view.text, view.hits});
    return [&state, kept](std::size_t i) -> std::vector<model::Piece> {
        const std::size_t first = i - i % kAtOnce;
        const std::size_t count = std::min(kAtOnce, kept->hits.size() - first);
        if (kept->read.count(first) == 0) {
            if (!state.journal) return {};
            Result<Pieces> pieces =
                state.journal->pieces(kept->text, std::span(kept->hits).subspan(first, count));
            if (!pieces.ok()) {
                cannot_read(state);
                return {};
            }
            kept->read[first] = std::move(pieces).value();
        }
        return kept->read[first][i - first];
    };
}

}  // namespace

Result<View> read_notes(State& state) {
    constexpr FoundKind kNotes[] = {FoundKind::Entry};
    Result<std::vector<TimelineKey>> keys = state.journal->timeline(kNotes);
    if (!keys.ok()) return keys.error();
    NotesView view;
    view.today = state.local_now().date;
    view.keys = std::move(keys).value();
    auto read = kept_rows<model::Entry>(
        state, [&state](const TimelineKey& key) { return state.journal->entry_of(key); });
    view.row = [read, all = view.keys](std::size_t i) { return read(all[i]); };
    return View{std::move(view)};
}

Result<View> read_search(State& state) {
    SearchView view;
    view.text = state.find.text;
    view.from = state.find.from;
    view.to = state.find.to;
    view.groups = state.find.groups;
    view.today = state.local_now().date;
    view.asked = !base::is_blank(view.text);
    model::SearchQuery query;
    query.text = view.text;
    query.kinds = model::kinds_of(view.groups);
    query.from = base::parse_date(view.from);
    query.to = base::parse_date(view.to);
    Result<std::vector<model::Hit>> hits = state.journal->search(query, kMostHits + 1);
    if (!hits.ok()) return hits.error();
    view.hits = std::move(hits).value();
    view.more = view.hits.size() > kMostHits;
    if (view.more) view.hits.resize(kMostHits);
    view.pieces = kept_pieces(state, view);
    return View{std::move(view)};
}

Result<View> read_timeline(State& state) {
    TimelineView view;
    view.groups = state.find.timeline;
    view.today = state.local_now().date;
    Result<std::vector<TimelineKey>> keys = state.journal->timeline(model::kinds_of(view.groups));
    if (!keys.ok()) return keys.error();
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    view.keys = std::move(keys).value();
    std::map<Id, std::optional<int>> numbers;
    for (const SessionLine& line : lines.value()) numbers[line.session.id] = line.number;
    auto read = kept_rows<model::TimelineText>(state, [&state, numbers](const TimelineKey& key) {
        Result<std::optional<model::TimelineText>> row = state.journal->timeline_text(key);
        if (row.ok() && row.value() && key.kind == FoundKind::Session) {
            const auto found = numbers.find(row.value()->id);
            if (found != numbers.end()) row.value()->number = found->second;
        }
        return row;
    });
    view.row = [read, all = view.keys](std::size_t i) { return read(all[i]); };
    return View{std::move(view)};
}

}  // namespace rapport::core
