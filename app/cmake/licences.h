// The licence texts of everything that is built into the program, one paragraph a line.
#pragma once

#include <string>

namespace rapport::licences {

std::string all();

}  // namespace rapport::licences
