// A sheet: a page of questions for one purpose, as data. What a person answered is stored by the
// sheet's name and the field's key, never by its text, so both are promises.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

namespace rapport::model {

using base::Id;

enum class SheetKind : std::uint8_t { Words, Line, Scale, Choice, Ticks };
// Where it lies: by need on the shelf, on the page of a goal, or behind Help now.
enum class SheetNeed : std::uint8_t {
    Before,
    Hard,
    Stuck,
    Carry,
    Together,
    Time,
    Goodbye,
    Goal,
    Help,
    Prompts,  // No sheet lies there.
};
// How often it is filled in.
enum class SheetOnce : std::uint8_t { Many, Course, Goal, Journal };
// What the words of a field can be made into.
enum class BecomesA : std::uint8_t { Nothing, Question, Goal, Homework };

struct SheetOption {
    std::string key, text;
};

// A field that is asked only after a certain answer to another one.
struct SheetWhen {
    std::string field;
    std::vector<int> numbers;  // Any of these: positions of options, or values of a scale.
    bool on_ticks = false;     // One of the ticks of `field` is enough.
};

struct SheetField {
    std::string key, question, hint;
    SheetKind kind = SheetKind::Words;
    std::string low, high;             // Scale: its labelled ends.
    std::vector<SheetOption> options;  // Choice and Ticks. New ones come at the end.
    std::string ask;                   // What can be asked while nothing stands here; may be empty.
    BecomesA becomes = BecomesA::Nothing;
    std::optional<SheetWhen> when;
};

enum class SheetPartKind : std::uint8_t { Paragraph, Heading, Field };

struct SheetPart {
    SheetPartKind kind = SheetPartKind::Paragraph;
    std::string text;  // Of a paragraph or a heading.
    SheetField field;
};

struct Sheet {
    std::string name;  // 1-16 of a-z, 0-9 and _.
    std::string title, line;
    SheetNeed need = SheetNeed::Carry;
    int order = 0;
    SheetOnce once = SheetOnce::Many;
    bool is_private = false;  // At first.
    bool prints = false;
    bool leads_to_not_okay = false;
    std::vector<SheetPart> parts;
};

// Reads the text of a sheet: its format stands in assets/sheets/README. Invalid: says which line.
base::Result<Sheet> read_sheet(std::string_view name, std::string_view text);

const SheetField* find_field(const Sheet& sheet, std::string_view key);  // Null: it has none.

// One answer on a filled-in sheet. Ticks have one for each option, numbered as the options are.
struct SheetAnswer {
    std::string field;
    int item = 0;
    std::optional<int> number;  // Scale: 0-10; Choice: which option; Ticks: 1. None: not answered.
    std::string text;           // Empty: not answered.
    friend bool operator==(const SheetAnswer&, const SheetAnswer&) = default;
};

struct FilledSheet {
    Id id;
    Id course;
    std::string sheet;       // Its name.
    std::optional<Id> goal;  // What it belongs to.
    bool is_private = false;
    base::Moment made;
    base::Instant changed;  // The last change to it or to an answer.
    std::vector<SheetAnswer> answers;
};

const SheetAnswer* find_answer(const FilledSheet& filled, std::string_view field, int item = 0);
bool has_any_answer(const FilledSheet& filled);
bool is_asked(const SheetField& field, const FilledSheet& filled);  // Its `when` holds.
// Asked, with something to ask about it, and nothing stands there.
bool is_blank(const SheetField& field, const FilledSheet& filled);
// The first words that stand on it; empty: none.
std::string first_words(const FilledSheet& filled);

// Of what exists once: `origin` is the course or the goal; for the whole journal it is nil.
Id once_id(std::string_view sheet, const Id& origin);
Id answer_id(const Id& filled, std::string_view field, int item);  // The row of one answer.
// The question or goal that is made of a field: of its blank, or of the words that stand there.
enum class MadeOf : std::uint8_t { Blank, Words };
Id made_id(const Id& filled, std::string_view field, MadeOf of);

// A route names a sheet by an id that holds its name; nothing: it holds none.
Id id_of_sheet(std::string_view name);
std::optional<std::string> sheet_of_id(const Id& id);

// The minutes that somebody wrote as the length of a session ("50 minutes"): the first whole number
// from 5 to 480. None: there is none.
std::optional<int> minutes_in(std::string_view text);

}  // namespace rapport::model
