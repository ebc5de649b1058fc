// E1: everything on its way out: some of it a frame, whole or not at all, and without what is
// private, deleted or unwanted.
#include "core/written_journal.h"
#include "exchange/zip.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;
using store::need;

namespace {

void fill(Rig& rig, int count) {
    do_press(rig, "button", "More");
    do_press(rig, "link", "Bring in from another journal");
    rig.copy_to_open = many_notes(count);
    do_press(rig, "button", "Choose a file");
    do_press(rig, "button", "Take them in");
}

void press_about(Rig& rig, const char* name, const char* about) {
    const ui::Node& button = journeys::find_one(rig.tree(), {"button", name, {.about = about}});
    rig.do_and_settle(event(ui::EventKind::Activate, button.id));
}

void open_exports(Rig& rig) {
    do_press(rig, "button", "More");
    do_press(rig, "link", "Take everything with you");
}

std::vector<core::HostRequest> files_of(const Rig& rig) {
    std::vector<core::HostRequest> files;
    for (const core::HostRequest& request : rig.requests) {
        if (request.kind == core::RequestKind::SaveFile) files.push_back(request);
    }
    return files;
}

// Frame by frame, until some of it is made and not all.
void make_some(Rig& rig) {
    rig.frame({press(rig, "button", "Save text files")});
    for (int i = 0; i < 20; ++i) {
        rig.pass_time(5);
        rig.frame();
    }
    REQUIRE(rig.tree().find(ui::Role::Dialog, "Your file is being made") != nullptr);
    REQUIRE_FALSE(has(rig, "text", "0 of 3000"));
    REQUIRE(files_of(rig).empty());
}

}  // namespace

TEST_CASE("E1: three thousand notes leave as as many text files, and one may stop or leave") {
    Rig rig;
    rig.settle();
    fill(rig, 3000);
    open_exports(rig);
    make_some(rig);
    do_press(rig, "button", "Stop");
    CHECK(has(rig, "status", "Stopped. No file was made."));
    make_some(rig);
    rig.do_and_settle(event(ui::EventKind::Back));
    CHECK(files_of(rig).empty());
    do_press(rig, "button", "More");
    do_press(rig, "link", "Take everything with you");
    do_press(rig, "button", "Save text files");
    const auto files = files_of(rig);
    REQUIRE(files.size() == 1);
    CHECK(files[0].name.starts_with("journal-"));
    CHECK(files[0].name.ends_with("-texts.zip"));
    const auto zip = exchange::Zip::open(files[0].bytes);
    REQUIRE(zip.ok());
    CHECK(zip.value().files().size() == 3000);
    CHECK(has(rig, "status", "The file is saved."));
}

TEST_CASE("E1: what was deleted is in no file, and what is private only where that was asked for") {
    Rig rig;
    rig.settle();
    type(rig, kMind, "zq-usual");
    do_press(rig, "button", "Keep it");
    type(rig, kMind, "zq-deleted");
    do_press(rig, "button", "Keep it");
    do_press(rig, "link", "Earlier notes (2)");
    press_about(rig, "Open", "zq-deleted");
    do_press(rig, "button", "Delete");
    do_press(rig, "button", "Today");
    type(rig, kMind, "zq-private");
    do_press(rig, "button", "Add more");
    do_press(rig, "checkbox", "Only for me");
    do_press(rig, "button", "Keep it");
    open_exports(rig);
    const auto saved = [&](const char* button) {
        rig.requests.clear();
        do_press(rig, "button", button);
        const auto files = files_of(rig);
        REQUIRE(files.size() == 1);
        return files[0].bytes;
    };
    const std::string without = saved("Save one long text");
    CHECK(without.find("zq-usual") != std::string::npos);
    CHECK(without.find("zq-private") == std::string::npos);
    do_press(rig, "checkbox", "Also what is only for me");
    const std::string with = saved("Save one long text");
    CHECK(with.find("zq-private") != std::string::npos);
    for (const std::string& file : {without, with, saved("Save as JSON")}) {
        CHECK(file.find("zq-deleted") == std::string::npos);
    }
}

TEST_CASE("where all of it is private and that was not asked for, no file is made") {
    Rig rig;
    rig.settle();
    type(rig, kMind, "zq-private");
    do_press(rig, "button", "Add more");
    do_press(rig, "checkbox", "Only for me");
    do_press(rig, "button", "Keep it");
    open_exports(rig);
    do_press(rig, "button", "Save text files");
    CHECK(has(rig, "status", "There is nothing to put in it yet."));
    CHECK(files_of(rig).empty());
}

TEST_CASE("without ratings no number of one leaves") {
    Rig rig;
    rig.settle();
    do_press(rig, "button", "More");
    do_press(rig, "link", "My own scales and totals");
    do_press(rig, "button", "Add a total from a form I fill in");
    press_about(rig, "Add", "PHQ-9");
    open_exports(rig);
    do_press(rig, "button", "Save for a clinic");
    CHECK(has(rig, "status", "There is nothing to put in it yet."));
}

TEST_CASE("R7: what is only for the client is left out where that was not asked for") {
    WrittenJournal one;
    core::State& state = one.state;
    store::Journal& journal = *state.journal;
    const auto write = [&](bool is_private) {
        const std::string word = is_private ? "zq-hidden" : "zq-open";
        model::Entry note;
        note.id = one.id();
        note.at = state.now;
        note.text = word;
        note.is_private = is_private;
        need(journal.insert(note, one.stamp()));
        note.id = one.id();
        note.kind = model::EntryKind::NotOkay;
        need(journal.insert(note, one.stamp()));
        model::Question question;
        question.id = one.id();
        question.text = word;
        question.is_private = is_private;
        need(journal.insert(question, one.stamp()));
        need(journal.move_question(question.id, model::QuestionState::BringIt, one.next(),
                                   one.stamp()));
        model::Homework homework;
        homework.id = one.id();
        homework.what = word;
        homework.at = state.now;
        homework.is_private = is_private;
        need(journal.insert(homework, one.stamp()));
        model::FilledSheet sheet;
        sheet.id = one.id();
        sheet.sheet = "agreed";
        sheet.made = state.now;
        sheet.is_private = is_private;
        need(journal.insert(sheet, one.stamp()));
        need(journal.set_answer(sheet.id, {"contact", 0, {}, word}, one.stamp()));
    };
    write(true);
    write(false);
    model::HardThing hard;
    hard.id = one.id();
    hard.text = "zq-hidden";
    need(journal.insert(hard, one.stamp()));
    const auto times = [&](core::ReadPrivate with, const char* word) {
        int found = 0;
        const auto count = [&](const model::ReadThing& thing) {
            for (const model::ReadPart& part : thing.parts) {
                for (const model::ReadLine& line : part.lines) found += line.text == word ? 1 : 0;
            }
        };
        const core::Reading all = need(core::things_to_read(state, with));
        for (const model::ReadThing& thing : all.things) count(thing);
        for (const auto& key : all.notes) count(need(core::note_to_read(state, key, with)));
        return found;
    };
    constexpr int kPlaces = 6;  // A question stands on its own and with its session.
    CHECK(times(core::ReadPrivate::Yes, "zq-hidden") == kPlaces + 1);
    CHECK(times(core::ReadPrivate::Yes, "zq-open") == kPlaces);
    CHECK(times(core::ReadPrivate::No, "zq-hidden") == 0);
    CHECK(times(core::ReadPrivate::No, "zq-open") == kPlaces);
}
