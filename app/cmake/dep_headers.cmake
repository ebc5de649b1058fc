# Header-only libraries. Their folders are linked into the build folder: /usr/include itself must never be on
# em++'s search path, and one way for all configurations is simpler than two.

# Finds the folder NAME by the header HEADER in it: RAPPORT_INCLUDE_<name> is what it lies in.
function(rapport_find_headers name header hint)
    find_path(RAPPORT_INCLUDE_${name} "${name}/${header}"
              PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
    if(NOT RAPPORT_INCLUDE_${name})
        message(FATAL_ERROR "${name} is missing: install ${hint}, or pass -DRAPPORT_INCLUDE_${name}=FOLDER.")
    endif()
endfunction()

# Links it into build/<configuration>/include.
function(rapport_link_headers name header hint)
    rapport_find_headers(${name} ${header} "${hint}")
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include/${name}-headers")
    file(CREATE_LINK "${RAPPORT_INCLUDE_${name}}/${name}"
         "${CMAKE_BINARY_DIR}/include/${name}-headers/${name}" SYMBOLIC)
endfunction()

rapport_link_headers(doctest doctest.h "Debian's doctest-dev")
add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/include/doctest-headers")

rapport_link_headers(cereal cereal.hpp "Debian's libcereal-dev")
rapport_find_headers(rapidjson rapidjson.h "Debian's rapidjson-dev")

# As long as its stack is empty, RapidJSON adds to a null pointer, which no compiler has to understand. Its headers are
# copied, and this one is mended as newer versions have it.
set(rapidjson_from "${RAPPORT_INCLUDE_rapidjson}/rapidjson")
set(rapidjson_mended "${CMAKE_BINARY_DIR}/include/rapidjson-mended")
file(COPY "${rapidjson_from}" DESTINATION "${rapidjson_mended}" PATTERN stack.h EXCLUDE)
file(READ "${rapidjson_from}/internal/stack.h" rapidjson_stack)
string(REPLACE "(stackTop_ + sizeof(T) * count > stackEnd_)"
       "(static_cast<std::ptrdiff_t>(sizeof(T) * count) > (stackEnd_ - stackTop_))"
       rapidjson_stack "${rapidjson_stack}")
string(FIND "${rapidjson_stack}" "> (stackEnd_ - stackTop_)" rapidjson_place)
if(rapidjson_place LESS 0)
    message(FATAL_ERROR "RapidJSON is another one than was mended: see whether it still has to be.")
endif()
file(CONFIGURE OUTPUT "${rapidjson_mended}/rapidjson/internal/stack.h" CONTENT "${rapidjson_stack}" @ONLY)

add_library(rapport_cereal INTERFACE)
target_include_directories(rapport_cereal SYSTEM INTERFACE
    "${CMAKE_BINARY_DIR}/include/cereal-headers" "${rapidjson_mended}")
