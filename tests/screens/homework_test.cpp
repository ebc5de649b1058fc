// Things to try: under Goals, their page, one line in Get ready, a fold in Look back, the card.
#include "model/homework.h"

#include "model/sheet.h"
#include "screens/session_stage.h"

namespace rapport::screens {
namespace {

using model::HomeworkState;
using ui::Role;

model::Homework sample_try(int number) {
    model::Homework homework;
    homework.id = sample_id(800 + number);
    homework.what = "Try " + std::to_string(number);
    homework.at = sample_moment(3);
    return homework;
}

std::vector<model::Homework> sample_tries(int count) {
    std::vector<model::Homework> all;
    for (int i = 1; i <= count; ++i) all.push_back(sample_try(i));
    return all;
}

SessionView ready_with(int count) {
    SessionView view = empty_session();
    view.tries.open = sample_tries(count);
    view.carried = {{{model::CarriedKind::Homework, view.line.session.id}, "Try 1; Try 2"}};
    return view;
}

}  // namespace

TEST_CASE("goals: before the first thing to try there is a folded field and no heading") {
    GoalsView view;
    Stage stage = stage_of(goals, view);
    CHECK_FALSE(stage.has(Role::Heading, "Things to try"));
    CHECK_FALSE(stage.has(Role::TextArea, "What would you like to try?"));
    CHECK(stage.press(Role::Button, "Something to try").empty());
    const auto text = only<SetText>(stage.type("What would you like to try?", "Open"));
    CHECK(text.target == TextTarget::Draft);
    const auto add = only<AddHomework>(stage.press(Role::Button, "Add", "Something to try"));
    CHECK(add.clear_draft == text.key);
    CHECK(add.session.is_nil());
    view.tries.open = sample_tries(2);
    view.tries.open[1].state = HomeworkState::Partly;
    view.tries.over = {sample_try(3)};
    CHECK(stage.has(Role::Heading, "Things to try"));
    CHECK(stage.has(Role::Words, "Try 1"));
    CHECK(stage.has(Role::Words, "Try 2 – Partly"));
    CHECK_FALSE(stage.has(Role::Words, "Try 3"));
    CHECK(stage.press(Role::Button, "Over").empty());
    CHECK(only<Go>(stage.press(Role::Button, "Open", "Try 3")).to ==
          Route{Place::Goals, Screen::Homework, sample_id(803)});
}

TEST_CASE("its page: what got in the way comes first; nothing is chosen, and a tap takes it back") {
    HomeworkView view;
    Stage stage = stage_of(homework, view);
    CHECK(stage.has(Role::Text, "This was deleted."));
    view.homework = sample_try(1);
    const std::vector<ui::Node> nodes = stage.show().nodes();
    const auto place_of = [&](std::string_view name) {
        return std::find_if(nodes.begin(), nodes.end(),
                            [&](const ui::Node& node) { return node.name == name; });
    };
    CHECK(place_of("What got in the way, if anything did?") < place_of("How far did it go?"));
    for (const char* name : {"Done", "Partly", "Not yet", "Not for me", "Mine", "Yes"}) {
        CHECK(stage.find(Role::Button, name)->pressed == false);
    }
    CHECK(only<SetHomeworkState>(stage.press(Role::Button, "Not for me")).value ==
          HomeworkState::NotForMe);
    view.homework->state = HomeworkState::Done;
    CHECK_FALSE(only<SetHomeworkState>(stage.press(Role::Button, "Done")).value);
    CHECK(only<SetHomeworkCameBack>(stage.press(Role::Button, "Yes")).value == true);
    view.homework->came_back = true;
    CHECK_FALSE(only<SetHomeworkCameBack>(stage.press(Role::Button, "Yes")).value);
    CHECK(only<SetHomeworkWhose>(stage.press(Role::Button, "My therapist's")).value ==
          model::Whose::Theirs);
    CHECK(only<SetHomeworkPrivate>(stage.press(Role::Checkbox, "Only for me")).is_private);
    CHECK(only<SetHomeworkClosed>(stage.press(Role::Button, "This is over")).closed);
    CHECK(only<Remove>(stage.press(Role::Button, "Delete")).kind == model::Kind::Homework);
}

TEST_CASE("its page: the ready question is kept once, and a sheet is a tap away") {
    HomeworkView view;
    view.homework = sample_try(1);
    Stage stage = stage_of(homework, view);
    const auto keep = only<KeepQuestion>(stage.press(Role::Button, "Keep it as a question"));
    CHECK(keep.text == "Could we look at what I tried?");
    CHECK(keep.id == model::homework_question(sample_id(801)));
    view.asked = true;
    CHECK_FALSE(stage.has(Role::Button, "Keep it as a question"));
    CHECK_FALSE(stage.has(Role::Button, "Open its page"));
    view.homework->sheet = "values";
    CHECK(only<Go>(stage.press(Role::Button, "Open its page")).to ==
          Route{Place::More, Screen::Sheet, model::id_of_sheet("values")});
}

TEST_CASE("get ready: all in one line, which opens; only a tick puts one on the card") {
    SessionView view = ready_with(2);
    Stage stage = stage_of(get_ready, view);
    CHECK_FALSE(stage.has(Role::Button, "Partly"));
    CHECK(stage.press(Role::Button, "2 things to try: Try 1; Try 2").empty());
    const auto state = only<SetHomeworkState>(stage.press(Role::Button, "Partly", "Try 2"));
    CHECK(state.id == sample_id(802));
    CHECK(state.session == view.line.session.id);
    const auto tick = only<SetAnswer>(stage.press(Role::Checkbox, "Put it on my card", "Try 2"));
    CHECK(tick.number == 1);
    view.tries.open[0].is_private = true;
    CHECK(stage.names(Role::Checkbox) == std::vector<std::string>{"Put it on my card"});
    view.tries.card = {view.tries.open[1]};
    view.tries.card[0].state = HomeworkState::Partly;
    Stage card_stage = stage_of(card, view);
    CHECK_FALSE(card_stage.has(Role::Words, "Try 2 – Partly"));
    view.answers = {{view.line.session.id, tick.key, 1, ""}};
    CHECK(card_stage.has(Role::Heading, "What I tried"));
    CHECK(card_stage.has(Role::Words, "Try 2 – Partly"));
}

TEST_CASE("look back: two of those before are asked about, the rest is behind a fold") {
    SessionView view = empty_session();
    Stage stage = stage_of(look_back, view);
    CHECK(stage.press(Role::Button, "Add more").empty());
    CHECK(stage.press(Role::Button, "Things to try").empty());
    CHECK_FALSE(stage.has(Role::Text, "Did we come back to it?"));
    const auto add = only<AddHomework>(stage.press(Role::Button, "Add", "Until next time"));
    CHECK(add.session == view.line.session.id);
    view.tries.earlier = sample_tries(4);
    CHECK(stage.has(Role::Text, "Did we come back to it?"));
    CHECK(labelled(stage, Role::Button, "Yes") == 2);
    const auto yes = only<SetHomeworkCameBack>(stage.press(Role::Button, "Yes", "Try 1"));
    CHECK(yes.value == true);
    CHECK(yes.session == view.line.session.id);
    CHECK(stage.press(Role::Button, "and 2 more").empty());
    CHECK(labelled(stage, Role::Button, "Yes") == 4);
    view.tries.taken = {sample_try(9)};
    CHECK(stage.has(Role::Words, "Try 9"));
}

TEST_CASE("last time: what was taken then, with how far it went") {
    SessionView view = empty_session();
    view.last_time.found = true;
    view.last_time.homework = sample_tries(1);
    view.last_time.homework[0].state = HomeworkState::NotYet;
    Stage stage = stage_of(get_ready, view);
    CHECK_FALSE(stage.has(Role::Words, "Try 1 – Not yet"));
    CHECK(stage.press(Role::Button, "All of last time").empty());
    CHECK(stage.has(Role::Words, "Try 1 – Not yet"));
    CHECK_FALSE(stage.has(Role::Text, "You left no words there."));
}

}  // namespace rapport::screens
