// Reads what can be on a page that is given away: of the current course, by kind, the private
// marked.
#include "core/apply_practice.h"
#include "core/share.h"
#include "core/sheets.h"
#include "core/view.h"
#include "screens/dates.h"
#include "screens/share_content.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::QuestionState;
using model::ShareItem;
using model::ShareKind;
using ui::Str;

using ShareItems = std::vector<ShareItem>;

constexpr std::size_t kMostSharedNotes = 300;  // The newest.

// A page may be read long after: no day on it is "today".
std::string plain_date(const State& state, const base::LocalDate& date) {
    return date_words(state.texts, date, base::LocalDate{});
}

std::string session_words(const State& state, const SessionLine& line) {
    const std::string name =
        line.number ? state.texts(Str::SessionNumber, {{"n", std::to_string(*line.number)}})
                    : std::string(state.texts(Str::SessionNoNumber));
    if (!line.date) return name;
    return state.texts(Str::DateWithTime,
                       {{"date", name}, {"time", plain_date(state, *line.date)}});
}

std::string goal_label(const State& state, const model::Goal& goal) {
    std::string label;
    if (goal.whose) label = state.texts(kGoalWhose[static_cast<std::size_t>(*goal.whose)]);
    if (!goal.talk_over) return label;
    if (!label.empty()) label += ". ";
    return label + std::string(state.texts(Str::GoalTalkOver));
}

Result<void> add_goals(State& state, ShareItems& items) {
    Result<model::Session> next = next_session(state);
    if (!next.ok()) return next.error();
    Result<std::vector<model::Goal>> of_session = state.journal->goals_of(next.value().id);
    if (!of_session.ok()) return of_session.error();
    Result<std::vector<model::Goal>> of_course = state.journal->course_goals();
    if (!of_course.ok()) return of_course.error();
    std::vector<model::Goal> goals = without_ended(std::move(of_course).value());
    goals.insert(goals.end(), of_session.value().begin(), of_session.value().end());
    for (const model::Goal& goal : goals) {
        items.push_back({{ShareKind::Goal, goal.id}, goal_label(state, goal), goal.text});
    }
    return {};
}

Result<void> add_questions(State& state, ShareItems& items) {
    Result<std::vector<model::Question>> questions = state.journal->questions();
    if (!questions.ok()) return questions.error();
    for (const model::Question& question : questions.value()) {
        const bool over =
            question.state == QuestionState::Answered || question.state == QuestionState::LetGo;
        if (over) continue;
        items.push_back(
            {{ShareKind::Question, question.id}, {}, question.text, question.is_private});
    }
    return {};
}

Result<void> add_tries(State& state, ShareItems& items) {
    Result<std::vector<model::Homework>> all = state.journal->homework();
    if (!all.ok()) return all.error();
    for (const model::Homework& one : all.value()) {
        if (!model::is_open(one)) continue;
        items.push_back({{ShareKind::Try, one.id}, {}, one.what, one.is_private});
    }
    return {};
}

// Lines to remember, and the score where there is one.
Result<void> add_sessions(State& state, ShareItems& items) {
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    Result<std::vector<model::Remembered>> remembered = state.journal->remembered();
    if (!remembered.ok()) return remembered.error();
    for (const model::Remembered& one : remembered.value()) {
        std::string label;
        for (const SessionLine& line : lines.value()) {
            if (line.session.id == one.session) label = session_words(state, line);
        }
        items.push_back({{ShareKind::Remembered, one.id}, std::move(label), one.text});
    }
    for (const SessionLine& line : lines.value()) {
        if (!line.heard || !state.settings.ratings) continue;
        const std::string score = decimal(state.texts, model::one_decimal(*line.heard));
        items.push_back({{ShareKind::Heard, line.session.id},
                         session_words(state, line),
                         state.texts(Str::FeltHeard, {{"n", score}})});
    }
    return {};
}

Result<void> add_moments(State& state, ShareItems& items) {
    Result<std::vector<model::TenseMoment>> moments = state.journal->moments();
    if (!moments.ok()) return moments.error();
    for (const model::TenseMoment& moment : moments.value()) {
        const bool blank = base::is_blank(moment.signs_own);
        items.push_back({{ShareKind::Moment, moment.id},
                         plain_date(state, base::to_local(moment.at).date),
                         blank ? std::string(state.texts(Str::SessionTense)) : moment.signs_own});
    }
    return {};
}

Result<void> add_notes(State& state, ShareItems& items, bool& newest) {
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    Result<std::vector<model::Entry>> entries = state.journal->entries(kMostSharedNotes + 1);
    if (!entries.ok()) return entries.error();
    if (entries.value().size() > kMostSharedNotes) {
        entries.value().resize(kMostSharedNotes);
        newest = true;
    }
    for (const model::Entry& entry : entries.value()) {
        // What was written under "Something is not okay" is not even offered: the person who is
        // meant may be looking on.
        if (entry.kind == model::EntryKind::NotOkay) continue;
        if (!(entry.course == course.value().id)) continue;
        items.push_back({{ShareKind::Note, entry.id},
                         plain_date(state, base::to_local(entry.at).date),
                         entry.text,
                         entry.is_private});
    }
    return {};
}

Result<void> add_agreed(State& state, ShareItems& items) {
    const model::Sheet* sheet = find_sheet(state, kAgreedSheet);
    if (!sheet) return {};
    Result<std::vector<model::FilledSheet>> filled = state.journal->sheets(kAgreedSheet);
    if (!filled.ok()) return filled.error();
    for (const model::FilledSheet& one : filled.value()) {
        for (const model::SheetPart& part : sheet->parts) {
            const bool asked =
                part.kind == model::SheetPartKind::Field && model::is_asked(part.field, one);
            if (!asked) continue;
            std::string text;
            for (const std::string& words : sheet_words(part.field, one)) {
                text += (text.empty() ? "" : "\n") + words;
            }
            items.push_back({{ShareKind::Agreed, model::answer_id(one.id, part.field.key, 0)},
                             part.field.question,
                             std::move(text),
                             one.is_private});
        }
    }
    return {};
}

struct Shareable {
    ShareItems items;
    bool newest_notes = false;
};

Result<Shareable> read_shareable(State& state) {
    Shareable all;
    for (const auto add : {add_goals, add_questions, add_tries, add_sessions, add_moments}) {
        if (Result<void> done = add(state, all.items); !done.ok()) return done.error();
    }
    if (Result<void> done = add_notes(state, all.items, all.newest_notes); !done.ok()) {
        return done.error();
    }
    if (Result<void> done = add_agreed(state, all.items); !done.ok()) return done.error();
    all.items = without_blank(std::move(all.items));
    return all;
}

}  // namespace

Result<std::vector<ShareItem>> share_items(State& state) {
    Result<Shareable> all = read_shareable(state);
    if (!all.ok()) return all.error();
    return std::move(all.value().items);
}

Result<View> read_share(State& state) {
    Result<Shareable> all = read_shareable(state);
    if (!all.ok()) return all.error();
    ShareView view;
    view.items = std::move(all.value().items);
    state.share = model::still_there(view.items, state.share);
    view.choice = state.share;
    view.place = state.route().place;
    view.newest_notes = all.value().newest_notes;
    return View{std::move(view)};
}

Result<View> read_share_page(State& state) {
    Result<std::vector<ShareItem>> items = share_items(state);
    if (!items.ok()) return items.error();
    return View{
        SharePageView{share_page_of(state.texts, items.value(), state.share), state.app.can_share}};
}

}  // namespace rapport::core
