# shellcheck shell=bash
# How build.sh finds out what is missing, and installs it.

missing=()   # Debian's packages that are missing.
optional=()  # Packages to install where the archive has them; asked for once.
described=() # The same in words, for other systems.

# A thing is present if the command that follows succeeds.
need() {
    local package=$1 words=$2
    shift 2
    if ! "$@" >/dev/null 2>&1; then
        missing+=("$package")
        described+=("$words")
    fi
}

has_header() {
    [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ]
}

has_python_module() {
    python3 -c "import $1" || /usr/bin/python3 -c "import $1"
}

has_mesa() {
    compgen -G '/usr/lib/*/dri/*_dri.so'
}

needs_web() {
    need cmake "CMake 3.25 or newer" command -v cmake
    need ninja-build Ninja command -v ninja
    need nodejs "Node.js 18 or newer" command -v node
    need npm npm command -v npm
    need emscripten "Emscripten 3.1.6 or newer (emcc on the PATH)" command -v emcc
    need libcereal-dev cereal has_header cereal/cereal.hpp
    need rapidjson-dev RapidJSON has_header rapidjson/rapidjson.h
    need doctest-dev doctest has_header doctest/doctest.h
    need python3-fonttools "fontTools for Python 3" has_python_module fontTools
    need python3-brotli "brotli for Python 3" has_python_module brotli
    need dpkg-dev "dpkg-dev (for Debian's source packages)" command -v dpkg-source
}

needs_native() {
    need g++ "a C++20 compiler" command -v g++
    need pkg-config pkg-config command -v pkg-config
    need libsdl2-dev "SDL 2" pkg-config --exists sdl2
    need libsodium-dev libsodium pkg-config --exists libsodium
    need libqrcodegencpp-dev "qrcodegen for C++" has_header qrcodegen/qrcodegen.hpp
    need libharfbuzz-dev HarfBuzz pkg-config --exists harfbuzz
    need libicu-dev ICU pkg-config --exists icu-uc
    need libfreetype-dev FreeType pkg-config --exists freetype2
    need libfontconfig-dev fontconfig pkg-config --exists fontconfig
    need libpng-dev libpng pkg-config --exists libpng
    need zlib1g-dev zlib has_header zlib.h
    need libatk1.0-dev ATK pkg-config --exists atk
    need libatk-bridge2.0-dev "ATK's bridge to AT-SPI" pkg-config --exists atk-bridge-2.0
    need libgl-dev "OpenGL headers" has_header GL/gl.h
    need libopengl-dev "OpenGL headers (GLVND)" pkg-config --exists opengl
}

# clang-format decides the layout in version 14 alone; a Debian without it checks everything else.
needs_check() {
    need shellcheck ShellCheck command -v shellcheck
    if ! command -v clang-format-14 >/dev/null && ! [ -e build/log/optional-asked ]; then
        optional+=(clang-format-14)
    fi
}

needs_fuzzer() {
    need clang "clang with libFuzzer and its sanitisers" command -v clang++
}

# Debian keeps libFuzzer in a package of its own, named after clang's version.
needs_fuzzer_runtime() {
    local version
    version=$(clang -dumpversion | cut -d. -f1)
    need "libclang-rt-$version-dev" "clang's libFuzzer and sanitisers" has_fuzzer
}

has_fuzzer() {
    echo 'int LLVMFuzzerTestOneInput(const char *p, long n) { return p != 0 && n < 0; }' |
        clang -fsanitize=fuzzer,address -x c - -o /dev/null
}

needs_browsers() {
    need chromium Chromium command -v chromium
    need firefox-esr "Firefox ESR" command -v firefox-esr
    need webkit2gtk-driver "WebKitGTK's driver" command -v WebKitWebDriver
    need xvfb Xvfb command -v Xvfb
    need xauth xauth command -v xauth
    need zbar-tools "zbarimg, which reads codes" command -v zbarimg
    need poppler-utils "pdfinfo, which reads PDF files" command -v pdfinfo
    need libgl1-mesa-dri "Mesa's drivers" has_mesa
    need libegl1 libEGL has_library libEGL.so.1
    need fonts-dejavu-core "a font for text" has_font "DejaVu Sans"
    need fonts-noto-color-emoji "a font for emoji" has_font Emoji
}

# What the tests of the desktop program meet it with, as assistive technology.
needs_desktop() {
    need xvfb Xvfb command -v Xvfb
    need dbus-daemon dbus-run-session command -v dbus-run-session
    need at-spi2-core "AT-SPI's bus and registry" has_accessibility_bus
    need python3-gi "PyGObject for the system's Python 3" /usr/bin/python3 -c "import gi"
    need gir1.2-atspi-2.0 "AT-SPI for PyGObject" \
        /usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0')"
}

has_accessibility_bus() {
    [ -e /usr/share/dbus-1/services/org.a11y.Bus.service ]
}

# A screen reader that writes down what it would say, on a bus and a screen of its own.
needs_screen_reader() {
    need orca Orca command -v orca
    need at-spi2-core "AT-SPI 2" has_accessibility_bus
    need dbus-bin dbus-send command -v dbus-send
    need dbus-daemon dbus-daemon command -v dbus-daemon
    need xdotool xdotool command -v xdotool
}

has_font() {
    fc-list | grep -qF "$1"
}

has_library() {
    ldconfig -p | grep -qF "$1" || /sbin/ldconfig -p | grep -qF "$1"
}

# Installs what is missing with apt-get, or says what it is.
install_missing() {
    if [ ${#missing[@]} = 0 ] && [ ${#optional[@]} = 0 ]; then
        return
    fi
    if ! command -v apt-get >/dev/null; then
        if [ ${#missing[@]} = 0 ]; then
            return
        fi
        echo "build.sh: please install:" >&2
        printf '  %s\n' "${described[@]}" >&2
        exit 1
    fi
    local root=()
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "build.sh: please run, as root: apt-get install ${missing[*]}" >&2
            exit 1
        fi
        root=(sudo)
    fi
    echo "Asking apt for ${missing[*]} ${optional[*]} ..."
    logged apt-update "${root[@]}" apt-get -q update
    local package
    for package in "${optional[@]}"; do
        if apt-cache show "$package" >/dev/null 2>&1; then
            missing+=("$package")
        fi
    done
    touch build/log/optional-asked
    if [ ${#missing[@]} = 0 ]; then
        return
    fi
    logged apt-install "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y install --no-install-recommends "${missing[@]}"
}

# npm ci in FOLDER, unless its node_modules is newer than its lock file.
install_npm() {
    local folder=$1
    if [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
        return
    fi
    echo "Installing npm's packages for $folder/ ..."
    logged "npm-$folder" npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund
    touch "$folder/node_modules/.package-lock.json"
}

# setup GROUP...: makes sure that everything of these groups (web, native, check, browsers, desktop, screen_reader,
# fuzzer, fuzzer_runtime) is there.
setup() {
    local group
    missing=()
    optional=()
    described=()
    for group in "$@"; do
        "needs_$group"
    done
    install_missing
    install_npm web
    for group in "$@"; do
        if [ "$group" = browsers ]; then
            install_npm tests
        fi
    done
}
