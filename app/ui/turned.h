// Languages that are written from right to left: what is turned over, and what keeps its direction.
// Private to app/ui.
#pragma once

#include "ui/kit.h"

namespace rapport::ui {

using State = Kit::State;
struct Line;

// Vertices of the picture that keep their direction where all else is turned over.
struct UprightPart {
    int from = 0, to = 0;
    float move = 0;
};

// What is drawn as long as it lives keeps its direction: it lies from `left` on in the window, as
// wide as `width`. These do not lie within each other.
class Upright {
  public:
    Upright(State& state, float left, float width, bool letters);
    ~Upright();
    Upright(const Upright&) = delete;
    Upright& operator=(const Upright&) = delete;

  private:
    State& state_;
    float left_, width_;
    int from_;
    bool letters_;
    float clip_left_ = 0, clip_right_ = 0;
};
void turn_picture(State& state);
void turn_tree(State& state);
bool points_along(const char* icon);  // Along the line of reading, so that it is turned over too.
// Where a part of a line lies that begins at `x` of the line, counted from where the line begins in
// the layout.
float along_line(const State& state, const Line& line, float x, float width = 0);

}  // namespace rapport::ui
