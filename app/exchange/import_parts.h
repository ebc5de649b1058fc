// What the readers of other journals share. Only for import*.cpp.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/import.h"
#include "exchange/json.h"

namespace rapport::exchange {

inline constexpr std::size_t kEntryBytesMost = 1u << 20;

// An entry as the other journal has it.
struct OtherEntry {
    base::Moment at;
    std::string title, text, mood;
    std::vector<std::string> tags;
    std::vector<std::string> lines;  // Whatever else is to stand below the text.
    bool is_starred = false;
    std::string same;
};

// Gathers what a file holds.
class Gathering {
  public:
    Gathering(ImportFrom from, const ImportHow& how) : how_(how) { made_.from = from; }

    void add(OtherEntry entry);
    void leave(NotKept what, int count = 1) { left_[static_cast<std::size_t>(what)] += count; }
    void date_of_file() { made_.dates_of_files = true; }
    const ImportHow& how() const { return how_; }
    base::Result<Imported> finish();

  private:
    const ImportHow& how_;
    Imported made_;
    std::array<int, kNotKeptKinds> left_ = {};
    bool too_many_ = false;
};

// The text as an entry of ours has it.
std::string text_of(const OtherEntry& entry, std::string_view mood_line);

// --- Words.
// Without a mark of the byte order, with one kind of line ends, and valid.
std::string plain_text(std::string_view text);
std::string replaced(std::string text, std::string_view from, std::string_view to);
std::vector<std::string> parts_of(std::string_view text, std::string_view separator);  // Trimmed.
std::string lower(std::string_view text);  // ASCII alone.

// --- Dates.
// A date and a time as they are written; without an offset: as on somebody's clock.
struct WrittenMoment {
    base::LocalDateTime local;
    int seconds = 0;
    std::optional<int> offset_min;
};
// "2024-03-01", "2024-03-01 9:05", "2024-03-01T22:05:07.123Z", "... +02:00", "... 10:05 PM";
// slashes and dots do as well. Nothing may follow.
std::optional<WrittenMoment> read_moment(std::string_view text);
// A date somewhere in a name: "2024-03-01 walk.md", "2024/03/01.md", "20240301.md".
std::optional<base::LocalDate> date_in_name(std::string_view name);
base::Moment moment_of(const WrittenMoment& written, const base::Moment& here);
// The offset that held in a zone such as "Europe/Berlin"; nothing for one that is not known here.
std::optional<int> offset_in_zone(std::string_view zone, base::Instant at);

// --- The readers.
struct NamedBytes {
    std::string name, bytes;
    std::optional<base::LocalDateTime> changed;
};
bool looks_like_daylio(std::string_view text);
void read_daylio(std::string_view text, Gathering& to);
// Day One or jrnl; Unsupported: neither.
base::Result<ImportFrom> kind_of_json(std::string_view text);
base::Result<void> read_day_one(std::string_view text, Gathering& to);
base::Result<void> read_jrnl(std::string_view text, Gathering& to);
// False: it is no text.
bool read_markdown(const NamedBytes& file, Gathering& to);
// Rows of cells, by RFC 4180.
std::vector<std::vector<std::string>> read_csv(std::string_view text);

}  // namespace rapport::exchange
