// A journal's life in short, for tests in which something fails at any moment of it: opening,
// saving, reading, searching, copying, keeping a day, sealing and closing.
#pragma once

#include <string>

#include "store_fixture.h"

namespace rapport::store {

struct Life {
    int acknowledged = 0;  // Saves.
    bool sealed = false;
    bool ended = false;           // All of it went well.
    bool failed = false;          // A step gave an error; the later ones were tried all the same.
    std::string copy;             // If one was made.
    const char* wrong = nullptr;  // What was taken for right and is not.
};

// Fills a new journal, so that there is something to read.
void start_life(const Place& place);
// Every step after the first that fails must fail too, or give a right answer.
void live(const Place& place, Life& life);
// Nothing fails any more: the old or the new must be there, and can be written to.
void look_after_life(const Place& place, const Life& life);

// Whether these are the first entries of it, each as it was written.
bool are_right(const std::vector<model::Entry>& entries, int acknowledged);
model::Entry life_entry(int number);

}  // namespace rapport::store
