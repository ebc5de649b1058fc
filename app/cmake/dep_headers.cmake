# Header-only libraries. Their folders are linked into the build folder: /usr/include itself must never be on
# em++'s search path, and one way for all configurations is simpler than two.

# Links the folder NAME, found by the header HEADER in it, into build/<configuration>/include.
function(rapport_link_headers name header hint)
    find_path(RAPPORT_INCLUDE_${name} "${name}/${header}"
              PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
    if(NOT RAPPORT_INCLUDE_${name})
        message(FATAL_ERROR "${name} is missing: install ${hint}, or pass -DRAPPORT_INCLUDE_${name}=FOLDER.")
    endif()
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include/${name}-headers")
    file(CREATE_LINK "${RAPPORT_INCLUDE_${name}}/${name}"
         "${CMAKE_BINARY_DIR}/include/${name}-headers/${name}" SYMBOLIC)
endfunction()

rapport_link_headers(doctest doctest.h "Debian's doctest-dev")
add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/include/doctest-headers")

rapport_link_headers(cereal cereal.hpp "Debian's libcereal-dev")
rapport_link_headers(rapidjson rapidjson.h "Debian's rapidjson-dev")
add_library(rapport_cereal INTERFACE)
target_include_directories(rapport_cereal SYSTEM INTERFACE
    "${CMAKE_BINARY_DIR}/include/cereal-headers" "${CMAKE_BINARY_DIR}/include/rapidjson-headers")
