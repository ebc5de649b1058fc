// The steps of making a journal out of a damaged one. Only for salvage*.cpp.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/page_file.h"
#include "store/salvage.h"
#include "store/table_shape.h"

namespace rapport::store {

// Where trees begin, by the names of their tables and indexes.
using Roots = std::map<std::string, std::uint32_t>;

// What is known about rows of a table that could not be read.
struct Loss {
    bool nothing = false;   // All of its pages could be read.
    bool is_known = false;  // Its index could: these are all that are missing.
    std::set<Id> missing;
};

class Salvage {
  public:
    Salvage(PageFile& pages, Database& to, const SalvageWords& words, SalvageReport& report)
        : pages_(pages), to_(to), words_(words), report_(report) {}

    // The number of the schema that the damaged database has; none: its first page is damaged.
    std::optional<int> version();

    // Every row of every page that can be read goes into `to`, which has that schema and does not
    // look at references.
    Result<void> read_pages();
    // What each table lost, once all that was read is in `to`.
    Result<void> find_losses();
    // Rows that were lost come from an earlier day of the newest schema.
    Result<void> complete_from(Database& day);
    // What stays lost is counted.
    void count_missing();
    // Every row has what it belongs to again, and nothing refers to what is not there.
    Result<void> mend();
    // Beginnings of long texts become notes, and the report does.
    Result<void> write_notes(const Stamp& stamp, const RandomBytes& random);

  private:
    std::optional<base::Bytes> page(std::uint32_t number) { return pages_.page(number); }
    Result<void> put_page(const TreePage& page, const std::vector<TableShape>& shapes);
    Result<void> put_record(const Record& record, PageKind from,
                            const std::vector<TableShape>& shapes);
    void keep_part(const Record& record);
    bool note_root(const Record& record);
    bool read_tree(std::uint32_t root, std::set<Id>* ids);
    bool read_tree(const std::string& name, std::set<Id>* ids);
    Result<void> read_index(const std::string& table, std::uint32_t root);
    Result<void> borrow_roots(Database& day);
    Result<void> complete_table(Database& day, const TableShape& shape);
    Result<bool> take_from_day(const TableShape& shape, Record row);
    Result<bool> is_wanted(Database& day, const TableShape& shape, const Record& row);
    Result<void> keep_loose_feelings();
    Result<void> write_note(const Id& id, std::string_view text, const Stamp& stamp);

    PageFile& pages_;
    Database& to_;
    const SalvageWords& words_;
    SalvageReport& report_;
    Roots roots_ = {{"sqlite_schema", 1}};
    std::map<std::string, Loss> losses_;
    std::vector<std::string> parts_;
};

}  // namespace rapport::store
