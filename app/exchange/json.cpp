// JSON by RapidJSON's events.
#include "exchange/json.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace rapport::exchange {

using base::Error;
using base::ErrorKind;
using base::Result;

Json Json::of(std::string_view text) {
    Json made;
    made.kind_ = Kind::Text;
    made.text_ = text;
    return made;
}
Json Json::of(double number) {
    Json made;
    made.kind_ = Kind::Number;
    made.broken_ = number;
    return made;
}
Json Json::of(std::int64_t number) {
    Json made;
    made.kind_ = Kind::Number;
    made.is_whole_ = true;
    made.whole_ = number;
    return made;
}
Json Json::of(bool value) {
    Json made;
    made.kind_ = Kind::Bool;
    made.whole_ = value ? 1 : 0;
    return made;
}
Json Json::list() {
    Json made;
    made.kind_ = Kind::List;
    return made;
}
Json Json::object() {
    Json made;
    made.kind_ = Kind::Object;
    return made;
}

std::optional<double> Json::number() const {
    if (kind_ != Kind::Number) return std::nullopt;
    return is_whole_ ? static_cast<double>(whole_) : broken_;
}

const Json& Json::operator[](std::string_view name) const {
    static const Json kNone;
    if (kind_ != Kind::Object) return kNone;
    for (const Json& item : items_) {
        if (item.name_ == name) return item;
    }
    return kNone;
}

Json& Json::add(Json item) { return items_.emplace_back(std::move(item)); }

Json& Json::set(std::string_view name, Json item) {
    item.name_ = name;
    return items_.emplace_back(std::move(item));
}

// Takes RapidJSON's events, whose names are its own; false ends the reading.
class JsonBuilder {
  public:
    using Ch = char;
    JsonBuilder(const JsonLimits& limits, std::string_view streamed,
                const std::function<void(Json)>* take)
        : limits_(limits), streamed_(streamed), take_(take) {}

    bool beyond() const { return beyond_; }
    Json result() { return std::move(top_); }

    bool Null() { return value({}); }
    bool Bool(bool yes) { return value(Json::of(yes)); }
    bool Int(int number) { return value(Json::of(number)); }
    bool Uint(unsigned number) { return value(Json::of(std::int64_t{number})); }
    bool Int64(std::int64_t number) { return value(Json::of(number)); }
    bool Uint64(std::uint64_t number) {
        const bool fits = number <= static_cast<std::uint64_t>(INT64_MAX);
        return value(fits ? Json::of(static_cast<std::int64_t>(number))
                          : Json::of(static_cast<double>(number)));
    }
    bool Double(double number) { return value(Json::of(number)); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
    bool String(const char* text, rapidjson::SizeType size, bool) {
        return value(Json::of(std::string_view(text, size)));
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        key_.assign(text, size);
        return true;
    }
    bool StartObject() { return open(Json::object()); }
    bool StartArray() { return open(Json::list()); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

  private:
    bool stop() {
        beyond_ = true;
        return false;
    }

    // Named by its key where it stands in an object.
    void name(Json& json) {
        if (!open_.empty() && open_.back().is_object()) json.name_ = std::exchange(key_, {});
    }

    bool is_streamed(const Json& json) const {
        if (take_ == nullptr || json.kind_ != Json::Kind::List) return false;
        return open_.size() == 1 || (open_.size() == 2 && json.name_ == streamed_);
    }

    bool open(Json json) {
        if (open_.size() >= limits_.depth || ++values_ > limits_.values) return stop();
        name(json);
        open_.push_back(std::move(json));
        return true;
    }

    bool value(Json json) {
        if (++values_ > limits_.values) return stop();
        name(json);
        return put(std::move(json));
    }

    bool put(Json json) {
        if (open_.empty()) {
            top_ = std::move(json);
        } else if (is_streamed(open_.back())) {
            (*take_)(std::move(json));
            values_ = open_.size();
        } else {
            open_.back().items_.push_back(std::move(json));
        }
        return true;
    }

    bool close() {
        Json json = std::move(open_.back());
        open_.pop_back();
        return put(std::move(json));
    }

    JsonLimits limits_;
    std::string_view streamed_;
    const std::function<void(Json)>* take_;
    std::vector<Json> open_;
    std::string key_;
    Json top_;
    std::size_t values_ = 0;
    bool beyond_ = false;
};

namespace {

Result<Json> parse_with(JsonBuilder& builder, std::string_view text) {
    constexpr std::string_view kByteOrder = "\xEF\xBB\xBF";
    // Not in full precision, in which RapidJSON shifts a nought of many digits too far: a fraction
    // may be wrong in its last bit.
    constexpr unsigned kHow =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    if (text.starts_with(kByteOrder)) text.remove_prefix(kByteOrder.size());
    rapidjson::MemoryStream stream(text.data(), text.size());
    rapidjson::Reader reader;
    const bool failed = reader.Parse<kHow>(stream, builder).IsError();
    if (builder.beyond()) return Error{ErrorKind::Invalid, "the JSON is too large or too deep"};
    // Reading ends at a zero, too.
    if (failed || stream.Tell() != text.size()) {
        return Error{ErrorKind::Corrupt, "the file is no whole JSON"};
    }
    return builder.result();
}

}  // namespace

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
    JsonBuilder builder(limits, {}, nullptr);
    return parse_with(builder, text);
}

Result<Json> parse_json_items(std::string_view text, std::string_view name,
                              const std::function<void(Json)>& take, const JsonLimits& limits) {
    JsonBuilder builder(limits, name, &take);
    return parse_with(builder, text);
}

// Trees of ours are as deep as they were made or as their limit allowed.
struct JsonOutput {
    template <typename Writer>
    static void write(Writer& writer, const Json& json) {
        const auto size = static_cast<rapidjson::SizeType>(json.text_.size());
        switch (json.kind_) {
            case Json::Kind::Null: writer.Null(); break;
            case Json::Kind::Bool: writer.Bool(json.whole_ != 0); break;
            case Json::Kind::Number:
                json.is_whole_ ? writer.Int64(json.whole_) : writer.Double(json.broken_);
                break;
            case Json::Kind::Text: writer.String(json.text_.data(), size); break;
            case Json::Kind::List:
                writer.StartArray();
                for (const Json& item : json.items_) write(writer, item);
                writer.EndArray();
                break;
            case Json::Kind::Object:
                writer.StartObject();
                for (const Json& item : json.items_) {
                    writer.Key(item.name_.data(),
                               static_cast<rapidjson::SizeType>(item.name_.size()));
                    write(writer, item);
                }
                writer.EndObject();
                break;
        }
    }
};

std::string write_json(const Json& json, JsonLayout layout) {
    rapidjson::StringBuffer buffer;
    if (layout == JsonLayout::Lines) {
        rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
        writer.SetIndent(' ', 2);
        JsonOutput::write(writer, json);
    } else {
        rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
        JsonOutput::write(writer, json);
    }
    return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace rapport::exchange
