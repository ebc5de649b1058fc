# How programs are linked for the browser and for Node.
if(NOT RAPPORT_WEB)
    return()
endif()

# Emscripten renamed this setting in 3.1.25, and made the stack small in 3.1.27.
set(rapport_stack "-sSTACK_SIZE=1048576")
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    set(rapport_stack "-sTOTAL_STACK=1048576")
endif()

# The app itself: a factory createRapport() for the worker, in rapport.js and rapport.wasm.
function(rapport_web_program target library)
    set_target_properties(${target} PROPERTIES OUTPUT_NAME rapport SUFFIX ".js")
    target_link_options(${target} PRIVATE
        -sMODULARIZE=1 -sEXPORT_NAME=createRapport -sENVIRONMENT=worker -sFILESYSTEM=0
        -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1 ${rapport_stack}
        -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
        -sEXPORTED_FUNCTIONS=_malloc,_free
        -sEXPORTED_RUNTIME_METHODS=GL,HEAPU8,UTF8ToString,stringToUTF8,lengthBytesUTF8
        --no-entry "SHELL:--js-library \"${library}\"")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${library}")
endfunction()

# A test program for Node.
function(rapport_node_program target)
    target_link_options(${target} PRIVATE
        -sENVIRONMENT=node -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 ${rapport_stack})
endfunction()

# The served folder build/web: the page's files, the style of printed pages, the program and the fonts, all with one
# build id. The page's files are found by pattern, since the page names them itself.
function(rapport_web_bundle target)
    set(out "${CMAKE_SOURCE_DIR}/build/web")
    set(script "${CMAKE_SOURCE_DIR}/web/tools/bundle.mjs")
    file(GLOB_RECURSE pages CONFIGURE_DEPENDS
        "${CMAKE_SOURCE_DIR}/web/*.html" "${CMAKE_SOURCE_DIR}/web/*.js" "${CMAKE_SOURCE_DIR}/web/*.css"
        "${CMAKE_SOURCE_DIR}/web/*.svg" "${CMAKE_SOURCE_DIR}/web/*.png"
        "${CMAKE_SOURCE_DIR}/web/*.webmanifest")
    list(FILTER pages EXCLUDE REGEX "/web/(node_modules|tools)/")
    find_program(RAPPORT_NODE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)
    add_custom_command(
        OUTPUT "${CMAKE_BINARY_DIR}/web_bundle.stamp"
        COMMAND ${RAPPORT_NODE} "${script}" "${CMAKE_SOURCE_DIR}/web" "${CMAKE_SOURCE_DIR}/assets"
                "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}" "${CMAKE_BINARY_DIR}/fonts" "${out}"
        COMMAND ${CMAKE_COMMAND} -E touch "${CMAKE_BINARY_DIR}/web_bundle.stamp"
        DEPENDS ${pages} "${CMAKE_SOURCE_DIR}/assets/print.css" "${script}" ${target} rapport_fonts
        COMMENT "Bundling build/web" VERBATIM)
    add_custom_target(web_bundle ALL DEPENDS "${CMAKE_BINARY_DIR}/web_bundle.stamp")
endfunction()
