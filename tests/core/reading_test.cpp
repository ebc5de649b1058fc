// A15: what the reading view is given: all that was written, in parts, newest first; and that
// nothing of it stays once the view is left.
#include <algorithm>

#include "core/lock_bench.h"
#include "core/reading.h"
#include "core/written_journal.h"

using namespace rapport;
using namespace rapport::core_tests;
using base::Id;
using core::RequestKind;
using journeys::Rig;
using store::need;

namespace {

// All parts of the last reading that the host was given, and how many they were.
struct Given {
    std::string text;
    int parts = 0;
};

Given given(const Rig& rig) {
    Given all;
    for (const core::HostRequest& request : rig.requests) {
        if (request.kind != RequestKind::Read) continue;
        if (request.name == "begin") all = {};
        all.text += request.text;
        ++all.parts;
    }
    return all;
}

void write_note(Rig& rig, const char* text) {
    type(rig, kMind, text);
    do_press(rig, "button", "Keep it");
}

void read_everything(Rig& rig) {
    do_press(rig, "button", "More");
    do_press(rig, "link", "Read everything");
}

void write_the_usual(WrittenJournal& one) {
    core::State& state = one.state;
    store::Journal& journal = *state.journal;
    const Id session = one.next();
    model::Entry note;
    note.id = one.id();
    note.at = state.now;
    note.text = "zq-note";
    note.feelings = {"feeling.calm"};
    note.is_private = true;
    need(journal.insert(note, one.stamp()));
    note.id = one.id();
    note.text = "zq-not-okay";
    note.kind = model::EntryKind::NotOkay;
    need(journal.insert(note, one.stamp()));
    model::Goal goal;
    goal.id = one.id();
    goal.text = "zq-course-goal";
    need(journal.insert(goal, one.stamp()));
    goal.id = one.id();
    goal.session = session;
    goal.text = "zq-session-goal";
    need(journal.insert(goal, one.stamp()));
    model::Question question;
    question.id = one.id();
    question.text = "zq-question";
    question.answer = "zq-heard-answer";
    need(journal.insert(question, one.stamp()));
    need(journal.set_answer({session, "feedback.flat", {}, "zq-flat", {}}, one.stamp()));
    need(journal.set_answer({session, "heard.heard", 7, {}, {}}, one.stamp()));
    need(journal.set_answer({session, "from.later", {}, "zq-later-version", {}}, one.stamp()));
    model::Remembered line;
    line.id = one.id();
    line.session = session;
    line.text = "zq-remembered";
    need(journal.insert(line, one.stamp()));
}

void write_the_rest(WrittenJournal& one) {
    core::State& state = one.state;
    store::Journal& journal = *state.journal;
    const Id session = one.next();
    model::TenseMoment moment;
    moment.id = one.id();
    moment.session = session;
    moment.at = state.now;
    moment.signs = {"away.quiet"};
    moment.what_happened = "zq-moment";
    need(journal.insert(moment, one.stamp()));
    model::Homework homework;
    homework.id = one.id();
    homework.what = "zq-try";
    homework.why = "zq-why";
    homework.at = state.now;
    need(journal.insert(homework, one.stamp()));
    model::Win win;
    win.id = one.id();
    win.at = state.now;
    win.text = "zq-win";
    need(journal.insert(win, one.stamp()));
    model::HardThing hard;
    hard.id = one.id();
    hard.text = "zq-hard";
    hard.fear = "zq-fear";
    need(journal.insert(hard, one.stamp()));
    model::FilledSheet sheet;
    sheet.id = one.id();
    sheet.sheet = "agreed";
    sheet.made = state.now;
    need(journal.insert(sheet, one.stamp()));
    need(journal.set_answer(sheet.id, {"contact", 0, {}, "zq-agreed"}, one.stamp()));
    model::Scale scale;
    scale.id = one.id();
    scale.name = "zq-scale";
    need(journal.insert(scale, one.stamp()));
    model::ScaleValue value;
    value.id = one.id();
    value.scale = scale.id;
    value.at = state.now;
    value.value = 65;
    need(journal.insert(value, one.stamp()));
    model::OwnPrompt prompt;
    prompt.id = one.id();
    prompt.text = "zq-own-prompt";
    need(journal.insert(prompt, one.stamp()));
}

}  // namespace

