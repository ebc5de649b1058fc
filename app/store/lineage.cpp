// The branches of a journal, kept as a note: "id:ms", apart by spaces.
#include "store/lineage.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "store/merge_tables.h"

namespace rapport::store {
namespace {

using base::ErrorKind;
using base::Result;

constexpr std::string_view kBranches = "lineage";
constexpr std::string_view kMerged = "merged.";

struct Branch {
    std::string id;
    std::int64_t from_ms = 0;
};

std::int64_t number(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Result<std::string> note(Database& database, const std::string& key) {
    auto statement = database.prepare("SELECT text FROM note WHERE key = ?");
    if (!statement.ok()) return statement.error();
    auto row = statement.value().bind(key).step();
    if (!row.ok()) return row.error();
    return row.value() ? statement.value().text(0) : std::string();
}

Result<void> set_note(Database& database, const std::string& key, const std::string& text,
                      const base::Moment& now) {
    return database.run(
        "INSERT INTO note (key, text, changed) VALUES (?1, ?2, ?3)"
        " ON CONFLICT (key) DO UPDATE SET text = ?2, changed = ?3",
        key, text, now.at.ms);
}

Result<std::vector<Branch>> branches(Database& database) {
    auto text = note(database, std::string(kBranches));
    if (!text.ok()) return text.error();
    std::vector<Branch> all;
    std::string_view rest = text.value();
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        const std::size_t colon = one.find(':');
        if (colon == std::string_view::npos) continue;
        all.push_back({std::string(one.substr(0, colon)), number(one.substr(colon + 1))});
    }
    return all;
}

// Until when the two went the same way.
std::int64_t common_until(const std::vector<Branch>& a, const std::vector<Branch>& b) {
    if (a.empty() || b.empty()) return Known().of_other;
    if (a.front().id != b.front().id) return -1;
    std::size_t same = 0;
    while (same < a.size() && same < b.size() && a[same].id == b[same].id) ++same;
    std::int64_t until = Known().of_other;
    if (same < a.size()) until = std::min(until, a[same].from_ms);
    if (same < b.size()) until = std::min(until, b[same].from_ms);
    return until;
}

Result<std::int64_t> merged_until(Database& database, const std::vector<Branch>& other) {
    if (other.empty()) return std::int64_t{-1};
    auto text = note(database, std::string(kMerged) + other.back().id);
    if (!text.ok()) return text.error();
    return text.value().empty() ? std::int64_t{-1} : number(text.value());
}

}  // namespace

Result<bool> has_branch(Database& database) {
    auto all = branches(database);
    if (!all.ok()) return all.error();
    return !all.value().empty();
}

Result<void> begin_branch(Database& database, const base::Id& branch, const base::Moment& now) {
    auto text = note(database, std::string(kBranches));
    if (!text.ok()) return text.error();
    auto last = last_change_ms(database);
    if (!last.ok()) return last.error();
    std::string added = std::move(text).value();
    if (!added.empty()) added += ' ';
    added += base::to_hex(branch) + ":" + std::to_string(last.value());
    return set_note(database, std::string(kBranches), added, now);
}

Result<Known> known_of(Database& database, Database& other) {
    auto ours = branches(database);
    if (!ours.ok()) return ours.error();
    auto theirs = branches(other);
    if (!theirs.ok()) return theirs.error();
    auto seen = merged_until(database, theirs.value());
    if (!seen.ok()) return seen.error();
    auto seen_there = merged_until(other, ours.value());
    if (!seen_there.ok()) return seen_there.error();
    const std::int64_t common = common_until(ours.value(), theirs.value());
    return Known{std::max(common, seen.value()), std::max(common, seen_there.value())};
}

Result<void> note_merged(Database& database, Database& other, const base::Moment& now) {
    auto theirs = branches(other);
    if (!theirs.ok() || theirs.value().empty()) {
        return theirs.ok() ? Result<void>() : theirs.error();
    }
    auto last = last_change_ms(other);
    if (!last.ok()) return last.error();
    return set_note(database, std::string(kMerged) + theirs.value().back().id,
                    std::to_string(last.value()), now);
}

Result<std::int64_t> last_change_ms(Database& database) {
    std::int64_t last = 0;
    for (const MergedTable& table : kMergedTables) {
        auto one = database.ask_integer("SELECT coalesce(max(changed), 0) FROM " +
                                        std::string(table.name));
        if (!one.ok()) return one;
        last = std::max(last, one.value());
    }
    return last;
}

}  // namespace rapport::store
