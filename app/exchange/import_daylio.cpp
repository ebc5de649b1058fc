// Daylio: a table, with or without titles of notes. Its columns are known by their names, and what
// stands in a column that is not known here becomes a line of its own.
#include <algorithm>

#include "base/text.h"
#include "exchange/import_parts.h"

namespace rapport::exchange {
namespace {

constexpr std::size_t kColumnsMost = 64;

// Newer notes are HTML. Only its own marks are taken, so that "<3" stays.
std::string without_marks(std::string_view text) {
    constexpr std::array<std::string_view, 5> kLines = {"<br>", "<br/>", "<br />", "</p>",
                                                        "</div>"};
    constexpr std::array<std::string_view, 17> kNone = {
        "<p>",  "<div>", "<b>",   "</b>", "<i>",   "</i>", "<u>",      "</u>",     "<s>",
        "</s>", "<em>",  "</em>", "<ul>", "</ul>", "<ol>", "<strong>", "</strong>"};
    std::string made(text);
    for (const std::string_view mark : kLines) made = replaced(std::move(made), mark, "\n");
    made = replaced(std::move(made), "<li>", "- ");
    made = replaced(std::move(made), "</li>", "\n");
    made = replaced(std::move(made), "</ol>", "");
    for (const std::string_view mark : kNone) made = replaced(std::move(made), mark, "");
    made = replaced(std::move(made), "&nbsp;", " ");
    made = replaced(std::move(made), "&lt;", "<");
    made = replaced(std::move(made), "&gt;", ">");
    made = replaced(std::move(made), "&quot;", "\"");
    made = replaced(std::move(made), "&#39;", "'");
    return replaced(std::move(made), "&amp;", "&");
}

using Cells = std::vector<std::string>;

class Table {
  public:
    explicit Table(Cells names) : names_(std::move(names)) {
        for (std::string& name : names_) name = lower(base::trim(name));
    }
    bool has(std::string_view name) const { return find(name) < names_.size(); }
    std::string_view cell(const Cells& row, std::string_view name) const {
        const std::size_t at = find(name);
        return at < row.size() ? base::trim(row[at]) : std::string_view();
    }
    // What stands under names that mean nothing here.
    Cells others(const Cells& row) const {
        constexpr std::array<std::string_view, 8> kKnown = {
            "full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note"};
        Cells lines;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool named = i < names_.size();
            const bool known =
                named && std::find(kKnown.begin(), kKnown.end(), names_[i]) != kKnown.end();
            if (known || base::is_blank(row[i])) continue;
            const std::string words(base::trim(row[i]));
            lines.push_back(named ? names_[i] + ": " + words : words);
        }
        return lines;
    }

  private:
    std::size_t find(std::string_view name) const {
        return static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) -
                                        names_.begin());
    }
    Cells names_;
};

std::optional<OtherEntry> entry_of(const Table& table, const Cells& row, const ImportHow& how) {
    const std::string moment =
        std::string(table.cell(row, "full_date")) + " " + std::string(table.cell(row, "time"));
    const auto written = read_moment(moment);
    if (!written) return std::nullopt;
    OtherEntry entry;
    entry.at = moment_of(*written, how.now);
    entry.title = table.cell(row, "note_title");
    entry.text = table.cell(row, "note");
    entry.mood = table.cell(row, "mood");
    entry.tags = parts_of(table.cell(row, "activities"), "|");
    entry.lines = table.others(row);
    entry.same = "daylio\n" + moment + "\n" + entry.mood + "\n";
    entry.same.append(table.cell(row, "activities")).append("\n");
    entry.same += entry.title + "\n" + entry.text;
    entry.title = without_marks(entry.title);
    entry.text = without_marks(entry.text);
    return entry;
}

}  // namespace

std::vector<Cells> read_csv(std::string_view text) {
    std::vector<Cells> rows;
    Cells row;
    std::string cell;
    bool quoted = false, any = false;
    const auto end_cell = [&] {
        if (row.size() < kColumnsMost) row.push_back(std::move(cell));
        cell.clear();
    };
    const auto end_row = [&] {
        end_cell();
        if (any) rows.push_back(std::move(row));
        row.clear();
        any = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char sign = text[i];
        if (quoted) {
            if (sign != '"') {
                cell += sign;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                cell += text[++i];
            } else {
                quoted = false;
            }
        } else if (sign == '"' && cell.empty()) {
            quoted = any = true;
        } else if (sign == ',') {
            any = true;
            end_cell();
        } else if (sign == '\n') {
            end_row();
        } else {
            any = true;
            cell += sign;
        }
    }
    end_row();
    return rows;
}

bool looks_like_daylio(std::string_view text) {
    constexpr std::size_t kHeadMost = 2000;
    const std::string head = plain_text(text.substr(0, kHeadMost));
    const std::vector<Cells> rows = read_csv(std::string_view(head).substr(0, head.find('\n')));
    if (rows.empty()) return false;
    const Table table(rows[0]);
    return table.has("full_date") && table.has("time") && table.has("mood") && table.has("note");
}

void read_daylio(std::string_view text, Gathering& to) {
    const std::string plain = plain_text(text);
    const std::vector<Cells> rows = read_csv(plain);
    if (rows.empty()) return;
    const Table table(rows[0]);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        std::optional<OtherEntry> entry = entry_of(table, rows[i], to.how());
        if (entry) {
            to.add(std::move(*entry));
        } else {
            to.leave(NotKept::Unreadable);
        }
    }
}

}  // namespace rapport::exchange
