# Every third-party library as one target: rapport_imgui, rapport_imgui_gl3, rapport_imgui_sdl2,
# rapport_sqlite, rapport_sodium, rapport_qrcodegen, rapport_zlib, rapport_atk, rapport_shaping, rapport_cereal,
# doctest, rapport_fonts.
include(source)
include(dep_headers)
include(dep_imgui)
include(dep_sqlite)
include(dep_sodium)
include(dep_qrcodegen)
include(dep_zlib)
include(dep_atk)
include(dep_fonts)
include(dep_shaping)
include(licences)
