// Reads what the screen of the current route shows. The journal is the truth: a view is read again
// after every change and never patched.
#include "core/view.h"

#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"
#include "core/author.h"
#include "core/exports.h"
#include "core/find.h"
#include "core/goals.h"
#include "core/help.h"
#include "core/homework.h"
#include "core/imports.h"
#include "core/lock.h"
#include "core/packs.h"
#include "core/prompts.h"
#include "core/reading.h"
#include "core/share.h"
#include "core/wins.h"
#include "store/salvage.h"

namespace rapport::core {
namespace {

using namespace screens;

Result<View> read_note(State& state) {
    Result<std::optional<model::Entry>> entry = state.journal->entry(state.route().id);
    if (!entry.ok()) return entry.error();
    return View{NoteView{entry.value(), state.local_now().date}};
}

Result<View> read_questions(State& state) {
    QuestionsView view;
    Result<std::vector<model::Question>> questions = state.journal->questions();
    if (!questions.ok()) return questions.error();
    Result<std::string> draft = state.journal->note("draft.question");
    if (!draft.ok()) return draft.error();
    Result<CourseChoice> choice = read_course_choice(state);
    if (!choice.ok()) return choice.error();
    view.courses = std::move(choice).value();
    view.questions = without_blank(std::move(questions).value());
    view.draft = draft.value();
    return View{std::move(view)};
}

Result<View> read_question(State& state) {
    QuestionView view;
    Result<std::vector<model::Question>> questions = state.journal->questions();
    if (!questions.ok()) return questions.error();
    for (const model::Question& question : questions.value()) {
        if (question.id == state.route().id) view.question = question;
    }
    view.today = state.local_now().date;
    return View{std::move(view)};
}

Result<View> read_sessions(State& state) {
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    Result<CourseChoice> choice = read_course_choice(state);
    if (!choice.ok()) return choice.error();
    Result<std::map<Id, std::vector<MomentLine>>> moments = moments_by_session(state);
    if (!moments.ok()) return moments.error();
    for (SessionLine& line : lines.value()) {
        line.moments = std::move(moments.value()[line.session.id]);
    }
    Result<std::vector<RatedColumn>> rated = rated_columns(state, lines.value());
    if (!rated.ok()) return rated.error();
    SessionsView view = {std::move(choice).value(), std::move(lines).value(),
                         state.local_now().date};
    view.rated = std::move(rated).value();
    view.no_ratings = !state.settings.ratings;
    return View{std::move(view)};
}

Result<View> read_goals(State& state) {
    GoalsView view;
    Result<model::Session> next = next_session(state);
    if (!next.ok()) return next.error();
    view.next_session = next.value().id;
    Result<std::vector<model::Goal>> session_goals = state.journal->goals_of(view.next_session);
    if (!session_goals.ok()) return session_goals.error();
    Result<std::vector<model::Goal>> course_goals = state.journal->course_goals();
    if (!course_goals.ok()) return course_goals.error();
    Result<std::vector<model::Remembered>> remembered = state.journal->remembered();
    if (!remembered.ok()) return remembered.error();
    Result<std::string> session_draft = state.journal->note("draft.session_goal");
    if (!session_draft.ok()) return session_draft.error();
    Result<std::string> course_draft = state.journal->note("draft.course_goal");
    if (!course_draft.ok()) return course_draft.error();
    Result<CourseChoice> choice = read_course_choice(state);
    if (!choice.ok()) return choice.error();
    Result<std::vector<model::Wish>> wishes = state.journal->wishes();
    if (!wishes.ok()) return wishes.error();
    Result<std::string> wish_draft = state.journal->note("draft.wish");
    if (!wish_draft.ok()) return wish_draft.error();
    view.courses = std::move(choice).value();
    view.wishes = without_blank(std::move(wishes).value());
    view.wish_draft = wish_draft.value();
    view.session_goals = without_blank(std::move(session_goals).value());
    for (const model::Goal& goal : course_goals.value()) {
        if (goal.ended) view.ended.push_back(goal);
    }
    view.course_goals = without_ended(without_blank(std::move(course_goals).value()));
    view.remembered = without_blank(std::move(remembered).value());
    view.session_draft = session_draft.value();
    view.course_draft = course_draft.value();
    if (Result<void> read = read_wins(state, view); !read.ok()) return read.error();
    Result<bool> numbers = has_goal_numbers(state);
    if (!numbers.ok()) return numbers.error();
    view.numbers = numbers.value();
    if (Result<void> read = read_homework(state, view); !read.ok()) return read.error();
    return View{std::move(view)};
}

Result<View> read_goal(State& state) {
    GoalView view;
    Result<std::vector<model::Goal>> all = state.journal->all_goals();
    if (!all.ok()) return all.error();
    for (const model::Goal& goal : all.value()) {
        if (goal.id == state.route().id) view.goal = goal;
    }
    Result<std::vector<model::Goal>> course_goals = state.journal->course_goals();
    if (!course_goals.ok()) return course_goals.error();
    view.course_goals = without_ended(without_blank(std::move(course_goals).value()));
    if (view.goal && !view.goal->session) {
        Result<std::vector<SheetForm>> sheets = read_goal_sheets(state, view.goal->id);
        if (!sheets.ok()) return sheets.error();
        view.sheets = std::move(sheets).value();
    }
    Result<GoalOverTime> over_time = read_goal_over_time(state, state.route().id);
    if (!over_time.ok()) return over_time.error();
    view.over_time = std::move(over_time).value();
    return View{std::move(view)};
}

Result<View> read_data(State& state) {
    DataView view;
    Result<store::JournalStats> stats = state.journal->stats();
    if (!stats.ok()) return stats.error();
    Result<std::string> last_copy = state.journal->note("last_copy");
    if (!last_copy.ok()) return last_copy.error();
    view.storage = state.options.storage;
    view.file = state.options.file;
    view.promised = state.storage_promised;
    view.works_offline = state.app.works_offline;
    view.bytes = stats.value().database_bytes;
    view.holds = {stats.value().entries, stats.value().questions, stats.value().goals,
                  stats.value().sessions_met};
    view.copy_days = model::copy_reminder_days(state.settings, is_promised(state));
    view.plain_copy_asked = state.plain_copy_asked;
    view.last_copy = base::parse_date(last_copy.value());
    view.today = state.local_now().date;
    view.sealed = state.journal->seals().has_value();
    view.copy = copy_ask(state);
    view.secrets = state.lock.secrets;
    view.days = kept_days(state);
    constexpr std::size_t kMostDeleted = 100;
    Result<std::vector<model::Deleted>> deleted = state.journal->deleted(kMostDeleted);
    if (!deleted.ok()) return deleted.error();
    view.deleted = std::move(deleted).value();
    view.asked_wipe = state.asked_wipe;
    view.asked_day = state.asked_day;
    view.day_failed = state.day.failed;
    view.erase_asked = state.erase_asked;
    Result<std::int64_t> set_aside = store::size_of_set_aside(state.options.place);
    view.set_aside_bytes = set_aside.ok() ? set_aside.value() : 0;
    view.damaged_asked = state.damaged_asked;
    view.message = state.data_message;
    return View{std::move(view)};
}

Result<View> read_settings_view(State& state) {
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    Result<CourseChoice> choice = read_course_choice(state);
    if (!choice.ok()) return choice.error();
    Result<LeftOut> left_out = heard_left_out(state);
    if (!left_out.ok()) return left_out.error();
    using screens::InstallWay;
    const InstallWay install = state.app.is_installed  ? InstallWay::None
                               : state.app.can_install ? InstallWay::Ask
                                                       : InstallWay::Tell;
    return View{SettingsView{state.settings, course.value(), std::move(choice).value(),
                             left_out.value(), install}};
}

Result<View> read_courses(State& state) {
    Result<std::vector<model::Course>> courses = state.journal->courses();
    if (!courses.ok()) return courses.error();
    Result<model::Course> current = state.journal->course();
    if (!current.ok()) return current.error();
    return View{CoursesView{std::move(courses).value(), current.value().id}};
}

Result<View> read_help(State& state) {
    Result<HelpView> people = read_people(state);
    if (!people.ok()) return people.error();
    Result<void> agreed = read_agreed(state, people.value());
    if (!agreed.ok()) return agreed.error();
    return View{std::move(people).value()};
}

Result<View> read_place(State& state) {
    switch (state.route().place) {
        case Place::Today: return read_today(state);
        case Place::Questions: return read_questions(state);
        case Place::Sessions: return read_sessions(state);
        case Place::Goals: return read_goals(state);
        case Place::More: return read_shelf(state);
    }
    return View{};
}

}  // namespace

Result<HelpView> read_people(State& state) {
    Result<std::vector<model::Contact>> contacts = state.journal->contacts();
    if (!contacts.ok()) return contacts.error();
    HelpView view;
    view.contacts = std::move(contacts).value();
    view.new_contact = state.fresh.contact;
    view.another_contact =
        state.asked_another(TextTarget::ContactName) && !contains(view.contacts, view.new_contact);
    if (Result<void> read = read_numbers(state, view); !read.ok()) return read.error();
    return view;
}

Result<View> read_view(State& state) {
    switch (state.route().screen) {
        case Screen::Place: return read_place(state);
        case Screen::Notes: return read_notes(state);
        case Screen::Note: return read_note(state);
        case Screen::Question: return read_question(state);
        case Screen::GetReady:
        case Screen::Card:
        case Screen::GoingBack:
        case Screen::LookBack: return read_session(state);
        case Screen::Goal: return read_goal(state);
        case Screen::Data: return read_data(state);
        case Screen::LessIsBetter:
        case Screen::Settings: return read_settings_view(state);
        case Screen::About:
            return View{
                AboutView{state.options.version, state.options.licences, state.options.plain}};
        case Screen::HelpNow: return read_help(state);
        case Screen::HardThings: return read_hard_things(state);
        case Screen::HardThing: return read_hard_thing(state);
        case Screen::Courses: return read_courses(state);
        case Screen::Wording: return read_wording(state);
        case Screen::Signals: return View{SignalsView{state.settings}};
        case Screen::Moment: return read_moment(state);
        case Screen::NotOkay: return read_not_okay(state);
        case Screen::Review: return read_review(state);
        case Screen::Search: return read_search(state);
        case Screen::Timeline: return read_timeline(state);
        case Screen::Scales: return read_scales(state);
        case Screen::Scale: return read_scale(state);
        case Screen::Parts: return read_parts(state);
        case Screen::Patterns: return read_patterns(state);
        case Screen::GoalNumbers: return read_goal_numbers(state);
        case Screen::Passphrase: return read_passphrase(state);
        case Screen::Homework: return read_homework(state);
        case Screen::Share: return read_share(state);
        case Screen::SharePage: return read_share_page(state);
        case Screen::Reading: return View{reading_view(state)};
        case Screen::Import: return View{import_view(state)};
        case Screen::Export: return View{export_view(state)};
        case Screen::Packs: return read_packs(state);
        case Screen::Pack: return read_pack_view(state);
        case Screen::Therapists:
        case Screen::Author:
        case Screen::AuthorSeen:
        case Screen::AuthorGive: return author_view(state);
        case Screen::Sheet:
        case Screen::FilledSheet: return read_sheet(state);
        case Screen::Prompts: return read_prompts_view(state, model::OwnPromptKind::Prompt);
        case Screen::KindLines: return read_prompts_view(state, model::OwnPromptKind::KindLine);
        case Screen::Arrive: return read_arrive(state);
    }
    return View{};
}

}  // namespace rapport::core
