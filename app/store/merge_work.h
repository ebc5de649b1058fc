// One merge while it goes on. The other side's rows lie in temporary tables "from_...", so that
// each step is a sentence about two tables. Only for merge*.cpp.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "store/merge.h"
#include "store/merge_tables.h"

namespace rapport::store {

class MergeWork {
  public:
    MergeWork(Database& to, Database& from, const MergeInput& input)
        : to_(to), from_(from), input_(input) {}

    base::Result<MergeCounts> run();

  private:
    // merge_load.cpp: what takes part, under the ids that it has here.
    base::Result<void> load();
    base::Result<void> load_table(std::string_view table);
    base::Result<void> find_same();
    base::Result<void> find_same_course();
    base::Result<void> use_our_ids();
    base::Result<void> use_our_ids(std::string_view table);
    base::Result<void> find_same_threads();
    base::Result<void> leave_out();
    base::Result<void> leave_out_gone(const MergedTable& table);
    base::Result<void> leave_out_empty_courses();

    // merge.cpp: the steps on our own tables.
    base::Result<void> keep_both(const MergedTable& table);
    base::Result<void> renew(const MergedTable& table);
    base::Result<void> write_won(const MergedTable& table, std::string_view only);
    base::Result<void> add(const MergedTable& table);
    base::Result<void> remove_gone(const MergedTable& table);
    base::Result<void> add_parts();
    base::Result<void> let_go();

    const std::string& columns(std::string_view table) const;
    template <typename... Arguments>
    base::Result<void> run_sql(const std::string& sql, const Arguments&... arguments) {
        return to_.run(sql, arguments...);
    }

    Database& to_;
    Database& from_;
    const MergeInput& input_;
    MergeCounts counts_;
    std::map<std::string, std::string, std::less<>> columns_;  // By table, without its own key.
};

// Runs the steps until one fails.
template <typename... Steps>
base::Result<void> in_turn(const Steps&... steps) {
    base::Result<void> done;
    static_cast<void>(((done = steps(), done.ok()) && ...));
    return done;
}

}  // namespace rapport::store
