// Looks texts up in the generated tables and fills in their values.
#include "ui/texts.h"

namespace rapport::ui {

Texts::Texts(std::string_view language) : language_("en"), table_(string_table("en")) {
    if (const std::string_view* table = string_table(language)) {
        language_ = std::string(language);
        table_ = table;
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
