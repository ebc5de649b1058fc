// Made-up journals. Nobody real.
#include "screens/samples.h"

namespace rapport::screens {

base::Id sample_id(int number) {
    base::Id id;
    id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[1] = static_cast<std::uint8_t>(number);
    id.bytes[15] = 1;
    return id;
}

base::LocalDateTime sample_now() { return {{2026, 1, 20}, {17, 10}}; }

base::Moment sample_moment(int days_ago) {
    const base::LocalDateTime now = sample_now();
    return {base::to_instant({base::add_days(now.date, -days_ago), now.time}, 60), 60};
}

model::Question sample_question(int number, model::QuestionState state) {
    model::Question question;
    question.id = sample_id(100 + number);
    question.text = "What about thing " + std::to_string(number) + "?";
    question.state = state;
    question.position = number;
    question.history = {{model::QuestionState::Idea, sample_moment(3), {}},
                        {state, sample_moment(1), {}}};
    return question;
}

model::Goal sample_goal(int number, bool of_session) {
    model::Goal goal;
    goal.id = sample_id(200 + number);
    goal.text = "Goal " + std::to_string(number);
    goal.position = number;
    if (of_session) goal.session = sample_id(1);
    return goal;
}

model::Remembered sample_remembered(int number) {
    model::Remembered line;
    line.id = sample_id(300 + number);
    line.session = sample_id(1);
    line.text = "Line " + std::to_string(number);
    line.made = sample_moment(7);
    return line;
}

model::Entry sample_entry(int number) {
    model::Entry entry;
    entry.id = sample_id(400 + number);
    entry.text = "Entry " + std::to_string(number);
    entry.at = sample_moment(number);
    return entry;
}

// One of each kind, but for the question.
std::vector<CarriedLine> sample_carried() {
    using enum model::CarriedKind;
    std::vector<CarriedLine> lines;
    int number = 500;
    for (const auto kind : {Thread, KeptEntry, CheckBack, Goal, MoreOf, LessOf}) {
        CarriedLine line;
        line.carried = {kind, sample_id(++number)};
        line.text = "Carried " + std::to_string(number);
        lines.push_back(line);
    }
    return lines;
}

TodayView full_today() {
    TodayView view;
    view.phase = model::Phase::Before;
    view.next.session.id = sample_id(1);
    view.next.date = sample_now().date;
    view.next.time = base::LocalTime{17, 30};
    view.prepared = true;
    view.now = sample_now();
    view.entry_id = sample_id(401);
    view.entry = sample_entry(1);
    view.just_saved = true;
    view.last_remembered = {sample_remembered(1), sample_remembered(2)};
    view.memory = sample_remembered(3);
    view.offer = model::Offer{model::OfferKind::Memory, view.memory->id};
    view.notes = 12;
    return view;
}

QuestionsView full_questions() {
    using enum model::QuestionState;
    QuestionsView view;
    int number = 0;
    for (const auto state : {Idea, BringIt, Asked, Answered, AskAgain, LetGo}) {
        view.questions.push_back(sample_question(++number, state));
        view.questions.push_back(sample_question(++number, state));
    }
    return view;
}

SessionsView full_sessions() {
    SessionsView view;
    view.today = sample_now().date;
    SessionLine next;
    next.session.id = sample_id(1);
    next.number = 6;
    next.date = view.today;
    next.time = base::LocalTime{17, 30};
    SessionLine met;
    met.session.id = sample_id(2);
    met.session.state = model::SessionState::Met;
    met.number = 5;
    met.date = base::add_days(view.today, -7);
    met.heard = model::Mean{37, 5};
    SessionLine not_met;
    not_met.session.id = sample_id(3);
    not_met.session.state = model::SessionState::NotMet;
    view.sessions = {next, met, not_met};
    return view;
}

SessionView empty_session() {
    SessionView view;
    view.found = true;
    view.line.session.id = sample_id(1);
    view.now = sample_now();
    view.new_goal = sample_id(11);
    view.new_question = sample_id(12);
    view.new_remembered = sample_id(13);
    return view;
}

SessionView full_session() {
    using enum model::QuestionState;
    SessionView view = empty_session();
    view.line.date = view.now.date;
    view.line.time = base::LocalTime{17, 30};
    view.line.session.planned = model::Planned{view.now.date, view.line.time};
    view.line.session.not_to_forget = "The letters";
    view.goals = {sample_goal(1, true), sample_goal(2, true)};
    view.course_goals = {sample_goal(7, false)};
    view.bring = {sample_question(1, BringIt), sample_question(2, BringIt)};
    view.ideas = {sample_question(3, Idea), sample_question(4, Idea)};
    view.carried = sample_carried();
    view.last_time.found = true;
    view.last_time.line.date = base::add_days(view.now.date, -7);
    view.last_time.remembered = {sample_remembered(1), sample_remembered(2)};
    view.last_time.goals = {sample_goal(9, true)};
    view.last_time.heard[0] = 7;
    view.last_time.line.heard = model::Mean{7, 1};
    view.remembered = {sample_remembered(4)};
    view.heard[0] = 7;
    return view;
}

GoalsView full_goals() {
    GoalsView view;
    view.session_goals = {sample_goal(1, true), sample_goal(2, true)};
    view.course_goals = {sample_goal(7, false)};
    view.next_session = sample_id(1);
    view.remembered = {sample_remembered(1), sample_remembered(2)};
    view.remembered[1].retired = true;
    return view;
}

HelpView full_help() {
    HelpView view;
    view.contacts = {{sample_id(21), "Ada", "at the door opposite", 0}};
    view.new_contact = sample_id(22);
    view.country = "IE";
    view.today = sample_now().date;
    return view;
}

MomentView full_moment() {
    MomentView view;
    view.id = sample_id(71);
    view.today = sample_now().date;
    view.noted = base::add_days(view.today, -14);
    view.raised = base::add_days(view.today, -7);
    view.state = model::ThreadState::Raised;
    model::TenseMoment& moment = view.moment.emplace();
    moment.id = view.id;
    moment.signs = {model::kMovingAway[0], model::kMovingAgainst[4]};
    moment.signs_own = "She looked at the clock while I told her about the letters";
    moment.under = {model::kWhatWasUnder[1]};
    moment.strength = 6;
    moment.mending = {{sample_moment(7), 4}, {sample_moment(0), 8}};
    moment.what_happened = "She thanked me";
    view.mended_today = 8;
    view.wording = model::Wording{.id = view.id,
                                  .situation = "You looked at the clock",
                                  .effect = "I felt small and stopped talking",
                                  .wish = "Tell me when time runs short"};
    return view;
}

NotOkayView full_not_okay() {
    NotOkayView view;
    view.people = full_help();
    view.note_id = sample_id(72);
    view.note = sample_entry(1);
    view.earlier = {sample_entry(2), sample_entry(3)};
    view.today = sample_now().date;
    view.just_saved = true;
    return view;
}

DataView full_data() {
    DataView view;
    view.promised = true;
    view.bytes = 5 * 1024 * 1024;
    view.holds.entries = 3;
    view.today = sample_now().date;
    view.last_copy = base::add_days(view.today, -12);
    return view;
}

}  // namespace rapport::screens
