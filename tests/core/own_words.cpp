#include "core/own_words.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "core/packs.h"
#include "core/prompts.h"
#include "core/sheets.h"
#include "core/tour.h"
#include "exchange/pack_link.h"
#include "journeys/pseudo.h"
#include "model/help_numbers.h"
#include "model/instruments.h"
#include "store/pack_file.h"

namespace rapport::core_tests {

void OwnWords::add_line(std::string_view line) {
    const std::string_view words = base::trim(line);
    if (!words.empty()) lines_[words.size()].insert(std::string(words));
}

void OwnWords::add_sheet(const model::Sheet& sheet) {
    add_line(sheet.title);
    add_line(sheet.line);
    for (const model::SheetPart& part : sheet.parts) {
        const model::SheetField& field = part.field;
        for (const std::string& text :
             {part.text, field.question, field.hint, field.low, field.high, field.ask}) {
            add_line(text);
        }
        for (const model::SheetOption& option : field.options) add_line(option.text);
    }
}

void OwnWords::add_pack(const model::Pack& pack) {
    for (const std::string& text : {pack.title, pack.from, pack.greeting}) add_line(text);
    for (const model::PackItem& item : pack.items) {
        for (const std::string& text : {item.name, item.text, item.why}) add_line(text);
    }
}

OwnWords::OwnWords() {
    for (const Stop& stop : read_tour()) {
        for (std::size_t at = stop.steps.find('"'); at != std::string::npos;) {
            const std::size_t end = stop.steps.find('"', at + 1);
            const std::string line = stop.steps.substr(stop.steps.rfind('\n', at) + 1);
            const std::string typed = stop.steps.substr(at + 1, end - at - 1);
            if (line.rfind("type ", 0) == 0) add_line(typed);
            if (const auto bytes = exchange::pack_of_link(typed); bytes.ok()) {
                add_pack(store::read_pack(bytes.value()).value());
            }
            at = stop.steps.find('"', stop.steps.find('\n', end));
        }
    }
    for (const model::Sheet& sheet : core::read_sheets("en", {})) add_sheet(sheet);
    for (const model::Pack& pack : core::ready_packs("en")) add_pack(pack);
    for (const model::PromptGroup& group : core::read_prompts("en")) {
        add_line(group.title);
        for (const model::BuiltInPrompt& prompt : group.prompts) add_line(prompt.text);
    }
    // Services and those who say so, by their own names.
    for (const model::HelpNumber& number : model::help_numbers()) {
        add_line(number.name);
        add_line(number.source);
    }
    for (const model::Instrument& form : model::instruments()) add_line(form.name);
    for (const char* name : {"test", "The licence of a test."}) add_line(name);
}

bool OwnWords::explain(const std::string& text) const {
    std::string bare = journeys::outside(text);
    const auto is_letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    if (std::none_of(bare.begin(), bare.end(), is_letter)) return true;
    for (const auto& [size, lines] : lines_) {
        for (const std::string& line : lines) {
            const std::size_t at = bare.find(line);
            if (at != std::string::npos) bare.erase(at, line.size());
        }
    }
    return std::none_of(bare.begin(), bare.end(), is_letter);
}

}  // namespace rapport::core_tests
