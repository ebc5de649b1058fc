// Homework, which a person reads as things to try: what reads and what writes it.
#pragma once

#include <vector>

#include "core/state.h"

namespace rapport::core {

// --- view_homework.cpp
Result<void> read_homework(State& state, screens::GoalsView& view);
// What the pages of the session of `view` show: its answers are read, `all` is that of its course.
Result<void> read_homework(State& state, const std::vector<model::Homework>& all,
                           screens::SessionView& view);
Result<View> read_homework(State& state);
// All of it in one line.
std::string homework_words(const std::vector<model::Homework>& all);

// --- apply_homework.cpp
Result<void> homework_text(State& state, const screens::SetText& command);
Result<void> write(State& state, const screens::AddHomework& command);
Result<void> write(State& state, const screens::SetHomeworkState& command);
Result<void> write(State& state, const screens::SetHomeworkCameBack& command);
Result<void> write(State& state, const screens::SetHomeworkWhose& command);
Result<void> write(State& state, const screens::SetHomeworkPrivate& command);
Result<void> write(State& state, const screens::SetHomeworkClosed& command);

}  // namespace rapport::core
