# How our own targets are made: warnings, sanitisers, one library a layer, one program a test suite.

set(rapport_warnings
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wno-sign-conversion
    -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual -Wformat=2
    -Wimplicit-fallthrough -Wno-missing-field-initializers)
set(rapport_exe_suffix "")
if(RAPPORT_WEB)
    # g++ looks after shadowed names; clang also means those of the other sources in the same piece.
    list(REMOVE_ITEM rapport_warnings -Wshadow)
    set(rapport_exe_suffix ".js")
endif()

# What every target of ours compiles with. Includes are written from app/: "base/result.h". With RAPPORT_UNITY the
# sources of a target are compiled sixteen at a time, which takes a third of the time: what stands in an anonymous
# namespace has a name of its own within its layer.
function(rapport_ours target)
    target_compile_options(${target} PRIVATE ${rapport_warnings})
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/app")
    set_target_properties(${target} PROPERTIES UNITY_BUILD "${RAPPORT_UNITY}" UNITY_BUILD_BATCH_SIZE 16)
    if(RAPPORT_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=address,undefined
                                                 -fno-sanitize-recover=undefined)
        target_link_options(${target} PUBLIC -fsanitize=address,undefined)
    endif()
endfunction()

# What the tests' own sources compile with beside that: they are many and run once, so UBSan is for the program they
# test. Sources that do heavy work of their own stay with rapport_ours() alone.
function(rapport_tests_own target)
    if(RAPPORT_SANITIZE)
        target_compile_options(${target} PRIVATE -fno-sanitize=undefined -O0)
    endif()
endfunction()

# What every third-party target compiles with: no warnings, ASan alone (UBSan triples their compile time).
function(rapport_third_party target)
    target_compile_options(${target} PRIVATE -w)
    if(RAPPORT_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=address)
        target_link_options(${target} PUBLIC -fsanitize=address)
    endif()
endfunction()

# rapport_layer(NAME SOURCES file... [PUBLIC lib...] [PRIVATE lib...]) makes the library rapport_NAME.
function(rapport_layer name)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    set(target rapport_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    rapport_ours(${target})
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# rapport_suite(NAME SOURCES file... LIBS lib... [WEB]) makes the doctest program suite_NAME, whose last
# line reads "N passed, M failed". With WEB it is built for the browser's target too, and run in Node.
# Its path is added to build/<configuration>/suites.txt, which build.sh runs through.
function(rapport_suite name)
    cmake_parse_arguments(arg "WEB" "" "SOURCES;LIBS" ${ARGN})
    if(NOT arg_SOURCES OR (RAPPORT_WEB AND NOT arg_WEB))
        return()
    endif()
    set(target suite_${name})
    add_executable(${target} ${arg_SOURCES})
    rapport_ours(${target})
    rapport_tests_own(${target})
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(${target} PRIVATE ${arg_LIBS} rapport_doctest_main)
    target_compile_definitions(${target} PRIVATE
        RAPPORT_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures")
    set_target_properties(${target} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/suites" SUFFIX "${rapport_exe_suffix}")
    if(RAPPORT_WEB)
        rapport_node_program(${target})
    endif()
    set_property(GLOBAL APPEND PROPERTY RAPPORT_SUITES "suites/${target}${rapport_exe_suffix}")
endfunction()

# Writes the list of suites; called once, after the last of them.
function(rapport_write_suites)
    get_property(suites GLOBAL PROPERTY RAPPORT_SUITES)
    list(JOIN suites "\n" lines)
    file(WRITE "${CMAKE_BINARY_DIR}/suites.txt" "${lines}\n")
endfunction()
