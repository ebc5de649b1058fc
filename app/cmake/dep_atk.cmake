# ATK and its bridge to AT-SPI, by which assistive technology on the desktop knows the app's tree.
if(RAPPORT_WEB)
    return()
endif()

find_package(PkgConfig REQUIRED)
pkg_check_modules(RAPPORT_ATK REQUIRED IMPORTED_TARGET atk atk-bridge-2.0)
add_library(rapport_atk INTERFACE)
target_include_directories(rapport_atk SYSTEM INTERFACE ${RAPPORT_ATK_INCLUDE_DIRS})
target_link_libraries(rapport_atk INTERFACE PkgConfig::RAPPORT_ATK)
