// The journal: one open, encrypted database and what can be read from it and written to it. Every
// write is one durable transaction unless it is made within `transaction`. All calls are
// synchronous.
//
// The writes check nothing about meaning (that is the model's and core's); they refuse only what
// would break the data. A missing id is NotFound.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "model/course.h"
#include "model/find.h"
#include "model/goal.h"
#include "model/heard.h"
#include "model/homework.h"
#include "model/journal.h"
#include "model/moment.h"
#include "model/offer.h"
#include "model/plain_table.h"
#include "model/question.h"
#include "model/scale.h"
#include "model/sheet.h"
#include "model/thread.h"
#include "model/win.h"
#include "model/wording.h"
#include "store/journal_types.h"
#include "store/merge.h"
#include "store/passphrase.h"

namespace rapport::store {

using base::Id;
using base::Moment;
using base::Result;

class Journal {
  public:
    // Opens, or makes a new one where there is nothing at all. Never makes a new one over files
    // that cannot be read: Corrupt, WrongKey, TooNew, Busy, Io say why; Locked: there is a
    // passphrase, and its seal (seals_of) has to be opened for `key`. A journal always has a course
    // and one next session after this. After a program that did not close it, the whole of it is
    // checked first.
    static Result<std::unique_ptr<Journal>> open(const Place& place, const Stamp& stamp,
                                                 RandomBytes random,
                                                 const std::optional<DataKey>& key = {},
                                                 Look look = Look::AfterUncleanEnd);
    struct State;  // Private to the store: nobody else can make a Journal.
    explicit Journal(std::unique_ptr<State> state);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    Opened opened() const;
    Id new_id();
    // Runs `work` in one transaction: all of it is durable when this returns ok, or none of it.
    // Nested calls join the outer one.
    Result<void> transaction(const std::function<Result<void>()>& work);

    // One course is the current one: what is read and made below belongs to it, unless it says
    // otherwise. Which one it is outlasts the program.
    Result<model::Course> course();
    Result<std::vector<model::Course>> courses();  // In the order in which they were made.
    Result<void> set_course(const Id& id, const Stamp& stamp);
    Result<void> insert(const model::Course& course, const Stamp& stamp);  // With a next session.
    Result<void> save(const model::Course& course, const Stamp& stamp);

    // All that are not deleted, newest first, the next one at the front.
    Result<std::vector<model::Session>> sessions();
    Result<std::vector<model::Session>> sessions_of(const Id& course);
    Result<std::optional<Id>> course_of_session(const Id& session);  // None: it is not there.
    // What a list says of each session that has any of it.
    Result<std::map<Id, SessionCount>> session_counts();
    Result<void> insert(const model::Session& session, const Stamp& stamp);
    Result<void> save(const model::Session& session, const Stamp& stamp);

    Result<std::vector<model::Goal>> goals_of(const Id& session);  // By position.
    Result<std::vector<model::Goal>> course_goals();               // By position.
    Result<std::vector<model::Goal>> all_goals();                  // Of sessions and course.
    Result<void> insert(const model::Goal& goal, const Stamp& stamp);
    Result<void> save(const model::Goal& goal, const Stamp& stamp);
    // Puts the goals into this order; ids that are not there are ignored.
    Result<void> order_goals(const std::vector<Id>& ids, const Stamp& stamp);

    Result<std::vector<model::Question>> questions();  // By position; with their history.
    // Inserts with one step of history, its state at the stamp's time.
    Result<void> insert(const model::Question& question, const Stamp& stamp);
    Result<void> save(const model::Question& question, const Stamp& stamp);  // All but the state.
    Result<void> move_question(const Id& id, model::QuestionState to, std::optional<Id> session,
                               const Stamp& stamp);
    Result<void> order_questions(const std::vector<Id>& ids, const Stamp& stamp);

    Result<std::vector<model::Answer>> answers_of(const Id& session);
    Result<std::vector<model::Answer>> all_answers();
    // Stores, replaces or (no number and no text) clears the answer.
    Result<void> set_answer(const model::Answer& answer, const Stamp& stamp);

    Result<std::vector<model::Remembered>> remembered();  // Newest session first, then by position.
    Result<void> insert(const model::Remembered& line, const Stamp& stamp);
    Result<void> save(const model::Remembered& line, const Stamp& stamp);

    Result<std::vector<model::Thread>> threads();  // By the time of their sessions.
    Result<void> insert(const model::Thread& thread, const Stamp& stamp);  // Or brings it back.
    Result<void> save(const model::Thread& thread, const Stamp& stamp);
    Result<std::vector<model::HardThing>> hard_things();  // Oldest first.
    Result<void> insert(const model::HardThing& thing, const Stamp& stamp);
    Result<void> save(const model::HardThing& thing, const Stamp& stamp);
    Result<std::vector<model::Wish>> wishes();                         // By position.
    Result<void> insert(const model::Wish& wish, const Stamp& stamp);  // Or brings it back.
    Result<void> save(const model::Wish& wish, const Stamp& stamp);
    Result<std::vector<model::OfferRest>> offer_rests();  // At most one for each kind.
    Result<void> set_offer_rest(const model::OfferRest& rest, const Stamp& stamp);

