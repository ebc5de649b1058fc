#!/usr/bin/env bash
# Builds, serves, runs and tests Rapport. `./build.sh help` lists what it can do.
# Everything that it downloads or makes lies below build/ and in the two node_modules folders.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=app/cmake/setup.sh
. app/cmake/setup.sh
# shellcheck source=app/cmake/configure.sh
. app/cmake/configure.sh

help() {
    cat <<'TEXT'
usage: ./build.sh VERB

  run      build the web app into build/web and serve it on 127.0.0.1 (PORT, else 8080 or the next free one)
  web      build the web app into build/web
  native   build the desktop program into build/native
  desktop  build the desktop program and start it
  test     run every test: checks, native suites under sanitisers, the same in wasm, the browsers
  torture  run the sweeps for storage that fails, each of its suites for up to an hour, or only the SUITEs that
           follow; it goes on where it was stopped, and ends with what it did
  gallery  draw every screen at three widths, light and dark, into build/gallery/gallery.png
  transcripts  hear the web app again by a screen reader, or only the JOURNEYs that follow, and renew
           tests/screen_reader/transcripts; what became different is printed
  check    run the fast checks only: layout, includes, sizes, words, and compile everything with warnings as errors
  help     print this text

It installs what is missing: on Debian and its derivatives with apt-get (through sudo unless root), elsewhere
it says what to install. Every verb can be stopped and repeated. Long output goes to build/log.
Settings: JOBS (parallel jobs), PORT, CMAKE_CXX_COMPILER_LAUNCHER (ccache, say), RAPPORT_FUZZ_SECONDS (for each
target of the fuzzer).
TEXT
}

web() {
    setup web
    build web web-build web_bundle
    echo "The web app is in build/web."
}

native() {
    setup native
    build native native rapport
    echo "The desktop program is build/native/bin/rapport."
}

run() {
    web
    exec node web/tools/serve.mjs build/web
}

desktop() {
    native
    exec build/native/bin/rapport
}

check() {
    setup web native check
    node tests/tools/check.mjs
    build native-asan native-asan
    build web web-build
}

test_all() {
    setup web native check browsers desktop
    exec node tests/tools/test.mjs
}

gallery() {
    setup browsers
    web
    exec node tests/browser/gallery.mjs build/gallery
}

transcripts() {
    setup browsers screen_reader
    web
    exec node tests/screen_reader/listen.mjs --renew "$@"
}

torture() {
    setup web native browsers fuzzer
    setup fuzzer_runtime
    exec node tests/tools/torture.mjs "$@"
}

case "${1:-help}" in
run | web | native | desktop | gallery | check) "$1" ;;
test) test_all ;;
torture | transcripts) "$1" "${@:2}" ;;
# Used by the test runner, which has done the set-up.
build-only) build "${@:2}" ;;
help | -h | --help) help ;;
*)
    help >&2
    exit 2
    ;;
esac
