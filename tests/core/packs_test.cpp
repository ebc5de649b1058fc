// Homework packs: made without a journal in a few actions, seen before anything is taken, taken
// item by item, and known again.
#include "core/packs.h"

#include <set>

#include "core/lock_bench.h"
#include "exchange/pack_link.h"
#include "screens/tone.h"
#include "store/pack_file.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

constexpr const char* kAddress = "https://journal.example/";

void give_text(Rig& rig, std::string text) {
    ui::Event made = event(ui::EventKind::Given);
    made.text = std::move(text);
    rig.do_and_settle(std::move(made));
}

void give_file(Rig& rig, std::string bytes) {
    ui::Event made = event(ui::EventKind::Given);
    made.text = "pages.rapport-pack";
    made.bytes = std::move(bytes);
    rig.do_and_settle(std::move(made));
}

const core::HostRequest& last_request(Rig& rig, core::RequestKind kind) {
    for (auto request = rig.requests.rbegin(); request != rig.requests.rend(); ++request) {
        if (request->kind == kind) return *request;
    }
    FAIL("it was not asked");
    return rig.requests.front();
}

model::Pack sample_pack() {
    using model::PackKind;
    model::Pack pack;
    pack.id.bytes[4] = 9;
    pack.language = "en";
    pack.title = "After our first talk";
    pack.from = "Dr Vale";
    pack.greeting = "A few things to look at.";
    pack.items = {{.kind = PackKind::Question, .text = "What would a good week be?"},
                  {.kind = PackKind::Try, .text = "A walk before noon", .why = "You said it helps"},
                  {.kind = PackKind::Worksheet, .name = "My evenings", .text = "What helps?\nWho?"},
                  {.kind = PackKind::Goal, .text = "Sleep through"},
                  {.kind = PackKind::Prompt, .text = "What do you long for?"},
                  {.kind = PackKind::Scale, .name = "Rest", .low = 0, .high = 10},
                  {.kind = PackKind::Sheet, .name = "expect"}};
    return pack;
}

std::string link_to(const model::Pack& pack) {
    return "#pack=" + exchange::pack_link("", store::pack_bytes(pack)).substr(6);
}

}  // namespace

TEST_CASE("M54: every ready pack can be taken, is small, and is there in every language") {
    Rig rig;
    rig.settle();
    std::set<std::size_t> counts;
    for (const char* language : {"en", "es", "de"}) {
        CAPTURE(language);
        const std::vector<model::Pack> packs = core::ready_packs(language);
        REQUIRE(packs.size() == 6);
        for (model::Pack pack : packs) {
            CAPTURE(pack.title);
            CHECK(pack.items.size() >= 3);
            CHECK(pack.items.size() <= 12);
            pack.id.bytes[0] = 1;
            give_text(rig, link_to(pack));
            CHECK(has(rig, "heading", pack.title.c_str()));
        }
    }
    CHECK(core::ready_packs("xx").front().title == core::ready_packs("en").front().title);
}

TEST_CASE("the ready packs keep the tone") {
    for (const model::Pack& pack : core::ready_packs("en")) {
        CHECK(tone::is_neutral(pack.title));
        std::vector<std::string> all = {pack.greeting};
        for (const model::PackItem& item : pack.items) {
            all.insert(all.end(), {item.text, item.why, item.name});
            const bool asks =
                item.kind == model::PackKind::Prompt || item.kind == model::PackKind::Question;
            if (asks) CHECK(item.text.back() == '?');
        }
        for (const std::string& words : all) {
            CAPTURE(words);
            CHECK(tone::banned_word(words) == "");
            std::string lines = words;
            for (char& sign : lines) sign = sign == '\n' ? ' ' : sign;
            for (const std::string& sentence : tone::sentences(lines)) {
                CHECK(tone::words(sentence).size() <= 20);
            }
        }
    }
}

