// Reads one session from its three sides, and the list of all of them.
#include <map>

#include "core/apply_practice.h"
#include "core/view.h"
#include "core/wins.h"
#include "model/prompts.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::QuestionState;
using model::SessionState;

void set_date(SessionLine& line) {
    const model::Session& session = line.session;
    if (session.planned) {
        line.date = session.planned->date;
        line.time = session.planned->time;
    } else if (session.met_at) {
        line.date = base::to_local(*session.met_at).date;
    }
}

bool was_brought(const model::Question& question, const Id& session) {
    if (question.state == QuestionState::BringIt) return true;
    for (const model::QuestionStep& step : question.history) {
        if (step.session == session && step.state == QuestionState::Asked) return true;
    }
    return false;
}

Result<void> read_questions(State& state, SessionView& view) {
    Result<std::vector<model::Question>> questions = state.journal->questions();
    if (!questions.ok()) return questions.error();
    const Id session = view.line.session.id;
    const bool coming = view.line.session.state == SessionState::Next;
    for (const model::Question& question : questions.value()) {
        const bool is_new = question.id == view.new_question;
        if (base::is_blank(question.text) && !is_new) continue;
        if (was_brought(question, session)) view.bring.push_back(question);
        const bool idea =
            question.state == QuestionState::Idea || question.state == QuestionState::AskAgain;
        if (coming && idea) view.ideas.push_back(question);
    }
    return {};
}

Result<void> read_own(State& state, SessionView& view) {
    const Id session = view.line.session.id;
    Result<std::vector<model::Goal>> goals = state.journal->goals_of(session);
    if (!goals.ok()) return goals.error();
    Result<std::vector<model::Goal>> course_goals = state.journal->course_goals();
    if (!course_goals.ok()) return course_goals.error();
    Result<std::vector<model::Answer>> answers = state.journal->answers_of(session);
    if (!answers.ok()) return answers.error();
    Result<std::vector<model::Remembered>> remembered = state.journal->remembered();
    if (!remembered.ok()) return remembered.error();
    for (const model::Goal& goal : goals.value()) {
        if (!base::is_blank(goal.text) || goal.id == view.new_goal) view.goals.push_back(goal);
    }
    view.course_goals = without_ended(without_blank(std::move(course_goals).value()));
    view.answers = answers.value();
    view.heard = heard_of(view.answers, session);
    for (const model::Answer& answer : view.answers) {
        for (std::size_t i = 0; i < model::kHeardItems; ++i) {
            if (answer.key != model::heard_key(static_cast<model::HeardItem>(i))) continue;
            view.heard_stays[i] = !model::may_change(answer, state.now.at);
        }
    }
    for (const model::Remembered& line : remembered.value()) {
        const bool fresh = line.id == view.new_remembered;
        if (!(line.session == session) || (base::is_blank(line.text) && !fresh)) continue;
        view.remembered.push_back(line);
    }
    return {};
}

}  // namespace

const model::Answer* find_answer(const std::vector<model::Answer>& answers, std::string_view key) {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const model::Answer& answer) { return answer.key == key; });
    return found == answers.end() ? nullptr : &*found;
}

bool marked_very_hard(const std::vector<model::Answer>& answers) {
    const model::Answer* answer = find_answer(answers, model::kVeryHardKey);
    return answer && answer->number == 1;
}

Result<AnswersBySession> answers_by_session(State& state) {
    Result<std::vector<model::Answer>> answers = state.journal->all_answers();
    if (!answers.ok()) return answers.error();
    AnswersBySession by_session;
    for (model::Answer& answer : answers.value()) {
        by_session[answer.session].push_back(std::move(answer));
    }
    return by_session;
}

model::HeardAnswers heard_of(const std::vector<model::Answer>& answers, const Id& session) {
    model::HeardAnswers heard = {};
    for (const model::Answer& answer : answers) {
        if (!(answer.session == session)) continue;
        for (std::size_t i = 0; i < model::kHeardItems; ++i) {
            const auto item = static_cast<model::HeardItem>(i);
            if (answer.key == model::heard_key(item)) heard[i] = answer.number;
        }
    }
    return heard;
}

Result<std::vector<SessionLine>> session_lines(State& state) {
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    Result<std::vector<model::Session>> sessions = state.journal->sessions();
    if (!sessions.ok()) return sessions.error();
    Result<std::map<Id, store::SessionCount>> counts = state.journal->session_counts();
    if (!counts.ok()) return counts.error();
    std::vector<model::Session> by_time(sessions.value().rbegin(), sessions.value().rend());
    const std::vector<std::optional<int>> numbers = model::session_numbers(course.value(), by_time);

    std::vector<SessionLine> lines;
    for (std::size_t i = 0; i < sessions.value().size(); ++i) {
        SessionLine line;
        line.session = sessions.value()[i];
        line.number = numbers[numbers.size() - 1 - i];
        set_date(line);
        const store::SessionCount& count = counts.value()[line.session.id];
        line.heard = count.heard;
        line.goals = count.goals;
        lines.push_back(std::move(line));
    }
    return lines;
}

const SessionLine* unfinished(const std::vector<SessionLine>& lines, base::Instant now) {
    constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
    for (const SessionLine& line : lines) {
        const model::Session& session = line.session;
        if (session.state == SessionState::Met && !session.looked_back_at && session.met_at &&
            now.ms - session.met_at->at.ms < kDayMs) {
            return &line;
        }
    }
    return nullptr;
}

Result<View> read_session(State& state) {
    SessionView view;
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    for (const SessionLine& line : lines.value()) {
        if (line.session.id == state.route().id) {
            view.found = true;
            view.line = line;
        }
        if (line.session.state == SessionState::Next) {
            view.coming = line.session.planned;
            view.coming_id = line.session.id;
        }
    }
    const Screen screen = state.route().screen;
    if (!view.found && (screen == Screen::LookBack || screen == Screen::Parts)) {
        // A session that was never planned; it is stored with its first answer.
        state.fresh.session = state.route().id;
        view.found = true;
        view.line.session.id = state.fresh.session;
        view.line.session.state = SessionState::Met;
        view.line.date = state.local_now().date;
    }
    view.now = state.local_now();
    view.new_goal = state.fresh.goal;
    view.new_question = state.fresh.question;
    view.new_remembered = state.fresh.remembered;
    view.length_min = course.value().length_min;
    view.arrive = state.settings.arrive;
    if (state.settings.session_time) {
        view.time = model::session_time(view.line.session.planned, view.length_min, state.now);
    }
    view.just_saved = state.just_saved;
    view.place = state.route().place;
    view.with_whom = course.value().with_whom;
    if (view.line.session.state == SessionState::Next) view.coming.reset();
    if (Result<void> read = read_own(state, view); !read.ok()) return read.error();
    if (Result<void> read = read_questions(state, view); !read.ok()) return read.error();
    if (state.route().screen == Screen::LookBack) {
        Result<void> read = read_signal(state, lines.value(), view);
        if (!read.ok()) return read.error();
    }
    if (Result<void> read = read_ready(state, lines.value(), view); !read.ok()) {
        return read.error();
    }
    if (Result<void> read = read_wins(state, lines.value(), view); !read.ok()) return read.error();
    view.another_goal =
        state.asked_another(TextTarget::Goal) && !contains(view.goals, view.new_goal);
    view.another_question =
        state.asked_another(TextTarget::Question) && !contains(view.bring, view.new_question);
    view.another_remembered = state.asked_another(TextTarget::Remembered) &&
                              !contains(view.remembered, view.new_remembered);
    return View{std::move(view)};
}

}  // namespace rapport::core
