// What stands on a filled-in sheet, and the ids of what belongs to it.
#include "model/sheet.h"

#include <algorithm>

#include "base/text.h"

namespace rapport::model {
namespace {

bool says_something(const SheetAnswer& answer) {
    return answer.number.has_value() || !base::is_blank(answer.text);
}

bool is_name_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

// FNV-1a.
std::uint32_t salt_of(std::string_view text, int item = 0) {
    std::uint32_t hash = 2166136261u;
    const auto take = [&](std::uint32_t byte) { hash = (hash ^ (byte & 0xff)) * 16777619u; };
    for (const char letter : text) take(static_cast<std::uint8_t>(letter));
    take(0);
    for (int shift = 0; shift < 32; shift += 8) take(static_cast<std::uint32_t>(item) >> shift);
    return hash;
}

}  // namespace

const SheetField* find_field(const Sheet& sheet, std::string_view key) {
    for (const SheetPart& part : sheet.parts) {
        if (part.kind == SheetPartKind::Field && part.field.key == key) return &part.field;
    }
    return nullptr;
}

const SheetAnswer* find_answer(const FilledSheet& filled, std::string_view field, int item) {
    for (const SheetAnswer& answer : filled.answers) {
        if (answer.field == field && answer.item == item) return &answer;
    }
    return nullptr;
}

bool has_any_answer(const FilledSheet& filled) {
    return std::any_of(filled.answers.begin(), filled.answers.end(), says_something);
}

bool is_asked(const SheetField& field, const FilledSheet& filled) {
    if (!field.when) return true;
    const SheetWhen& when = *field.when;
    return std::any_of(filled.answers.begin(), filled.answers.end(), [&](const auto& answer) {
        if (answer.field != when.field || !answer.number) return false;
        const int number = when.on_ticks ? answer.item : *answer.number;
        return std::find(when.numbers.begin(), when.numbers.end(), number) != when.numbers.end();
    });
}

bool is_blank(const SheetField& field, const FilledSheet& filled) {
    if (field.ask.empty() || !is_asked(field, filled)) return false;
    return std::none_of(filled.answers.begin(), filled.answers.end(),
                        [&](const SheetAnswer& answer) {
                            return answer.field == field.key && says_something(answer);
                        });
}

std::string first_words(const FilledSheet& filled) {
    for (const SheetAnswer& answer : filled.answers) {
        if (!base::is_blank(answer.text)) return std::string(base::trim(answer.text));
    }
    return {};
}

Id once_id(std::string_view sheet, const Id& origin) {
    return base::derived_id(origin, salt_of(sheet));
}

Id answer_id(const Id& filled, std::string_view field, int item) {
    return base::derived_id(filled, salt_of(field, item + 1));
}

Id made_id(const Id& filled, std::string_view field, MadeOf of) {
    return base::derived_id(filled, salt_of(field, -1 - static_cast<int>(of)));
}

Id id_of_sheet(std::string_view name) {
    Id id;
    std::copy_n(name.begin(), std::min(name.size(), id.bytes.size()), id.bytes.begin());
    return id;
}

std::optional<std::string> sheet_of_id(const Id& id) {
    std::string name;
    for (const std::uint8_t byte : id.bytes) {
        if (byte == 0) break;
        name += static_cast<char>(byte);
    }
    const bool fits = std::all_of(name.begin(), name.end(), is_name_letter);
    if (name.empty() || !fits || id_of_sheet(name) != id) return std::nullopt;
    return name;
}

std::optional<int> minutes_in(std::string_view text) {
    constexpr int kShortest = 5;
    constexpr int kLongest = 480;
    int number = 0;
    bool in_number = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool digit = i < text.size() && text[i] >= '0' && text[i] <= '9';
        if (digit) {
            number = std::min(number * 10 + (text[i] - '0'), kLongest + 1);
            in_number = true;
        } else if (in_number) {
            if (number >= kShortest && number <= kLongest) return number;
            number = 0;
            in_number = false;
        }
    }
    return std::nullopt;
}

}  // namespace rapport::model
