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
    // An unknown language falls back to English, the first table.
    explicit Texts(std::string_view language = "en");
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
