// Plain functions over the imports; the offsets of a journal are far below 2^53.
#include "wasm/files.h"

#include "wasm/imports.h"

namespace rapport::wasm {

store::FileFunctions file_functions() {
    store::FileFunctions functions;
    functions.find = [](void*, const char* name) { return host_find(name); };
    functions.read = [](void*, int handle, std::uint8_t* to, int count,
                        std::int64_t offset) -> std::int64_t {
        return host_read(handle, to, count, static_cast<double>(offset));
    };
    functions.write = [](void*, int handle, const std::uint8_t* from, int count,
                         std::int64_t offset) -> std::int64_t {
        return host_write(handle, from, count, static_cast<double>(offset));
    };
    functions.truncate = [](void*, int handle, std::int64_t size_bytes) {
        return host_truncate(handle, static_cast<double>(size_bytes));
    };
    functions.size = [](void*, int handle) { return static_cast<std::int64_t>(host_size(handle)); };
    functions.flush = [](void*, int handle) { return host_flush(handle); };
    functions.random = [](void*, std::uint8_t* to, int count) { host_random(to, count); };
    functions.now_ms = [](void*) { return static_cast<std::int64_t>(host_now_ms()); };
    return functions;
}

}  // namespace rapport::wasm
