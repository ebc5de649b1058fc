// Reads what the screen of the current route shows. The journal is the truth: a view is read again
// after every change and never patched.
#include "core/view.h"

#include <algorithm>

#include "base/text.h"
#include "core/apply_practice.h"

namespace rapport::core {
namespace {

using namespace screens;

std::int64_t count_kept(const store::JournalStats& stats, const std::optional<model::Entry>& open) {
    return stats.entries - (open ? 1 : 0);
}

Result<View> read_today(State& state) {
    TodayView view;
    Result<std::vector<SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    Result<store::JournalStats> stats = state.journal->stats();
    if (!stats.ok()) return stats.error();
    Result<std::optional<model::Entry>> open = state.journal->open_entry();
    if (!open.ok()) return open.error();
    Result<std::vector<model::Remembered>> lines_kept = state.journal->remembered();
    if (!lines_kept.ok()) return lines_kept.error();
    Result<std::vector<model::Entry>> newest = state.journal->entries(1);
    if (!newest.ok()) return newest.error();
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();

    view.now = state.local_now();
    view.length_min = course.value().length_min;
    view.entry = open.value();
    view.entry_id = view.entry ? view.entry->id : state.fresh.entry;
    view.just_saved = state.just_saved;
    view.notes = count_kept(stats.value(), view.entry);
    const store::JournalStats& has = stats.value();
    view.first_start = has.questions + has.goals + has.sessions_met + view.notes == 0;
    for (const SessionLine& line : lines.value()) {
        if (line.session.state == model::SessionState::Next) view.next = line;
    }
    view.phase = model::phase(view.next.session, course.value().length_min, view.now);
    if (unfinished(lines.value(), state.now.at)) view.phase = model::Phase::After;
    view.prepared = view.next.session.prepared_at.has_value() || view.next.goals > 0 ||
                    !base::is_blank(view.next.session.not_to_forget);
    if (view.phase != model::Phase::Unplanned || view.next.session.planned)
        view.first_start = false;
    view.last_remembered = model::last_remembered(lines_kept.value());
    if (view.last_remembered.size() > 2) view.last_remembered.resize(2);
    view.after_very_hard = !newest.value().empty() && newest.value().front().very_hard;
    if (!view.after_very_hard) {
        view.memory = model::monthly_memory(lines_kept.value(), state.now.at);
    }
    return View{std::move(view)};
}

Result<View> read_notes(State& state) {
    constexpr std::size_t kAll = 100000;
    Result<std::vector<model::Entry>> entries = state.journal->entries(kAll);
    if (!entries.ok()) return entries.error();
    std::erase_if(entries.value(), [](const model::Entry& entry) { return entry.open; });
    return View{NotesView{std::move(entries).value(), state.local_now().date}};
}

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
    return View{SessionsView{std::move(lines).value(), state.local_now().date}};
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
    view.session_goals = without_blank(std::move(session_goals).value());
    view.course_goals = without_blank(std::move(course_goals).value());
    view.remembered = without_blank(std::move(remembered).value());
    view.session_draft = session_draft.value();
    view.course_draft = course_draft.value();
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
    view.course_goals = without_blank(std::move(course_goals).value());
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
    view.bytes = stats.value().database_bytes;
    view.entries = stats.value().entries;
    view.questions = stats.value().questions;
    view.goals = stats.value().goals;
    view.sessions = stats.value().sessions_met;
    view.last_copy = base::parse_date(last_copy.value());
    view.today = state.local_now().date;
    view.copy_waiting = !state.chosen_copy.empty();
    view.erase_asked = state.erase_asked;
    view.message = state.data_message;
    return View{std::move(view)};
}

Result<View> read_settings_view(State& state) {
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    return View{SettingsView{state.settings, course.value()}};
}

Result<View> read_help(State& state) {
    Result<std::vector<model::Contact>> contacts = state.journal->contacts();
    if (!contacts.ok()) return contacts.error();
    HelpView view;
    view.contacts = std::move(contacts).value();
    view.new_contact = state.fresh.contact;
    view.another_contact =
        state.asked_another(TextTarget::ContactName) && !contains(view.contacts, view.new_contact);
    return View{std::move(view)};
}

Result<View> read_place(State& state) {
    switch (state.route().place) {
        case Place::Today: return read_today(state);
        case Place::Questions: return read_questions(state);
        case Place::Sessions: return read_sessions(state);
        case Place::Goals: return read_goals(state);
        case Place::More: return View{AboutView{}};
    }
    return View{};
}

}  // namespace

Result<View> read_view(State& state) {
    switch (state.route().screen) {
        case Screen::Place: return read_place(state);
        case Screen::Notes: return read_notes(state);
        case Screen::Note: return read_note(state);
        case Screen::Question: return read_question(state);
        case Screen::GetReady:
        case Screen::Card:
        case Screen::LookBack: return read_session(state);
        case Screen::Goal: return read_goal(state);
        case Screen::Data: return read_data(state);
        case Screen::Settings: return read_settings_view(state);
        case Screen::About: return View{AboutView{state.options.version, state.options.licences}};
        case Screen::HelpNow: return read_help(state);
    }
    return View{};
}

}  // namespace rapport::core
