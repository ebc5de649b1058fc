// Reads what pictures over time show, and the seven parts. Only of one course, and only what was
// answered.
#include <algorithm>

#include "core/apply_practice.h"
#include "core/view.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::SessionState;

model::PartAnswers parts_of(const std::vector<model::Answer>& answers, const Id& session) {
    model::PartAnswers parts = {};
    for (const model::Answer& answer : answers) {
        if (!(answer.session == session)) continue;
        for (std::size_t i = 0; i < model::kParts; ++i) {
            if (answer.key == model::part_key(static_cast<model::Part>(i))) {
                parts[i] = answer.number;
            }
        }
    }
    return parts;
}

bool any(const model::PartAnswers& parts) {
    return std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part; });
}

// The answers of the last session that has any, of those older than the place `from`, and where
// that stands. `lines` are newest first.
std::size_t last_parts(const std::vector<SessionLine>& lines, AnswersBySession& answers,
                       std::size_t from, model::PartAnswers& found) {
    for (std::size_t i = from; i < lines.size(); ++i) {
        if (lines[i].session.state != SessionState::Met) continue;
        found = parts_of(answers[lines[i].session.id], lines[i].session.id);
        if (any(found)) return i;
    }
    found = {};
    return lines.size();
}

std::optional<int> since_of(const std::vector<model::Answer>& answers, const Id& session) {
    for (const model::Answer& answer : answers) {
        if (answer.session == session && answer.key == model::kSinceKey) return answer.number;
    }
    return std::nullopt;
}

// Marks the columns of tense moments.
void mark(const std::vector<model::TenseMoment>& moments, const std::vector<model::Thread>& threads,
          const Id& session, RatedColumn& column) {
    for (const model::TenseMoment& moment : moments) {
        if (!(moment.session == session)) continue;
        const model::Thread* thread = find_by_id(threads, moment.id);
        const bool closed = thread && thread->state == model::ThreadState::Closed;
        (model::is_mended(moment, closed) ? column.mended : column.tense) = true;
    }
}

struct Sources {
    AnswersBySession answers;
    std::vector<model::TenseMoment> moments;
    std::vector<model::Thread> threads;
};

Result<Sources> read_sources(State& state) {
    Result<AnswersBySession> answers = answers_by_session(state);
    if (!answers.ok()) return answers.error();
    Result<std::vector<model::TenseMoment>> moments = state.journal->moments();
    if (!moments.ok()) return moments.error();
    Result<std::vector<model::Thread>> threads = state.journal->threads();
    if (!threads.ok()) return threads.error();
    return Sources{std::move(answers).value(), std::move(moments).value(),
                   std::move(threads).value()};
}

RatedColumn column_of(Sources& sources, const SessionLine& line) {
    const std::vector<model::Answer>& answers = sources.answers[line.session.id];
    RatedColumn column;
    column.number = line.number;
    column.date = line.date;
    column.heard = heard_of(answers, line.session.id);
    column.since = since_of(answers, line.session.id);
    mark(sources.moments, sources.threads, line.session.id, column);
    return column;
}

std::vector<RatedColumn> columns(Sources& sources, const std::vector<SessionLine>& lines) {
    std::vector<RatedColumn> all;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (line->session.state == SessionState::Met) all.push_back(column_of(sources, *line));
    }
    return all;
}

PatternRange range_of(const std::string& note) {
    if (note == "0") return PatternRange::Last8;
    return note == "2" ? PatternRange::All : PatternRange::Last20;
}

}  // namespace

Result<std::vector<RatedColumn>> rated_columns(State& state,
                                               const std::vector<SessionLine>& lines) {
    Result<Sources> sources = read_sources(state);
    if (!sources.ok()) return sources.error();
    return columns(sources.value(), lines);
}

Result<View> read_patterns(State& state) {
    PatternsView view;
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    Result<Sources> sources = read_sources(state);
    if (!sources.ok()) return sources.error();
    Result<CourseChoice> choice = read_course_choice(state);
    if (!choice.ok()) return choice.error();
    Result<std::vector<ScaleLine>> scales = scale_lines(state);
    if (!scales.ok()) return scales.error();
    Result<std::string> range = state.journal->note("patterns.range");
    if (!range.ok()) return range.error();
    view.courses = std::move(choice).value();
    view.range = range_of(range.value());
    view.rated = columns(sources.value(), lines.value());
    view.since = view.rated;
    for (const SessionLine& line : lines.value()) {
        if (line.session.state != SessionState::Next) continue;
        RatedColumn coming = column_of(sources.value(), line);
        if (coming.since) view.since.push_back(std::move(coming));
    }
    AnswersBySession& answers = sources.value().answers;
    const std::size_t at = last_parts(lines.value(), answers, 0, view.parts);
    last_parts(lines.value(), answers, at + 1, view.parts_before);
    view.scales = std::move(scales).value();
    view.today = state.local_now().date;
    view.no_ratings = !state.settings.ratings;
    return View{std::move(view)};
}

Result<View> read_parts(State& state) {
    Result<View> read = read_session(state);
    if (!read.ok()) return read;
    PartsView view;
    view.session = std::get<SessionView>(std::move(read).value());
    const Id session = view.session.line.session.id;
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    Result<AnswersBySession> answers = answers_by_session(state);
    if (!answers.ok()) return answers.error();
    // One that is not stored yet is the newest.
    std::size_t from = 0;
    for (std::size_t i = 0; i < lines.value().size(); ++i) {
        if (lines.value()[i].session.id == session) from = i + 1;
    }
    view.now = parts_of(answers.value()[session], session);
    last_parts(lines.value(), answers.value(), from, view.before);
    return View{std::move(view)};
}

}  // namespace rapport::core
