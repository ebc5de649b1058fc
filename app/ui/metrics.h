// Sizes of the kit in CSS pixels at 100 % text. Type grows with the text scale, space does not: at
// 300 % on a phone the room is needed for words.
#pragma once

namespace rapport::ui {

inline constexpr float kStep = 8;
inline constexpr float kGap = 12;         // Between two things in a column.
inline constexpr float kRowGap = 8;       // Between two things in a row.
inline constexpr float kHeadingGap = 24;  // Above a heading.
inline constexpr float kBodyPx = 17;
inline constexpr float kSmallPx = 15;
inline constexpr float kContentHeight = 1.3f;  // The font's ascent and descent, in em.
inline constexpr float kLineHeight = 1.45f;
inline constexpr float kHeadingLineHeight = 1.25f;
inline constexpr float kColumn = 640;  // The widest column of text at 100 %, as is usual.
inline constexpr float kWide = 900;    // From here on there is a rail at the left.
inline constexpr float kPagePad = 16;
inline constexpr float kPagePadWide = 32;
inline constexpr float kTarget = 44;  // The least size of a main target.
inline constexpr float kSmallTarget = 32;
inline constexpr float kRadius = 12;
inline constexpr float kCardRadius = 16;
inline constexpr float kIconPx = 20;
inline constexpr float kFieldPadX = 12;
inline constexpr float kFieldPadY = 10;
inline constexpr float kFieldPx = 17;
inline constexpr float kFieldLineHeight = 1.5f;  // What the page gives its own fields.
inline constexpr float kFocusWidth = 3;
inline constexpr float kTouchSlop = 8;
inline constexpr float kScaleCell = 26;  // The narrowest button of the 0-10 scale.

}  // namespace rapport::ui
