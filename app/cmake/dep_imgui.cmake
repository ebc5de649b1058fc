# Dear ImGui 1.92.2b: the core, the OpenGL3 backend, and natively the SDL2 backend.
set(imgui_core imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp misc/cpp/imgui_stdlib.cpp)
rapport_source(imgui_dir NAME imgui
    URL "https://github.com/ocornut/imgui/archive/refs/tags/v1.92.2b.tar.gz"
    FILES ${imgui_core} imgui.h imgui_internal.h imconfig.h imstb_rectpack.h imstb_textedit.h
          imstb_truetype.h misc/cpp/imgui_stdlib.h backends/imgui_impl_opengl3.cpp
          backends/imgui_impl_opengl3.h backends/imgui_impl_opengl3_loader.h
          backends/imgui_impl_sdl2.cpp backends/imgui_impl_sdl2.h
    SHA256 e438945d07bb69ccac8fa1a40004d4133d01ff9aae8edfaf49c887321300a632
    PACKAGE imgui VERSION 1.92.2b+ds-1 SUITES sid)

list(TRANSFORM imgui_core PREPEND "${imgui_dir}/")
add_library(rapport_imgui STATIC ${imgui_core})
target_include_directories(rapport_imgui SYSTEM PUBLIC "${imgui_dir}" "${imgui_dir}/misc/cpp")
target_compile_definitions(rapport_imgui PUBLIC
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
    IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_DEBUG_TOOLS)
rapport_third_party(rapport_imgui)
if(NOT RAPPORT_WEB)
    # Tests hook into every item that ImGui sees. A program that defines no hook gets these empty ones:
    # the linker takes this member of the archive only for names that are still missing.
    target_compile_definitions(rapport_imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE)
    target_sources(rapport_imgui PRIVATE "${CMAKE_SOURCE_DIR}/app/cmake/imgui_no_hooks.cpp")
endif()

add_library(rapport_imgui_gl3 STATIC "${imgui_dir}/backends/imgui_impl_opengl3.cpp")
target_include_directories(rapport_imgui_gl3 SYSTEM PUBLIC "${imgui_dir}/backends")
target_link_libraries(rapport_imgui_gl3 PUBLIC rapport_imgui ${CMAKE_DL_LIBS})
rapport_third_party(rapport_imgui_gl3)
if(RAPPORT_WEB)
    target_compile_definitions(rapport_imgui_gl3 PUBLIC IMGUI_IMPL_OPENGL_ES3)
endif()

if(NOT RAPPORT_WEB)
    find_package(SDL2 REQUIRED)
    find_package(OpenGL REQUIRED COMPONENTS OpenGL)
    add_library(rapport_imgui_sdl2 STATIC "${imgui_dir}/backends/imgui_impl_sdl2.cpp")
    target_include_directories(rapport_imgui_sdl2 SYSTEM PUBLIC "${imgui_dir}/backends")
    target_link_libraries(rapport_imgui_sdl2 PUBLIC rapport_imgui SDL2::SDL2 OpenGL::OpenGL)
    rapport_third_party(rapport_imgui_sdl2)
endif()
