// Cells, records and overflowing texts.
#include "store/tree_page.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "store/page_file.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;

constexpr std::size_t kFileHeaderBytes = 100;
constexpr std::size_t kLinkBytes = 4;  // To the next page of a text that overflows.
constexpr std::size_t kLeastLocal = (kPageUsableBytes - 12) * 32 / 255 - 23;
constexpr std::size_t kMostLocalInTable = kPageUsableBytes - 35;
constexpr std::size_t kMostLocalInIndex = (kPageUsableBytes - 12) * 64 / 255 - 23;
// Nothing that a person writes is longer; a wrong length must not ask for all memory.
constexpr std::uint64_t kMostRecordBytes = 256u << 20;

// Big-endian numbers and SQLite's own, one after the other. Once anything was missing, ok() stays
// false and all that follows is 0.
class Reader {
  public:
    explicit Reader(ByteView bytes) : bytes_(bytes) {}
    bool ok() const { return ok_; }
    std::size_t at() const { return at_; }

    std::uint64_t big(std::size_t width) {
        if (bytes_.size() - at_ < width) {
            ok_ = false;
            at_ = bytes_.size();
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i) value = value << 8 | bytes_[at_++];
        return value;
    }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int i = 0; i < 8; ++i) {
            const std::uint64_t byte = big(1);
            value = value << 7 | (byte & 0x7F);
            if (byte < 0x80) return value;
        }
        return value << 8 | big(1);
    }

  private:
    ByteView bytes_;
    std::size_t at_ = 0;
    bool ok_ = true;
};

