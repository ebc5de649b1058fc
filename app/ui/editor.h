// The kit's own editor of plain text, for hosts that show no fields themselves: caret, selection,
// undo. The text itself stays outside; positions are byte offsets between code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/events.h"

namespace rapport::ui {

class Editor {
  public:
    NodeId field = 0;        // The field that it edits; 0: none.
    std::size_t caret = 0;   // Where the next character goes.
    std::size_t anchor = 0;  // The other end of the selection.
    float wish_x = -1;       // Up and Down keep this column; below 0: not set.

    // Starts on another field, with the caret at the end of its text.
    void start(NodeId id, std::string_view text);
    // Pulls the caret back into a text that was changed from outside.
    void fit(std::string_view text);
    bool has_selection() const { return caret != anchor; }
    std::string selection(const std::string& text) const;
    void move(std::size_t to, bool selecting);
    // Each returns whether the text changed.
    bool insert(std::string& text, std::string_view piece);
    bool erase(std::string& text, bool forward);
    bool undo(std::string& text);
    bool redo(std::string& text);

    static std::size_t previous(std::string_view text, std::size_t at);
    static std::size_t following(std::string_view text, std::size_t at);
    static std::size_t word_left(std::string_view text, std::size_t at);
    static std::size_t word_right(std::string_view text, std::size_t at);

  private:
    struct Step {
        std::string text;
        std::size_t caret = 0;
    };
    void remember(const std::string& text, bool typing);

    std::vector<Step> undo_, redo_;
    bool typing_ = false;
};

}  // namespace rapport::ui
