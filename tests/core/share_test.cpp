// R7: nothing that was not ticked, and nothing private, is in what leaves the app. The bytes of the
// printed page, of the file and of the text are searched, over random journals.
#include <algorithm>
#include <random>

#include "core/bench.h"
#include "core/share.h"
#include "core/sheets.h"
#include "model/prompts.h"
#include "support/budget.h"

using namespace rapport;
using namespace rapport::core_tests;
using base::Id;
using core::HostRequest;
using core::RequestKind;
using journeys::Rig;
using screens::GiveWay;
using store::need;

namespace {

struct Written {
    model::ShareKey key;
    std::string word;
    bool shareable = false;  // Not private, and of this course.
};

// A journal in which every text is a word of its own.
struct RandomJournal {
    explicit RandomJournal(unsigned seed) : random(seed) {
        state.journal = disk.open();
        state.sheets = core::read_sheets("en", {});
        state.now = {{1'769'000'000'000}, 60};
        other_course();
        for (int i = 0; i < 30; ++i) one_of_the_rest();
        for (int i = 0; i < 40; ++i) one_thing();
        agreed();
    }

    bool coin() { return random() % 2 == 0; }
    std::string word() { return "zq" + std::to_string(next_word++) + "qz"; }
    // A word that no tick can let out.
    std::string hidden() {
        never.push_back(word());
        return never.back();
    }
    store::Stamp stamp() { return {state.now, {}}; }

    void add(model::ShareKind kind, const Id& id, std::string words, bool is_shareable) {
        written.push_back({{kind, id}, std::move(words), is_shareable});
    }

    void entry(bool is_shareable) {
        model::Entry made;
        made.id = state.journal->new_id();
        made.at = state.now;
        made.text = word();
        made.is_private = is_shareable && coin();
        made.feelings = {hidden()};
        need(state.journal->insert(made, stamp()));
        add(model::ShareKind::Note, made.id, made.text, is_shareable && !made.is_private);
    }

    void goal(bool of_session, bool is_shareable) {
        model::Goal made;
        made.id = state.journal->new_id();
        made.text = word();
        made.ended = !of_session && random() % 4 == 0;
        if (of_session) made.session = need(state.journal->sessions()).front().id;
        need(state.journal->insert(made, stamp()));
        add(model::ShareKind::Goal, made.id, made.text, is_shareable && !made.ended);
    }

    void question(bool is_shareable) {
        model::Question made;
        made.id = state.journal->new_id();
        made.text = word();
        made.is_private = coin();
        made.answer = hidden();
        made.state = coin() ? model::QuestionState::Idea : model::QuestionState::LetGo;
        need(state.journal->insert(made, stamp()));
        const bool open = made.state == model::QuestionState::Idea;
        add(model::ShareKind::Question, made.id, made.text,
            is_shareable && open && !made.is_private);
    }

    void homework() {
        model::Homework made;
        made.id = state.journal->new_id();
        made.what = word();
        made.why = hidden();
        made.in_the_way = hidden();
        made.is_private = coin();
        made.at = state.now;
        need(state.journal->insert(made, stamp()));
        add(model::ShareKind::Try, made.id, made.what, !made.is_private);
    }

    void of_session() {
        const Id session = need(state.journal->sessions()).front().id;
        model::Remembered line;
        line.id = state.journal->new_id();
        line.session = session;
        line.text = word();
        need(state.journal->insert(line, stamp()));
        add(model::ShareKind::Remembered, line.id, line.text, true);
        model::TenseMoment moment;
        moment.id = state.journal->new_id();
        moment.session = session;
        moment.at = state.now;
        moment.signs_own = word();
        moment.under_own = hidden();
        moment.what_happened = hidden();
        need(state.journal->insert(moment, stamp()));
        add(model::ShareKind::Moment, moment.id, moment.signs_own, true);
    }

    void one_thing() {
        switch (random() % 6) {
            case 0: entry(true); break;
            case 1: goal(coin(), true); break;
            case 2: question(true); break;
            case 3: homework(); break;
            default: of_session(); break;
        }
    }

    // What stands in no list of the page.
    void one_of_the_rest() {
        model::HardThing hard;
        hard.id = state.journal->new_id();
        hard.text = hidden();
        need(state.journal->insert(hard, stamp()));
        model::Entry not_okay;
        not_okay.id = state.journal->new_id();
        not_okay.kind = model::EntryKind::NotOkay;
        not_okay.text = hidden();
        need(state.journal->insert(not_okay, stamp()));
        model::Contact contact;
        contact.id = state.journal->new_id();
        contact.name = hidden();
        need(state.journal->insert(contact, stamp()));
        const Id session = need(state.journal->sessions()).front().id;
        need(state.journal->set_answer(
            {session, std::string(model::kSinceKey) + hidden(), {}, hidden(), {}}, stamp()));
    }

    void other_course() {
        const Id mine = need(state.journal->course()).id;
        model::Course other;
        other.id = state.journal->new_id();
        other.with_whom = hidden();
        need(state.journal->insert(other, stamp()));
        need(state.journal->set_course(other.id, stamp()));
        for (int i = 0; i < 3; ++i) {
            entry(false);
            goal(false, false);
            question(false);
        }
        need(state.journal->set_course(mine, stamp()));
    }