TEST_CASE("M54: a therapist has a link in eight actions at most, and no journal is shown") {
    Rig rig;
    rig.settle();
    type(rig, kMind, "zebra-quilt");
    rig.input.address = kAddress;
    rig.settle();
    int taps = 0;
    const auto tap = [&](const char* role, const char* name) {
        do_press(rig, role, name);
        CHECK_FALSE(holds(everything(rig), "zebra-quilt"));
        ++taps;
    };
    tap("button", "More");
    tap("link", "For therapists");
    tap("button", "Starting");
    type_now(rig, "A few words to begin with", "Take what you like.");
    tap("checkbox", "What I expect, hope and fear");
    tap("button", "See it as your client will");
    CHECK(has(rig, "text", "How will we both notice that this helps?"));
    CHECK(has(rig, "text", "Take what you like."));
    CHECK_FALSE(has(rig, "button", "Take it"));
    tap("button", "Give it");
    CHECK(has(rig, "image", "A code that opens this in the journal"));
    tap("button", "Copy the link");
    CHECK(taps <= 8);
    const std::string link = last_request(rig, core::RequestKind::CopyText).text;
    CHECK(link.rfind(kAddress, 0) == 0);
    const model::Pack pack = store::read_pack(exchange::pack_of_link(link).value()).value();
    CHECK(pack.greeting == "Take what you like.");
    CHECK(pack.items.size() == 3);
    do_press(rig, "button", "Save as a file");
    CHECK(store::read_pack(last_request(rig, core::RequestKind::SaveFile).bytes).value() == pack);
    do_press(rig, "button", "Print a handout");
    const std::string paper = last_request(rig, core::RequestKind::Print).text;
    CHECK(holds(paper, "Starting"));
    CHECK(holds(paper, kAddress));
    CHECK_FALSE(holds(paper, "zebra-quilt"));
}

TEST_CASE("M54: packs are made while the journal is locked, and of own parts") {
    Rig rig;
    rig.settle();
    set_passphrase(rig);
    rig.reload();
    give_text(rig, "#therapists");
    CHECK(has(rig, "heading", "For therapists"));
    do_press(rig, "button", "Start with an empty one");
    do_press(rig, "button", "Give it");
    CHECK(has(rig, "text", "Give it a name first."));
    do_press(rig, "button", "Back");
    type_now(rig, "What it is called", "For Ines");
    do_press(rig, "button", "Give it");
    CHECK(has(rig, "text", "Tick at least one part first."));
    do_press(rig, "button", "Back");
    type_now(rig, "Its words", "See www.example.org");
    do_press(rig, "button", "Add");
    do_press(rig, "button", "Give it");
    CHECK(has(rig, "text",
              "A part is empty, too long, or holds a web address. Change it, then try again."));
    do_press(rig, "button", "Back");
    do_press(rig, "button", "Change it");
    type_now(rig, "Change its words", "What is new?");
    do_press(rig, "button", "Give it");
    do_press(rig, "button", "Save as a file");
    const auto pack = store::read_pack(last_request(rig, core::RequestKind::SaveFile).bytes);
    CHECK(pack.value().items[0].text == "What is new?");
    do_press(rig, "button", "Back");
    do_press(rig, "button", "Back");
    CHECK(has(rig, "heading", "Locked"));
}

