// The patch as JSON for the mirror. Members that hold their defaults are left out.
#include <cmath>
#include <cstdio>

#include "base/text.h"
#include "ui/tree.h"

namespace rapport::ui {

namespace {

void append_number(std::string& out, float value) {
    char buffer[32];
    const long hundredths = std::lround(value * 100.0f);
    if (hundredths % 100 == 0) {
        std::snprintf(buffer, sizeof buffer, "%ld", hundredths / 100);
    } else {
        std::snprintf(buffer, sizeof buffer, "%.2f", static_cast<double>(hundredths) / 100.0);
    }
    out += buffer;
}

void append_key(std::string& out, const char* key) {
    out += ",\"";
    out += key;
    out += "\":";
}

void append_text(std::string& out, const char* key, const std::string& text) {
    if (text.empty()) return;
    append_key(out, key);
    out += json_string(text);
}

void append_float(std::string& out, const char* key, float value) {
    if (value == 0) return;
    append_key(out, key);
    append_number(out, value);
}

void append_count(std::string& out, const char* key, std::uint32_t value) {
    if (value == 0) return;
    append_key(out, key);
    out += std::to_string(value);
}

void append_flag(std::string& out, const char* key, bool value) {
    if (!value) return;
    append_key(out, key);
    out += "true";
}

void append_maybe(std::string& out, const char* key, std::optional<bool> value) {
    if (!value) return;
    append_key(out, key);
    out += *value ? "true" : "false";
}

void append_node(std::string& out, const Node& node) {
    out += "{\"id\":" + std::to_string(node.id);
    append_key(out, "role");
    out += json_string(role_name(node.role));
    append_text(out, "name", node.name);
    append_text(out, "description", node.description);
    append_text(out, "value", node.value);
    append_key(out, "rect");
    out += '[';
    append_number(out, node.rect.x);
    out += ',';
    append_number(out, node.rect.y);
    out += ',';
    append_number(out, node.rect.w);
    out += ',';
    append_number(out, node.rect.h);
    out += ']';
    append_count(out, "level", node.level);
    append_count(out, "position", node.position);
    append_count(out, "setSize", node.set_size);
    append_flag(out, "checked", node.checked);
    append_flag(out, "disabled", node.disabled);
    append_flag(out, "current", node.current);
    append_flag(out, "invalid", node.invalid);
    append_flag(out, "inert", node.inert);
    append_flag(out, "primary", node.primary);
    append_maybe(out, "expanded", node.expanded);
    append_maybe(out, "pressed", node.pressed);
    if (node.input == InputMode::Phone) out += ",\"inputMode\":\"tel\"";
    if (node.input == InputMode::Number) out += ",\"inputMode\":\"decimal\"";
    if (node.input == InputMode::Secret) out += ",\"secret\":\"current-password\"";
    if (node.input == InputMode::NewSecret) out += ",\"secret\":\"new-password\"";
    append_flag(out, "shown", node.shown);
    append_float(out, "scroll", node.scroll);
    append_float(out, "contentHeight", node.content_height);
    append_count(out, "version", node.version);
    append_float(out, "font", node.font_px);
    append_flag(out, "hiddenField", node.hidden_field);
    append_text(out, "look", look_name(node.look));
    out += '}';
}

void append_ids(std::string& out, const std::vector<NodeId>& ids) {
    out += '[';
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i != 0) out += ',';
        out += std::to_string(ids[i]);
    }
    out += ']';
}

}  // namespace

std::string to_json(const TreePatch& patch) {
    std::string out = "{\"nodes\":[";
    for (std::size_t i = 0; i < patch.changed.size(); ++i) {
        if (i != 0) out += ',';
        append_node(out, patch.changed[i]);
    }
    out += "],\"children\":[";
    for (std::size_t i = 0; i < patch.children.size(); ++i) {
        if (i != 0) out += ',';
        out += '[' + std::to_string(patch.children[i].first) + ',';
        append_ids(out, patch.children[i].second);
        out += ']';
    }
    out += "],\"removed\":";
    append_ids(out, patch.removed);
    out += '}';
    return out;
}

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (std::size_t offset = 0; offset < text.size();) {
        const base::DecodedCodePoint decoded = base::decode_at(text, offset);
        const char32_t code = decoded.code_point;
        if (code == U'"' || code == U'\\') {
            out += '\\';
            out += static_cast<char>(code);
        } else if (code == U'\n') {
            out += "\\n";
        } else if (code < 0x20 || code == 0x2028 || code == 0x2029) {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(code));
            out += buffer;
        } else {
            base::append_utf8(out, code);
        }
        offset += decoded.length_bytes;
    }
    return out + '"';
}

}  // namespace rapport::ui