    void agreed() {
        model::FilledSheet sheet;
        sheet.id = state.journal->new_id();
        sheet.sheet = "agreed";
        sheet.is_private = coin();
        need(state.journal->insert(sheet, stamp()));
        for (const char* field : {"sessions", "length", "contact"}) {
            const std::string words = word();
            need(state.journal->set_answer(sheet.id, {field, 0, {}, words}, stamp()));
            add(model::ShareKind::Agreed, model::answer_id(sheet.id, field, 0), words,
                !sheet.is_private);
        }
    }

    // What goes out, by this way.
    std::string given(GiveWay way) {
        const std::size_t before = state.requests.size();
        core::apply(state, screens::GivePage{way});
        if (state.requests.size() == before) return {};
        const HostRequest& made = state.requests.back();
        return made.name + made.text + made.bytes;
    }

    store::TestDisk disk;
    core::State state;
    std::mt19937 random;
    int next_word = 100000;
    std::vector<Written> written;
    std::vector<std::string> never;
};

}  // namespace

TEST_CASE("R7: of random journals, only the words that were ticked leave, by every way") {
    const auto rounds = static_cast<unsigned>(tests::rounds(12, 300));
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        RandomJournal one(seed);
        one.state.routes = {{screens::Place::More, screens::Screen::Share, {}}};
        for (const GiveWay way : {GiveWay::Print, GiveWay::File, GiveWay::Text, GiveWay::System}) {
            CHECK(one.given(way) == "");
        }
        std::vector<bool> out;
        for (const Written& thing : one.written) {
            const bool tick = one.coin();
            // Also for what has no tick on the screen.
            if (tick) core::apply(one.state, screens::SetShared{thing.key, true});
            out.push_back(tick && thing.shareable);
        }
        for (const GiveWay way : {GiveWay::Print, GiveWay::File, GiveWay::Text, GiveWay::System}) {
            CAPTURE(static_cast<int>(way));
            const std::string bytes = one.given(way);
            CHECK(holds(bytes, "You chose what is on this page."));
            for (std::size_t i = 0; i < out.size(); ++i) {
                CAPTURE(i);
                CHECK(holds(bytes, one.written[i].word) == out[i]);
            }
            for (const std::string& word : one.never) CHECK_FALSE(holds(bytes, word));
        }
        CHECK(one.state.failure.empty());
    }
}

TEST_CASE("what becomes private after it was ticked is on no page, and the choice ends with it") {
    RandomJournal one(7);
    one.state.routes = {{screens::Place::More, screens::Screen::Share, {}}};
    const auto found = std::find_if(one.written.begin(), one.written.end(), [](const Written& w) {
        return w.shareable && w.key.kind == model::ShareKind::Note;
    });
    REQUIRE(found != one.written.end());
    core::apply(one.state, screens::SetShared{found->key, true});
    CHECK(holds(one.given(GiveWay::Text), found->word));
    core::apply(one.state, screens::SetEntryPrivate{found->key.id, true});
    CHECK(one.given(GiveWay::Text) == "");
    core::apply(one.state, screens::SetEntryPrivate{found->key.id, false});
    core::apply(one.state, screens::SetShared{found->key, true});
    core::go(one.state, {screens::Place::More, screens::Screen::SharePage, {}});
    CHECK(one.state.share.size() == 1);
    core::go_back(one.state);
    CHECK(one.state.share.size() == 1);
    core::go(one.state, {screens::Place::Today, screens::Screen::Place, {}});
    CHECK(one.state.share.empty());
}

TEST_CASE(
    "the page is printed, saved and copied as it was seen; the score only where ratings are") {
    Rig rig;
    do_press(rig, "button", "After a session");
    rig.do_and_settle(event(
        ui::EventKind::Activate,
        journeys::find_one(rig.tree(), {"radio", "7", {.in = "How heard did you feel?"}}).id));
    do_press(rig, "button", "Done");
    do_press(rig, "button", "More");
    do_press(rig, "link", "A page to give away");
    do_press(rig, "checkbox", "Put it on the page");
    do_press(rig, "button", "See the page");
    do_press(rig, "button", "Print it");
    REQUIRE(rig.requests.back().kind == RequestKind::Print);
    CHECK(holds(rig.requests.back().text, "Felt heard: 7"));
    do_press(rig, "button", "Save it as a file");
    CHECK(rig.requests.back().kind == RequestKind::SaveFile);
    CHECK(rig.requests.back().name == "page.html");
    CHECK(holds(rig.requests.back().bytes, "Felt heard: 7"));
    CHECK(has(rig, "text", "The page is saved."));
    do_press(rig, "button", "Copy the text");
    CHECK(rig.requests.back().kind == RequestKind::CopyText);
    CHECK(holds(rig.requests.back().text, "Felt heard: 7"));
    CHECK(has(rig, "text", "The text is copied."));
    do_press(rig, "button", "More");
    do_press(rig, "link", "Ratings, and the notes under them");
    do_press(rig, "checkbox", "No ratings");
    do_press(rig, "button", "More");
    do_press(rig, "link", "A page to give away");
    CHECK_FALSE(has(rig, "checkbox", "Put it on the page"));
}
