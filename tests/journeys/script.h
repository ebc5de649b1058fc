// The language of the journeys: one plain-text file a journey, a step a line. The same files are
// played natively (play.h) and in browsers (tests/browser/journeys.mjs).
//
//   # The first comment line is what the journey shows.
//   modes pointer keyboard assistive      how it is driven, once for each; pointer alone otherwise
//   start                                 a journal of which nothing exists yet
//   at 2026-01-14T02:04 +60               sets the clock; it goes on by itself from there
//   later 7 days                          or hours, or minutes
//   size 320x256 | text 300 | dark | light   the window, the system's text size and colours
//   press button "Get ready"              a role of the tree and a name
//   choose "7" in "How heard did you feel?"
//   tick "Only for me" | untick "..."
//   drag "Two" before "One" | drag "One" after "Two"   rows of a list, by the words in them
//   type "text" into "What is on your mind?"   at the end of what is there; dates and times replace
//   empty "What is on your mind?"
//   see heading "Today" | not see button "Undo"
//   see value "7 of 10" of "How heard did you feel?"
//   see chosen "Yes" in "Got to it" | see ticked "..." | see unticked "..." | see pressed "calm"
//   see unpressed "calm" | see order "first" "second" ... | see focus textarea "Your note"
//   see 2 listitem in "Your goals"        how many there are
//   reload | kill | back                  kill: the tab ends without a word, once all is stored
//   save copy "one" | open copy "one"     presses the button and is the person's file dialog
//   save copy "one" by "Save it ..."      likewise, by a button of that name
//   open file "imports/x.csv" by "Choose a file"   likewise, a file of tests/fixtures
//   count from here | at most 12 actions  press, choose, tick, and the tap into a field are actions
//   at most 60 seconds                    by the keystroke-level model: 1.2 s an action, 1.35 s the
//                                         decision before it, 0.5 s a letter; reading apart
//   repeat 5 ... end
//
// A thing can be told from others of its name: about "..." is its description, in "..." a group,
// list, region or dialog around it by its name, with "..." words in the same list item. The role
// "text" stands for every kind of text, "field" for every kind of field. A quoted text that ends
// in ... is the beginning of what is meant. \n and \" may stand in quotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport::journeys {

enum class Verb {
    At,
    Later,
    Start,
    Size,
    TextSize,
    Dark,
    Light,
    Press,
    Choose,
    Tick,
    Untick,
    Drag,
    Type,
    Empty,
    See,
    SeeCount,
    SeeValue,
    SeeTicked,
    SeeUnticked,
    SeePressed,
    SeeUnpressed,
    SeeChosen,
    SeeOrder,
    SeeFocus,
    NotSee,
    Reload,
    Kill,
    Back,
    SaveCopy,
    OpenCopy,
    OpenFile,
    CountFromHere,
    AtMost,
    AtMostSeconds,
    Modes,
    Repeat,
    End
};

// Where a thing is, to tell it from others; empty: anywhere.
struct Places {
    std::string about, in, with;
};

struct Step {
    int line = 0;
    Verb verb = Verb::Start;
    std::vector<std::string> words;  // Bare, in their order.
    std::vector<std::string> texts;  // Quoted, in their order.
    Places places;
};

enum class Mode { Pointer, Keyboard, Assistive };

struct Script {
    std::string name;   // Of the file, without folder and ending.
    std::string shows;  // The first comment.
    std::vector<Mode> modes;
    std::vector<Step> steps;  // Repeats are written out.
    std::string error;        // Not empty: it could not be read, and where.
};

Script parse_script(std::string_view name, std::string_view text);
Script read_script(const std::string& path);

}  // namespace rapport::journeys
