// From the texts of the sheets to the sheets.
#include "core/sheets.h"

#include <algorithm>
#include <map>

#include "base/check.h"

namespace rapport::core {

std::vector<model::Sheet> read_sheets(std::string_view language,
                                      const std::vector<NamedText>& more) {
    std::map<std::string_view, std::string_view> texts;
    for (const std::string_view wanted : {std::string_view("en"), language}) {
        for (const SheetText& text : sheet_texts()) {
            if (text.language == wanted) texts[text.name] = text.text;
        }
    }
    for (const NamedText& text : more) texts[text.name] = text.text;
    std::vector<model::Sheet> sheets;
    for (const auto& [name, text] : texts) {
        base::Result<model::Sheet> sheet = model::read_sheet(name, text);
        CHECK(sheet.ok());
        sheets.push_back(std::move(sheet).value());
    }
    std::stable_sort(sheets.begin(), sheets.end(), [](const auto& a, const auto& b) {
        return std::pair(a.need, a.order) < std::pair(b.need, b.order);
    });
    return sheets;
}

}  // namespace rapport::core
