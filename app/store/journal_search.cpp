// Search over everything that was written.
#include <algorithm>
#include <array>
#include <map>

#include "store/document.h"
#include "store/journal.h"
#include "store/journal_state.h"
#include "store/search_index.h"
#include "store/search_text.h"

namespace rapport::store {
namespace {

using model::FoundKind;
using model::Hit;

// By kind: id, course, session, prompt, instant, offset, whether it is open. The instant is the one
// by which schema_4.cpp numbers the document.
constexpr std::array<std::string_view, model::kFoundKinds> kLookUp = {
    "SELECT id, course, NULL, CASE kind WHEN 1 THEN 'not_okay' ELSE '' END, at, offset_min, is_open"
    " FROM entry WHERE row = ?",
    "SELECT id, course, NULL, '', created, created_offset_min, 0 FROM question WHERE row = ?",
    "SELECT g.id, g.course, g.session, '', g.created, g.created_offset_min, 0 FROM goal AS g"
    " LEFT JOIN session AS s ON s.id = g.session WHERE g.row = ? AND s.deleted IS NULL",
    "SELECT a.id, a.course, a.session, a.prompt, a.created, a.created_offset_min, 0"
    " FROM answer AS a JOIN session AS s ON s.id = a.session"
    " WHERE a.row = ? AND s.deleted IS NULL",
    "SELECT r.id, r.course, r.session, '', r.made_at, r.made_offset_min, 0 FROM remembered AS r"
    " JOIN session AS s ON s.id = r.session WHERE r.row = ? AND s.deleted IS NULL",
    "SELECT id, course, NULL, '', created, created_offset_min, 0 FROM hard_thing WHERE row = ?",
    "SELECT id, course, NULL, '', created, created_offset_min, 0 FROM wish WHERE row = ?",
    "SELECT id, course, session, '', created, created_offset_min, 0 FROM wording WHERE row = ?",
    "SELECT m.id, m.course, m.session, '', m.at, m.offset_min, 0 FROM moment AS m"
    " JOIN session AS s ON s.id = m.session WHERE m.row = ? AND s.deleted IS NULL",
    "SELECT id, course, session, '', at, offset_min, 0 FROM win WHERE row = ?",
    "SELECT id, course, id, '', at, created_offset_min, state = 2 FROM session"
    " WHERE row = ? AND deleted IS NULL",
    "SELECT id, id, NULL, '', created, created_offset_min, 0 FROM course WHERE row = ?",
    "SELECT id, course, NULL, '', created, created_offset_min, 0 FROM scale WHERE row = ?",
    "SELECT id, NULL, NULL, '', created, created_offset_min, 0 FROM contact WHERE row = ?",
    "SELECT s.id, s.course, NULL, s.name, f.created, f.created_offset_min, 0 FROM sheet_field AS f"
    " JOIN sheet AS s ON s.id = f.sheet WHERE f.row = ? AND s.deleted IS NULL",
    "SELECT id, course, session, '', at, offset_min, 0 FROM homework WHERE row = ?",
    "SELECT id, NULL, NULL, CASE kind WHEN 1 THEN 'kind_line' ELSE '' END, created,"
    " created_offset_min, 0 FROM prompt WHERE row = ?",
    "SELECT g.id, g.course, g.session, '', m.created, m.created_offset_min, 0 FROM goal_mark AS m"
    " JOIN goal AS g ON g.id = m.goal WHERE m.row = ? AND g.deleted IS NULL"};

bool is_wanted(const model::SearchQuery& query, std::size_t kind) {
    const auto& kinds = query.kinds;
    return kinds.empty() ||
           std::find(kinds.begin(), kinds.end(), static_cast<FoundKind>(kind)) != kinds.end();
}

bool is_between(const model::SearchQuery& query, const Moment& at) {
    const base::LocalDate day = base::to_local(at).date;
    return (!query.from || day >= *query.from) && (!query.to || day <= *query.to);
}

// Numbers of documents, both included.
struct Numbers {
    std::int64_t from = 0, to = 0;
};

// Documents that match, the highest number first.
struct Matches {
    std::optional<Statement> statement;  // None: it is at its end.
    Document next = {};

