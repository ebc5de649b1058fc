# shellcheck shell=bash
# How build.sh configures and builds one configuration.

# Runs a command with its output in build/log/NAME.log, and shows the end of it on failure.
logged() {
    local name=$1
    shift
    mkdir -p build/log
    if ! "$@" >"build/log/$name.log" 2>&1; then
        tail -n 60 "build/log/$name.log" >&2
        echo "build.sh: $name failed; the whole output is in build/log/$name.log" >&2
        return 1
    fi
}

# Debian's emcc brings a complete cache that nothing may be added to. Another emcc whose cache cannot be
# written gets one below build/.
prepare_emscripten() {
    local cache
    cache=$(em-config CACHE)
    if [ ! -w "$cache" ] && [ "$(em-config FROZEN_CACHE 2>/dev/null)" != True ]; then
        export EM_CACHE="$PWD/build/deps/emscripten-cache"
        mkdir -p "$EM_CACHE"
    fi
}

# What a configuration was made with; when it changes, its folder is made anew.
fingerprint() {
    cat "app/cmake/$1.cmake"
    if [ "$1" = web ]; then
        command -v emcc
        emcc --version | sed -n 1p
    elif [ "$1" = fuzz ]; then
        clang --version | head -n 1
    else
        "${CXX:-c++}" --version | head -n 1
    fi
}

# build CONFIGURATION FOLDER [TARGET]: configures build/FOLDER with app/cmake/CONFIGURATION.cmake if need be, and
# builds TARGET, or everything.
build() {
    local configuration=$1 folder=build/$2 target=${3:-all}
    local generator="Unix Makefiles" start=$SECONDS made_with
    command -v ninja >/dev/null && generator=Ninja
    [ "$configuration" = web ] && prepare_emscripten
    made_with=$(fingerprint "$configuration")
    if [ ! -e "$folder/made-with" ] || [ "$(cat "$folder/made-with")" != "$made_with" ]; then
        echo "Configuring $configuration ..."
        [ -e "$folder/made-with" ] && rm -rf "$folder"
        logged "configure-$configuration" \
            cmake -G "$generator" -C "app/cmake/$configuration.cmake" -S . -B "$folder"
        grep -E '^-- (imgui|libsodium):' "build/log/configure-$configuration.log" || true
        echo "$made_with" >"$folder/made-with"
    fi
    echo "Building $configuration ..."
    logged "build-$configuration" cmake --build "$folder" --target "$target" -j "${JOBS:-$(nproc)}"
    echo "Built $configuration in $((SECONDS - start)) s."
}
