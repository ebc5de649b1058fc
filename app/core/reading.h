// Everything that was written, on its way to be read: some of it at a time, newest first. On the
// web it goes to the page that is shown, and the next part when the last one stands there; on the
// desktop all of it is put together, a part in each frame, and opened in the person's browser.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/state.h"
#include "model/read_thing.h"

namespace rapport::core {

// A thing by its time. Of kept notes, of which there may be very many, only the key is held.
struct ReadPlace {
    base::Instant at;
    bool is_note = false;
    std::size_t index = 0;  // Among `notes`, or among `things`.
};

struct Reading {
    std::vector<model::TimelineKey> notes;
    std::vector<model::ReadThing> things;
    std::vector<ReadPlace> order;  // Newest first; what has no date comes last.
    std::size_t next = 0;
    std::string month;        // The heading that stands last.
    std::string language;     // In which it was begun.
    std::uint32_t asked = 0;  // The request whose answer it waits for.
    bool refused = false;     // The host could not show it.
    bool in_browser = false;
    std::string whole;  // For the browser.
};

// Whether what is only for the client is read, too.
enum class ReadPrivate : bool { No, Yes };

// --- reading_things.cpp: what there is to read of the current course, with the notes of all.
// Private things are marked. A note that is not to be read has no parts.
Result<Reading> things_to_read(State& state, ReadPrivate with = ReadPrivate::Yes);
Result<model::ReadThing> note_to_read(State& state, const model::TimelineKey& key,
                                      ReadPrivate with = ReadPrivate::Yes);

// --- reading.cpp
screens::ReadingView reading_view(const State& state);
void move(State& state, const screens::PrintReading& command);
// At the end of a frame: begins where the page is shown, goes on, and lets go of all words as soon
// as it is not. True: the screen has something else to say.
bool read_on(State& state);
std::optional<std::int64_t> ms_to_read(const State& state);
void take_read(State& state, std::uint32_t request, bool ok);

}  // namespace rapport::core
