// Search: every kind of words is found, whatever is typed; what is deleted is not.
#include <doctest/doctest.h>

#include <random>
#include <set>

#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;
using rapport::base::LocalDate;

namespace {

Entry kept(int number, std::string text, std::int64_t at_ms = 1000) {
    return {.id = test_id(number), .at = {{at_ms}, 60}, .text = std::move(text)};
}

std::vector<Hit> found(Journal& journal, std::string text) {
    return need(journal.search({.text = std::move(text)}, 100));
}

std::vector<Piece> first_pieces(Journal& journal, const std::string& text) {
    const std::vector<Hit> hits = found(journal, text);
    return hits.empty() ? std::vector<Piece>() : need(journal.pieces(text, hits)).front();
}

std::size_t count(Journal& journal, std::string text) {
    return found(journal, std::move(text)).size();
}

// A journal with one word of its own in every text that a person can write.
struct Everything {
    TestDisk disk;
    std::unique_ptr<Journal> journal = disk.open();
    Id session = test_id(1);

    Everything() {
        const Stamp stamp = stamp_at(5000);
        Session met{.id = session, .state = SessionState::Met, .met_at = Moment{{120000}, 60}};
        met.not_to_forget = "wforget";
        met.how_it_was = "whow";
        need(journal->insert(met, stamp));
        need(journal->insert(kept(2, "wentry"), stamp));
        need(journal->insert(Question{.id = test_id(3), .text = "wquestion", .answer = "wreply"},
                             stamp));
        need(journal->insert(Goal{.id = test_id(4), .session = session, .text = "wgoal"}, stamp));
        need(journal->set_answer({.session = session, .key = "ready.mind", .text = "wanswer"},
                                 stamp));
        need(journal->insert(
            Remembered{.id = test_id(5), .session = session, .text = "wremembered"}, stamp));
        need(journal->insert(
            HardThing{.id = test_id(6), .text = "whard", .fear = "wfear", .need = "wneed"}, stamp));
        need(journal->insert(Wish{.id = test_id(7), .text = "wwish"}, stamp));
        Wording wording{.id = test_id(8), .situation = "wsituation", .effect = "weffect"};
        wording.wish = "wwanted";
        wording.own = "wown";
        need(journal->insert(wording, stamp));
        TenseMoment moment{.id = test_id(9), .session = session, .signs_own = "wsigns"};
        moment.under_own = "wunder";
        moment.what_happened = "whappened";
        moment.different_now = "wdifferent";
        need(journal->insert(moment, stamp));
        need(journal->insert(Win{.id = test_id(10), .text = "wwin"}, stamp));
        Course course = need(journal->course());
        course.with_whom = "wwhom";
        course.began = "wbegan";
        course.ended = "wended";
        need(journal->save(course, stamp));
        need(journal->insert(Scale{.id = test_id(11), .name = "wscale"}, stamp));
        need(
            journal->insert(Contact{.id = test_id(12), .name = "wname", .reach = "wreach"}, stamp));
        need(journal->insert(FilledSheet{.id = test_id(13), .sheet = "problem"}, stamp));
        need(journal->set_answer(test_id(13), {"problem", 0, {}, "wsheet"}, stamp));
        const Homework homework{.id = test_id(14), .what = "wtry", .in_the_way = "wway"};
        need(journal->insert(homework, stamp));
        need(journal->insert(GoalMark{test_id(16), test_id(4), MarkKind::Stage, {}, "wstage", {}},
                             stamp));
        need(journal->insert(OwnPrompt{.id = test_id(15), .text = "wprompt"}, stamp));
    }
};

struct Word {
    const char* text;
    FoundKind kind;
};
constexpr Word kWords[] = {
    {"wforget", FoundKind::Session},    {"whow", FoundKind::Session},
    {"wentry", FoundKind::Entry},       {"wquestion", FoundKind::Question},
    {"wreply", FoundKind::Question},    {"wgoal", FoundKind::Goal},
    {"wanswer", FoundKind::Answer},     {"wremembered", FoundKind::Remembered},
    {"whard", FoundKind::HardThing},    {"wfear", FoundKind::HardThing},
    {"wneed", FoundKind::HardThing},    {"wwish", FoundKind::Wish},
    {"wsituation", FoundKind::Wording}, {"weffect", FoundKind::Wording},
    {"wwanted", FoundKind::Wording},    {"wown", FoundKind::Wording},
    {"wsigns", FoundKind::Moment},      {"wunder", FoundKind::Moment},
    {"whappened", FoundKind::Moment},   {"wdifferent", FoundKind::Moment},
    {"wwin", FoundKind::Win},           {"wwhom", FoundKind::Course},
    {"wbegan", FoundKind::Course},      {"wended", FoundKind::Course},
    {"wscale", FoundKind::Scale},       {"wname", FoundKind::Contact},
    {"wreach", FoundKind::Contact},     {"wsheet", FoundKind::Sheet},
    {"wtry", FoundKind::Homework},      {"wway", FoundKind::Homework},
    {"wprompt", FoundKind::Prompt},     {"wstage", FoundKind::GoalMark}};

}  // namespace

