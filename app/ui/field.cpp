// Text fields. With host fields the kit leaves the hole and keeps what was typed; without them the
// kit's own editor works in the same box.
#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "base/text.h"
#include "ui/field_editing.h"
#include "ui/state.h"

namespace rapport::ui {

namespace {

Role role_of(FieldKind kind) {
    switch (kind) {
        case FieldKind::Area: return Role::TextArea;
        case FieldKind::Date: return Role::DateField;
        case FieldKind::Time: return Role::TimeField;
        case FieldKind::Line:
        case FieldKind::Phone:
        case FieldKind::Number:
        case FieldKind::Secret:
        case FieldKind::NewSecret: break;
    }
    return Role::TextField;
}

InputMode input_of(FieldKind kind) {
    if (kind == FieldKind::Phone) return InputMode::Phone;
    if (kind == FieldKind::Number) return InputMode::Number;
    if (kind == FieldKind::Secret) return InputMode::Secret;
    if (kind == FieldKind::NewSecret) return InputMode::NewSecret;
    return InputMode::Text;
}

bool is_secret(FieldKind kind) { return kind == FieldKind::Secret || kind == FieldKind::NewSecret; }

EditMode mode_of(FieldKind kind) {
    if (is_secret(kind)) return EditMode::Secret;
    return kind == FieldKind::Area ? EditMode::Area : EditMode::Line;
}

void line_of_text(State& state, std::string_view text, const TextLook& look) {
    const TextBlock block = shape(state, text, look, width_left(state));
    const Rect rect = take(state, width_left(state), block.height);
    draw_text(state, block, rect.x, rect.y, rect.w);
    gap_before(state, 6);
}

void draw_box(State& state, NodeId id, const Rect& rect, bool invalid, bool hovered) {
    const bool focused = state.memory.focus == id;
    fill(state, rect, token(state, Token::FieldBackground), kRadius);
    Token border = Token::BorderStrong;
    if (focused || hovered) border = Token::Accent;
    if (invalid) border = Token::Danger;
    outline(state, rect, token(state, border), kRadius, focused || invalid ? 2.0f : 1.0f);
    draw_focus(state, id, rect, kRadius);
}

// What the person's edit of this pass made of the field, if there was one.
std::optional<std::string> typed_now(State& state, NodeId id, FieldState& field) {
    if (state.deed.edit != id) return {};
    field.text = state.deed.text;
    field.version = state.deed.version;
    field.dirty = true;
    return field.text;
}

// Keeps the end of a growing text in view, where the caret most often is.
void follow_growth(State& state, NodeId id, float height) {
    const float before = recall(state, id);
    keep(state, id, height);
    if (before == 0 || height <= before || state.memory.focus != id) return;
    const ScrollArea& area = state.area;
    const Node* node = state.tree.find(id);
    const float over = node->screen.y + height + 16 - (area.view.y + area.view.h);
    if (area.there() && over > 0 && over < 2 * (height - before) + 32) {
        state.memory.scroll[area.key] += over;
    }
}

TextBlock shape_value(State& state, const std::string& value, FieldKind kind, float px, float w) {
    const TextLook look = field_look(state, px);
    const bool area = kind == FieldKind::Area;
    return shape(state, value, look, area ? w : 1e6f);
}

void draw_format(State& state, const Rect& rect, FieldKind kind, float px) {
    if (kind != FieldKind::Date && kind != FieldKind::Time) return;
    const bool date = kind == FieldKind::Date;
    TextLook look = field_look(state, px);
    look.color = Token::TextQuiet;
    const TextBlock block =
        shape(state, date ? state.words.date_format : state.words.time_format, look, rect.w);
    draw_text(state, block, rect.x + kFieldPadX, rect.y + kFieldPadY, block.width);
}

}  // namespace

std::optional<std::string> Ui::field(std::string_view key, const FieldSpec& spec) {
    State& state = kit_.state();
    CHECK(!spec.label.empty());
    const NodeId id = child_id(state.flow().path, key);
    state.keys.emplace_back(key, id);
    FieldState& field = state.fields[id];
    field.pass = state.pass;
    std::optional<std::string> result = typed_now(state, id, field);
    std::string value = field.dirty ? field.text : std::string(spec.value);

    if (!spec.label_hidden) {
        line_of_text(state, spec.label, look_of(state, TextStyle::Strong));
        gap_before(state, spec.hint.empty() ? 6.0f : 0.0f);
    }
    if (!spec.hint.empty()) line_of_text(state, spec.hint, look_of(state, TextStyle::Small));

    const float px = std::max(16.0f, std::round(kFieldPx * state.scale));
    const float line_px = field_look(state, px).line_px;
    const float inner = width_left(state) - 2 * kFieldPadX;
    std::optional<std::string> own = edit_field(state, id, value, mode_of(spec.kind), px, inner);
    if (own) {
        value = *own;
        field = {value, field.version + 1, true, state.pass};
        result = std::move(own);
    }
    const bool hidden = is_secret(spec.kind) && !spec.shown;
    const std::string seen = hidden ? dots_for(value) : value;  // The block looks into it.
    const TextBlock block = shape_value(state, seen, spec.kind, px, inner);
    const float lines = spec.kind == FieldKind::Area ? static_cast<float>(spec.lines) : 1;
    const float text_height = std::max(block.height, lines * line_px);
    const float height = std::max(kTarget, std::ceil(text_height) + 2 * kFieldPadY);
    const Rect rect = take(state, width_left(state), height);
    Node& node = add_node(state, id, role_of(spec.kind), spec.label, rect);
    node.description = std::string(spec.hint);
    if (!spec.error.empty()) {
        node.invalid = true;
        node.description += (node.description.empty() ? "" : " ") + std::string(spec.error);
    }
    node.value = value;
    node.version = field.version;
    node.font_px = px;
    node.input = input_of(spec.kind);
    note_look(state, node, spec.label_hidden ? Look::Unlabelled : Look::Usual);
    node.shown = is_secret(spec.kind) && spec.shown;
    const Reaction reaction = react(state, id);
    draw_box(state, id, rect, !spec.error.empty(), reaction.hovered);
    const bool passes = is_carried(state, state.flow().list);  // A row may lie over the field.
    const bool under = state.modal_before != 0 && state.flow().modal != state.modal_before;
    const bool covered = under || passes;
    state.tree.edit(id)->hidden_field = passes;
    if (!state.in.host_fields && value.empty()) draw_format(state, rect, spec.kind, px);
    const bool editing = !state.in.host_fields && !covered;
    if (hidden && (editing || covered)) {
        draw_secret(state, id, rect, block, value, editing);
    } else if (editing || covered) {
        draw_field_text(state, id, rect, block, editing);
    }
    if (spec.kind == FieldKind::Area) follow_growth(state, id, height);
    if (!spec.error.empty()) {
        gap_before(state, 4);
        TextLook look = look_of(state, TextStyle::Small);
        look.color = Token::Danger;
        line_of_text(state, spec.error, look);
    }
    gap_before(state, 16);
    return result;
}

bool Ui::entered(std::string_view key) {
    State& state = kit_.state();
    return state.deed.entered != 0 && state.deed.entered == child_id(state.flow().path, key);
}

}  // namespace rapport::ui
