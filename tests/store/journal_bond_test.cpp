// Tense moments, wordings, scales with their values, small wins: all fields, deleting.
#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport;
using namespace rapport::store;

TEST_CASE("a tense moment keeps all its fields, and how far it is mended") {
    TestDisk disk;
    const auto journal = disk.open();
    model::TenseMoment moment;
    moment.id = test_id(1);
    moment.session = need(journal->sessions()).front().id;
    moment.at = {{500}, 60};
    need(journal->insert(moment, stamp_at(5)));
    CHECK_FALSE(need(journal->moments()).front().strength);
    CHECK(need(journal->moments()).front().signs.empty());
    moment.signs = {model::kMovingAway[0], model::kMovingAgainst[2]};
    moment.signs_own = "I looked at the clock";
    moment.under = {model::kWhatWasUnder[1]};
    moment.under_own = "tired";
    moment.strength = 0;
    moment.mending = {{{{600}, 60}, 1}, {{{900}, 120}, 8}};
    moment.what_happened = "She thanked me";
    moment.different_now = "I can stop her";
    need(journal->save(moment, stamp_at(6)));
    const model::TenseMoment again = need(journal->moments()).front();
    CHECK(again.at.offset_min == 60);
    CHECK(again.signs == moment.signs);
    CHECK(again.signs_own == moment.signs_own);
    CHECK(again.under == moment.under);
    CHECK(again.under_own == moment.under_own);
    CHECK(again.strength == 0);
    REQUIRE(again.mending.size() == 2);
    CHECK(again.mending[1].value == 8);
    CHECK(again.mending[1].at.offset_min == 120);
    CHECK(again.what_happened == moment.what_happened);
    CHECK(again.different_now == moment.different_now);
    need(journal->remove(model::Kind::Moment, moment.id, stamp_at(7)));
    CHECK(need(journal->moments()).empty());
    need(journal->bring_back(model::Kind::Moment, moment.id, stamp_at(8)));
    CHECK(need(journal->moments()).front().mending.size() == 2);
}

TEST_CASE("a wording keeps its three parts, its tone and the own sentence") {
    TestDisk disk;
    const auto journal = disk.open();
    model::Wording wording;
    wording.id = test_id(1);
    wording.session = need(journal->sessions()).front().id;
    wording.situation = "You looked away";
    need(journal->insert(wording, stamp_at(5)));
    wording.effect = "I went numb";
    wording.wish = "Please ask me";
    wording.tone = model::Tone::Direct;
    wording.own = "Ask me.";
    need(journal->save(wording, stamp_at(6)));
    const model::Wording again = need(journal->wordings()).front();
    CHECK(again.session == wording.session);
    CHECK(again.situation == wording.situation);
    CHECK(again.effect == wording.effect);
    CHECK(again.wish == wording.wish);
    CHECK(again.tone == model::Tone::Direct);
    CHECK(again.own == wording.own);
    need(journal->remove(model::Kind::Wording, wording.id, stamp_at(7)));
    CHECK(need(journal->wordings()).empty());
    need(journal->insert(wording, stamp_at(8)));  // Made again, it is the one that was there.
    CHECK(need(journal->wordings()).size() == 1);
}

