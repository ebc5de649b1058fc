// Questions, Sessions, Goals, More and what lies under them, and Help now.
#include <doctest/doctest.h>

#include "screens/samples.h"
#include "screens/stage.h"

namespace rapport::screens {
namespace {

using model::QuestionState;
using ui::Role;

}  // namespace

TEST_CASE("questions, first time: the field and ideas to start from") {
    QuestionsView view;
    Stage stage = stage_of(questions, view);
    const auto text = only<SetText>(stage.type("What would you like to ask?", "How"));
    CHECK(text.target == TextTarget::Draft);
    CHECK(text.key == "draft.question");
    CHECK(only<AddQuestion>(stage.press(Role::Button, "Add")).clear_draft == "draft.question");
    CHECK(stage.press(Role::Button, "Ideas to start from").empty());
    CHECK(stage.count(Role::Group) == 5);
    const char* starter = "How will we know that it helps?";
    CHECK(only<AddQuestion>(stage.press(Role::Button, starter)).text == starter);
    view.questions = {sample_question(1, QuestionState::Idea)};
    view.questions[0].text = starter;
    CHECK(stage.press(Role::Button, starter).empty());
}

TEST_CASE("questions stand by state, and each offers its next move") {
    const QuestionsView view = full_questions();
    Stage stage = stage_of(questions, view);
    CHECK(stage.names(Role::Heading) ==
          std::vector<std::string>{"Questions", "Bring it", "Ideas", "Asked", "Ask again"});
    for (const model::Question& question : view.questions) {
        const bool folded =
            question.state == QuestionState::Answered || question.state == QuestionState::LetGo;
        const std::vector<ui::Node> nodes = stage.show().nodes();
        for (const ui::Node& node : nodes) {
            if (folded || node.role != Role::Button || node.description != question.text) continue;
            if (node.disabled || node.name == "Open") continue;
            const Commands commands = stage.press(Role::Button, node.name, question.text);
            REQUIRE(commands.size() == 1);
            if (const auto* move = std::get_if<MoveQuestion>(&commands.front())) {
                CHECK(move->id == question.id);
                CHECK(model::may_move(question.state, move->to));
            }
        }
    }
    CHECK(stage.find(Role::Button, "Move up", view.questions[2].text)->disabled);
    CHECK(only<ShiftQuestion>(stage.press(Role::Button, "Move down", view.questions[2].text)).by ==
          1);
    CHECK(only<Go>(stage.press(Role::Button, "Open", view.questions[0].text)).to ==
          Route{Place::Questions, Screen::Question, view.questions[0].id});
}

TEST_CASE("a question offers its legal moves and no other") {
    using enum QuestionState;
    for (const QuestionState state : {Idea, BringIt, Asked, Answered, AskAgain, LetGo}) {
        QuestionView view;
        view.question = sample_question(1, state);
        view.today = sample_now().date;
        Stage stage = stage_of(question, view);
        const std::size_t moves = model::moves_from(state).size();
        CHECK(stage.count(Role::Button) == moves + 1);
        CHECK(stage.has(Role::TextArea, "What did you hear?") ==
              (state == Asked || state == Answered));
        CHECK(stage.has(Role::Text, "An idea: Saturday, 17 January"));
        CHECK(only<SetQuestionPrivate>(stage.press(Role::Checkbox, "Only for me")).is_private);
        CHECK(only<Remove>(stage.press(Role::Button, "Delete")).kind == model::Kind::Question);
    }
}

TEST_CASE("what was deleted says so") {
    const QuestionView no_question;
    CHECK(stage_of(question, no_question).has(Role::Text, "This question was deleted."));
    const GoalView no_goal;
    CHECK(stage_of(goal, no_goal).has(Role::Text, "This goal was deleted."));
    const NoteView no_note;
    CHECK(stage_of(note, no_note).has(Role::Text, "This note was deleted."));
}

TEST_CASE("sessions: empty, and a list with three sides each") {
    SessionsView view;
    view.sessions = {SessionLine{}};
    Stage stage = stage_of(sessions, view);
    CHECK(stage.has(Role::Text, "Your sessions will stand here."));
    only<StartAfter>(stage.press(Role::Button, "After a session"));
    view = full_sessions();
    CHECK(stage.names(Role::Heading) ==
          std::vector<std::string>{"Sessions", "Session 6", "Session 5", "Session"});
    CHECK(stage.has(Role::Text, "Felt heard: 7.4"));
    CHECK(stage.has(Role::Text, "You did not meet."));
    CHECK(stage.find(Role::List, "Your sessions") != nullptr);
    const auto go = only<Go>(stage.press(Role::Button, "After", "Session 5, Tuesday, 13 January"));
    CHECK(go.to == Route{Place::Sessions, Screen::LookBack, sample_id(2)});
    CHECK(only<Go>(stage.press(Role::Button, "Before", "Session, Date not known")).to.screen ==
          Screen::GetReady);
    CHECK(stage.find(Role::Button, "In the room", "Session, Date not known") == nullptr);
}

TEST_CASE("goals: two lists, and what is to remember") {
    GoalsView view = full_goals();
    Stage stage = stage_of(goals, view);
    CHECK(only<AddGoal>(stage.press(Role::Button, "Add", "For the next session")).session ==
          sample_id(1));
    CHECK(only<AddGoal>(stage.press(Role::Button, "Add", "Over time")).session.is_nil());
    CHECK(only<Go>(stage.press(Role::Button, "Open", "Goal 7")).to ==
          Route{Place::Goals, Screen::Goal, view.course_goals[0].id});
    CHECK(stage.press(Role::Button, "What I want to remember").empty());
    CHECK(only<RetireRemembered>(stage.press(Role::Button, "Let it go", "Line 1")).retired);
    CHECK_FALSE(
        only<RetireRemembered>(stage.press(Role::Button, "Bring it back", "Line 2")).retired);
    view.session_goals.push_back(sample_goal(3, true));
    CHECK(stage.find(Role::Button, "Add", "For the next session") == nullptr);
}

TEST_CASE("a goal can be changed, linked, answered and deleted") {
    GoalView view;
    view.goal = sample_goal(1, true);
    view.course_goals = {sample_goal(7, false)};
    Stage stage = stage_of(goal, view);
    CHECK(only<SetText>(stage.type("Your goal", "New")).target == TextTarget::Goal);
    CHECK(only<LinkGoal>(stage.choose("Which goal is it part of?", "Goal 7")).toward ==
          view.course_goals[0].id);
    CHECK(only<SetGotToIt>(stage.choose("Goal 1", "Partly")).value == model::GotToIt::Partly);
    CHECK(only<Remove>(stage.press(Role::Button, "Delete")).kind == model::Kind::Goal);
}

TEST_CASE("notes are listed by day and open to be changed") {
    NotesView view;
    view.today = sample_now().date;
    Stage stage = stage_of(notes, view);
    CHECK(stage.has(Role::Text, "What you keep will stand here."));
    view.keys = {{.row = 1}, {.row = 2}};
    view.row = [](std::size_t i) { return sample_entry(static_cast<int>(i) + 1); };
    CHECK(stage.has(Role::Text, "Yesterday"));
    CHECK(only<Go>(stage.press(Role::Button, "Open", "Entry 2")).to.id == sample_entry(2).id);
    NoteView one;
    one.entry = sample_entry(2);
    one.today = view.today;
    Stage open = stage_of(note, one);
    CHECK(only<SetText>(open.type("Your note", "Other")).id == one.entry->id);
    CHECK(only<Remove>(open.press(Role::Button, "Delete")).kind == model::Kind::Entry);
    only<EntryToQuestion>(open.press(Role::Button, "It is a question"));
}

TEST_CASE("passphrase: chosen, with a recovery key that must be kept, then changed step by step") {
    PassphraseView view;
    Stage stage = stage_of(passphrase, view);
    CHECK(only<TypeSecret>(stage.type("New passphrase", "weir")).field == SecretField::Fresh);
    CHECK(only<ShowSecrets>(stage.press(Role::Checkbox, "Show what I type")).on);
    only<TakeSecret>(stage.press(Role::Button, "Go on"));
    CHECK_FALSE(stage.has(Role::Button, "Lock now"));
    view.change = SecretChange::Set;
    view.recovery = "0000-1111";
    CHECK(stage.has(Role::Words, "0000-1111"));
    CHECK_FALSE(stage.has(Role::TextField, "New passphrase"));
    CHECK(only<KeepRecovery>(stage.press(Role::Checkbox, "I wrote it down or printed it")).kept);
    view.kept = true;
    only<TakeSecret>(stage.press(Role::Button, "Lock with this passphrase"));
    CHECK(only<AskSecret>(stage.press(Role::Button, "Not now")).change == SecretChange::None);
    view = {};
    view.sealed = true;
    view.auto_lock_min = 10;
    only<LockNow>(stage.press(Role::Button, "Lock now"));
    CHECK(only<SetAutoLock>(stage.choose("Lock when nothing was touched for", "Never")).minutes ==
          0);
    CHECK(only<AskSecret>(stage.press(Role::Button, "Remove the passphrase")).change ==
          SecretChange::Remove);
    view.change = SecretChange::Change;
    CHECK(stage.has(Role::TextField, "The passphrase you have now"));
    CHECK(stage.has(Role::TextField, "New passphrase"));
    view.recovered = true;
    CHECK_FALSE(stage.has(Role::TextField, "The passphrase you have now"));
    view.secrets.working = true;
    CHECK(stage.has(Role::Status, "One moment. This takes about a second."));
}

TEST_CASE("locked: a field, help, and a way for who has lost both secrets") {
    LockView view;
    Stage stage(
        [&](Ui& ui, const Texts& tr, Commands& commands) { lock_screen(ui, tr, view, commands); });
    only<Unlock>(stage.press(Role::Button, "Open my journal"));
    CHECK(only<Go>(stage.press(Role::Button, "Help now")).to.screen == Screen::HelpNow);
    CHECK_FALSE(stage.has(Role::Button, "Delete everything"));
    (void)stage.press(Role::Button, "I have neither of them");
    only<OpenCopy>(stage.press(Role::Button, "Open a copy"));
    CHECK(only<AskErase>(stage.press(Role::Button, "Delete everything")).open);
    view.erase_asked = true;
    only<EraseEverything>(stage.press(Role::Button, "Delete everything for good"));
}

TEST_CASE("settings: size, colours, the course") {
    SettingsView view;
    view.course.length_min = 55;
    Stage stage = stage_of(settings, view);
    CHECK(only<SetLook>(stage.choose("Text size", "150 %")).look.text_percent == 150);
    CHECK(only<SetLook>(stage.choose("Colours", "Dark")).look.scheme == model::SchemeSetting::Dark);
    CHECK(only<SetText>(stage.type("Your word for the person you see", "Ada")).target ==
          TextTarget::CourseWord);
    CHECK(only<SetSessionsBefore>(stage.type("Sessions before this app", "12")).count == 12);
    CHECK(stage.type("Sessions before this app", "a few").empty());
    CHECK_FALSE(only<SetSessionsBefore>(stage.type("Sessions before this app", "")).count);
    CHECK(stage.find(Role::Button, "I do not know")->pressed == true);
    CHECK(stage.has(Role::Radio, "55 minutes"));
    CHECK(only<SetSessionLength>(stage.choose("Length of a session", "60 minutes")).minutes == 60);
}

TEST_CASE("more and about") {
    Stage stage([](Ui& ui, const Texts& tr, Commands& commands) {
        const ui::Scope main = ui.main("test");
        more(ui, tr, MoreView{}, commands);
    });
    CHECK(only<Go>(stage.press(Role::Link, "Where is my data")).to.screen == Screen::Data);
    CHECK(only<Go>(stage.press(Role::Link, "Settings")).to.screen == Screen::Settings);
    CHECK(only<Go>(stage.press(Role::Link, "About this app")).to.screen == Screen::About);
    const AboutView view = {"0.1.0", "First line\nsecond line.\n\n\nOther part.\n"};
    Stage page = stage_of(about, view);
    CHECK(page.has(Role::Text, "Version 0.1.0"));
    CHECK(page.has(Role::Text, "First line second line."));
    CHECK(page.has(Role::Text, "Other part."));
}

TEST_CASE("help now: the emergency number first, then own people") {
    HelpView view;
    view.new_contact = sample_id(22);
    Stage stage = stage_of(help_now, view);
    CHECK(stage.names(Role::Text).front() ==
          "If you are in danger, call your local emergency number now.");
    CHECK(stage.press(Role::Button, "Add or change people").empty());
    CHECK(only<SetText>(stage.type("Name", "Ada")).target == TextTarget::ContactName);
    view = full_help();
    CHECK(stage.names(Role::Words) == std::vector<std::string>{"Ada", "at the door opposite"});
    CHECK(only<SetText>(stage.type("How to reach them", "x")).id == sample_id(21));
    CHECK(only<Remove>(stage.press(Role::Button, "Remove", "Ada")).kind == model::Kind::Contact);
    CHECK(only<Another>(stage.press(Role::Button, "Add a person")).target ==
          TextTarget::ContactName);
    view.another_contact = true;
    CHECK_FALSE(stage.has(Role::Button, "Add a person"));
}

TEST_CASE("a screen asks for nothing by itself") {
    const SessionView session = full_session();
    for (auto* side : {get_ready, card, look_back}) {
        Stage stage = stage_of(side, session);
        stage.show();
        CHECK(stage.unasked.empty());
    }
    const QuestionsView many = full_questions();
    Stage stage = stage_of(questions, many);
    stage.show();
    CHECK(stage.unasked.empty());
}

}  // namespace rapport::screens
