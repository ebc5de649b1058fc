# QR codes by Project Nayuki. Natively the system's library; for the browser its one source file.
add_library(rapport_qrcodegen INTERFACE)
if(NOT RAPPORT_WEB)
    find_library(RAPPORT_QRCODEGEN qrcodegencpp REQUIRED)
    rapport_link_headers(qrcodegen qrcodegen.hpp "Debian's libqrcodegencpp-dev")
    target_include_directories(rapport_qrcodegen SYSTEM INTERFACE
        "${CMAKE_BINARY_DIR}/include/qrcodegen-headers")
    target_link_libraries(rapport_qrcodegen INTERFACE "${RAPPORT_QRCODEGEN}")
    return()
endif()

rapport_source(qrcodegen_root NAME qrcodegen
    URL "https://github.com/nayuki/QR-Code-generator/archive/refs/tags/v1.8.0.tar.gz"
    FILES cpp/qrcodegen.cpp cpp/qrcodegen.hpp
    SHA256 c0ac0e6c1a6fd51e62b057789a562adc14ebe778871ca1efc6f072ff9db7a473
    PACKAGE qr-code-generator VERSION 1.8.0-1.1 SUITES bookworm trixie sid)
# Included by the folder's name, as the system's is.
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include/qrcodegen-headers")
file(CREATE_LINK "${qrcodegen_root}/cpp" "${CMAKE_BINARY_DIR}/include/qrcodegen-headers/qrcodegen" SYMBOLIC)
add_library(rapport_qrcodegen_wasm STATIC "${qrcodegen_root}/cpp/qrcodegen.cpp")
target_include_directories(rapport_qrcodegen_wasm SYSTEM
    PUBLIC "${CMAKE_BINARY_DIR}/include/qrcodegen-headers")
rapport_third_party(rapport_qrcodegen_wasm)
target_link_libraries(rapport_qrcodegen INTERFACE rapport_qrcodegen_wasm)
