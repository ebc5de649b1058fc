// The targets: files that come from elsewhere or from a damaged disk, and what somebody typed.
// Where a checksum guards the inside, the bytes are tried as they are and with a checksum that
// fits.
#include "torture/fuzz_targets.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "base/text.h"
#include "exchange/import.h"
#include "store/checksum.h"
#include "store/copy.h"
#include "store/day_file.h"
#include "store/journal_files.h"
#include "store/json_copy.h"
#include "store/key_record.h"
#include "store/layout.h"
#include "store/memory_files.h"
#include "store/opfs_vfs.h"
#include "store/pack_file.h"
#include "store/plain_copy.h"
#include "store/search_text.h"

namespace rapport::torture {
namespace {

using base::Bytes;
using base::ByteView;
using namespace store;

// A disk in memory for one input.
struct Disk {
    Disk() : files(kAllFileNames) {
        auto made = OpfsVfs::create(files.functions(), "fuzz-files");
        require(made.ok(), "a disk");
        vfs = std::move(made).value();
    }
    MemoryFiles files;
    std::unique_ptr<OpfsVfs> vfs;
};

std::string text_of(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

// With the checksum of `covered` written at `at`, if there is room.
Bytes resealed(ByteView bytes, std::size_t at, std::initializer_list<ByteView> covered) {
    Bytes sealed(bytes.begin(), bytes.end());
    const Checksum sum = checksum_of(covered);
    std::copy(sum.begin(), sum.end(), sealed.begin() + static_cast<std::ptrdiff_t>(at));
    return sealed;
}

void try_copy(ByteView bytes) {
    const auto copy = check_copy(bytes);
    if (!copy.ok()) return;
    const CopyView& view = copy.value();
    require(view.database.size() < bytes.size(), "a database within its copy");
    const Bytes again = encode_copy(view.record, view.database);
    const auto same = check_copy(again);
    require(same.ok() && same.value().record == view.record, "a copy that is made again");
    const auto opened = open_copy(bytes, DataKey{1});
    require(opened.ok(), "a copy opens with a key");
    const CopyView& view_of_all = opened.value();
    require(!in_memory(view_of_all.database, view_of_all.record.key, {}).ok(),
            "no words without their key");
}

void fuzz_copy(ByteView bytes) {
    try_copy(bytes);
    constexpr std::size_t kHeader = 64;
    if (bytes.size() < kHeader) return;
    try_copy(resealed(bytes, 32, {bytes.first(32), bytes.subspan(kHeader)}));
}

// Of a plain copy that is whole as a file: nothing in it is believed for that.
void fuzz_plain(ByteView bytes) {
    static_cast<void>(read_plain_copy(bytes, {}).ok());
    constexpr std::size_t kHeader = 64;
    if (bytes.size() < kHeader) return;
    const Bytes sealed = resealed(bytes, 32, {bytes.first(32), bytes.subspan(kHeader)});
    const auto read = read_plain_copy(sealed, [](Database& database) -> Result<void> {
        require(make_plain_copy(database).ok(), "what was read can be written");
        return {};
    });
    static_cast<void>(read.ok());
}

void fuzz_json(ByteView bytes) {
    const auto read = read_json_copy(bytes, [](Database& database) -> Result<void> {
        require(make_json_copy(database).ok(), "what was read can be written");
        return {};
    });
    static_cast<void>(read.ok());
}

void try_slot(ByteView slot) {
    const auto record = decode_key_slot(slot);
    if (!record.ok()) return;
    const auto again = decode_key_slot(encode_key_slot(record.value()));
    require(again.ok() && again.value() == record.value(), "a record that is written again");
    if (!record.value().seals) return;
    require(is_possible(record.value().seals->passphrase.stretch), "possible limits");
    require(is_possible(record.value().seals->recovery.stretch), "possible limits");
}

void fuzz_keys(ByteView bytes) {
    Disk disk;
    disk.files.set_bytes(kKeysName, Bytes(bytes.begin(), bytes.end()));
    static_cast<void>(seals_of({disk.vfs->name(), ""}).ok());
    static_cast<void>(look_of({disk.vfs->name(), ""}).ok());
    if (bytes.size() < kKeySlotBytes) return;
    const ByteView slot = bytes.first(kKeySlotBytes);
    constexpr std::size_t kSum = kKeySlotBytes - sizeof(Checksum);
    try_slot(slot);
    try_slot(resealed(slot, kSum, {slot.first(kSum)}));
}

void try_day(ByteView bytes) {
    Disk disk;
    disk.files.set_bytes("day0", Bytes(bytes.begin(), bytes.end()));
    auto file = VfsFile::open(disk.vfs->name(), "day0", FileMode::Read);
    if (!file.ok()) return;
    const auto header = read_day_header(file.value());
    if (!header.ok()) return;
    require(!take_key(header.value(), DataKey{9}).ok(), "no key under another one");
    static_cast<void>(read_day(file.value(), header.value()).ok());
}

void fuzz_day(ByteView bytes) {
    try_day(bytes);
    if (bytes.size() < kDayHeaderBytes) return;
    constexpr std::size_t kSum = kDayHeaderBytes - sizeof(Checksum);
    try_day(resealed(bytes, kSum, {bytes.first(kSum)}));
}

void fuzz_text(ByteView bytes) {
    const std::string text = text_of(bytes);
    const std::string mended = base::to_valid_utf8(text);
    require(base::is_valid_utf8(mended), "mended text is valid");
    require(base::to_valid_utf8(mended) == mended, "mending twice changes nothing");
    require(base::is_valid_utf8(text) == (mended == text), "valid text stays");
    require(base::count_code_points(text) == base::count_code_points(mended), "as many signs");
    const std::string_view trimmed = base::trim(text);
    require(base::trim(trimmed) == trimmed, "trimming twice changes nothing");
    require(base::is_blank(text) == trimmed.empty(), "blank is nothing to read");
    const std::size_t half = base::count_code_points(text) / 2;
    require(base::count_code_points(base::first_code_points(text, half)) == half, "the first half");
}

// One journal for all inputs: searching changes nothing.
Journal& searched_journal() {
    static Disk disk;
    static const std::unique_ptr<Journal> journal = [] {
        const auto random = [state = 1u](void* out, std::size_t size) mutable {
            for (std::size_t i = 0; i < size; ++i) {
                state = state * 1664525u + 1013904223u;
                static_cast<std::uint8_t*>(out)[i] = static_cast<std::uint8_t>(state >> 24);
            }
        };
        auto opened = Journal::open({disk.vfs->name(), ""}, {}, random);
        require(opened.ok(), "a journal");
        int number = 0;
        for (const char* text :
             {"a heron by the weir", "\"quotes\" (and) NEAR * ^ : signs", "日本"}) {
            model::Entry entry{.text = text};
            entry.id.bytes[0] = static_cast<std::uint8_t>(++number);
            require(opened.value()->insert(entry, {}).ok(), "an entry");
        }
        return std::move(opened).value();
    }();
    return *journal;
}

void fuzz_search(ByteView bytes) {
    const std::string typed = text_of(bytes);
    const auto hits = searched_journal().search({.text = typed}, 10);
    require(hits.ok() && hits.value().size() <= 3, "no text of a query fails");
    std::size_t length = 0;
    for (const model::Piece& piece : pieces_of_snippet(typed)) length += piece.text.size();
    // White space and broken bytes may be written otherwise, in at most three bytes for one.
    require(length <= 3 * typed.size() + 3, "the pieces of a snippet are of its text");
}

// What is whole is within the limits, and is the same when it is written again.
void try_pack(ByteView bytes) {
    const auto read = read_pack(text_of(bytes));
    if (!read.ok()) return;
    const model::Pack& pack = read.value();
    require(pack.items.size() <= model::kPackItems, "no more items than a pack may have");
    for (const model::PackItem& item : pack.items) {
        require(static_cast<int>(item.kind) < model::kPackKinds, "a kind that there is");
        require(item.name.size() <= model::kPackLine, "a name within its length");
        require(item.text.size() <= model::kPackText, "a text within its length");
    }
    // The envelope leaves eight bytes of its header for later versions.
    require(pack_bytes(pack).substr(64) == text_of(bytes).substr(64), "a pack is written again");
}

void fuzz_pack(ByteView bytes) {
    try_pack(bytes);
    constexpr std::size_t kHeader = 64;
    if (bytes.size() < kHeader) return;
    Bytes fitting(bytes.begin(), bytes.end());
    // The length of the large part, too: otherwise nothing that was cut or doubled gets inside.
    for (std::size_t i = 0; i < 8; ++i) {
        fitting[16 + i] = static_cast<std::uint8_t>((bytes.size() - kHeader) >> (8 * i));
    }
    const ByteView view = fitting;
    try_pack(resealed(view, 32, {view.first(32), view.subspan(kHeader)}));
}

void fuzz_answers(ByteView bytes) {
    const std::string text = text_of(bytes);
    static_cast<void>(read_stretch_answer(text).ok());
    const auto words = read_recovery_words(text);
    require(!words || read_recovery_words(*words) == words, "a recovery key reads the same again");
}

// Another journal: what is read of it is valid, holds something, and is told apart.
void fuzz_imports(ByteView bytes) {
    const auto read = exchange::read_journal(
        text_of(bytes), {.now = {{1768925100000}, 60}, .mood = "Mood: {mood}", .name = ""});
    if (!read.ok()) return;
    std::set<std::string_view> same;
    for (const model::ImportedEntry& entry : read.value().entries) {
        require(base::is_valid_utf8(entry.text), "an entry of valid text");
        require(!entry.text.empty(), "an entry with words");
        require(same.insert(entry.same).second, "entries that can be told apart");
        require(base::is_valid(base::to_local(entry.at)), "a date that exists");
    }
}

constexpr std::array<FuzzTarget, 10> kTargets = {{{"copy", fuzz_copy, 1500},
                                                  {"plain", fuzz_plain, 300},
                                                  {"json", fuzz_json, 300},
                                                  {"pack", fuzz_pack, 10000},
                                                  {"keys", fuzz_keys, 3000},
                                                  {"day", fuzz_day, 3000},
                                                  {"text", fuzz_text, 20000},
                                                  {"search", fuzz_search, 2000},
                                                  {"imports", fuzz_imports, 10000},
                                                  {"answers", fuzz_answers, 20000}}};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() { return kTargets; }

}  // namespace rapport::torture
