// The kit's own editing in a field: keys, the clipboard, the pointer, and drawing the caret.
#include "ui/field_editing.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace rapport::ui {

namespace {

struct Caret {
    std::size_t line = 0;
    float x = 0;
};

std::size_t offset_of(std::string_view text, const char* at) {
    return static_cast<std::size_t>(at - text.data());
}

Caret caret_of(State& state, const std::vector<Line>& lines, std::string_view text,
               const TextLook& look, std::size_t at) {
    Caret caret;
    while (caret.line + 1 < lines.size() && offset_of(text, lines[caret.line].next) <= at) {
        ++caret.line;
    }
    const char* begin = lines[caret.line].begin;
    caret.x = width_of(state, look, begin, std::max(begin, text.data() + at));
    return caret;
}

std::size_t offset_at(State& state, const Line& line, std::string_view text, const TextLook& look,
                      float x) {
    std::size_t at = offset_of(text, line.begin);
    const std::size_t end = offset_of(text, line.end);
    float left = 0;
    while (at < end) {
        const std::size_t next = Editor::following(text, at);
        const float right = width_of(state, look, line.begin, text.data() + next);
        if ((left + right) / 2 >= x) break;
        left = right;
        at = next;
    }
    return at;
}

void move_key(State& state, const std::vector<Line>& lines, const std::string& text,
              const TextLook& look) {
    Editor& editor = state.editor;
    const Deed& deed = state.deed;
    const Caret here = caret_of(state, lines, text, look, editor.caret);
    const float x = editor.wish_x >= 0 ? editor.wish_x : here.x;
    const bool plain = editor.has_selection() && !deed.shift;
    std::size_t to = editor.caret;
    float wish = -1;
    switch (deed.key) {
        case Key::Left:
            to = deed.ctrl ? Editor::word_left(text, to) : Editor::previous(text, to);
            if (plain) to = std::min(editor.caret, editor.anchor);
            break;
        case Key::Right:
            to = deed.ctrl ? Editor::word_right(text, to) : Editor::following(text, to);
            if (plain) to = std::max(editor.caret, editor.anchor);
            break;
        case Key::Up:
            wish = x;
            to = here.line == 0 ? 0 : offset_at(state, lines[here.line - 1], text, look, x);
            break;
        case Key::Down:
            wish = x;
            to = here.line + 1 >= lines.size()
                     ? text.size()
                     : offset_at(state, lines[here.line + 1], text, look, x);
            break;
        case Key::Home: to = deed.ctrl ? 0 : offset_of(text, lines[here.line].begin); break;
        case Key::End: to = deed.ctrl ? text.size() : offset_of(text, lines[here.line].end); break;
        default: return;
    }
    editor.move(to, deed.shift);
    editor.wish_x = wish;
}

// Line ends have no place in a field of one line.
std::string for_field(std::string piece, bool multiline) {
    piece.erase(std::remove(piece.begin(), piece.end(), '\r'), piece.end());
    if (!multiline) std::replace(piece.begin(), piece.end(), '\n', ' ');
    return base::to_valid_utf8(piece);
}

bool change_key(State& state, std::string& text, EditMode mode) {
    const bool multiline = mode == EditMode::Area;
    Editor& editor = state.editor;
    const Deed& deed = state.deed;
    switch (deed.key) {
        case Key::Backspace:
        case Key::Delete: {
            const bool forward = deed.key == Key::Delete;
            if (deed.ctrl && !editor.has_selection()) {
                const std::size_t to = forward ? Editor::word_right(text, editor.caret)
                                               : Editor::word_left(text, editor.caret);
                editor.move(to, true);
                return editor.has_selection() && editor.insert(text, "");
            }
            return editor.erase(text, forward);
        }
        case Key::Enter: return multiline && editor.insert(text, "\n");
        default: break;
    }
    if (!deed.ctrl) return false;
    switch (deed.key) {
        case Key::A:
            editor.move(0, false);
            editor.move(text.size(), true);
            return false;
        case Key::C:
        case Key::X: {
            if (!editor.has_selection() || mode == EditMode::Secret) return false;
            ImGui::SetClipboardText(editor.selection(text).c_str());
            return deed.key == Key::X && editor.insert(text, "");
        }
        case Key::V: {
            const char* piece = ImGui::GetClipboardText();
            return piece != nullptr && editor.insert(text, for_field(piece, multiline));
        }
        case Key::Z: return deed.shift ? editor.redo(text) : editor.undo(text);
        case Key::Y: return editor.redo(text);
        default: return false;
    }
}

}  // namespace

std::optional<std::string> edit_field(State& state, NodeId id, const std::string& value,
                                      EditMode mode, float px, float width) {
    const bool multiline = mode == EditMode::Area;
    if (state.in.host_fields || state.memory.focus != id) return {};
    Editor& editor = state.editor;
    if (editor.field != id) editor.start(id, value);
    editor.fit(value);
    if (state.deed.typing != id) return {};
    std::string text = value;
    bool changed = false;
    if (!state.deed.typed.empty()) {
        changed = editor.insert(text, for_field(state.deed.typed, multiline));
    } else {
        changed = change_key(state, text, mode);
        const float wrap = multiline ? width : 1e6f;
        const TextLook look = field_look(state, px);
        if (!changed) move_key(state, break_lines(state, look, text, wrap), text, look);
    }
    if (changed) editor.wish_x = -1;
    if (!changed) return {};
    return text;
}

