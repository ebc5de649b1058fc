// Sessions to read: the goals, the questions, the words of their pages, what is to be remembered.
#include <algorithm>

#include "base/text.h"
#include "core/reading_collect.h"
#include "screens/wording_sentence.h"

namespace rapport::core {

using model::ReadLine;
using model::ReadPart;
using ui::Str;

namespace {

std::string session_name(const ui::Texts& tr, const std::optional<int>& number) {
    if (!number) return std::string(tr(Str::SessionNoNumber));
    return tr(Str::SessionNumber, {{"n", std::to_string(*number)}});
}

}  // namespace

Result<void> ReadCollector::sessions() {
    Result<model::Course> course = state_.journal->course();
    if (!course.ok()) return course.error();
    with_ = course.value().with_whom;
    if (base::is_blank(with_)) with_ = tr_(Str::TherapistUsual);
    Result<void> done = read_into(answers_by_session(state_), answers_);
    if (done.ok()) done = read_into(state_.journal->all_goals(), goals_);
    if (done.ok()) done = read_into(state_.journal->questions(), questions_);
    if (done.ok()) done = read_into(state_.journal->remembered(), remembered_);
    if (done.ok()) done = read_into(state_.journal->wordings(), wordings_);
    if (!done.ok()) return done;
    Result<std::vector<screens::SessionLine>> lines = session_lines(state_);
    if (!lines.ok()) return lines.error();
    for (const screens::SessionLine& line : lines.value()) {
        if (Result<void> one = session(line); !one.ok()) return one;
    }
    return {};
}

Result<void> ReadCollector::session(const screens::SessionLine& line) {
    const Id& id = line.session.id;
    const base::LocalDateTime now = state_.local_now();
    const base::LocalDate date = line.date.value_or(now.date);
    model::ReadThing thing = read_thing_on(state_, session_name(tr_, line.number), date, line.time);
    if (!line.date) thing.date = thing.date_code = {};
    ReadPart goals = {std::string(tr_(Str::HeadingGoals)), {}};
    for (const model::Goal& goal : goals_) {
        if (goal.session == id) goals.lines.push_back({{}, goal.text});
    }
    ReadPart asked = {std::string(tr_(Str::HeadingBring)), {}};
    for (const model::Question& question : questions_) {
        const bool here = std::any_of(question.history.begin(), question.history.end(),
                                      [&](const auto& step) { return step.session == id; });
        if (here && !is_left_out(question.is_private)) asked.lines.push_back({{}, question.text});
    }
    ReadPart answers = {std::string(tr_(Str::ReadingHeard)),
                        screens::answers_to_read(tr_, answers_[id], with_, read_ratings(state_))};
    const auto own = [&](Str label, const std::string& text) {
        answers.lines.push_back({std::string(tr_(label)), text});
    };
    own(Str::PromptNotToForget, line.session.not_to_forget);
    own(Str::PromptHowItWas, line.session.how_it_was);
    ReadPart kept = {std::string(tr_(Str::HeadingRemembered)), {}};
    for (const model::Remembered& one : remembered_) {
        if (one.session == id) kept.lines.push_back({{}, one.text});
    }
    ReadPart words = {std::string(tr_(Str::FoundWording)), {}};
    for (const model::Wording& wording : wordings_) {
        if (wording.session == id) {
            words.lines.push_back({{}, screens::wording_sentence(tr_, wording)});
        }
    }
    for (ReadPart* part : {&goals, &asked, &answers, &kept, &words}) {
        std::erase_if(part->lines, [](const ReadLine& one) { return base::is_blank(one.text); });
        if (!part->lines.empty()) thing.parts.push_back(std::move(*part));
    }
    const base::LocalDateTime at = {date, line.time.value_or(base::LocalTime{12, 0})};
    add(base::to_instant(at, state_.now.offset_min), std::move(thing));
    return {};
}

}  // namespace rapport::core
