// What can be read before the journal is open, and when it cannot be opened: for Help now. It lies
// in the clear in a file of its own, and holds nothing but what the client ticked for it, the
// country, and which numbers were hidden. It is made of the journal, which is the truth, and is in
// no copy: where a copy takes the journal's place, it is made anew.
#pragma once

#include <string>
#include <vector>

#include "store/journal.h"

namespace rapport::store {

struct OpenContact {
    std::string name, reach;
    bool operator==(const OpenContact&) const = default;
};

struct InTheOpen {
    std::string country;              // Two letters; empty: none was chosen.
    std::vector<std::string> hidden;  // Numbers that came with the app.
    std::vector<OpenContact> people;
    bool operator==(const InTheOpen&) const = default;
};

// Nothing, where there is no such file or it is damaged: that never keeps a journal from opening.
InTheOpen read_in_the_open(const Place& place);
// What was there is overwritten, and stays readable until the new one is whole. With nothing in it
// the file goes. A failure leaves the old one or the new one, and has to be tried again: words that
// were taken away may still be there.
//   Full  it is more than the file can hold
Result<void> write_in_the_open(const Place& place, const InTheOpen& open);

}  // namespace rapport::store