TEST_CASE("every text that a person can write is found, and where it stands") {
    Everything all;
    std::set<FoundKind> kinds;
    for (const Word& word : kWords) {
        INFO(word.text);
        const std::vector<Hit> hits = found(*all.journal, word.text);
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].kind == word.kind);
        CHECK_FALSE(hits[0].id.is_nil());
        CHECK_FALSE(first_pieces(*all.journal, word.text).empty());
        kinds.insert(word.kind);
    }
    CHECK(kinds.size() == kFoundKinds);
    const Hit answer = found(*all.journal, "wanswer")[0];
    CHECK(answer.session == all.session);
    CHECK(answer.prompt == "ready.mind");
    CHECK(found(*all.journal, "wgoal")[0].session == all.session);
    CHECK(found(*all.journal, "whow")[0].at.at.ms == 120000);
    CHECK(need(all.journal->search({.text = "w", .kinds = {FoundKind::Win}}, 9)).empty());
    CHECK(need(all.journal->search({.text = "ww", .kinds = {FoundKind::Win}}, 9)).size() == 1);
}

TEST_CASE("what goes with its session or course leaves the index too") {
    Everything all;
    need(all.journal->remove(Kind::Session, all.session, stamp_at(8000)));
    for (const char* gone : {"wanswer", "wgoal", "wremembered", "wunder", "wforget"}) {
        INFO(gone);
        CHECK(count(*all.journal, gone) == 0);
    }
    CHECK(count(*all.journal, "wentry") == 1);
    need(all.journal->bring_back(Kind::Session, all.session, stamp_at(9000)));
    CHECK(count(*all.journal, "wanswer") == 1);
    // The rows are wiped, and their children by the foreign keys.
    need(all.journal->remove(Kind::Session, all.session, stamp_at(10000)));
    need(all.journal->wipe_old_deleted({10001 + 31 * kDayMs}));
    need(all.journal->close());
    all.journal = all.disk.open();
    // A new answer may take the number of the row that is gone, and must not meet its words.
    Session other{.id = test_id(20), .state = SessionState::Met, .met_at = Moment{{7000}, 60}};
    need(all.journal->insert(other, stamp_at(11000)));
    need(all.journal->set_answer({.session = other.id, .key = "ready.mind", .text = "fresh"},
                                 stamp_at(11000)));
    CHECK(count(*all.journal, "wanswer") == 0);
    CHECK(count(*all.journal, "wunder") == 0);
    CHECK(count(*all.journal, "fresh") == 1);
}

TEST_CASE("beginnings, case, accents, quotes and other scripts") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(kept(1, "My MOTHER said: caf\u00e9 na\u00efve \u017bubr"), stamp_at(1)));
    need(journal->insert(kept(2, "I said no to my brother \xF0\x9F\x99\x82"), stamp_at(1)));
    need(journal->insert(kept(3, "\u6628\u65e5\u7761\u7720\u4e0d\u8db3"), stamp_at(1)));
    need(journal->insert(kept(4, " \n\t"), stamp_at(1)));
    CHECK(count(*journal, "moth") == 1);
    CHECK(count(*journal, "other") == 0);
    CHECK(count(*journal, "cafe") == 1);
    CHECK(count(*journal, "CAF\u00c9") == 1);
    CHECK(count(*journal, "naive zub") == 1);
    CHECK(count(*journal, "said my") == 2);
    CHECK(count(*journal, "\"said no\"") == 1);
    CHECK(count(*journal, "\"no said\"") == 0);
    CHECK(count(*journal, "\"to my bro") == 1);
    CHECK(count(*journal, "mother brother") == 0);
    CHECK(count(*journal, "\u7761\u7720") == 1);
    CHECK(count(*journal, "\xF0\x9F\x99\x82") == 1);
    CHECK(count(*journal, "said \xF0\x9F\x99\x82") == 1);
    CHECK(count(*journal, "%") == 0);
    CHECK(count(*journal, "") == 0);
    const std::vector<Piece> wanted = {
        {"I said no to my ", false}, {"brother", true}, {" \xF0\x9F\x99\x82", false}};
    CHECK(first_pieces(*journal, "bro") == wanted);
}

TEST_CASE("scripts without spaces are found by any of their words, emoji by themselves") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(kept(1, "昨日睡眠不足、iPhone用"), stamp_at(1)));
    need(journal->insert(kept(2, "眠い。睡蓮"), stamp_at(1)));
    need(journal->insert(kept(3, "นอนไม่หลับ"), stamp_at(1)));
    need(journal->insert(kept(4, "tired🙂🙂so tired ❤️"), stamp_at(1)));
    CHECK(count(*journal, "睡眠") == 1);
    CHECK(count(*journal, "睡") == 2);
    CHECK(count(*journal, "眠睡") == 0);
    CHECK(count(*journal, "不足 昨日") == 1);
    CHECK(count(*journal, "iphone") == 1);
    CHECK(count(*journal, "ไม่หลับ") == 1);
    CHECK(count(*journal, "🙂") == 1);
    CHECK(count(*journal, "\"🙂so tir") == 1);
    CHECK(count(*journal, "❤") == 1);
    CHECK(count(*journal, "?!") == 0);
    const std::vector<Piece> wanted = {{"昨日", false}, {"睡眠", true}, {"不足、iPhone用", false}};
    CHECK(first_pieces(*journal, "睡眠") == wanted);
}

