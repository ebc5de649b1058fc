// The reading view goes on, a part at a time, as long as it is shown.
#include "core/reading.h"

#include <algorithm>

#include "core/apply_practice.h"
#include "exchange/reading_page.h"

namespace rapport::core {
namespace {

using screens::Screen;
using ui::Str;

// The first part is there at once; one part is a few milliseconds of work on both sides.
constexpr std::size_t kFirstPart = 24;
constexpr std::size_t kNextPart = 96;

bool opens_in_browser(const State& state) {
    return state.options.storage == screens::StorageKind::File;
}

bool is_shown(const State& state) {
    return state.journal && !state.covered && !state.lock.seals && !state.not_opened &&
           state.route().screen == Screen::Reading;
}

bool is_done(const Reading& reading) { return reading.next >= reading.order.size(); }

void cannot_be_read(State& state) {
    state.reading.reset();
    state.must_open_again = true;
    state.failure = std::string(state.texts(Str::FailureRead));
    state.changed();
}

// The next things as HTML.
Result<std::string> next_part(State& state, Reading& reading) {
    const std::size_t most = reading.next == 0 ? kFirstPart : kNextPart;
    const std::size_t end = std::min(reading.order.size(), reading.next + most);
    std::vector<model::ReadThing> things;
    for (; reading.next < end; ++reading.next) {
        const ReadPlace& place = reading.order[reading.next];
        if (!place.is_note) {
            things.push_back(std::move(reading.things[place.index]));
            continue;
        }
        Result<model::ReadThing> note = note_to_read(state, reading.notes[place.index]);
        if (!note.ok()) return note.error();
        if (!note.value().parts.empty()) things.push_back(std::move(note).value());
    }
    return exchange::reading_block(things, reading.month);
}

bool begin(State& state) {
    Result<Reading> made = things_to_read(state);
    if (!made.ok()) {
        cannot_be_read(state);
        return false;
    }
    state.reading = std::make_shared<Reading>(std::move(made).value());
    state.reading->language = state.texts.language();
    return true;
}

// Asks the page to show the next part. It has taken the last one.
void show_next(State& state) {
    Reading& reading = *state.reading;
    const bool first = reading.next == 0;
    Result<std::string> part = next_part(state, reading);
    if (!part.ok()) return cannot_be_read(state);
    HostRequest& made = state.request(RequestKind::Read, Purpose::Read, first ? "begin" : "more");
    made.text = std::move(part).value();
    reading.asked = made.id;
}

void open_whole(State& state) {
    exchange::ReadingFrame frame;
    frame.language = state.texts.language();
    frame.document_title = state.texts(Str::AppName);
    frame.title = state.texts(Str::ReadingWords);
    print_page(state, exchange::reading_document(frame, state.reading->whole));
    state.reading.reset();
    state.changed();
}

}  // namespace

screens::ReadingView reading_view(const State& state) {
    screens::ReadingView view;
    if (opens_in_browser(state)) view.where = screens::ReadWhere::InBrowser;
    if (!state.reading) return view;
    const Reading& reading = *state.reading;
    view.is_empty = reading.order.empty();
    view.all_here = is_done(reading) && reading.asked == 0 && !reading.refused;
    view.opening = reading.in_browser;
    return view;
}

void move(State& state, const screens::PrintReading&) {
    if (!opens_in_browser(state)) {
        state.request(RequestKind::Print, Purpose::Print);
    } else if (begin(state)) {
        state.reading->in_browser = true;
    }
}

bool read_on(State& state) {
    if (!is_shown(state)) {
        state.reading.reset();
        return false;
    }
    if (state.reading && state.reading->language != state.texts.language()) state.reading.reset();
    if (!state.reading) {
        if (!begin(state)) return true;
        if (!state.reading->order.empty() && !opens_in_browser(state)) show_next(state);
        state.changed();
        return true;
    }
    if (!state.reading->in_browser) return false;
    if (is_done(*state.reading)) {
        open_whole(state);
        return true;
    }
    Result<std::string> part = next_part(state, *state.reading);
    if (part.ok()) {
        state.reading->whole += part.value();
        return false;
    }
    cannot_be_read(state);
    return true;
}

std::optional<std::int64_t> ms_to_read(const State& state) {
    if (!state.reading || !state.reading->in_browser) return std::nullopt;
    return 1;
}

void take_read(State& state, std::uint32_t request, bool ok) {
    if (!state.reading || state.reading->asked != request) return;
    state.reading->asked = 0;
    state.reading->refused = !ok;
    if (ok && is_shown(state) && !is_done(*state.reading)) show_next(state);
}

}  // namespace rapport::core
