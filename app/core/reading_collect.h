// Collects what there is to read, for reading_things.cpp and reading_sessions.cpp.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/reading.h"
#include "core/view.h"
#include "screens/reading_content.h"

namespace rapport::core {

screens::ReadRatings read_ratings(const State& state);
// A thing of that day; it is read long after, so that no day on it is "today".
model::ReadThing read_thing_on(const State& state, std::string name, const base::LocalDate& date,
                               const std::optional<base::LocalTime>& time);

// Collects things; what says nothing is left out. The first failure ends it.
class ReadCollector {
  public:
    ReadCollector(State& state, ReadPrivate with)
        : state_(state), tr_(state.texts), with_private_(with == ReadPrivate::Yes) {}

    Result<Reading> all();

  private:
    bool is_left_out(bool is_private) const { return is_private && !with_private_; }
    void add(base::Instant at, model::ReadThing thing);
    void add_undated(ui::Str name, std::vector<model::ReadLine> lines);
    Result<void> sessions();
    Result<void> session(const screens::SessionLine& line);
    Result<void> questions();
    Result<void> goals();
    Result<void> moments();
    Result<void> wins();
    Result<void> tries();
    Result<void> sheets();
    Result<void> entries();
    Result<void> scales();
    Result<void> own_prompts();
    Result<void> undated();

    State& state_;
    const ui::Texts& tr_;
    const bool with_private_;
    Reading made_;
    // Of all sessions, read once.
    AnswersBySession answers_;
    std::vector<model::Goal> goals_;
    std::vector<model::Question> questions_;
    std::vector<model::Remembered> remembered_;
    std::vector<model::Wording> wordings_;
    std::string with_;
};

template <typename T>
Result<void> read_into(Result<T> from, T& into) {
    if (!from.ok()) return from.error();
    into = std::move(from).value();
    return {};
}

}  // namespace rapport::core
