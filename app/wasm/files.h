// The files that the worker has opened, as the store wants them.
#pragma once

#include "store/file_functions.h"

namespace rapport::wasm {

store::FileFunctions file_functions();

}  // namespace rapport::wasm
