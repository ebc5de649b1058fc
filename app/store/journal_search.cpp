// Search over everything that was written.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "store/journal.h"
#include "store/journal_state.h"
#include "store/search_text.h"

namespace rapport::store {
namespace {

using model::FoundKind;
using model::Hit;

// How many matches of one kind are looked up. More of them are not sorted by their time but by the
// order in which they were made, which is nearly the same; nobody reads that far.
constexpr std::size_t kMostLookedUp = 1000;
constexpr std::int64_t kKindsInRow = 32;

// By kind: id, course, session, prompt, instant, offset, whether it is open.
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
    // A session stands at its day, one without a day at its last change.
    "SELECT s.id, s.course, s.id, '', CASE o.day WHEN '' THEN s.changed ELSE 1000 * (strftime('%s',"
    " o.day || 'T' || CASE o.clock WHEN '' THEN '12:00' ELSE o.clock END) -"
    " 60 * s.created_offset_min) END, s.created_offset_min, s.state = 2 FROM session AS s"
    " JOIN session_order AS o ON o.row = s.row WHERE s.row = ?",
    "SELECT id, id, NULL, '', created, created_offset_min, 0 FROM course WHERE row = ?",
    "SELECT id, course, NULL, '', created, created_offset_min, 0 FROM scale WHERE row = ?",
    "SELECT id, NULL, NULL, '', created, created_offset_min, 0 FROM contact WHERE row = ?"};

// A hit and the number of its document in the index.
struct Found {
    std::int64_t document = 0;
    Hit hit;
};

bool is_wanted(const model::SearchQuery& query, std::size_t kind) {
    const auto& kinds = query.kinds;
    return kinds.empty() ||
           std::find(kinds.begin(), kinds.end(), static_cast<FoundKind>(kind)) != kinds.end();
}

bool is_between(const model::SearchQuery& query, const Moment& at) {
    const base::LocalDate day = base::to_local(at).date;
    return (!query.from || day >= *query.from) && (!query.to || day <= *query.to);
}

// All documents that match, by kind; the last made ones first.
using Documents = std::array<std::vector<std::int64_t>, model::kFoundKinds>;
Result<Documents> matching(Database& database, const std::string& match) {
    Documents documents;
    auto statement = database.prepare("SELECT rowid FROM words WHERE words MATCH ?");
    if (!statement.ok()) return statement.error();
    statement.value().bind(match);
    for (;;) {
        auto row = statement.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) break;
        const std::int64_t document = statement.value().integer(0);
        const auto kind = static_cast<std::size_t>(document % kKindsInRow);
        if (kind < documents.size()) documents[kind].push_back(document);
    }
    for (auto& one : documents) std::sort(one.rbegin(), one.rend());
    return documents;
}

Result<void> look_up(Database& database, const model::SearchQuery& query, std::size_t kind,
                     const std::vector<std::int64_t>& documents, std::vector<Found>& found) {
    const bool dated = query.from || query.to;
    const std::size_t most = dated ? documents.size() : std::min(documents.size(), kMostLookedUp);
    for (std::size_t i = 0; i < most; ++i) {
        auto statement = database.prepare(kLookUp[kind]);
        if (!statement.ok()) return statement.error();
        const Statement& row = statement.value();
        auto there = statement.value().bind(documents[i] / kKindsInRow).step();
        if (!there.ok()) return there.error();
        if (!there.value() || !is_between(query, moment(row, 4))) continue;
        Found one;
        one.document = documents[i];
        one.hit = {.kind = static_cast<FoundKind>(kind),
                   .id = row.id(0),
                   .course = row.id(1),
                   .session = row.id(2),
                   .prompt = row.text(3),
                   .at = moment(row, 4),
                   .open = row.integer(6) != 0,
                   .pieces = {}};
        found.push_back(std::move(one));
    }
    return {};
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

// What stands around the matches.
Result<void> read_pieces(Database& database, const std::string& match, std::vector<Found>& found) {
    std::unordered_map<std::int64_t, Hit*> hits;
    std::string documents = "[";
    for (Found& one : found) {
        if (documents.size() > 1) documents += ',';
        documents += std::to_string(one.document);
        hits[one.document] = &one.hit;
    }
    documents += ']';
    if (auto filled = fill_shown(database, documents); !filled.ok()) return filled;
    auto statement = database.prepare(
        "SELECT rowid, snippet(shown, 0, char(2), char(3), '…', 20) FROM temp.shown"
        " WHERE shown MATCH ?");
    if (!statement.ok()) return statement.error();
    statement.value().bind(match);
    for (;;) {
        auto row = statement.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) break;
        hits[statement.value().integer(0)]->pieces = pieces_of_snippet(statement.value().text(1));
    }
    return database.run("DELETE FROM temp.shown");
}

}  // namespace

Result<std::vector<Hit>> Journal::search(const model::SearchQuery& query, std::size_t most) {
    const std::string match = search_terms(query.text);
    std::vector<Hit> hits;
    if (match.empty() || most == 0) return hits;
    auto documents = matching(*state_->database, match);
    if (!documents.ok()) return documents.error();
    std::vector<Found> found;
    for (std::size_t kind = 0; kind < model::kFoundKinds; ++kind) {
        if (!is_wanted(query, kind)) continue;
        auto done = look_up(*state_->database, query, kind, documents.value()[kind], found);
        if (!done.ok()) return done.error();
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.hit.at.at != b.hit.at.at ? a.hit.at.at > b.hit.at.at : a.document > b.document;
    });
    if (found.size() > most) found.resize(most);
    if (found.empty()) return hits;
    if (auto done = read_pieces(*state_->database, match, found); !done.ok()) return done.error();
    for (Found& one : found) hits.push_back(std::move(one.hit));
    return hits;
}

}  // namespace rapport::store
