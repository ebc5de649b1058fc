# Fonts and icons out of npm packages, cut down to what the interface needs: the target rapport_fonts with
# fonts.h and icons.h, and woff2 files for the page's own text fields.
set(fonts_modules "${CMAKE_SOURCE_DIR}/web/node_modules")
set(fonts_text "${fonts_modules}/@expo-google-fonts/atkinson-hyperlegible-next")
set(fonts_out "${CMAKE_BINARY_DIR}/fonts")

# Takes the first Python that has fontTools: one from a version manager often has not.
set(RAPPORT_PYTHON "" CACHE FILEPATH "A Python 3 with fontTools and brotli.")
if(NOT RAPPORT_PYTHON)
    foreach(candidate python3 /usr/bin/python3)
        execute_process(COMMAND ${candidate} -c "import fontTools.subset, brotli" RESULT_VARIABLE failed
                        OUTPUT_QUIET ERROR_QUIET)
        if(NOT failed)
            set(RAPPORT_PYTHON ${candidate} CACHE FILEPATH "" FORCE)
            break()
        endif()
    endforeach()
endif()
if(NOT RAPPORT_PYTHON)
    message(FATAL_ERROR "No Python with fontTools and brotli: install Debian's python3-fonttools and python3-brotli.")
endif()

set(fonts_inputs
    "${fonts_text}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf"
    "${fonts_text}/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf"
    "${fonts_modules}/lucide-static/font/lucide.ttf"
    "${fonts_modules}/lucide-static/font/codepoints.json"
    "${CMAKE_SOURCE_DIR}/assets/icons.txt")
add_custom_command(
    OUTPUT "${fonts_out}/fonts.cpp" "${fonts_out}/fonts.h" "${fonts_out}/icons.h"
           "${fonts_out}/regular.woff2" "${fonts_out}/semibold.woff2"
    COMMAND ${RAPPORT_PYTHON} "${CMAKE_SOURCE_DIR}/app/cmake/fonts.py" ${fonts_inputs} "${fonts_out}"
    DEPENDS ${fonts_inputs} "${CMAKE_SOURCE_DIR}/app/cmake/fonts.py"
    COMMENT "Subsetting fonts and icons" VERBATIM)
add_library(rapport_fonts STATIC "${fonts_out}/fonts.cpp" "${fonts_out}/fonts.h" "${fonts_out}/icons.h")
target_include_directories(rapport_fonts SYSTEM PUBLIC "${fonts_out}")
rapport_third_party(rapport_fonts)
