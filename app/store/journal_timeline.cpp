// Everything with a date, in the order of time: first the keys of all, then the text of one.
#include <algorithm>
#include <array>

#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using model::FoundKind;
using model::TimelineKey;
using model::TimelineText;

// Row and instant, newest first. Notes are those of all courses, as in the list of notes.
struct Source {
    FoundKind kind;
    bool of_course;
    std::string_view keys, text;
};

// The text: id, course, session, instant, offset, words.
constexpr std::array kSources = {
    Source{FoundKind::Entry, false,
           "SELECT row, at FROM entry WHERE deleted IS NULL AND is_open = 0"
           " AND kind = 0 ORDER BY at DESC",
           "SELECT id, course, NULL, at, offset_min, text FROM entry"
           " WHERE row = ? AND deleted IS NULL"},
    Source{FoundKind::Moment, true,
           "SELECT m.row, m.at FROM moment AS m JOIN session AS s ON s.id = m.session"
           " WHERE m.deleted IS NULL AND s.deleted IS NULL AND m.course = ?"
           " ORDER BY m.at DESC, m.row DESC",
           "SELECT id, course, session, at, offset_min, trim(words, char(10, 32)) FROM moment"
           " WHERE row = ? AND deleted IS NULL"},
    Source{FoundKind::Win, true,
           "SELECT row, at FROM win WHERE deleted IS NULL AND course = ?"
           " ORDER BY at DESC, row DESC",
           "SELECT id, course, session, at, offset_min, text FROM win"
           " WHERE row = ? AND deleted IS NULL"},
    Source{FoundKind::Goal, true,
           "SELECT row, created FROM goal WHERE deleted IS NULL AND session IS NULL"
           " AND course = ? AND trim(text) <> '' ORDER BY created DESC, row DESC",
           "SELECT id, course, NULL, created, created_offset_min, text FROM goal"
           " WHERE row = ? AND deleted IS NULL"}};

// A session stands at its planned date, as in the list of sessions; without one, when it was made.
constexpr std::string_view kSessionKeys =
    "SELECT o.row, CASE o.day WHEN '' THEN s.created ELSE 1000 * (strftime('%s', o.day || 'T' ||"
    " CASE o.clock WHEN '' THEN '12:00' ELSE o.clock END) - 60 * s.created_offset_min) END AS at"
    " FROM session_order AS o JOIN session AS s ON s.row = o.row"
    " WHERE s.course = ? AND s.state <> 0 ORDER BY at DESC, o.row DESC";
constexpr std::string_view kSessionText =
    "SELECT s.id, s.course, s.id, s.created, s.created_offset_min, coalesce((SELECT text"
    " FROM remembered WHERE session = s.id AND deleted IS NULL AND trim(text) <> ''"
    " ORDER BY position, row LIMIT 1), ''), o.day, s.state = 2"
    " FROM session AS s JOIN session_order AS o ON o.row = s.row WHERE s.row = ?";

bool is_wanted(std::span<const FoundKind> kinds, FoundKind kind) {
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

Result<std::vector<TimelineKey>> Journal::timeline(std::span<const FoundKind> kinds) {
    std::vector<TimelineKey> all;
    const auto newest_first = [](const TimelineKey& a, const TimelineKey& b) {
        return a.at > b.at;
    };
    const auto add = [&](FoundKind kind, auto rows) -> Result<void> {
        if (!rows.ok()) return rows.error();
        const auto middle = static_cast<std::ptrdiff_t>(all.size());
        for (TimelineKey& key : rows.value()) {
            key.kind = kind;
            all.push_back(key);
        }
        std::inplace_merge(all.begin(), all.begin() + middle, all.end(), newest_first);
        return {};
    };
    const auto read = [](const Statement& row) {
        return TimelineKey{{}, row.integer(0), {row.integer(1)}};
    };
    for (const Source& source : kSources) {
        if (!is_wanted(kinds, source.kind)) continue;
        auto rows = source.of_course ? state_->list(source.keys, read, state_->course)
                                     : state_->list(source.keys, read);
        if (auto done = add(source.kind, std::move(rows)); !done.ok()) return done.error();
    }
    if (is_wanted(kinds, FoundKind::Session)) {
        auto rows = state_->list(kSessionKeys, read, state_->course);
        if (auto done = add(FoundKind::Session, std::move(rows)); !done.ok()) return done.error();
    }
    return all;
}

Result<std::optional<TimelineText>> Journal::timeline_text(const TimelineKey& key) {
    const auto source = std::find_if(kSources.begin(), kSources.end(),
                                     [&](const Source& one) { return one.kind == key.kind; });
    const bool session = source == kSources.end();
    const auto read = [&](const Statement& row) {
        TimelineText text;
        text.kind = key.kind;
        text.id = row.id(0);
        text.course = row.id(1);
        text.session = row.id(2);
        text.date = base::to_local(moment(row, 3)).date;
        text.text = row.text(5);
        if (session) {
            text.date = base::parse_date(row.text(6)).value_or(text.date);
            text.did_not_happen = row.integer(7) != 0;
        }
        return text;
    };
    auto rows = state_->list(session ? kSessionText : source->text, read, key.row);
    if (!rows.ok()) return rows.error();
    if (rows.value().empty()) return std::optional<TimelineText>();
    return std::optional(std::move(rows.value().front()));
}

}  // namespace rapport::store
