// What a pack may hold, and what becomes of its items.
#include "model/pack.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"

namespace rapport::model {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

constexpr char kWorksheetMark = 'w';
constexpr std::size_t kWorksheetName = 15;
constexpr std::size_t kWorksheetLines = 20;
constexpr int kFarthest = 1000;  // Of a scale's ends from nought.

bool holds_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char sign) {
        const auto byte = static_cast<unsigned char>(sign);
        return (byte < 0x20 && sign != '\n') || byte == 0x7F;
    });
}

// Addresses of the web and of mail: a pack leads nowhere.
bool holds_address(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char sign) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
    });
    constexpr std::array<std::string_view, 6> kSigns = {
        "://", "www.", "mailto:", "javascript:", "data:", "file:"};
    return std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) {
        return lower.find(sign) != std::string::npos;
    });
}

bool is_fine(std::string_view text, std::size_t most) {
    return text.size() <= most && base::is_valid_utf8(text) && !holds_control(text) &&
           !holds_address(text);
}

bool is_line(std::string_view text) {
    return is_fine(text, kPackLine) && text.find('\n') == std::string_view::npos;
}

bool has_all_it_needs(const PackItem& item, const std::vector<std::string>& sheets) {
    switch (item.kind) {
        case PackKind::Sheet:
            return std::find(sheets.begin(), sheets.end(), item.name) != sheets.end();
        case PackKind::Worksheet: {
            const auto lines = std::count(item.text.begin(), item.text.end(), '\n');
            return !base::is_blank(item.name) && !base::is_blank(item.text) &&
                   static_cast<std::size_t>(lines) < kWorksheetLines;
        }
        case PackKind::Scale:
            return !base::is_blank(item.name) && item.low < item.high && item.low >= -kFarthest &&
                   item.high <= kFarthest;
        default: return !base::is_blank(item.text);
    }
}

bool is_fine(const PackItem& item) {
    return is_line(item.name) && is_fine(item.text, kPackText) && is_fine(item.why, kPackText) &&
           is_line(item.low_label) && is_line(item.high_label);
}

Error refused(const char* why) { return {ErrorKind::Invalid, why}; }

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (!base::is_blank(line)) lines.emplace_back(base::trim(line));
    }
    return lines;
}

// The part before the next '|', which goes.
std::string next_part(std::string_view& rest) {
    const std::string_view part = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return std::string(base::trim(part));
}

// One line of a ready pack, "key: value". False: it is none.
bool take_line(Pack& pack, std::string_view key, std::string_view value) {
    PackItem item;
    std::string_view rest = value;
    if (key == "greeting") {
        pack.greeting = value;
        return true;
    }
    if (key == "prompt" || key == "question" || key == "goal") {
        item.kind = key == "prompt"     ? PackKind::Prompt
                    : key == "question" ? PackKind::Question
                                        : PackKind::Goal;
        item.text = value;
    } else if (key == "try") {
        item.kind = PackKind::Try;
        item.text = next_part(rest);
        item.why = next_part(rest);
    } else if (key == "sheet") {
        item.kind = PackKind::Sheet;
        item.name = value;
    } else if (key == "worksheet") {
        item.kind = PackKind::Worksheet;
        item.name = next_part(rest);
        while (!rest.empty()) item.text += (item.text.empty() ? "" : "\n") + next_part(rest);
    } else if (key == "scale") {
        item.kind = PackKind::Scale;
        item.name = next_part(rest);
        item.low_label = next_part(rest);
        item.high_label = next_part(rest);
    } else {
        return false;
    }
    pack.items.push_back(std::move(item));
    return true;
}

}  // namespace

Result<Pack> checked(Pack pack, const std::vector<std::string>& sheets) {
    if (pack.items.empty()) return refused("the pack is empty");
    if (pack.items.size() > kPackItems) return refused("the pack holds too much");
    if (pack.id.is_nil()) return refused("the pack has no id");
    const bool fine = is_line(pack.title) && is_line(pack.from) && is_line(pack.language) &&
                      is_fine(pack.greeting, kPackText);
    if (!fine || base::is_blank(pack.title)) return refused("a text of the pack cannot be shown");
    for (const PackItem& item : pack.items) {
        if (!is_fine(item)) return refused("a text of the pack cannot be shown");
        if (!has_all_it_needs(item, sheets)) return refused("an item of the pack is not whole");
    }
    return pack;
}

std::string decisions_text(const std::vector<PackDecision>& decisions) {
    std::string text;
    for (const PackDecision& one : decisions) {
        text += std::to_string(static_cast<int>(one.choice));
        std::string reason = one.reason;
        std::replace(reason.begin(), reason.end(), '\n', ' ');
        if (!reason.empty()) text += " " + reason;
        text += '\n';
    }
    return text;
}

std::vector<PackDecision> read_decisions(std::string_view text, std::size_t count) {
    std::vector<PackDecision> decisions(count);
    for (PackDecision& one : decisions) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty() || line.front() < '0' || line.front() > '3') continue;
        one.choice = static_cast<PackChoice>(line.front() - '0');
        if (line.size() > 2) one.reason = line.substr(2);
    }
    return decisions;
}

Id pack_item_id(const Id& pack, std::size_t item) {
    return base::derived_id(pack, static_cast<std::uint32_t>(item) + 1);
}

std::string worksheet_name(const Id& pack, std::size_t item) {
    return kWorksheetMark + base::to_hex(pack_item_id(pack, item)).substr(0, kWorksheetName - 1);
}

bool is_worksheet_name(std::string_view sheet) {
    return sheet.size() == kWorksheetName && sheet.front() == kWorksheetMark;
}

Sheet worksheet(const Pack& pack, std::size_t item) {
    const PackItem& from = pack.items[item];
    Sheet sheet;
    sheet.name = worksheet_name(pack.id, item);
    sheet.title = from.name;
    sheet.need = SheetNeed::Together;
    sheet.order = 1000;  // After those of the app.
    sheet.once = SheetOnce::Course;
    sheet.prints = true;
    int number = 0;
    for (std::string& line : lines_of(from.text)) {
        SheetPart part;
        part.kind = SheetPartKind::Field;
        part.field.key = "p" + std::to_string(++number);
        part.field.question = std::move(line);
        sheet.parts.push_back(std::move(part));
    }
    return sheet;
}

Result<Pack> read_ready_pack(std::string_view text) {
    Pack pack;
    for (const std::string& line : lines_of(text)) {
        if (line.starts_with("# ") && pack.title.empty()) {
            pack.title = line.substr(2);
            continue;
        }
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos || !take_line(pack, std::string_view(line).substr(0, colon),
                                                     std::string_view(line).substr(colon + 2))) {
            return Error{ErrorKind::Invalid, "ready pack: " + line};
        }
    }
    return pack;
}

}  // namespace rapport::model