    Result<void> advance() {
        auto row = statement->step();
        if (!row.ok()) return row.error();
        if (row.value()) {
            next.number = statement->integer(0);
        } else {
            statement.reset();
        }
        return {};
    }
};

Result<void> begin(Database& database, const std::string& match, const Numbers& numbers,
                   std::vector<Matches>& all) {
    auto statement = database.prepare(
        "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
        " ORDER BY rowid DESC");
    if (!statement.ok()) return statement.error();
    statement.value().bind(match).bind(numbers.from).bind(numbers.to);
    all.push_back({std::move(statement).value()});
    return all.back().advance();
}

// The matches in the periods that can hold what is wanted: notes, and everything else.
Result<std::vector<Matches>> matching(Database& database, const std::string& match,
                                      const model::SearchQuery& query) {
    constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;  // More than any offset.
    const auto period = [](const base::LocalDate& date, std::int64_t more_ms) {
        return period_of({base::to_instant({date, {}}, 0).ms + more_ms});
    };
    const std::int64_t first = query.from ? period(*query.from, -kDayMs) : 0;
    const std::int64_t last = query.to ? period(*query.to, 2 * kDayMs) : kMostPeriods - 1;
    std::vector<Matches> all;
    const Numbers notes = {first_note_in(first), first_note_in(last + 1) - 1};
    const Numbers others = {first_other_in(first), first_other_in(last + 1) - 1};
    const bool only_notes = query.kinds == std::vector{FoundKind::Entry};
    if (is_wanted(query, 0)) {
        if (auto done = begin(database, match, notes, all); !done.ok()) return done.error();
    }
    if (!only_notes) {
        if (auto done = begin(database, match, others, all); !done.ok()) return done.error();
    }
    return all;
}

// The one whose next match is of the newest period; none: there are no more.
Matches* newest(std::vector<Matches>& all) {
    Matches* found = nullptr;
    for (Matches& one : all) {
        if (!one.statement) continue;
        if (!found || one.next.period() > found->next.period()) found = &one;
    }
    return found;
}

Result<void> look_up(Database& database, const model::SearchQuery& query, const Document& document,
                     std::vector<Hit>& found) {
    const std::size_t kind = document.kind();
    if (kind >= kLookUp.size() || !is_wanted(query, kind)) return {};
    auto statement = database.prepare(kLookUp[kind]);
    if (!statement.ok()) return statement.error();
    const Statement& row = statement.value();
    auto there = statement.value().bind(document.row()).step();
    if (!there.ok()) return there.error();
    if (!there.value() || !is_between(query, moment(row, 4))) return {};
    found.push_back({.kind = static_cast<FoundKind>(kind),
                     .id = row.id(0),
                     .course = row.id(1),
                     .session = row.id(2),
                     .prompt = row.text(3),
                     .at = moment(row, 4),
                     .open = row.integer(6) != 0,
                     .document = document.number});
    return {};
}

// The newest `most`, newest first. A period is read to its end, since its matches come in the order
// of their rows.
Result<std::vector<Hit>> find_newest(Database& database, const std::string& match,
                                     const model::SearchQuery& query, std::size_t most) {
    std::vector<Hit> found;
    auto all = matching(database, match, query);
    if (!all.ok()) return all.error();
    std::int64_t period = kMostPeriods;
    while (Matches* one = newest(all.value())) {
        const Document document = one->next;
        if (found.size() >= most && document.period() != period) break;
        period = document.period();
        if (auto done = look_up(database, query, document, found); !done.ok()) return done.error();
        if (auto done = one->advance(); !done.ok()) return done.error();
    }
    std::sort(found.begin(), found.end(), [](const Hit& a, const Hit& b) {
        return a.at.at != b.at.at ? a.at.at > b.at.at : a.document > b.document;
    });
    if (found.size() > most) found.resize(most);
    return found;
}

// The few documents that are shown get an index of their own, in memory: to ask the index of
// everything for what stands around a match, it walks through all matches.
constexpr std::string_view kShownTable =
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown USING fts5("
    "text, tokenize = any_script)";

Result<void> fill_shown(Database& database, const std::string& documents) {
    if (auto made = database.run(kShownTable); !made.ok()) return made;
    if (auto emptied = database.run("DELETE FROM temp.shown"); !emptied.ok()) return emptied;
    return database.run(
        "INSERT INTO temp.shown (rowid, text) SELECT rowid, text FROM words"
        " WHERE rowid IN (SELECT value FROM json_each(?))",
        documents);
}

std::string numbers_of(std::span<const Hit> hits) {
    std::string numbers = "[";
    for (const Hit& hit : hits) {
        if (numbers.size() > 1) numbers += ',';
        numbers += std::to_string(hit.document);
    }
    return numbers + ']';
}

}  // namespace

Result<std::vector<Hit>> Journal::search(const model::SearchQuery& query, std::size_t most) {
    if (most == 0) return std::vector<Hit>();
    Database& database = *state_->database;
    auto match = index_query(database, typed_words(query.text));
    if (!match.ok()) return match.error();
    if (match.value().empty()) return std::vector<Hit>();
    return find_newest(database, match.value(), query, most);
}

Result<std::vector<std::vector<model::Piece>>> Journal::pieces(std::string_view text,
                                                               std::span<const Hit> hits) {
    std::vector<std::vector<model::Piece>> all(hits.size());
    const std::string match = search_terms(text);
    if (hits.empty() || match.empty()) return all;
    Database& database = *state_->database;
    if (auto done = fill_shown(database, numbers_of(hits)); !done.ok()) return done.error();
    std::map<std::int64_t, std::string> shown;
    auto rows = state_->list(
        "SELECT rowid, snippet(shown, 0, char(2), char(3), '…', 20) FROM temp.shown"
        " WHERE shown MATCH ?",
        [&](const Statement& row) { return shown.emplace(row.integer(0), row.text(1)).second; },
        match);
    if (!rows.ok()) return rows.error();
    for (std::size_t i = 0; i < hits.size(); ++i) {
        all[i] = pieces_of_snippet(shown[hits[i].document]);
    }
    if (auto done = database.run("DELETE FROM temp.shown"); !done.ok()) return done.error();
    return all;
}

}  // namespace rapport::store
