// The mood, a tense moment, going back, what is not okay, and the shelf.
#include "screens/session_stage.h"

#include "model/prompts.h"

namespace rapport::screens {

using ui::Role;

namespace {

template <typename View>
Stage page_of(void (*screen)(Ui&, const Texts&, const View&, Commands&), const View& view) {
    return Stage([screen, &view](Ui& ui, const Texts& tr, Commands& commands) {
        const ui::Scope main = ui.main("test");
        screen(ui, tr, view, commands);
    });
}

model::Answer answer(std::string_view key, int number) {
    model::Answer made;
    made.session = sample_id(1);
    made.key = key;
    made.number = number;
    return made;
}

}  // namespace

TEST_CASE("the mood: nothing is chosen, and all but an easy one leads to a moment") {
    SessionView view = empty_session();
    Stage stage = stage_of(look_back, view);
    CHECK(stage.press(Role::Button, "Add more").empty());
    CHECK(stage.press(Role::Button, "The mood between you").empty());
    const char* names[] = {"Easy", "Mixed", "Tense", "Far away"};
    for (int mood = 0; mood < 4; ++mood) {
        view.answers.clear();
        CHECK_FALSE(stage.find(Role::Radio, names[mood])->checked);
        const auto set =
            only<SetAnswer>(stage.choose("How was the mood between you?", names[mood]));
        CHECK(set.key == model::kMoodKey);
        CHECK(set.number == mood);
        view.answers = {answer(model::kMoodKey, mood)};
        CHECK(stage.has(Role::Button, "Write about a moment") == (mood > 0));
    }
    only<OpenMoment>(stage.press(Role::Button, "Write about a moment"));
    view.moments = {{sample_id(71), "the clock", true}};
    CHECK(only<Go>(stage.press(Role::Button, "Open", "the clock")).to.screen == Screen::Moment);
    CHECK(stage.has(Role::Text, "Mended"));
}

TEST_CASE("a new moment: both groups can be ticked, nothing is, and nothing is asked of later") {
    MomentView view;
    view.id = sample_id(71);
    view.today = sample_now().date;
    Stage stage = page_of(moment, view);
    for (const ui::Node& node : std::vector<ui::Node>(stage.show().nodes())) {
        if (node.role == Role::Button && node.pressed) CHECK_FALSE(*node.pressed);
    }
    CHECK_FALSE(stage.has(Role::Button, "Find words"));
    CHECK_FALSE(stage.has(Role::Heading, "Together"));
    CHECK_FALSE(stage.has(Role::Button, "Delete"));
    const auto sign = only<SetSign>(stage.press(Role::Button, "I went quiet"));
    CHECK(sign.key == model::kMovingAway[0]);
    CHECK(sign.on);
    CHECK(only<SetSign>(stage.press(Role::Button, "I felt pushed")).key ==
          model::kMovingAgainst[2]);
    CHECK(only<SetUnder>(stage.press(Role::Button, "let down")).key == model::kWhatWasUnder[4]);
    CHECK(only<SetText>(stage.type("What else did you notice?", "x")).target ==
          TextTarget::MomentSigns);
    CHECK(only<SetText>(stage.type("Which other word fits?", "x")).target ==
          TextTarget::MomentUnder);
    CHECK(only<SetStrength>(stage.choose("How strong was it?", "6")).value == 6);
}

TEST_CASE("a moment: its words, when it was raised, how far it is mended, and that it is over") {
    MomentView view;
    view.id = sample_id(71);
    view.today = sample_now().date;
    view.raise_in = sample_id(2);
    view.moment = model::TenseMoment{.id = view.id, .signs = {model::kMovingAway[0]}};
    view.moment->mending = {{sample_moment(7), 4}, {sample_moment(0), 8}};
    view.mended_today = 8;
    Stage stage = page_of(moment, view);
    CHECK_FALSE(only<SetSign>(stage.press(Role::Button, "I went quiet")).on);
    const Route words = only<Go>(stage.press(Role::Button, "Find words")).to;
    CHECK(words.screen == Screen::Wording);
    CHECK(words.id == view.id);
    CHECK_FALSE(stage.has(Role::Heading, "Your words for it"));
    view.wording = model::Wording{.id = view.id, .situation = "You looked away", .wish = "Ask me"};
    CHECK(stage.has(Role::Words, "You looked away"));
    CHECK(stage.has(Role::Words, "Ask me"));
    CHECK(stage.has(Role::Text, "Tuesday, 13 January: 4 of 10"));
    CHECK_FALSE(stage.has(Role::Text, "Today: 8 of 10"));
    CHECK(only<SetMending>(stage.choose("How far is it mended?", "9")).value == 9);
    const auto raise = only<SetThread>(stage.press(Role::Button, "I raised it"));
    CHECK(raise.state == model::ThreadState::Raised);
    CHECK(raise.session == sample_id(2));
    view.state = model::ThreadState::Raised;
    CHECK(only<SetThread>(stage.press(Role::Button, "It is still to say")).state ==
          model::ThreadState::Open);
    CHECK(only<SetMomentClosed>(stage.press(Role::Button, "I am done with this")).closed);
    view.state = model::ThreadState::Closed;
    CHECK_FALSE(stage.has(Role::Button, "I raised it"));
    CHECK_FALSE(only<SetMomentClosed>(stage.press(Role::Button, "Open it again")).closed);
    CHECK(only<Go>(stage.press(Role::Link, "Something is not okay")).to.screen == Screen::NotOkay);
    CHECK(only<Remove>(stage.press(Role::Button, "Delete")).kind == model::Kind::Moment);
}

TEST_CASE("the card: five steps only where a moment is brought, and its words only when ticked") {
    SessionView view = full_session();
    Stage stage = stage_of(card, view);
    CHECK_FALSE(stage.has(Role::Button, "Mending it together"));
    CHECK(stage.has(Role::Words, "What about thing 1?"));
    view.mends = {view.bring[0].id};
    CHECK_FALSE(stage.has(Role::Words, "What about thing 1?"));
    CHECK(stage.has(Role::Words, "What about thing 2?"));
    CHECK(stage.press(Role::Button, "Mending it together").empty());
    for (const char* name :
         {"Look back at what happened", "Clear up what was meant", "Agree on what changes",
          "Look at the goals again", "Say what each of you expects"}) {
        CHECK_FALSE(stage.find(Role::Checkbox, name)->checked);
        const auto set = only<SetAnswer>(stage.press(Role::Checkbox, name));
        CHECK(set.key.starts_with(model::kMendPrefix));
        CHECK(set.number == 1);
    }
    const auto put = only<SetAnswer>(stage.press(Role::Checkbox, "Put this on my card"));
    CHECK(put.number == 1);
    view.answers = {answer(put.key, 1)};
    CHECK(labelled(stage, Role::Words, "What about thing 1?") == 2);
}

TEST_CASE("going back: asked in one place, and only two answers lead on") {
    SessionView view = empty_session();
    Stage stage = stage_of(look_back, view);
    CHECK(stage.press(Role::Button, "Add more").empty());
    CHECK(stage.press(Role::Button, "Going back").empty());
    for (int number = 0; number < 3; ++number) {
        view.answers = {answer(model::kGoingKey, number)};
        CHECK(stage.has(Role::Button, "Look at some ways") == (number > 0));
    }
    CHECK_FALSE(stage.has(Role::Button, "Not now"));
    CHECK(only<Go>(stage.press(Role::Button, "Look at some ways")).to.screen == Screen::GoingBack);
    view.look_back_offer = model::Offer{model::OfferKind::GoingBack, sample_id(1)};
    CHECK(labelled(stage, Role::RadioGroup, "How do you feel about going back?") == 1);
    CHECK(stage.has(Role::Heading, "Going back"));
    CHECK_FALSE(stage.has(Role::Button, "Going back"));
    CHECK_FALSE(stage.has(Role::Button, "Not now"));  // It is answered.
    view.answers.clear();
    CHECK(only<RestOffer>(stage.press(Role::Button, "Not now")).kind ==
          model::OfferKind::GoingBack);
    CHECK(only<RestOffer>(stage.press(Role::Button, "Not for me")).for_good);
}

TEST_CASE("four ways, alike, and a line to keep") {
    SessionView view = empty_session();
    Stage stage = stage_of(going_back, view);
    CHECK(stage.count(Role::ListItem) == 4);
    const auto keep = only<KeepQuestion>(stage.press(Role::Button, "Keep it as a question"));
    CHECK(keep.text == "I am not sure about coming back. Can we talk about that?");
    CHECK(keep.session == sample_id(1));
    CHECK(stage.has(Role::Link, "Something is not okay"));
}

TEST_CASE("something is not okay: people to change, a note to keep, earlier ones to delete") {
    NotOkayView view;
    view.people = full_help();
    view.note_id = sample_id(72);
    view.today = sample_now().date;
    Stage stage = page_of(not_okay, view);
    CHECK(stage.has(Role::Words, "Ada"));
    CHECK(stage.press(Role::Button, "Add or change people").empty());
    CHECK(only<Remove>(stage.press(Role::Button, "Remove", "Ada")).kind == model::Kind::Contact);
    CHECK_FALSE(stage.has(Role::Button, "Keep it"));
    const auto text = only<SetText>(stage.type("What do you want to write down?", "x"));
    CHECK(text.target == TextTarget::NotOkayNote);
    CHECK(text.id == view.note_id);
    view.note = sample_entry(1);
    CHECK(only<KeepEntry>(stage.press(Role::Button, "Keep it")).id == view.note_id);
    view.earlier = {sample_entry(2), sample_entry(3)};
    CHECK(only<Remove>(stage.press(Role::Button, "Delete", "Entry 3")).id == view.earlier[1].id);
}

TEST_CASE("the shelf is folded, and leads to what is on it") {
    Stage stage([](Ui& ui, const Texts& tr, Commands& commands) {
        const ui::Scope main = ui.main("test");
        more(ui, tr, MoreView{}, commands);
    });
    CHECK_FALSE(stage.has(Role::Link, "Something is not okay"));
    CHECK(stage.press(Role::Button, "More ways to think").empty());
    CHECK(only<Go>(stage.press(Role::Link, "Something is not okay")).to.screen == Screen::NotOkay);
    CHECK(only<Go>(stage.press(Role::Link, "Something hard to say")).to.screen ==
          Screen::HardThings);
}

TEST_CASE("a session says in words that a moment was tense, and when it is mended") {
    SessionsView view = full_sessions();
    Stage stage = page_of(sessions, view);
    CHECK_FALSE(stage.has(Role::Button, "A tense moment"));
    view.sessions[1].moments = {{sample_id(71), "the clock", false}};
    CHECK(only<Go>(stage.press(Role::Button, "A tense moment")).to.id == sample_id(71));
    view.sessions[1].moments[0].mended = true;
    CHECK(stage.has(Role::Button, "A tense moment, mended"));
    CHECK_FALSE(stage.has(Role::Button, "A tense moment"));
    CHECK_FALSE(stage.has(Role::Text, "the clock"));
}

}  // namespace rapport::screens