TEST_CASE("what is changed, deleted and brought back is found as it is now") {
    TestDisk disk;
    const auto journal = disk.open();
    Entry entry = kept(1, "first");
    entry.open = true;
    need(journal->insert(entry, stamp_at(1)));
    CHECK(found(*journal, "first")[0].open);
    entry.text = "second";
    entry.open = false;
    need(journal->save(entry, stamp_at(2)));
    CHECK(count(*journal, "first") == 0);
    CHECK(count(*journal, "second") == 1);
    need(journal->remove(Kind::Entry, entry.id, stamp_at(3)));
    CHECK(count(*journal, "second") == 0);
    entry.text = "third";
    need(journal->save(entry, stamp_at(4)));
    CHECK(count(*journal, "third") == 0);
    need(journal->bring_back(Kind::Entry, entry.id, stamp_at(5)));
    CHECK(count(*journal, "third") == 1);
    entry.text = "  ";
    need(journal->save(entry, stamp_at(6)));
    CHECK(count(*journal, "third") == 0);
}

TEST_CASE("the newest come first, within two days and no more than asked for") {
    TestDisk disk;
    const auto journal = disk.open();
    for (int i = 0; i < 30; ++i) {
        need(journal->insert(kept(i, "again", ((i * 7) % 30) * kDayMs), stamp_at(1)));
    }
    const auto hits = need(journal->search({.text = "again"}, 10));
    REQUIRE(hits.size() == 10);
    for (std::size_t i = 0; i < 10; ++i) {
        CHECK(hits[i].at.at.ms == static_cast<std::int64_t>(29 - i) * kDayMs);
    }
    SearchQuery query{.text = "again", .from = LocalDate{1970, 1, 5}, .to = LocalDate{1970, 1, 7}};
    CHECK(need(journal->search(query, 100)).size() == 3);
    query.from.reset();
    CHECK(need(journal->search(query, 100)).size() == 7);
}

TEST_CASE("nothing that can be typed is an error") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(kept(1, "NEAR AND OR NOT text: * ^ \" ' ( ) { } + - , \\ %_"),
                         stamp_at(1)));
    const std::string pieces[] = {
        "\"", "*",    "AND ", "OR", "NOT ", "NEAR(", ")",      "text:",  "^",    "-",    "+",
        "{",  "}",    ",",    "'",  ";",    " ",     "a",      "ab",     "\xFF", "\xC3", "é",
        "睡", "🙂", "%",    "\\", "_",    "\n",    "\u0301", "\u202e", "1",    ":"};
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        const std::size_t length = random() % 12;
        for (std::size_t i = 0; i < length; ++i) {
            if (random() % 4 == 0) {
                text += static_cast<char>(random() % 256);
            } else {
                text += pieces[random() % std::size(pieces)];
            }
        }
        const auto hits = journal->search({.text = text}, 5);
        REQUIRE_MESSAGE(hits.ok(), text);
    }
    CHECK(count(*journal, "NEAR(AND") == 1);
    CHECK(count(*journal, std::string(100000, '"')) == 0);
    CHECK(count(*journal, std::string(100000, 'a')) == 0);
}

TEST_CASE("random changes: the index finds what the tables hold") {
    TestDisk disk;
    const auto journal = disk.open();
    std::mt19937 random(11);
    std::map<int, std::string> texts;  // Of those that are not deleted.
    for (int step = 0; step < 400; ++step) {
        const int number = static_cast<int>(random() % 12);
        const std::string word = "w" + std::to_string(random() % 8) + "x";
        const bool there = need(journal->entry(test_id(number))).has_value();
        if (there && random() % 3 == 0) {
            need(journal->remove(Kind::Entry, test_id(number), stamp_at(step)));
            texts.erase(number);
        } else if (there) {
            need(journal->save(kept(number, word), stamp_at(step)));
            texts[number] = word;
        } else if (journal->bring_back(Kind::Entry, test_id(number), stamp_at(step)).ok()) {
            texts[number] = need(journal->entry(test_id(number)))->text;
        } else {
            need(journal->insert(kept(number, word), stamp_at(step)));
            texts[number] = word;
        }
        for (int i = 0; i < 8; ++i) {
            const std::string one = "w" + std::to_string(i) + "x";
            std::size_t wanted = 0;
            for (const auto& [key, text] : texts) wanted += text == one ? 1 : 0;
            REQUIRE(count(*journal, one) == wanted);
        }
    }
}
