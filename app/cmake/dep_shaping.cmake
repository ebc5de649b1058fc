# rapport_shaping: what the desktop lays out and draws words of any script with. ICU for directions and line breaks,
# HarfBuzz for shaping, FreeType for glyphs, fontconfig for the system's fonts. The browser has all this by itself.
if(RAPPORT_WEB)
    return()
endif()
find_package(PkgConfig REQUIRED)
pkg_check_modules(shaping REQUIRED IMPORTED_TARGET harfbuzz icu-uc freetype2 fontconfig)
add_library(rapport_shaping INTERFACE)
target_link_libraries(rapport_shaping INTERFACE PkgConfig::shaping)
