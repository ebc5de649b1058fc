// The interface's texts in one language. Keys are the generated enum Str of assets/strings.*.txt.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "string_table.h"  // Generated: enum class Str, kLanguageCount, string_table(language).

namespace rapport::ui {

class Texts {
  public:
    // The first of `languages` that there is a table for, else English. They stand in the order in
    // which a person wants them, with spaces or colons between: "de-AT de en", "es_ES.UTF-8". For
    // base::kPseudoRightToLeft it is English.
    explicit Texts(std::string_view languages = "en");
    // A table that is none of the app's own, in the order of Str; it has to outlive all that use
    // it.
    Texts(std::string_view language, const std::string_view* table)
        : language_(language), table_(table) {}
    std::string_view operator()(Str key) const;
    // With {name} replaced by its value.
    std::string operator()(
        Str key, std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;
    std::string_view language() const { return language_; }

  private:
    std::string language_;
    const std::string_view* table_ = nullptr;
};

}  // namespace rapport::ui