TEST_CASE("M55: a pack is seen whole before anything is taken; each part is taken or not") {
    DiskBench bench;
    Rig& rig = bench.rig;
    rig.settle();
    give_text(rig, link_to(sample_pack()));
    const std::string before = stored(bench);
    CHECK_FALSE(holds(before, "good week"));
    const std::string preview = everything(rig);
    for (const char* words :
         {"It says it is from Dr Vale", "A few things to look at.", "What would a good week be?",
          "You said it helps", "My evenings", "Sleep through", "What do you long for?",
          "A scale from 0 to 10", "What I expect"}) {
        CAPTURE(words);
        CHECK(holds(preview, words));
    }
    SUBCASE("E5: as a file it is seen the same") {
        give_file(rig, store::pack_bytes(sample_pack()));
        CHECK(everything(rig) == preview);
    }
    SUBCASE("some of it") {
        rig.do_and_settle(event(
            ui::EventKind::Activate,
            journeys::find_one(rig.tree(), {"button", "Take it", "What would a good week be?"})
                .id));
        rig.do_and_settle(
            event(ui::EventKind::Activate,
                  journeys::find_one(rig.tree(), {"button", "Not for me", "Sleep through"}).id));
        type(rig, "What does not fit?", "Another time");
        rig.do_and_settle(
            event(ui::EventKind::Activate,
                  journeys::find_one(rig.tree(), {"button", "Later", "A walk before noon"}).id));
        CHECK(has(rig, "text", "For later. It waits here, and nothing reminds you."));
        // The second time it is the same pack, and what was decided stands.
        const std::string decided = everything(rig);
        do_press(rig, "button", "Today");
        give_text(rig, link_to(sample_pack()));
        CHECK(holds(everything(rig), "You took it."));
        CHECK(holds(everything(rig), "Another time"));
        const std::string now = stored(bench);
        CHECK(holds(now, "good week"));
        CHECK_FALSE(holds(now, "goal Sleep through"));
        do_press(rig, "button", "Take all");
        do_press(rig, "button", "Goals");
        CHECK(has(rig, "text", "A walk before noon"));
        CHECK_FALSE(has(rig, "text", "Sleep through"));
    }
    SUBCASE("all of it, and a sheet of its own is filled in and found") {
        do_press(rig, "button", "Take all");
        CHECK_FALSE(has(rig, "button", "Take all"));
        rig.reload();
        rig.settle();
        do_press(rig, "button", "More");
        do_press(rig, "button", "More ways to think");
        do_press(rig, "link", "My evenings");
        type(rig, "What helps?", "zebra-quilt");
        rig.reload();
        rig.settle();
        CHECK(node(rig, "field", "What helps?").value == "zebra-quilt");
        do_press(rig, "button", "More");
        do_press(rig, "link", "Search");
        type(rig, "What are you looking for?", "zebra");
        CHECK(has(rig, "text", "1 found."));
    }
}

TEST_CASE("what was taken, deleted, and is taken again comes back once") {
    Rig rig;
    rig.settle();
    model::Pack pack = sample_pack();
    pack.items.resize(1);
    give_text(rig, link_to(pack));
    do_press(rig, "button", "Take it");
    do_press(rig, "button", "Questions");
    do_press(rig, "button", "Open");
    do_press(rig, "button", "Delete");
    // The same words in another version of the pack are another thing.
    pack.greeting = "Changed since";
    give_text(rig, link_to(pack));
    do_press(rig, "button", "Take it");
    do_press(rig, "button", "Questions");
    CHECK(has(rig, "text", "What would a good week be?"));
}

TEST_CASE("M54: a pack that cannot be opened is one clear sentence, and nothing is lost") {
    DiskBench bench;
    Rig& rig = bench.rig;
    rig.settle();
    type(rig, kMind, "kept");
    const std::string before = stored(bench);
    const char* damaged = "This is no page for this app, or a part is missing. Ask for it again.";
    std::string bytes = store::pack_bytes(sample_pack());
    bytes[bytes.size() / 2] ^= 1;
    give_file(rig, bytes);
    CHECK(has(rig, "status", damaged));
    model::Pack pack = sample_pack();
    pack.items[0].text = "Look at http://example.org";
    give_text(rig, link_to(pack));
    CHECK(has(rig, "status",
              "This holds something that no page may hold. Nothing was taken. Ask for it again."));
    type_now(rig, "Or paste the link", "no link at all");
    rig.settle();
    do_press(rig, "button", "Open the link");
    CHECK(has(rig, "status", damaged));
    CHECK(stored(bench) == before);
    type_now(rig, "Or paste the link", "Hello, here it is: " + link_to(sample_pack()));
    rig.settle();
    do_press(rig, "button", "Open the link");
    CHECK(has(rig, "heading", "After our first talk"));
}

TEST_CASE("a pack that comes while the journal is locked waits until it is open") {
    Rig rig;
    rig.settle();
    set_passphrase(rig);
    rig.reload();
    give_text(rig, link_to(sample_pack()));
    CHECK_FALSE(holds(everything(rig), "After our first talk"));
    unlock(rig, kSecret);
    rig.settle();
    CHECK(has(rig, "heading", "After our first talk"));
}
