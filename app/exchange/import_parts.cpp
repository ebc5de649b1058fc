// What becomes of an entry of another journal.
#include "exchange/import_parts.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"

namespace rapport::exchange {
namespace {

// A tag that stands in the text with its sign is not said twice.
bool holds_tag(std::string_view text, std::string_view tag) {
    if (tag.empty()) return true;
    if (tag[0] == '@' || tag[0] == '#') return text.find(tag) != text.npos;
    return text.find("#" + std::string(tag)) != text.npos;
}

std::string tag_line(const OtherEntry& entry) {
    std::string line;
    for (const std::string& tag : entry.tags) {
        if (holds_tag(entry.text, tag) || holds_tag(entry.title, tag)) continue;
        if (!line.empty()) line += ", ";
        if (tag[0] != '@' && tag[0] != '#') line += '#';
        line += tag;
    }
    return line;
}

}  // namespace

std::string text_of(const OtherEntry& entry, std::string_view mood_line) {
    std::string text(base::trim(entry.title));
    const auto below = [&text](std::string_view more, std::string_view between) {
        if (base::is_blank(more)) return;
        if (!text.empty()) text += between;
        text += more;
    };
    below(base::trim(entry.text), "\n\n");
    std::string last;
    const auto line = [&last](const std::string& words) {
        if (words.empty()) return;
        if (!last.empty()) last += '\n';
        last += words;
    };
    if (!entry.mood.empty()) line(replaced(std::string(mood_line), "{mood}", entry.mood));
    for (const std::string& words : entry.lines) line(words);
    line(tag_line(entry));
    if (entry.is_starred) line("★");
    below(last, "\n\n");
    return text;
}

void Gathering::add(OtherEntry entry) {
    if (made_.entries.size() >= how_.entries_most) {
        too_many_ = true;
        return;
    }
    std::string text = text_of(entry, how_.mood);
    if (text.size() > kEntryBytesMost) {
        leave(NotKept::Unreadable);
        return;
    }
    // Nothing is lost by leaving out what holds nothing.
    if (text.empty()) return;
    made_.entries.push_back({entry.at, std::move(text), std::move(entry.same)});
}

base::Result<Imported> Gathering::finish() {
    if (too_many_) return base::Error{base::ErrorKind::Invalid, "more entries than are taken"};
    std::stable_sort(
        made_.entries.begin(), made_.entries.end(),
        [](const ImportedEntry& a, const ImportedEntry& b) { return a.at.at.ms < b.at.at.ms; });
    // Entries that are the same to the letter are several all the same.
    std::map<std::string, int> times;
    std::set<std::string> all;
    for (ImportedEntry& entry : made_.entries) {
        int& time = times[entry.same];
        std::string same;
        do {
            ++time;
            same = time == 1 ? entry.same : entry.same + "\n" + std::to_string(time);
        } while (!all.insert(same).second);
        entry.same = std::move(same);
    }
    for (int i = 0; i < kNotKeptKinds; ++i) {
        const int count = left_[static_cast<std::size_t>(i)];
        if (count > 0) made_.not_kept.push_back({static_cast<NotKept>(i), count});
    }
    return std::move(made_);
}

std::string plain_text(std::string_view text) {
    constexpr std::string_view kByteOrder = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrder)) text.remove_prefix(kByteOrder.size());
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            plain += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            plain += '\n';
        }
    }
    return base::to_valid_utf8(plain);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    std::string made;
    std::size_t at = 0;
    for (std::size_t next = text.find(from); next != text.npos; next = text.find(from, at)) {
        made.append(text, at, next - at);
        made += to;
        at = next + from.size();
    }
    made.append(text, at);
    return made;
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        const std::string_view part = base::trim(text.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(text.size(), end + separator.size()));
    }
    return parts;
}

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& letter : made) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + ('a' - 'A'));
    }
    return made;
}

}  // namespace rapport::exchange
