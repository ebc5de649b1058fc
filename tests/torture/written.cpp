// Lines of the log, what a step does to what must be there, and reading what is there.
#include "torture/written.h"

#include <cstring>
#include <sstream>

namespace rapport::torture {

using base::Error;
using base::ErrorKind;
using store::Journal;
using store::Result;

std::string text_of(std::uint32_t number) {
    std::string text = std::to_string(number);
    // Most are short, some fill several pages.
    const std::uint32_t words = number % 16 == 0 ? number % 4000 : number % 60;
    for (std::uint32_t i = 0; i < words; ++i) {
        text += " heron" + std::to_string((number + i) % 97);
    }
    return text;
}

std::string to_line(const Written& written) {
    std::string line = std::to_string(written.secret) + " " + std::to_string(written.note);
    for (const auto& [entry, number] : written.entries) {
        line += " " + std::to_string(entry) + " " + std::to_string(number);
    }
    return line;
}

std::optional<Written> written_from(const std::string& line) {
    std::istringstream words(line);
    Written written;
    if (!(words >> written.secret >> written.note)) return std::nullopt;
    int entry = 0;
    std::uint32_t number = 0;
    while (words >> entry >> number) written.entries[entry] = number;
    return written;
}

std::string to_line(const Step& step) {
    return std::string(1, static_cast<char>(step.act)) + " " + std::to_string(step.entry) + " " +
           std::to_string(step.number);
}

std::optional<Step> step_from(const std::string& line) {
    std::istringstream words(line);
    char act = 0;
    Step step;
    if (!(words >> act >> step.entry >> step.number)) return std::nullopt;
    step.act = static_cast<Act>(act);
    return step;
}

void History::take(const Step& step) {
    switch (step.act) {
        case Act::Insert:
        case Act::Save: now.entries[step.entry] = step.number; break;
        case Act::InsertTwo:
            now.entries[step.entry] = step.number;
            now.entries[step.entry + 1] = step.number + 1;
            break;
        case Act::Remove:
            removed.entries[step.entry] = now.entries[step.entry];
            now.entries.erase(step.entry);
            break;
        case Act::BringBack:
            now.entries[step.entry] = removed.entries[step.entry];
            removed.entries.erase(step.entry);
            break;
        case Act::Wipe: removed.entries.clear(); break;
        case Act::Note: now.note = step.number; break;
        case Act::KeepDay: days[step.number] = now; break;
        case Act::GoBack: {
            const int same_secret = now.secret;
            now = days[step.number];
            now.secret = same_secret;
            removed.entries.clear();
            break;
        }
        case Act::TakeCopy: copy = now; break;
        case Act::PutCopy:
            now = copy.value_or(Written());
            removed.entries.clear();
            break;
        case Act::Seal:
        case Act::ChangeSeal: now.secret = static_cast<int>(step.number); break;
        case Act::Unseal: now.secret = 0; break;
        case Act::Tidy:
        case Act::Search:
        case Act::Reopen: break;
    }
}

store::Stretched secret(int number) {
    store::Stretched made;
    made.stretch.salt.fill(static_cast<std::uint8_t>(number));
    made.key.fill(static_cast<std::uint8_t>(number));
    return made;
}

Result<OpenJournal> open_journal(const std::string& folder, std::uint32_t seed) {
    const store::Place place{"unix", folder};
    OpenJournal open;
    std::optional<store::DataKey> key;
    const auto seals = store::seals_of(place);
    if (seals.ok() && seals.value()) {
        for (int number = 1; number <= kSecrets && !key; ++number) {
            auto opened = store::open_seal(seals.value()->passphrase, secret(number).key);
            if (!opened.ok()) continue;
            key = opened.value();
            open.secret = number;
        }
    }
    const auto random = [state = std::uint64_t{seed}](void* out, std::size_t size) mutable {
        auto* const bytes = static_cast<std::uint8_t*>(out);
        for (std::size_t i = 0; i < size; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            bytes[i] = static_cast<std::uint8_t>(state >> 56);
        }
    };
    auto journal = Journal::open(place, {.now = {{1000}, 60}, .source = ""}, random, key);
    if (!journal.ok()) return journal.error();
    open.journal = std::move(journal).value();
    return open;
}

Result<Written> read_journal(OpenJournal& open) {
    Written written;
    written.secret = open.secret;
    auto entries = open.journal->entries(100000);
    if (!entries.ok()) return entries.error();
    for (const model::Entry& entry : entries.value()) {
        const auto number = static_cast<std::uint32_t>(std::atoll(entry.text.c_str()));
        if (entry.text != text_of(number)) {
            return Error{ErrorKind::Corrupt, "an entry reads otherwise than it was written"};
        }
        int id = 0;
        std::memcpy(&id, entry.id.bytes.data(), sizeof id);
        written.entries[id] = number;
    }
    auto note = open.journal->note("torture");
    if (!note.ok()) return note.error();
    written.note = static_cast<std::uint32_t>(std::atoll(note.value().c_str()));
    return written;
}

}  // namespace rapport::torture
