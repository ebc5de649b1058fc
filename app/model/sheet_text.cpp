// Reads the text of a sheet.
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "model/key_line.h"
#include "model/sheet.h"

namespace rapport::model {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

template <typename Value>
using Word = std::pair<std::string_view, Value>;

template <typename Value, std::size_t kCount>
bool take_word(const std::array<Word<Value>, kCount>& words, std::string_view text, Value& out) {
    for (const auto& [word, value] : words) {
        if (word != text) continue;
        out = value;
        return true;
    }
    return false;
}

constexpr std::array<Word<SheetKind>, 5> kKinds = {{{"words", SheetKind::Words},
                                                    {"line", SheetKind::Line},
                                                    {"scale", SheetKind::Scale},
                                                    {"choice", SheetKind::Choice},
                                                    {"ticks", SheetKind::Ticks}}};
constexpr std::array<Word<SheetNeed>, 9> kNeeds = {{{"before", SheetNeed::Before},
                                                    {"hard", SheetNeed::Hard},
                                                    {"stuck", SheetNeed::Stuck},
                                                    {"carry", SheetNeed::Carry},
                                                    {"together", SheetNeed::Together},
                                                    {"time", SheetNeed::Time},
                                                    {"goodbye", SheetNeed::Goodbye},
                                                    {"goal", SheetNeed::Goal},
                                                    {"help", SheetNeed::Help}}};
constexpr std::array<Word<SheetOnce>, 3> kOnce = {
    {{"course", SheetOnce::Course}, {"goal", SheetOnce::Goal}, {"journal", SheetOnce::Journal}}};
constexpr std::array<Word<BecomesA>, 3> kBecomes = {
    {{"question", BecomesA::Question}, {"goal", BecomesA::Goal}, {"homework", BecomesA::Homework}}};
constexpr std::array<Word<bool>, 2> kYes = {{{"yes", true}, {"no", false}}};

class Reader {
  public:
    explicit Reader(std::string_view name) { sheet_.name = std::string(name); }

    bool take(std::string_view line) {
        if (line.starts_with("# ")) return begin(base::trim(line.substr(2)));
        if (line.starts_with("== ")) return add(SheetPartKind::Heading, line.substr(3));
        if (line.starts_with("? ")) return begin_field(key_line(line.substr(2)));
        if (line.starts_with("- ")) return option(key_line(line.substr(2)));
        const auto [key, value] = key_line(line);
        std::optional<bool> done;
        if (!key.empty()) done = field() ? of_field(key, value) : of_sheet(key, value);
        return done ? *done : add(SheetPartKind::Paragraph, line);
    }

    // Every `when` points at a field that is there.
    bool finish() {
        for (SheetPart& part : sheet_.parts) {
            if (part.kind != SheetPartKind::Field) continue;
            if ((part.field.kind == SheetKind::Choice || part.field.kind == SheetKind::Ticks) ==
                part.field.options.empty()) {
                return false;
            }
        }
        for (const auto& [key, text] : whens_) {
            if (!resolve(key, text)) return false;
        }
        return !sheet_.title.empty() && !sheet_.parts.empty();
    }

    Sheet& sheet() { return sheet_; }

  private:
    SheetField* field() {
        if (sheet_.parts.empty() || sheet_.parts.back().kind != SheetPartKind::Field)
            return nullptr;
        return &sheet_.parts.back().field;
    }

    bool begin(std::string_view title) {
        sheet_.title = std::string(title);
        return !title.empty();
    }

    bool add(SheetPartKind kind, std::string_view text) {
        sheet_.parts.push_back({kind, std::string(base::trim(text)), {}});
        return !sheet_.title.empty();
    }

    bool begin_field(std::pair<std::string_view, std::string_view> line) {
        if (line.first.empty() || line.second.empty() || find_field(sheet_, line.first)) {
            return false;
        }
        SheetPart part{SheetPartKind::Field, {}, {}};
        part.field.key = std::string(line.first);
        part.field.question = std::string(line.second);
        sheet_.parts.push_back(std::move(part));
        return true;
    }

