// Looks texts up in the generated tables and fills in their values.
#include "ui/texts.h"

#include <algorithm>

#include "base/direction.h"

namespace rapport::ui {

Texts::Texts(std::string_view languages) : language_("en"), table_(string_table("en")) {
    while (!languages.empty()) {
        const std::string_view wanted = languages.substr(0, languages.find_first_of(" :"));
        languages.remove_prefix(std::min(wanted.size() + 1, languages.size()));
        if (wanted == base::kPseudoRightToLeft) {
            language_ = std::string(wanted);
            return;
        }
        std::string language(wanted.substr(0, wanted.find_first_of("-_.@")));
        for (char& c : language) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (const std::string_view* table = string_table(language)) {
            language_ = language;
            table_ = table;
            return;
        }
    }
}

std::string_view Texts::operator()(Str key) const { return table_[static_cast<std::size_t>(key)]; }

std::string Texts::operator()(
    Str key, std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    const std::string_view pattern = (*this)(key);
    std::string out;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == pattern.npos ? open : pattern.find('}', open);
        if (close == pattern.npos) break;
        out.append(pattern.substr(at, open - at));
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        for (const auto& [key_name, value] : values) {
            if (key_name == name) out.append(value);
        }
        at = close + 1;
    }
    out.append(pattern.substr(at));
    return out;
}

}  // namespace rapport::ui
