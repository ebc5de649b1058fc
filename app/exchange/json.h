// JSON as a tree of values, read within limits and written. What is read comes from anywhere: the
// reader keeps no stack that grows with the file, and stops at a limit of depth and of size.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace rapport::exchange {

// One value. Objects keep the order of their members; of two with the same name the first counts.
class Json {
  public:
    enum class Kind : std::uint8_t { Null, Bool, Number, Text, List, Object };

    Json() = default;
    static Json of(std::string_view text);
    static Json of(const char* text) { return of(std::string_view(text)); }
    static Json of(double number);
    static Json of(std::int64_t number);
    static Json of(int number) { return of(static_cast<std::int64_t>(number)); }
    static Json of(bool value);
    static Json list();
    static Json object();

    Kind kind() const { return kind_; }
    bool is_object() const { return kind_ == Kind::Object; }
    bool is_list() const { return kind_ == Kind::List; }

    // What it holds; empty, nothing or false where it is of another kind.
    std::string_view text() const { return text_; }
    std::optional<double> number() const;
    bool truth() const { return kind_ == Kind::Bool && whole_ != 0; }
    // Of a list, and of an object, in their order.
    const std::vector<Json>& items() const { return items_; }
    const std::string& name() const { return name_; }  // Within its object.
    // A member; a Null where there is none.
    const Json& operator[](std::string_view name) const;

    Json& add(Json item);                         // To a list.
    Json& set(std::string_view name, Json item);  // To an object, at its end.

  private:
    friend class JsonBuilder;
    friend struct JsonOutput;
    Kind kind_ = Kind::Null;
    bool is_whole_ = false;  // A number without a fraction.
    std::int64_t whole_ = 0;
    double broken_ = 0;
    std::string text_, name_;
    std::vector<Json> items_;
};

struct JsonLimits {
    std::size_t depth = 64;
    std::size_t values = 200'000;  // In the tree that is held at once.
};

// The whole text; white space around it, and a mark of the byte order before it, are let be.
//   Corrupt  no JSON, cut off, or broken UTF-8
//   Invalid  beyond a limit
base::Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

// Where the top is a list, or an object with a list called `name`: hands each item of it to `take`
// as soon as it is read, so that a large file is never held as a whole tree. What else stands at
// the top is the result, without that list.
base::Result<Json> parse_json_items(std::string_view text, std::string_view name,
                                    const std::function<void(Json)>& take,
                                    const JsonLimits& limits = {});

// Written with two spaces a level, or in one line.
enum class JsonLayout : std::uint8_t { Lines, Dense };
std::string write_json(const Json& json, JsonLayout layout = JsonLayout::Lines);

}  // namespace rapport::exchange
