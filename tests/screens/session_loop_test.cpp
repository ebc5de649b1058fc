// The loop from one session to the next: what comes back, the card, what is folded.
#include <array>

#include "screens/session_stage.h"

namespace rapport::screens {

using model::QuestionState;
using ui::Role;

TEST_CASE("what is still open: three in sight, then the rest; each is decided by a tap") {
    using model::Decision;
    SessionView view = full_session();
    Stage stage = stage_of(get_ready, view);
    CHECK(stage.has(Role::Heading, "Still open"));
    CHECK_FALSE(stage.has(Role::Words, "Carried 504"));
    CHECK(stage.press(Role::Button, "and 3 more").empty());
    CHECK(stage.has(Role::Words, "Carried 506"));
    const auto bring = only<Decide>(stage.press(Role::Button, "Bring it", "Carried 501"));
    CHECK(bring.carried == view.carried[0].carried);
    CHECK(bring.session == sample_id(1));
    CHECK(bring.decision == Decision::Bring);
    CHECK(only<Decide>(stage.press(Role::Button, "Let it rest", "Carried 501")).decision ==
          Decision::Leave);
    CHECK(only<Decide>(stage.press(Role::Button, "Talk about it", "Carried 502")).decision ==
          Decision::Talk);
    CHECK(only<Decide>(stage.press(Role::Button, "I checked it", "Carried 503")).decision ==
          Decision::Checked);
    CHECK(only<Decide>(stage.press(Role::Button, "Keep it as a wish", "Carried 505")).decision ==
          Decision::Take);
    // What was chosen stays in sight, and a second tap takes it back.
    view.carried[0].decision = Decision::Keep;
    CHECK(stage.find(Role::Button, "Another time", "Carried 501")->pressed == true);
    CHECK_FALSE(only<Decide>(stage.press(Role::Button, "Another time", "Carried 501")).decision);
    // A fourth goal cannot be taken.
    CHECK(stage.has(Role::Button, "Take it as a goal"));
    view.goals.push_back(sample_goal(3, true));
    CHECK_FALSE(stage.has(Role::Button, "Take it as a goal"));
}

TEST_CASE("a question that comes back is ticked above, and not a second time below") {
    SessionView view = full_session();
    view.carried = {
        {{model::CarriedKind::Question, view.bring[0].id}, view.bring[0].text, {}, true}};
    Stage stage = stage_of(get_ready, view);
    CHECK(labelled(stage, Role::Checkbox, "What about thing 1?") == 1);
    CHECK(only<MoveQuestion>(stage.press(Role::Checkbox, "What about thing 1?")).to ==
          QuestionState::Idea);
}

TEST_CASE("last time: its words in sight, the rest and the ratings folded") {
    SessionView view = full_session();
    Stage stage = stage_of(get_ready, view);
    CHECK(stage.has(Role::Words, "Line 1"));
    CHECK_FALSE(stage.has(Role::Words, "Goal 9"));
    CHECK(stage.press(Role::Button, "All of last time").empty());
    CHECK(stage.has(Role::Words, "Goal 9"));
    CHECK_FALSE(stage.has(Role::Text, "How heard did you feel? 7"));
    CHECK(stage.press(Role::Button, "How it was for you").empty());
    CHECK(stage.has(Role::Text, "How heard did you feel? 7"));
    view.last_time = {};
    CHECK_FALSE(stage.has(Role::Heading, "Last time"));
}

TEST_CASE("since last time: empty until touched") {
    SessionView view = empty_session();
    Stage stage = stage_of(get_ready, view);
    const auto answer = only<SetAnswer>(stage.choose("How have things been since last time?", "4"));
    CHECK(answer.key == "since");
    CHECK(answer.number == 4);
}

TEST_CASE("how I would like to work: chips, standing wishes, own words") {
    SessionView view = empty_session();
    model::Wish wish;
    wish.id = sample_id(61);
    wish.kind = model::WishKind::LessOf;
    wish.text = "silence";
    view.wishes = {wish};
    Stage stage = stage_of(get_ready, view);
    CHECK(stage.press(Role::Button, "Add more").empty());
    CHECK(stage.press(Role::Button, "How I would like to work").empty());
    const auto slow = only<SetAnswer>(stage.press(Role::Button, "Go slowly"));
    CHECK(slow.key == "wish.slow");
    CHECK(slow.number == 1);
    const auto less = only<SetAnswer>(stage.press(Role::Button, "Less of: silence"));
    view.answers = {{sample_id(1), slow.key, 1, ""}, {sample_id(1), less.key, 1, ""}};
    CHECK_FALSE(only<SetAnswer>(stage.press(Role::Button, "Go slowly")).number);
    Stage card_stage = stage_of(card, view);
    CHECK(card_stage.names(Role::Words) ==
          std::vector<std::string>{"Go slowly", "Less of: silence"});
}

TEST_CASE("something hard to say: 'not yet' does not come back, the others do") {
    using enum model::HardState;
    SessionView view = empty_session();
    for (int i = 0; i < 4; ++i) {
        model::HardThing thing;
        thing.id = sample_id(71 + i);
        thing.text = "Hard " + std::to_string(i);
        if (i > 0) thing.state = std::array{NotYet, Maybe, Today}[static_cast<std::size_t>(i - 1)];
        view.hard.push_back(thing);
    }
    Stage stage = stage_of(get_ready, view);
    CHECK(stage.press(Role::Button, "Add more").empty());
    CHECK(stage.press(Role::Button, "Something hard to say").empty());
    CHECK(stage.names(Role::Words) == std::vector<std::string>{"Hard 2", "Hard 3"});
    only<OpenHard>(stage.press(Role::Button, "Write it down"));
    CHECK(only<Go>(stage.press(Role::Button, "All of them (4)")).to.screen == Screen::HardThings);
}

TEST_CASE(
    "the card holds nothing of a hard thing that was not ticked, nor the thing by the last way") {
    SessionView view = empty_session();
    model::HardThing thing;
    thing.id = sample_id(71);
    thing.text = "zebra-quilt";
    thing.fear = "fear";
    view.hard = {thing};
    Stage stage = stage_of(card, view);
    CHECK(stage.count(Role::Words) == 0);
    view.hard[0].on_card = sample_id(1);
    CHECK(stage.names(Role::Words) == std::vector<std::string>{"zebra-quilt"});
    view.hard[0].way = model::HardWay::OnlyThatThereIs;
    CHECK(stage.names(Role::Words) ==
          std::vector<std::string>{
              "There is something I find hard to say. I am not ready to say it yet."});
    view.hard[0].on_card = sample_id(2);  // The card of another session.
    CHECK(stage.count(Role::Words) == 0);
}

TEST_CASE("a line can be left off the card") {
    SessionView view = full_session();
    Stage stage = stage_of(card, view);
    CHECK(stage.press(Role::Button, "Choose what is on it").empty());
    const auto off = only<SetAnswer>(stage.press(Role::Checkbox, "Goal 1"));
    CHECK(off.number == 0);
    view.answers = {{sample_id(1), off.key, 0, ""}};
    CHECK_FALSE(stage.has(Role::Words, "Goal 1"));
    CHECK(stage.has(Role::Words, "Goal 2"));
    CHECK(only<SetAnswer>(stage.press(Role::Checkbox, "Goal 1")).number == 1);
}

TEST_CASE("before we stop: each may stay empty") {
    SessionView view = full_session();
    Stage stage = stage_of(card, view);
    CHECK(stage.press(Role::Button, "Before we stop").empty());
    CHECK(only<SetText>(stage.type("What is it today, in one sentence?", "x")).key ==
          "stop.summary");
    CHECK_FALSE(stage.has(Role::RadioGroup, "Whose step is it?"));
    view.answers = {{sample_id(1), "stop.step", std::nullopt, "Ring"}};
    CHECK(only<SetAnswer>(stage.choose("Whose step is it?", "Ours")).number == 2);
    view.coming = model::Planned{{2026, 2, 3}, base::LocalTime{17, 30}};
    view.coming_id = sample_id(9);
    CHECK(only<SaveCalendar>(stage.press(Role::Button, "Put it in my calendar")).session ==
          sample_id(9));
    only<PrintCard>(stage.press(Role::Button, "Print it"));
}

TEST_CASE("the pace: exactly one sentence for too fast and too slow, none for right") {
    SessionView view = empty_session();
    Stage stage = stage_of(look_back, view);
    CHECK(stage.press(Role::Button, "Add more").empty());
    CHECK(stage.press(Role::Button, "The pace").empty());
    CHECK(only<SetAnswer>(stage.choose("How was the pace?", "Too slow")).number == 2);
    const std::array<std::size_t, 3> wanted = {1, 0, 1};
    for (int i = 0; i < 3; ++i) {
        view.answers = {{sample_id(1), "pace", i, ""}};
        CHECK(labelled(stage, Role::Button, "Keep it as a question") ==
              wanted[static_cast<std::size_t>(i)]);
    }
    const auto kept = only<KeepQuestion>(stage.press(Role::Button, "Keep it as a question"));
    CHECK(kept.text == "What if we went a little faster?");
    view.bring = {sample_question(1, QuestionState::BringIt)};
    view.bring[0].id = kept.id;
    CHECK_FALSE(stage.has(Role::Button, "Keep it as a question"));
}

TEST_CASE("what got in the way: each chip has one question of its own") {
    SessionView view = empty_session();
    Stage stage = stage_of(look_back, view);
    CHECK(stage.press(Role::Button, "Add more").empty());
    CHECK(stage.press(Role::Button, "What got in the way").empty());
    const std::vector<std::string> chips = {"It felt like being judged",
                                            "I did not feel understood",
                                            "They seemed far away or tired",
                                            "I did not want to be a burden",
                                            "I did not dare",
                                            "Time ran out"};
    std::vector<std::string> questions;
    for (const std::string& chip : chips) {
        view.answers.clear();
        CHECK_FALSE(stage.has(Role::Button, "Keep it as a question"));
        const auto answer = only<SetAnswer>(stage.press(Role::Button, chip));
        view.answers = {{sample_id(1), answer.key, 1, ""}};
        const auto kept = only<KeepQuestion>(stage.press(Role::Button, "Keep it as a question"));
        CHECK(std::count(questions.begin(), questions.end(), kept.text) == 0);
        questions.push_back(kept.text);
    }
}

TEST_CASE("a session that did not take place has its own page") {
    SessionView view = full_session();
    view.line.session.state = model::SessionState::NotMet;
    Stage stage = stage_of(look_back, view);
    CHECK_FALSE(stage.has(Role::RadioGroup, "How heard did you feel?"));
    CHECK(only<SetNotMetBy>(stage.choose("Who could not come?", "They")).by ==
          model::NotMetBy::Them);
    CHECK(only<SetText>(stage.type("How was that for you?", "odd")).target == TextTarget::HowItWas);
    CHECK(only<MarkSession>(stage.press(Role::Button, "We did meet")).state ==
          model::SessionState::Met);
}

TEST_CASE("one offer in Look back: what has changed, and two ways to let it rest") {
    SessionView view = full_session();
    ThreadLine line;
    line.thread.id = sample_id(81);
    line.text = "The rush";
    view.offer_thread = line;
    view.look_back_offer = model::Offer{model::OfferKind::DidItChange, line.thread.id};
    Stage stage = stage_of(look_back, view);
    CHECK(only<SetChanged>(stage.choose("What is different now?", "It changed a little")).value ==
          model::Changed::ALittle);
    CHECK_FALSE(only<RestOffer>(stage.press(Role::Button, "Not now")).for_good);
    CHECK(only<RestOffer>(stage.press(Role::Button, "Not for me")).for_good);
    view.offer_thread->thread.changed = model::Changed::Yes;
    CHECK_FALSE(stage.has(Role::Button, "Not now"));
}

}  // namespace rapport::screens