std::uint64_t content_bytes(std::uint64_t type) {
    constexpr std::uint64_t kWidths[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < 12 ? kWidths[type] : (type - 12) / 2;
}

// Whole code points only.
void cut_half_letter(std::string& text) {
    std::size_t end = text.size();
    while (end > 0 && (static_cast<std::uint8_t>(text[end - 1]) & 0xC0) == 0x80) --end;
    if (end == 0) return;
    const auto lead = static_cast<std::uint8_t>(text[end - 1]);
    const auto ones = static_cast<std::size_t>(std::countl_one(lead));
    if (text.size() - (end - 1) < ones) text.resize(end - 1);
}

Value value_of(std::uint64_t type, ByteView content) {
    if (type == 8 || type == 9) return static_cast<std::int64_t>(type - 8);
    if (type == 0 || type == 10 || type == 11) return std::monostate{};
    if (type >= 12 && type % 2 == 0) return Bytes(content.begin(), content.end());
    if (type >= 13) return std::string(content.begin(), content.end());
    std::uint64_t bits = Reader(content).big(content.size());
    if (type == 7) {
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        return number;
    }
    const unsigned unused = 64 - 8 * static_cast<unsigned>(content.size());
    return static_cast<std::int64_t>(bits << unused) >> unused;
}

// The values of a record as far as its bytes reach. False: this is no record.
bool read_values(ByteView payload, bool all_there, Record& record) {
    Reader header(payload);
    const std::uint64_t header_bytes = header.number();
    if (!header.ok() || header_bytes < header.at() || header_bytes > payload.size()) return false;
    std::vector<std::uint64_t> types;
    while (header.ok() && header.at() < header_bytes) types.push_back(header.number());
    if (!header.ok() || header.at() != header_bytes) return false;
    ByteView rest = payload.subspan(header.at());
    for (const std::uint64_t type : types) {
        const std::uint64_t count = content_bytes(type);
        if (count > rest.size()) {
            if (all_there) return false;
            if (type >= 13 && type % 2 == 1 && !rest.empty()) {
                std::string part(rest.begin(), rest.end());
                cut_half_letter(part);
                record.values.emplace_back(std::move(part));
            }
            record.whole = false;
            return true;
        }
        record.values.push_back(value_of(type, rest.first(static_cast<std::size_t>(count))));
        rest = rest.subspan(static_cast<std::size_t>(count));
    }
    return rest.empty() || !all_there;
}

// Puts together what a record holds, from its page and those in which it goes on, as far as these
// can be read. True: it is all there.
bool gather(ByteView local, std::uint32_t next, std::uint64_t total, const PageSource& source,
            Bytes& payload) {
    payload.assign(local.begin(), local.end());
    // A chain that leads in a circle ends with the length.
    while (payload.size() < total) {
        const std::optional<Bytes> page = next == 0 ? std::nullopt : source(next);
        if (!page || page->size() < kPageUsableBytes) return false;
        const std::uint64_t count =
            std::min<std::uint64_t>(total - payload.size(), kPageUsableBytes - kLinkBytes);
        const auto* from = page->data() + kLinkBytes;
        payload.insert(payload.end(), from, from + count);
        next = static_cast<std::uint32_t>(Reader(*page).big(kLinkBytes));
    }
    return true;
}

// The record of a cell that begins at `cell`; none: it cannot be one.
std::optional<Record> read_cell(ByteView cell, bool in_table, const PageSource& source) {
    Record record;
    Reader reader(cell);
    const std::uint64_t total = reader.number();
    if (in_table) record.row = static_cast<std::int64_t>(reader.number());
    if (!reader.ok() || total > kMostRecordBytes) return std::nullopt;
    const std::size_t most = in_table ? kMostLocalInTable : kMostLocalInIndex;
    std::size_t local = static_cast<std::size_t>(total);
    if (total > most) {
        local = kLeastLocal +
                static_cast<std::size_t>((total - kLeastLocal) % (kPageUsableBytes - kLinkBytes));
        if (local > most) local = kLeastLocal;
    }
    const ByteView rest = cell.subspan(reader.at());
    const std::size_t link = total > most ? kLinkBytes : 0;
    if (rest.size() < local + link) return std::nullopt;
    const auto next = static_cast<std::uint32_t>(Reader(rest.subspan(local)).big(link));
    Bytes payload;
    const bool all_there = gather(rest.first(local), next, total, source, payload);
    if (!read_values(payload, all_there, record)) return std::nullopt;
    return record;
}

PageKind kind_of(std::uint8_t byte) {
    switch (byte) {
        case 2: return PageKind::IndexInner;
        case 5: return PageKind::TableInner;
        case 10: return PageKind::IndexLeaf;
        case 13: return PageKind::TableLeaf;
        default: return PageKind::Other;
    }
}

}  // namespace

TreePage read_tree_page(ByteView page, std::uint32_t number, const PageSource& source) {
    TreePage result;
    const std::size_t start = number == 1 ? kFileHeaderBytes : 0;
    if (page.size() != kPageUsableBytes) return result;
    result.kind = kind_of(page[start]);
    if (result.kind == PageKind::Other) return result;
    const bool inner = result.kind == PageKind::IndexInner || result.kind == PageKind::TableInner;
    const bool table = result.kind == PageKind::TableLeaf || result.kind == PageKind::TableInner;
    const std::uint64_t cells = Reader(page.subspan(start + 3)).big(2);
    if (inner) {
        result.children.push_back(
            static_cast<std::uint32_t>(Reader(page.subspan(start + 8)).big(kLinkBytes)));
    }
    Reader pointers(page.subspan(start + (inner ? 12 : 8)));
    for (std::uint64_t i = 0; i < cells && pointers.ok(); ++i) {
        const std::uint64_t at = pointers.big(2);
        if (!pointers.ok() || at + kLinkBytes > page.size()) continue;
        ByteView cell = page.subspan(static_cast<std::size_t>(at));
        if (inner) {
            result.children.push_back(static_cast<std::uint32_t>(Reader(cell).big(kLinkBytes)));
            cell = cell.subspan(kLinkBytes);
        }
        if (inner && table) continue;
        if (auto record = read_cell(cell, table, source)) {
            result.records.push_back(std::move(*record));
        }
    }
    return result;
}

}  // namespace rapport::store