    Result<std::vector<model::TenseMoment>> moments();  // By the time of their sessions.
    Result<void> insert(const model::TenseMoment& moment, const Stamp& stamp);
    Result<void> save(const model::TenseMoment& moment, const Stamp& stamp);
    Result<std::vector<model::Wording>> wordings();                          // Oldest first.
    Result<void> insert(const model::Wording& wording, const Stamp& stamp);  // Or brings it back.
    Result<void> save(const model::Wording& wording, const Stamp& stamp);

    Result<std::vector<model::Scale>> scales();  // By position; ended series too.
    Result<void> insert(const model::Scale& scale, const Stamp& stamp);
    Result<void> save(const model::Scale& scale, const Stamp& stamp);
    Result<std::vector<model::ScaleValue>> scale_values();  // Of all its scales; oldest first.
    Result<void> insert(const model::ScaleValue& value, const Stamp& stamp);
    Result<std::vector<model::Win>> wins();                          // Newest first.
    Result<void> insert(const model::Win& win, const Stamp& stamp);  // Or brings it back.
    Result<void> save(const model::Win& win, const Stamp& stamp);

    // Filled-in sheets with their answers, oldest first: of the current course, and those that
    // belong to no course. By name (empty: all).
    Result<std::vector<model::FilledSheet>> sheets(std::string_view name = {});
    Result<std::optional<model::FilledSheet>> sheet(const Id& id);  // None: it is not there.
    Result<void> insert(const model::FilledSheet& sheet, const Stamp& stamp);  // Empty.
    Result<void> save(const model::FilledSheet& sheet, const Stamp& stamp);    // All but answers.
    // Stores, replaces or (no number and no text) clears one answer.
    Result<void> set_answer(const Id& sheet, const model::SheetAnswer& answer, const Stamp& stamp);

    Result<std::vector<model::Homework>> homework();                           // Oldest first.
    Result<void> insert(const model::Homework& homework, const Stamp& stamp);  // Or brings it back.
    Result<void> save(const model::Homework& homework, const Stamp& stamp);

    Result<std::vector<model::GoalMark>> goal_marks();  // Of the course's goals; oldest first.
    Result<void> insert(const model::GoalMark& mark, const Stamp& stamp);
    Result<void> save(const model::GoalMark& mark, const Stamp& stamp);

    Result<std::vector<model::OwnPrompt>> own_prompts();  // By position.
    Result<void> insert(const model::OwnPrompt& prompt, const Stamp& stamp);
    Result<void> save(const model::OwnPrompt& prompt, const Stamp& stamp);

    // Entries are those of all courses, but for the ones that wait for a session of this one.
    // Newest first, at most `most`, older than `before` where it is given.
    Result<std::vector<model::Entry>> entries(std::size_t most,
                                              std::optional<base::Instant> before = {});
    Result<std::optional<model::Entry>> open_entry();
    Result<std::vector<model::Entry>> waiting_entries();      // Kept for a session; oldest first.
    Result<std::vector<model::Entry>> not_okay_entries();     // Of that kind; newest first.
    Result<std::optional<model::Entry>> entry(const Id& id);  // None: it is not there.
    Result<std::int64_t> entry_count();
    Result<bool> has_not_okay_note();  // In this course.
    Result<void> insert(const model::Entry& entry, const Stamp& stamp);
    Result<void> save(const model::Entry& entry, const Stamp& stamp);

    // By its row, as the timeline has it; none: it is not there.
    Result<std::optional<model::Entry>> entry_of(const model::TimelineKey& key);

    // --- Taking in many entries at once. journal_import.cpp.
    // Of each id in turn: whether an entry has it, or had it until it was deleted.
    Result<std::vector<KnownEntry>> known_entries(const std::vector<Id>& ids);
    // Until one of the two ends comes, everything that is written is one transaction, over as many
    // calls as it takes; closing drops it.
    Result<void> begin_bulk();
    Result<void> keep_bulk();
    void drop_bulk();

    // What was written, anywhere: the newest `most` hits, newest first. No text of a query fails.
    Result<std::vector<model::Hit>> search(const model::SearchQuery& query, std::size_t most);
    // What stands around the matches of some hits, for the same text.
    Result<std::vector<std::vector<model::Piece>>> pieces(std::string_view text,
                                                          std::span<const model::Hit> hits);
    // Everything of these kinds that has a date (none: all), newest first: kept entries, and of the
    // current course past sessions, tense moments, wins and its goals. Their texts one by one.
    Result<std::vector<model::TimelineKey>> timeline(std::span<const model::FoundKind> kinds);
    Result<std::optional<model::TimelineText>> timeline_text(const model::TimelineKey& key);

