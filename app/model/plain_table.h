// A table of a journal as texts, for whoever reads it with a program of their own.
#pragma once

#include <string>
#include <vector>

namespace rapport::model {

struct PlainTable {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  // Each as long as `columns`.
};

}  // namespace rapport::model
