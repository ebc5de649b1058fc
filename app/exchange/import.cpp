// Which journal a file is, and what is in a zip file of them.
#include "exchange/import.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/import_parts.h"
#include "exchange/zip.h"

namespace rapport::exchange {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

constexpr std::size_t kBytesMost = 512u << 20;  // A zip file with many pictures.
constexpr std::size_t kTextMost = 64u << 20;

Error unknown() { return {ErrorKind::Unsupported, "no journal that can be read here"}; }

bool ends_with(std::string_view name, std::initializer_list<std::string_view> endings) {
    const std::string small = lower(name);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return small.ends_with(ending); });
}

// What computers put into zip files by themselves.
bool is_by_the_way(std::string_view name) {
    return name.starts_with("__MACOSX/") || ends_with(name, {".ds_store", "desktop.ini"}) ||
           name.find("/.") != name.npos || name.starts_with('.');
}

NotKept kind_of_file(std::string_view name) {
    if (ends_with(name, {".jpg", ".jpeg", ".png", ".gif", ".heic", ".webp"})) {
        return NotKept::Photos;
    }
    if (ends_with(name, {".mov", ".mp4", ".m4v"})) return NotKept::Videos;
    if (ends_with(name, {".m4a", ".mp3", ".aac", ".wav", ".ogg"})) return NotKept::Recordings;
    if (ends_with(name, {".pdf"})) return NotKept::Documents;
    return NotKept::OtherFiles;
}

bool begins_like_json(std::string_view text) {
    const std::string_view start = base::trim(text.substr(0, 100));
    return start.starts_with('{') || start.starts_with('[') || start.starts_with("\xEF\xBB\xBF{") ||
           start.starts_with("\xEF\xBB\xBF[");
}

Result<void> read_json(std::string_view text, ImportFrom from, Gathering& to) {
    return from == ImportFrom::DayOne ? read_day_one(text, to) : read_jrnl(text, to);
}

Result<Imported> read_text(std::string_view bytes, const ImportHow& how) {
    if (begins_like_json(bytes)) {
        const Result<ImportFrom> from = kind_of_json(bytes);
        if (!from.ok()) return from.error();
        Gathering gathering(from.value(), how);
        const Result<void> read = read_json(bytes, from.value(), gathering);
        return read.ok() ? gathering.finish() : read.error();
    }
    if (!base::is_valid_utf8(bytes) || bytes.find('\0') != bytes.npos) return unknown();
    if (looks_like_daylio(bytes)) {
        Gathering gathering(ImportFrom::Daylio, how);
        read_daylio(bytes, gathering);
        return gathering.finish();
    }
    if (bytes.size() > kEntryBytesMost || base::is_blank(plain_text(bytes))) return unknown();
    Gathering gathering(ImportFrom::Markdown, how);
    if (!read_markdown({how.name, std::string(bytes), {}}, gathering)) return unknown();
    return gathering.finish();
}

// The files of a zip file that a reader takes, and the others counted.
class ZipReading {
  public:
    ZipReading(Zip zip, const ImportHow& how) : zip_(std::move(zip)), how_(how) {}

    Result<Imported> read() {
        const bool has_notes = any({".md", ".markdown"});
        if (any({".json"}) && !has_notes) return read_tables({".json"});
        if (any({".csv"}) && !has_notes) return read_tables({".csv"});
        return has_notes ? read_notes({".md", ".markdown", ".txt"}) : read_notes({".txt"});
    }

  private:
    using Endings = std::initializer_list<std::string_view>;

    bool any(Endings endings) const {
        const std::vector<ZipFile>& files = zip_.files();
        return std::any_of(files.begin(), files.end(), [&](const ZipFile& file) {
            return !is_by_the_way(file.name) && ends_with(file.name, endings);
        });
    }

    // Files that hold many entries each. What is not kept of pictures their own lists say.
    Result<Imported> read_tables(Endings endings) {
        std::optional<Gathering> gathering;
        Error failure = unknown();
        for (const ZipFile& file : zip_.files()) {
            if (file.is_folder || is_by_the_way(file.name) || !ends_with(file.name, endings)) {
                continue;
            }
            const Result<std::string> bytes = zip_.read(file);
            if (!bytes.ok()) return bytes.error();
            const Result<void> read = read_table(bytes.value(), gathering);
            // A file of another kind is none of ours; a damaged one must not go by unseen.
            if (!read.ok() && read.error().kind != ErrorKind::Unsupported) return read.error();
        }
        return gathering ? gathering->finish() : failure;
    }

    Result<void> read_table(std::string_view text, std::optional<Gathering>& gathering) {
        if (looks_like_daylio(text)) {
            if (!base::is_valid_utf8(text)) return Error{ErrorKind::Corrupt, "broken UTF-8"};
            if (!gathering) gathering.emplace(ImportFrom::Daylio, how_);
            read_daylio(text, *gathering);
            return {};
        }
        const Result<ImportFrom> from = kind_of_json(text);
        if (!from.ok()) return from.error();
        if (!gathering) gathering.emplace(from.value(), how_);
        return read_json(text, from.value(), *gathering);
    }

    Result<Imported> read_notes(Endings endings) {
        Gathering gathering(ImportFrom::Markdown, how_);
        bool found = false;
        for (const ZipFile& file : zip_.files()) {
            if (file.is_folder || is_by_the_way(file.name)) continue;
            if (!ends_with(file.name, endings)) {
                gathering.leave(kind_of_file(file.name));
                continue;
            }
            found = true;
            if (file.bytes > kEntryBytesMost) {
                gathering.leave(NotKept::Unreadable);
                continue;
            }
            Result<std::string> bytes = zip_.read(file);
            if (!bytes.ok()) return bytes.error();
            if (!read_markdown({file.name, std::move(bytes).value(), file.changed}, gathering)) {
                gathering.leave(NotKept::Unreadable);
            }
        }
        if (!found) return unknown();
        return gathering.finish();
    }

    Zip zip_;
    const ImportHow& how_;
};

}  // namespace

Result<Imported> read_journal(std::string_view bytes, const ImportHow& how) {
    if (bytes.size() > kBytesMost) return Error{ErrorKind::Invalid, "the file is too large"};
    if (is_zip(bytes)) {
        Result<Zip> zip = Zip::open(bytes);
        if (!zip.ok()) return zip.error();
        return ZipReading(std::move(zip).value(), how).read();
    }
    if (bytes.size() > kTextMost) return Error{ErrorKind::Invalid, "the file is too large"};
    return read_text(bytes, how);
}

}  // namespace rapport::exchange