TEST_CASE("a scale and its values keep all fields, and go together") {
    TestDisk disk;
    const auto journal = disk.open();
    model::Scale scale;
    scale.id = test_id(1);
    scale.name = "Sleep";
    scale.low = 0;
    scale.high = 400;
    scale.step = 1;
    scale.rises_when_better = false;
    scale.low_label = "none";
    scale.high_label = "a lot";
    scale.lines = true;
    scale.own_cut_off = 250;
    scale.own_reliable = 51;
    need(journal->insert(scale, stamp_at(5)));
    model::Scale second = scale;
    second.id = test_id(2);
    second.follows = scale.id;
    second.position = 1;
    need(journal->insert(second, stamp_at(5)));
    scale.ended = true;
    need(journal->save(scale, stamp_at(6)));
    const std::vector<model::Scale> all = need(journal->scales());
    REQUIRE(all.size() == 2);
    CHECK(all[0].ended);
    CHECK(all[0].name == "Sleep");
    CHECK(all[0].high == 400);
    CHECK(all[0].step == 1);
    CHECK_FALSE(all[0].rises_when_better);
    CHECK(all[0].low_label == "none");
    CHECK(all[0].high_label == "a lot");
    CHECK(all[0].lines);
    CHECK(all[0].own_cut_off == 250);
    CHECK(all[0].own_reliable == 51);
    CHECK(all[1].follows == scale.id);
    need(journal->insert(model::ScaleValue{test_id(3), scale.id, {{900}, 60}, 123}, stamp_at(7)));
    need(journal->insert(model::ScaleValue{test_id(4), scale.id, {{800}, 60}, 5}, stamp_at(7)));
    REQUIRE(need(journal->scale_values()).size() == 2);
    CHECK(need(journal->scale_values())[0].value == 5);
    CHECK(need(journal->scale_values())[1].at.offset_min == 60);
    need(journal->remove(model::Kind::ScaleValue, test_id(4), stamp_at(8)));
    CHECK(need(journal->scale_values()).size() == 1);
    need(journal->remove(model::Kind::Scale, scale.id, stamp_at(9)));
    CHECK(need(journal->scale_values()).empty());
    CHECK(need(journal->scales()).size() == 1);
}

TEST_CASE("small wins, ended goals, and entries of another kind") {
    TestDisk disk;
    const auto journal = disk.open();
    model::Win win{test_id(1), {}, need(journal->sessions()).front().id, {{900}, 60}, "I went"};
    need(journal->insert(win, stamp_at(5)));
    need(journal->insert(model::Win{test_id(2), {}, {}, {{950}, 60}, "I rang"}, stamp_at(5)));
    REQUIRE(need(journal->wins()).size() == 2);
    CHECK(need(journal->wins())[0].text == "I rang");
    CHECK(need(journal->wins())[1].session == win.session);
    win.text = "I went there";
    need(journal->save(win, stamp_at(6)));
    CHECK(need(journal->wins())[1].text == "I went there");
    need(journal->remove(model::Kind::Win, win.id, stamp_at(7)));
    CHECK(need(journal->wins()).size() == 1);

    model::Goal goal{.id = test_id(3), .text = "Open my post"};
    need(journal->insert(goal, stamp_at(5)));
    CHECK_FALSE(need(journal->course_goals()).front().ended);
    goal.ended = true;
    need(journal->save(goal, stamp_at(6)));
    CHECK(need(journal->course_goals()).front().ended);

    model::Entry entry{.id = test_id(4), .at = {{900}, 60}, .text = "what happened"};
    entry.kind = model::EntryKind::NotOkay;
    need(journal->insert(entry, stamp_at(5)));
    CHECK(need(journal->entry(entry.id))->kind == model::EntryKind::NotOkay);
    // It is not what is being written on Today, and waits for no session.
    entry.open = true;
    entry.waits = true;
    need(journal->save(entry, stamp_at(6)));
    CHECK_FALSE(need(journal->open_entry()));
    REQUIRE(need(journal->not_okay_entries()).size() == 1);
    CHECK(need(journal->not_okay_entries())[0].open);
    entry.open = false;
    need(journal->save(entry, stamp_at(7)));
    CHECK(need(journal->waiting_entries()).empty());
    need(journal->insert(model::Entry{.id = test_id(5), .at = {{950}, 60}, .text = "a walk"},
                         stamp_at(7)));
    CHECK(need(journal->not_okay_entries()).size() == 1);
    CHECK(need(journal->stats()).entries == 2);
    CHECK(need(journal->stats()).not_okay_entries == 1);
}
