// A tense or distant moment between client and therapist: what was noticed, what was under it, and
// how far it is mended. Its thread of the same id says whether it was raised; its wording of the
// same id holds what the client would say.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace rapport::model {

using base::Id;
using base::Moment;

// "How was the mood between you?" The numbers are stored as the answer `kMoodKey`.
enum class Mood : std::uint8_t { Easy, Mixed, Tense, FarAway };

// The keys of the signs that can be ticked, in two groups that can both be ticked, and of what was
// under it. They are stored, and never change their meaning.
inline constexpr std::array<const char*, 6> kMovingAway = {
    "away.quiet", "away.yes", "away.subject", "away.other", "away.smile", "away.myself"};
inline constexpr std::array<const char*, 5> kMovingAgainst = {
    "against.annoyed", "against.argued", "against.pushed", "against.stop", "against.frame"};
inline constexpr std::array<const char*, 6> kWhatWasUnder = {
    "under.judged", "under.not_understood", "under.ashamed",
    "under.pushed", "under.let_down",       "under.alone"};

// How far it is mended, as it was answered at one time.
struct Mending {
    base::Moment at;
    int value = 0;  // 0-10
};

struct TenseMoment {
    Id id;
    Id course;
    Id session;  // In whose Look back it was noted.
    base::Moment at;
    std::vector<std::string> signs;  // Keys of both groups.
    std::string signs_own;           // In the client's words.
    std::vector<std::string> under;  // Keys.
    std::string under_own;
    std::optional<int> strength;   // 0-10, none: not answered.
    std::vector<Mending> mending;  // Oldest first, at most one a day.
    std::string what_happened;     // When it was raised.
    std::string different_now;
};

// Answers at `now` how far it is mended: an answer of the same local day gives way, and none takes
// that day's away.
void answer_mending(TenseMoment& moment, const base::Moment& now, std::optional<int> value);
std::optional<int> mended_on(const TenseMoment& moment, const base::LocalDate& day);

// None: not answered yet.
std::optional<int> mended_now(const TenseMoment& moment);

// Drawn as mended: the client closed it, or last put it at 7 or more.
constexpr int kMendedFrom = 7;
bool is_mended(const TenseMoment& moment, bool closed);

}  // namespace rapport::model
