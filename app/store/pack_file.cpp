// The archive writes lengths of its own: two bytes hold every text that a pack may have.
#include "store/pack_file.h"

#include <algorithm>

#include "base/bytes.h"
#include "store/archive.h"
#include "store/envelope.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;
using base::Error;
using base::ErrorKind;
using base::Result;
using model::Pack;
using model::PackItem;
using model::PackKind;

constexpr Magic kPackMagic = {0x89, 'R', 'P', 'K', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::uint32_t kPackFormat = 1;
constexpr std::size_t kLongestPackText = 0xFFFF;

// Whole in itself, and yet nothing that a pack may hold.
struct NotAllowed {};

void allow(bool allowed) {
    if (!allowed) throw NotAllowed();
}

// What is too long for any pack is cut; model::checked() refuses it before.
void save_text(OutputArchive& archive, const std::string& text) {
    const std::size_t size = std::min(text.size(), kLongestPackText);
    archive(static_cast<std::uint8_t>(size & 0xFF), static_cast<std::uint8_t>(size >> 8));
    archive.save_bytes(text.data(), size);
}

void load_text(InputArchive& archive, std::string& text, std::size_t most) {
    std::uint8_t low = 0, high = 0;
    archive(low, high);
    const std::size_t size = low + std::size_t{high} * 256;
    if (size > archive.rest_bytes()) throw cereal::Exception("a text is longer than what is left");
    allow(size <= most);
    text.resize(size);
    archive.load_bytes(text.data(), size);
}

void save_item(OutputArchive& archive, const PackItem& item) {
    archive(static_cast<std::uint8_t>(item.kind));
    save_text(archive, item.name);
    save_text(archive, item.text);
    save_text(archive, item.why);
    if (item.kind != PackKind::Scale) return;
    archive(static_cast<std::int32_t>(item.low), static_cast<std::int32_t>(item.high),
            static_cast<std::uint8_t>(item.rises_when_better ? 1 : 0));
    save_text(archive, item.low_label);
    save_text(archive, item.high_label);
}

PackItem load_item(InputArchive& archive) {
    PackItem item;
    std::uint8_t kind = 0;
    archive(kind);
    allow(kind < model::kPackKinds);
    item.kind = static_cast<PackKind>(kind);
    load_text(archive, item.name, model::kPackLine);
    load_text(archive, item.text, model::kPackText);
    load_text(archive, item.why, model::kPackText);
    if (item.kind != PackKind::Scale) return item;
    std::int32_t low = 0, high = 0;
    std::uint8_t rises = 0;
    archive(low, high, rises);
    allow(rises <= 1);
    item.low = low;
    item.high = high;
    item.rises_when_better = rises == 1;
    load_text(archive, item.low_label, model::kPackLine);
    load_text(archive, item.high_label, model::kPackLine);
    return item;
}

Pack load_pack(ByteView bytes) {
    InputArchive archive(bytes);
    Pack pack;
    archive.load_bytes(pack.id.bytes.data(), pack.id.bytes.size());
    load_text(archive, pack.language, model::kPackLine);
    load_text(archive, pack.title, model::kPackLine);
    load_text(archive, pack.from, model::kPackLine);
    load_text(archive, pack.greeting, model::kPackText);
    std::uint8_t count = 0;
    archive(count);
    allow(count <= model::kPackItems);
    for (int i = 0; i < count; ++i) pack.items.push_back(load_item(archive));
    if (archive.rest_bytes() != 0) throw cereal::Exception("there is more than a pack");
    return pack;
}

}  // namespace

std::string pack_bytes(const Pack& pack) {
    Bytes body;
    OutputArchive archive(body);
    archive.save_bytes(pack.id.bytes.data(), pack.id.bytes.size());
    save_text(archive, pack.language);
    save_text(archive, pack.title);
    save_text(archive, pack.from);
    save_text(archive, pack.greeting);
    const std::size_t count = std::min(pack.items.size(), model::kPackItems);
    archive(static_cast<std::uint8_t>(count));
    for (std::size_t i = 0; i < count; ++i) save_item(archive, pack.items[i]);
    const Bytes bytes = make_envelope(kPackMagic, kPackFormat, {{}, body});
    return {bytes.begin(), bytes.end()};
}

bool is_pack(std::string_view bytes) { return has_magic(base::view_of(bytes), kPackMagic); }

Result<Pack> read_pack(std::string_view bytes) {
    if (bytes.size() > kPackFileBytes) {
        return Error{ErrorKind::Corrupt, "the file is larger than a pack can be"};
    }
    auto parts = open_envelope(base::view_of(bytes), kPackMagic, kPackFormat);
    if (!parts.ok()) return parts.error();
    if (!parts.value().small.empty()) return Error{ErrorKind::Corrupt, "the pack: a part too many"};
    try {
        return load_pack(parts.value().large);
    } catch (const NotAllowed&) {
        return Error{ErrorKind::Invalid, "the pack holds more than a pack may"};
    } catch (const cereal::Exception&) {
        return Error{ErrorKind::Corrupt, "the pack holds what no version writes"};
    }
}

}  // namespace rapport::store