namespace {

void point(State& state, NodeId id, const Rect& rect, const TextBlock& block,
           const std::vector<Line>& lines, float shift) {
    const Deed& deed = state.deed;
    const bool down = deed.pointer_down && state.context->ActiveId == id;
    const bool drag = deed.pointer_move && state.context->ActiveId == id;
    if ((!down && !drag) || state.drag.touch) return;
    const Rect at = to_window(state, rect);
    const float y = (deed.y - at.y - kFieldPadY) / block.look.line_px;
    const float last = static_cast<float>(lines.size() - 1);
    const auto line = static_cast<std::size_t>(std::clamp(std::floor(y), 0.0f, last));
    const float x = along_line(state, lines[line], deed.x - at.x - kFieldPadX + shift);
    Editor& editor = state.editor;
    if (editor.field != id) editor.start(id, block.text);
    editor.move(offset_at(state, lines[line], block.text, block.look, x), drag);
}

void draw_selection(State& state, const Rect& text_area, const TextBlock& block,
                    const std::vector<Line>& lines, float shift) {
    const Editor& editor = state.editor;
    const TextLook& look = block.look;
    const std::size_t from = std::min(editor.caret, editor.anchor);
    const std::size_t to = std::max(editor.caret, editor.anchor);
    for (std::size_t i = 0; i < lines.size() && from != to; ++i) {
        const std::size_t begin = std::max(from, offset_of(block.text, lines[i].begin));
        const std::size_t end = std::min(to, offset_of(block.text, lines[i].end));
        if (begin >= end) continue;
        const char* data = block.text.data();
        const float left = width_of(state, look, lines[i].begin, data + begin);
        const float width = width_of(state, look, data + begin, data + end);
        const Rect part{text_area.x + along_line(state, lines[i], left, width) - shift,
                        text_area.y + static_cast<float>(i) * block.look.line_px, width,
                        block.look.line_px};
        fill(state, part, token(state, Token::AccentSoft));
    }
}

void draw_caret(State& state, const Rect& text_area, const TextBlock& block, const Caret& caret,
                float caret_x) {
    const float y = text_area.y + static_cast<float>(caret.line) * block.look.line_px;
    const Rect mark{std::round(text_area.x + caret_x), y, 2, block.look.line_px};
    fill(state, mark, token(state, Token::Accent));
    const Rect at = to_window(state, mark);
    ImGuiPlatformImeData& ime = state.context->PlatformImeData;
    ime.WantVisible = ime.WantTextInput = true;
    ime.InputPos = ImVec2(state.in.right_to_left ? state.in.width - at.x - at.w : at.x, at.y);
    ime.InputLineHeight = at.h;
    ime.ViewportId = state.context->CurrentWindow->Viewport->ID;
}

}  // namespace

void draw_field_text(State& state, NodeId id, const Rect& rect, const TextBlock& block,
                     bool editing) {
    const Rect area{rect.x + kFieldPadX,
                    rect.y + std::min(kFieldPadY, (rect.h - block.look.line_px) / 2),
                    rect.w - 2 * kFieldPadX, rect.h};
    const bool one_line = block.wrap > 1e5f;
    std::vector<Line> lines = block.lines;
    if (lines.empty()) lines = break_lines(state, block.look, block.text, block.wrap);
    const bool focused = editing && state.memory.focus == id && state.editor.field == id;
    Caret caret;
    float shift = 0;
    if (focused) {
        caret = caret_of(state, lines, block.text, block.look, state.editor.caret);
        const float x = along_line(state, lines[caret.line], caret.x);
        if (one_line) shift = std::max(0.0f, x + 4 - area.w);
    }
    const Rect clip = to_window(state, {rect.x + 4, rect.y, rect.w - 8, rect.h});
    ImGui::PushClipRect(ImVec2(clip.x, clip.y), ImVec2(clip.x + clip.w, clip.y + clip.h), true);
    if (editing) point(state, id, rect, block, lines, shift);
    if (focused) draw_selection(state, area, block, lines, shift);
    if (!block.text.empty()) draw_text(state, block, area.x - shift, area.y, block.width);
    if (focused) {
        caret = caret_of(state, lines, block.text, block.look, state.editor.caret);
        const float x = along_line(state, lines[caret.line], caret.x);
        draw_caret(state, area, block, caret, x - shift);
    }
    ImGui::PopClipRect();
}

namespace {

constexpr std::string_view kDot = "•";

std::size_t to_dots(std::string_view value, std::size_t at) {
    return kDot.size() * base::count_code_points(value.substr(0, at));
}

std::size_t from_dots(std::string_view value, std::size_t at) {
    return base::first_code_points(value, at / kDot.size()).size();
}

}  // namespace

std::string dots_for(std::string_view value) {
    std::string dots;
    base::for_each_code_point(value, [&](char32_t) { dots += kDot; });
    return dots;
}

void draw_secret(State& state, NodeId id, const Rect& rect, const TextBlock& dots,
                 std::string_view value, bool editing) {
    Editor& editor = state.editor;
    if (editor.field == id) {
        editor.caret = to_dots(value, editor.caret);
        editor.anchor = to_dots(value, editor.anchor);
    }
    draw_field_text(state, id, rect, dots, editing);
    if (editor.field == id) {
        editor.caret = from_dots(value, editor.caret);
        editor.anchor = from_dots(value, editor.anchor);
    }
}

CaretPlace Kit::caret() const {
    const Editor& editor = state_->editor;
    const bool here = editor.field != 0 && editor.field == state_->memory.focus;
    return here ? CaretPlace{editor.field, editor.caret, editor.anchor} : CaretPlace{};
}

void Kit::move_caret(const CaretPlace& to) {
    Editor& editor = state_->editor;
    if (to.field == 0 || to.field != editor.field) return;
    editor.move(to.anchor, false);
    editor.move(to.caret, true);
}

}  // namespace rapport::ui
