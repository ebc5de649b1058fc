// What the merge has to know of each table. Only for merge*.cpp.
#pragma once

#include <array>
#include <string_view>

namespace rapport::store {

struct MergedTable {
    std::string_view name;
    std::string_view words;   // Its columns with words, "a|b"; empty: it has none.
    std::string_view course;  // Whose its words are: an expression over "t"; empty: nobody's.
};

// In the order of their making: what is referred to comes first. All have id, changed and deleted.
inline constexpr std::array<MergedTable, 21> kMergedTables = {{
    {"course", "with_whom|began|ended", "t.id"},
    {"session", "not_to_forget|how_it_was", "t.course"},
    {"goal", "text", "t.course"},
    {"question", "text|answer", "t.course"},
    {"answer", "text", "t.course"},
    {"remembered", "text", "t.course"},
    {"entry", "text", "t.course"},
    {"contact", "name|reach", ""},
    {"thread", "", ""},
    {"hard_thing", "text|fear|need", "t.course"},
    {"wish", "text", "t.course"},
    {"moment", "signs_own|under_own|what_happened|different_now", "t.course"},
    {"wording", "situation|effect|wish|own", "t.course"},
    {"scale", "name|low_label|high_label", "t.course"},
    {"scale_value", "", ""},
    {"win", "text", "t.course"},
    {"goal_mark", "text", "t.course"},
    {"sheet", "", ""},
    {"sheet_field", "text", "t.course"},
    {"homework", "what|why|due|first_step|in_the_way", "t.course"},
    {"prompt", "text", ""},
}};

// What belongs to a row of another table and goes along with it.
struct MergedPart {
    std::string_view name, owner, owner_table;
};
inline constexpr std::array<MergedPart, 3> kMergedParts = {
    {{"question_step", "question", "question"},
     {"entry_feeling", "entry", "entry"},
     {"mending", "moment", "moment"}}};

// The rest: rules, drafts, and what was deleted for good.
inline constexpr std::array<std::string_view, 3> kMergedLists = {"offer_rest", "note", "gone"};

}  // namespace rapport::store