    bool option(std::pair<std::string_view, std::string_view> line) {
        if (!field() || line.first.empty() || line.second.empty()) return false;
        field()->options.push_back({std::string(line.first), std::string(line.second)});
        return true;
    }

    // Whether it can be taken; nothing: it is no such line.
    std::optional<bool> of_field(std::string_view key, std::string_view value) {
        SheetField& to = *field();
        if (key == "kind") return take_word(kKinds, value, to.kind);
        if (key == "act") return take_word(kBecomes, value, to.becomes);
        if (key == "when") return whens_.emplace_back(to.key, value), true;
        std::string* text = key == "hint"   ? &to.hint
                            : key == "low"  ? &to.low
                            : key == "high" ? &to.high
                            : key == "ask"  ? &to.ask
                                            : nullptr;
        if (!text) return std::nullopt;
        *text = std::string(value);
        return true;
    }

    std::optional<bool> of_sheet(std::string_view key, std::string_view value) {
        if (key == "need") return take_word(kNeeds, value, sheet_.need);
        if (key == "once") return take_word(kOnce, value, sheet_.once);
        if (key == "private") return take_word(kYes, value, sheet_.is_private);
        if (key == "print") return take_word(kYes, value, sheet_.prints);
        if (key == "link") return sheet_.leads_to_not_okay = value == "not_okay";
        if (key == "line") return sheet_.line = std::string(value), true;
        if (key != "order") return std::nullopt;
        const char* end = value.data() + value.size();
        return std::from_chars(value.data(), end, sheet_.order).ptr == end;
    }

    // "field = one, other", "scale > 3", "scale = 0"
    bool resolve(const std::string& key, std::string_view text) {
        const std::size_t sign = text.find_first_of("=>");
        if (sign == text.npos) return false;
        SheetWhen when = {std::string(base::trim(text.substr(0, sign))), {}, false};
        const SheetField* on = find_field(sheet_, when.field);
        if (!on) return false;
        when.on_ticks = on->kind == SheetKind::Ticks;
        std::string_view rest = base::trim(text.substr(sign + 1));
        if (on->kind == SheetKind::Scale) {
            int value = 0;
            const char* end = rest.data() + rest.size();
            if (std::from_chars(rest.data(), end, value).ptr != end) return false;
            const int last = text[sign] == '>' ? 10 : value;
            for (int n = text[sign] == '>' ? value + 1 : value; n <= last; ++n) {
                when.numbers.push_back(n);
            }
        }
        while (on->kind != SheetKind::Scale && !rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            const std::string_view one = base::trim(rest.substr(0, comma));
            const auto found =
                std::find_if(on->options.begin(), on->options.end(),
                             [&](const SheetOption& option) { return option.key == one; });
            if (found == on->options.end()) return false;
            when.numbers.push_back(static_cast<int>(found - on->options.begin()));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
        for (SheetPart& part : sheet_.parts) {
            if (part.field.key == key) part.field.when = when;
        }
        return !when.numbers.empty();
    }

    Sheet sheet_;
    std::vector<std::pair<std::string, std::string>> whens_;  // Fields, and what stands there.
};

Error at_line(std::string_view name, int line) {
    return {ErrorKind::Invalid,
            "the sheet " + std::string(name) + ", line " + std::to_string(line)};
}

}  // namespace

Result<Sheet> read_sheet(std::string_view name, std::string_view text) {
    if (!is_key(name)) return Error{ErrorKind::Invalid, "the name of a sheet"};
    Reader reader(name);
    std::string line;
    int number = 0;
    int begun = 0;
    const auto end_line = [&] {
        const bool fine = line.empty() || reader.take(line);
        line.clear();
        return fine;
    };
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view raw = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::string_view words = base::trim(raw);
        if (raw.starts_with(" ") && !line.empty() && !words.empty()) {
            line += ' ' + std::string(words);
            continue;
        }
        if (!end_line()) return at_line(name, begun);
        begun = number;
        if (!words.empty() && !words.starts_with("//")) line = std::string(words);
    }
    if (!end_line()) return at_line(name, begun);
    if (!reader.finish()) return at_line(name, 0);
    return std::move(reader.sheet());
}

}  // namespace rapport::model
