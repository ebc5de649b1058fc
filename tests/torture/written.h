// What a journal must hold, by the log of a program that writes to it until it is killed. The
// program and the test that kills it share the steps and their lines here.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "store/journal_files.h"

namespace rapport::torture {

// The texts are made from numbers, so that the log can name them.
std::string text_of(std::uint32_t number);

struct Written {
    std::map<int, std::uint32_t> entries;
    std::uint32_t note = 0;
    int secret = 0;  // 0: no passphrase.
    bool operator==(const Written&) const = default;
};

std::string to_line(const Written& written);
std::optional<Written> written_from(const std::string& line);

enum class Act : char {
    Insert = 'i',
    Save = 's',
    Remove = 'r',
    BringBack = 'b',
    InsertTwo = 'p',  // In one transaction: `entry` and the one after it.
    Note = 'n',
    Tidy = 't',
    Wipe = 'w',
    Search = 'f',
    Reopen = 'o',
    KeepDay = 'd',  // The day `number`.
    GoBack = 'g',   // To the day `number`.
    TakeCopy = 'c',
    PutCopy = 'x',  // The last one that was taken.
    Seal = 'l',     // By the secret `number`; likewise the next.
    ChangeSeal = 'h',
    Unseal = 'u',
};

struct Step {
    Act act = Act::Tidy;
    int entry = 0;
    std::uint32_t number = 0;
};

std::string to_line(const Step& step);
std::optional<Step> step_from(const std::string& line);

// What is written, and what one can go back to.
struct History {
    Written now;
    std::map<std::uint32_t, Written> days;
    Written removed;  // Only its entries; the ones that can be brought back.
    std::optional<Written> copy;

    void take(const Step& step);
};

// --- The journal itself.

constexpr int kSecrets = 5;
store::Stretched secret(int number);

struct OpenJournal {
    std::unique_ptr<store::Journal> journal;
    int secret = 0;
};

// Opens what lies in the folder, by one of the secrets if it is sealed.
store::Result<OpenJournal> open_journal(const std::string& folder, std::uint32_t seed);
// What it holds; an error if a text is none that was ever written.
store::Result<Written> read_journal(OpenJournal& open);

}  // namespace rapport::torture