TEST_CASE("A15: every kind of thing that was written is read, private things are marked") {
    WrittenJournal one;
    write_the_usual(one);
    write_the_rest(one);
    const std::string text = one.read();
    for (const char* word :
         {"zq-note",         "zq-not-okay", "zq-course-goal",   "zq-session-goal", "zq-question",
          "zq-heard-answer", "zq-flat",     "zq-later-version", "zq-remembered",   "zq-moment",
          "zq-try",          "zq-why",      "zq-win",           "zq-hard",         "zq-fear",
          "zq-agreed",       "Only for me", "7 of 10",          "zq-scale",        "6.5",
          "zq-own-prompt"}) {
        CAPTURE(word);
        CHECK(holds(text, word));
    }
    // A rating that was not answered has no value and no line.
    CHECK(holds(text, "How heard did you feel?"));
    CHECK_FALSE(holds(text, "How free did you feel"));
    CHECK(holds(text, "<main class=\"all-written\" lang=\"en\">"));
}

TEST_CASE("A15: with no ratings none is read") {
    WrittenJournal one;
    need(one.state.journal->set_answer({one.next(), "heard.heard", 7, {}, {}}, one.stamp()));
    need(one.state.journal->set_answer({one.next(), "feedback.flat", {}, "zq-flat", {}},
                                       one.stamp()));
    one.state.settings.ratings = false;
    const std::string text = one.read();
    CHECK(holds(text, "zq-flat"));
    CHECK_FALSE(holds(text, "7 of 10"));
}

TEST_CASE("A15: a long journal comes in parts, newest first, each note once") {
    Rig rig;
    constexpr int kNotes = 300;
    for (int i = 0; i < kNotes; ++i) {
        write_note(rig, ("zq" + std::to_string(i) + "qz").c_str());
        rig.pass_time(3'600'000);
    }
    read_everything(rig);
    CHECK(has(rig, "text", "All of it is here."));
    const Given all = given(rig);
    CHECK(all.parts >= 4);
    std::size_t last = 0;
    for (int i = kNotes - 1; i >= 0; --i) {
        const std::string word = "zq" + std::to_string(i) + "qz";
        const std::size_t at = all.text.find(word);
        REQUIRE(at != std::string::npos);
        CHECK(at >= last);
        last = at;
        CHECK(all.text.find(word, at + 1) == std::string::npos);
    }
}

TEST_CASE("A15: cover, help and back end the view, and coming again begins it anew") {
    Rig rig;
    write_note(rig, "The letters again");
    read_everything(rig);
    REQUIRE(has(rig, "reading", "What you wrote"));
    const std::size_t asked = rig.requests.size();
    SUBCASE("cover") { do_press(rig, "button", "Cover"); }
    SUBCASE("help") { do_press(rig, "button", "Help now"); }
    SUBCASE("back") { do_press(rig, "button", "Back"); }
    CHECK_FALSE(has(rig, "reading", "What you wrote"));
    CHECK(rig.requests.size() == asked);
    if (has(rig, "button", "Show again")) {
        do_press(rig, "button", "Show again");
    } else {
        read_everything(rig);
    }
    CHECK(has(rig, "reading", "What you wrote"));
    CHECK(rig.requests.size() == asked + 1);
    CHECK(rig.requests.back().name == "begin");
    CHECK(holds(rig.requests.back().text, "The letters again"));
}

TEST_CASE("A15: locking while everything is read leaves nothing of it") {
    Rig rig;
    rig.settle();
    set_passphrase(rig);
    read_everything(rig);
    REQUIRE(has(rig, "reading", "What you wrote"));
    REQUIRE(holds(given(rig).text, kWords));
    const std::size_t asked = rig.requests.size();
    rig.pass_time(11 * 60'000);
    rig.settle();
    CHECK(has(rig, "heading", "Locked"));
    CHECK_FALSE(has(rig, "reading", "What you wrote"));
    CHECK_FALSE(holds(everything(rig), kWords));
    CHECK(rig.requests.size() == asked);
}

TEST_CASE("A15: an empty journal says so and asks for nothing") {
    Rig rig;
    read_everything(rig);
    CHECK(has(rig, "text", "What you write will stand here to read."));
    CHECK(given(rig).parts == 0);
}

TEST_CASE("A15: on the desktop it is said first, and then opened as one document") {
    Rig rig;
    rig.storage = screens::StorageKind::File;
    rig.start_afresh();
    write_note(rig, "The letters again");
    read_everything(rig);
    CHECK(has(rig, "text",
              "It opens in your browser. Until you close this app, it lies in a private file."));
    CHECK_FALSE(has(rig, "reading", "What you wrote"));
    CHECK(given(rig).parts == 0);
    do_press(rig, "button", "Open in my browser");
    REQUIRE(rig.requests.back().kind == RequestKind::Print);
    CHECK(holds(rig.requests.back().text, "The letters again"));
    CHECK(holds(rig.requests.back().text, "<!doctype html>"));
}