    Result<std::vector<model::Contact>> contacts();
    Result<void> insert(const model::Contact& contact, const Stamp& stamp);
    Result<void> save(const model::Contact& contact, const Stamp& stamp);

    // Marks as deleted, brings back, and wipes what was marked more than 30 days before `now`.
    Result<void> remove(model::Kind kind, const Id& id, const Stamp& stamp);
    // Whether there is one, also if it was deleted and can be brought back.
    Result<bool> has(model::Kind kind, const Id& id);
    Result<void> bring_back(model::Kind kind, const Id& id, const Stamp& stamp);
    Result<void> wipe_old_deleted(base::Instant now);
    // What is deleted and has words, the last one first; and one of it for good, at once.
    Result<std::vector<model::Deleted>> deleted(std::size_t most);
    Result<void> wipe(model::Kind kind, const Id& id, const Stamp& stamp);
    // The words of what was wiped stay in the index until its parts are merged. Whether that is to
    // be done, and some milliseconds of it; true: there is more to do. It goes on after a restart.
    Result<bool> index_holds_wiped();
    Result<bool> clean_index_step();

    // Small texts by key: settings, drafts of new things, what the interface remembers.
    // Those whose key begins so, by key, as (key, text).
    Result<std::vector<std::pair<std::string, std::string>>> notes_from(std::string_view prefix);
    Result<std::string> note(std::string_view key);  // Empty when there is none.
    Result<void> set_note(std::string_view key, std::string_view text, const Stamp& stamp);

    Result<JournalStats> stats();
    // One file with everything: envelope, key record, checkpointed database.
    Result<std::string> copy_bytes();
    // The key of a copy of this journal; none: the copy is another's, or damaged.
    std::optional<DataKey> key_of_copy(std::string_view bytes) const;

    // Likewise, but readable by whoever has the file.
    Result<std::string> plain_copy_bytes();
    // Likewise, as JSON; without what was deleted (store/json_copy.h).
    Result<std::string> json_copy_bytes();
    // Every table by name, and one of them as texts; likewise. journal_tables.cpp
    Result<std::vector<std::string>> table_names() const;
    Result<model::PlainTable> table(const std::string& name) const;
    // Takes in what a copy of either kind holds, in one transaction (store/merge.h): what is not
    // here is added, what was changed later there counts, words changed on both sides are kept on
    // both. Every course has one next session afterwards.
    Result<MergeCounts> merge(std::string_view bytes, const std::optional<DataKey>& key,
                              const MergeHow& how, const Stamp& stamp);
    // After a copy or an earlier day took the journal's place: from here on it goes its own way.
    Result<void> begin_branch(const Stamp& stamp);

    // What its files are encrypted with. Whoever keeps it wipes it.
    const DataKey& data_key() const;
    // With them it opens by a passphrase, or by a recovery key; none: by itself.
    const std::optional<Seals>& seals() const;
    // Seals it for the first time. The key that lay bare until now opens nothing afterwards: all is
    // written anew under a fresh one, checked, and only then does it count; the old files are
    // overwritten. A failure before leaves it as it was. Not within a transaction, nor while a
    // damaged journal is set aside (salvage.h), whose key lies bare in its file.
    Result<void> seal(const Stretched& passphrase, const Stretched& recovery);
    // Puts other secrets in place of the ones that are given; one write, whole or not at all.
    Result<void> change_seals(const std::optional<Stretched>& passphrase,
                              const std::optional<Stretched>& recovery);
    // Opens by itself again.
    Result<void> remove_seals();

    // --- Earlier days: up to ten, kept by themselves, encrypted like the journal.
    // journal_days.cpp.
    std::vector<Day> days() const;  // Newest first; what cannot be read is left out.
    // Overwrites and removes all of them, and the copy from before the schema last changed.
    Result<void> remove_days();
    // Nothing was kept today yet, and there is something from before today.
    Result<bool> day_is_due(const Moment& now);
    // Keeps the journal as it is, in steps of a few milliseconds; true: there is more to do. Until
    // the last one nothing counts, and a failure leaves the journal as it was. Corrupt: a page of
    // the journal is damaged; it takes no earlier day's place.
    Result<bool> keep_day_step(const Moment& now);
    Result<void> keep_day(const Moment& now);  // All steps at once.
    // Makes the journal what it was then. As it is now is kept as a day first. Afterwards it is
    // closed, and has to be opened again; a failure leaves it as it was.
    Result<void> go_back_to(const Day& day, const Moment& now);

    // A number that can be read while the journal is locked: how the lock screen is to look.
    Result<void> set_look(std::uint32_t look);

    // Idle work: merge, checkpoint. Cheap when there is nothing to do.
    Result<void> tidy();
    // Checkpoints and closes; every later call fails with Io. Called before the files are let go.
    Result<void> close();
    // Closes and leaves every byte as it is: the files are damaged.
    void abandon();

  private:
    std::unique_ptr<State> state_;
};

}  // namespace rapport::store
