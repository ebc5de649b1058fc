// From the pages of a damaged database into a fresh one, row by row. Tables are told by the kinds
// of their values, so that no row needs a page but its own: neither the first one, nor those that
// lead to it.
#include <algorithm>

#include "store/salvage_parts.h"

namespace rapport::store {
namespace {

using base::Bytes;
using base::ByteView;

constexpr std::size_t kPageCountOffset = 28, kVersionOffset = 60;  // In the first page.

std::uint32_t u32_at(const Bytes& page, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | page[at + i];
    return value;
}

std::optional<Id> id_of(const Value& value) {
    const auto* bytes = std::get_if<Bytes>(&value);
    Id id;
    if (bytes == nullptr || bytes->size() != id.bytes.size()) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), id.bytes.begin());
    return id;
}

}  // namespace

std::optional<int> Salvage::version() {
    const std::optional<Bytes> first = page(1);
    if (!first) return std::nullopt;
    return static_cast<int>(u32_at(*first, kVersionOffset));
}

Result<void> Salvage::read_pages() {
    auto shapes = table_shapes(to_);
    if (!shapes.ok()) return shapes.error();
    const PageSource source = [this](std::uint32_t number) { return page(number); };
    std::uint32_t all = pages_.count();
    for (std::uint32_t number = 1; number <= pages_.count(); ++number) {
        const std::optional<Bytes> bytes = page(number);
        if (!bytes) {
            ++report_.damaged_pages;
            continue;
        }
        if (number == 1) all = std::max(all, u32_at(*bytes, kPageCountOffset));
        auto done = put_page(read_tree_page(*bytes, number, source), shapes.value());
        if (!done.ok()) return done;
    }
    report_.pages = all;
    report_.damaged_pages += all - pages_.count();
    return {};
}

Result<void> Salvage::put_page(const TreePage& tree, const std::vector<TableShape>& shapes) {
    for (const Record& record : tree.records) {
        if (note_root(record)) continue;
        if (!record.whole) {
            keep_part(record);
            continue;
        }
        if (auto done = put_record(record, tree.kind, shapes); !done.ok()) return done;
    }
    return {};
}

Result<void> Salvage::put_record(const Record& record, PageKind from,
                                 const std::vector<TableShape>& shapes) {
    const auto shape = std::find_if(shapes.begin(), shapes.end(),
                                    [&](const TableShape& one) { return one.fits(record, from); });
    if (shape == shapes.end()) return {};
    auto put = put_row(to_, *shape, record);
    if (!put.ok()) return put.error();
    if (put.value()) ++report_.tables[shape->name].read;
    return {};
}

// A text that goes on in a page that is damaged: its beginning is words of the person's all the
// same, and stands at the end of what could be read. Short texts before it have a day to come from.
void Salvage::keep_part(const Record& record) {
    if (record.values.empty()) return;
    const auto* text = std::get_if<std::string>(&record.values.back());
    if (text != nullptr && !text->empty()) parts_.push_back(*text);
}

// Rows of the schema: kind, name, table, root, text.
bool Salvage::note_root(const Record& record) {
    if (record.values.size() < 4) return false;
    const auto* kind = std::get_if<std::string>(&record.values[0]);
    const auto* name = std::get_if<std::string>(&record.values[1]);
    const auto* root = std::get_if<std::int64_t>(&record.values[3]);
    if (kind == nullptr || name == nullptr || root == nullptr) return false;
    if (*kind != "table" && *kind != "index") return false;
    roots_[*name] = static_cast<std::uint32_t>(*root);
    return true;
}

// Walks over the tree of this name, and gathers the ids that its rows begin with. False: a page of
// it cannot be read.
bool Salvage::read_tree(const std::string& name, std::set<Id>* ids) {
    const auto root = roots_.find(name);
    return root != roots_.end() && read_tree(root->second, ids);
}

bool Salvage::read_tree(std::uint32_t root, std::set<Id>* ids) {
    const PageSource source = [this](std::uint32_t number) { return page(number); };
    std::vector<std::uint32_t> waiting = {root};
    std::set<std::uint32_t> seen;
    while (!waiting.empty()) {
        const std::uint32_t number = waiting.back();
        waiting.pop_back();
        if (!seen.insert(number).second) return false;
        const std::optional<Bytes> bytes = page(number);
        if (!bytes) return false;
        const TreePage tree = read_tree_page(*bytes, number, source);
        if (tree.kind == PageKind::Other) return false;
        waiting.insert(waiting.end(), tree.children.begin(), tree.children.end());
        for (const Record& record : tree.records) {
            if (!record.whole) return false;
            if (ids == nullptr || record.values.empty()) continue;
            if (const auto id = id_of(record.values[0])) ids->insert(*id);
        }
    }
    return true;
}

Result<void> Salvage::find_losses() {
    auto shapes = table_shapes(to_);
    if (!shapes.ok()) return shapes.error();
    for (const TableShape& shape : shapes.value()) {
        Loss& loss = losses_[shape.name];
        // A table that is younger than the damaged database lost nothing.
        const bool is_younger = !roots_.contains(shape.name) && read_tree("sqlite_schema", nullptr);
        loss.nothing = is_younger || read_tree(shape.name, nullptr);
        // The rows of a table without numbers stand in its own index.
        if (loss.nothing || !shape.by_row || !shape.has("id")) continue;
        const auto index = roots_.find("sqlite_autoindex_" + shape.name + "_1");
        if (index == roots_.end()) continue;
        if (auto done = read_index(shape.name, index->second); !done.ok()) return done;
    }
    return {};
}

// Compares what was read of a table with its index of ids, if that can be read and is that index.
Result<void> Salvage::read_index(const std::string& table, std::uint32_t root) {
    std::set<Id> ids;
    if (!read_tree(root, &ids)) return {};
    Loss& loss = losses_[table];
    for (const Id& id : ids) {
        auto there = to_.ask_integer("SELECT count(*) FROM " + table + " WHERE id = ?", id);
        if (!there.ok()) return there.error();
        if (there.value() == 0) loss.missing.insert(id);
    }
    auto rows = to_.ask_integer("SELECT count(*) FROM " + table);
    if (!rows.ok()) return rows.error();
    const auto found = static_cast<std::int64_t>(ids.size() - loss.missing.size());
    loss.is_known = found == rows.value();
    if (!loss.is_known) loss.missing.clear();
    return {};
}

// Where the page that says where an index begins is damaged, a day knows. Whether that is still so
// shows in what stands there: all ids of the table, of which there must be some.
Result<void> Salvage::borrow_roots(Database& day) {
    auto rows = day.prepare(
        "SELECT tbl_name, rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_' || tbl_name"
        " || '_1'");
    if (!rows.ok()) return rows.error();
    for (;;) {
        auto row = rows.value().step();
        if (!row.ok()) return row.error();
        if (!row.value()) return {};
        const std::string table = rows.value().text(0);
        const auto loss = losses_.find(table);
        const bool needed = loss != losses_.end() && !loss->second.nothing &&
                            !loss->second.is_known &&
                            !roots_.contains("sqlite_autoindex_" + table + "_1");
        if (!needed) continue;
        auto count = to_.ask_integer("SELECT count(*) FROM " + table);
        if (!count.ok()) return count.error();
        if (count.value() == 0) continue;
        auto done = read_index(table, static_cast<std::uint32_t>(rows.value().integer(1)));
        if (!done.ok()) return done;
    }
}

void Salvage::count_missing() {
    for (const auto& [table, loss] : losses_) {
        if (loss.nothing) continue;
        report_.tables[table].missing = static_cast<std::int64_t>(loss.missing.size());
        if (!loss.is_known) report_.more_may_be_missing = true;
    }
}

}  // namespace rapport::store
