// The functions that the worker calls: one for each kind of event, one for a frame, a few to fetch
// its output. None of them throws; what fails is reported by host_last_words and a negative result.
#include <emscripten/emscripten.h>

#include <exception>
#include <string>
#include <string_view>
#include <typeinfo>
#include <utility>

#include "base/check_failed.h"
#include "ui/events.h"
#include "wasm/host.h"
#include "wasm/imports.h"

namespace rapport::wasm {
namespace {

using ui::Event;
using ui::EventKind;

// The exported functions have no object of their own, so that the host is the one thing that
// stands for itself.
Host& host() {
    static Host instance;
    return instance;
}

void report_failed_check(const char* condition, const char* file, int line) {
    const std::string_view path = file;
    const std::size_t at = path.rfind("/app/");
    const std::string_view name = at == std::string_view::npos ? path : path.substr(at + 1);
    host_last_words(("Check failed: " + std::string(condition) + " (" + std::string(name) + ":" +
                     std::to_string(line) + ")")
                        .c_str());
}

// Runs `work`; an exception becomes a report and -1. Its text could hold words of the user's, so
// that only its type is told.
template <typename Work>
int guarded(const Work& work) {
    try {
        return work();
    } catch (const std::exception& error) {
        host_last_words((std::string("Exception: ") + typeid(error).name()).c_str());
    } catch (...) {
        host_last_words("Exception of an unknown type");
    }
    return -1;
}

void add(Event event) { host().input().events.push_back(std::move(event)); }

void set_modifiers(Event& event, int modifiers) {
    event.shift = (modifiers & 1) != 0;
    event.ctrl = (modifiers & 2) != 0;
    event.alt = (modifiers & 4) != 0;
}

std::string text_of(const char* text, int size) { return {text, static_cast<std::size_t>(size)}; }

}  // namespace
}  // namespace rapport::wasm

using namespace rapport;
using rapport::wasm::host;

extern "C" {

EMSCRIPTEN_KEEPALIVE const char* rapport_build() { return wasm::build_id(); }

EMSCRIPTEN_KEEPALIVE int rapport_start(int in_database, int as_page) {
    base::set_check_handler(&wasm::report_failed_check);
    const auto storage =
        in_database != 0 ? screens::StorageKind::BrowserDatabase : screens::StorageKind::Browser;
    const auto shows = as_page != 0 ? wasm::Shows::Page : wasm::Shows::Picture;
    return wasm::guarded([=] { return host().start(storage, shows) ? 0 : -1; });
}

// --- Events. Kinds, pointers and keys are numbers of app/ui/events.h.

EMSCRIPTEN_KEEPALIVE void rapport_pointer(int kind, float x, float y, int pointer, int on_field,
                                          int modifiers) {
    ui::Event event;
    event.kind = static_cast<ui::EventKind>(kind);
    event.x = x;
    event.y = y;
    event.pointer = static_cast<ui::Pointer>(pointer);
    event.on_field = on_field != 0;
    wasm::set_modifiers(event, modifiers);
    wasm::add(std::move(event));
}

EMSCRIPTEN_KEEPALIVE void rapport_wheel(float x, float y, float dx, float dy, int modifiers) {
    ui::Event event;
    event.kind = ui::EventKind::Wheel;
    event.x = x;
    event.y = y;
    event.dx = dx;
    event.dy = dy;
    wasm::set_modifiers(event, modifiers);
    wasm::add(std::move(event));
}

EMSCRIPTEN_KEEPALIVE void rapport_key(int key, int modifiers) {
    ui::Event event;
    event.kind = ui::EventKind::Key;
    event.key = static_cast<ui::Key>(key);
    wasm::set_modifiers(event, modifiers);
    wasm::add(std::move(event));
}

// Activate, Focus, Back, Hidden, Visible.
EMSCRIPTEN_KEEPALIVE void rapport_event(int kind, std::uint32_t node, int visible) {
    ui::Event event;
    event.kind = static_cast<ui::EventKind>(kind);
    event.node = node;
    event.visible = visible != 0;
    wasm::add(std::move(event));
}

EMSCRIPTEN_KEEPALIVE void rapport_edit(std::uint32_t node, std::uint32_t version, const char* text,
                                       int size) {
    ui::Event event;
    event.kind = ui::EventKind::Edit;
    event.node = node;
    event.version = version;
    event.text = wasm::text_of(text, size);
    wasm::add(std::move(event));
}

EMSCRIPTEN_KEEPALIVE void rapport_answer(std::uint32_t request, int ok, const char* text,
                                         int text_size, const char* bytes, int bytes_size) {
    ui::Event event;
    event.kind = ui::EventKind::Answer;
    event.request = request;
    event.ok = ok != 0;
    event.text = wasm::text_of(text, text_size);
    event.bytes = wasm::text_of(bytes, bytes_size);
    wasm::add(std::move(event));
}

EMSCRIPTEN_KEEPALIVE void rapport_given(const char* text, int text_size, const char* bytes,
                                        int bytes_size) {
    ui::Event event;
    event.kind = ui::EventKind::Given;
    event.text = wasm::text_of(text, text_size);
    event.bytes = wasm::text_of(bytes, bytes_size);
    wasm::add(std::move(event));
}

// --- Frames.

EMSCRIPTEN_KEEPALIVE void rapport_address(const char* text, int size) {
    host().input().address = wasm::text_of(text, size);
}

EMSCRIPTEN_KEEPALIVE void rapport_language(const char* text, int size) {
    host().input().prefs.language = wasm::text_of(text, size);
}

EMSCRIPTEN_KEEPALIVE void rapport_prefs(int dark, int more_contrast, int reduced_motion,
                                        float text_scale) {
    core::HostPrefs& prefs = host().input().prefs;
    prefs.dark = dark != 0;
    prefs.more_contrast = more_contrast != 0;
    prefs.reduced_motion = reduced_motion != 0;
    prefs.text_scale = text_scale;
}

EMSCRIPTEN_KEEPALIVE void rapport_app(int works_offline, int update_ready, int can_install,
                                      int is_installed, int can_share) {
    host().input().app = {works_offline != 0, update_ready != 0, can_install != 0,
                          is_installed != 0, can_share != 0};
}

// 1: there is a new picture, 0: there is none, -1: failed.
EMSCRIPTEN_KEEPALIVE int rapport_frame(float width, float height, float scale, float keyboard_inset,
                                       double now_ms, int utc_offset_min, int kept) {
    core::HostInput& input = host().input();
    input.width = width;
    input.height = height;
    input.scale = scale;
    input.keyboard_inset = keyboard_inset;
    input.now_ms = static_cast<std::int64_t>(now_ms);
    input.utc_offset_min = utc_offset_min;
    input.kept = static_cast<core::Kept>(kept);
    return wasm::guarded([] { return host().frame() ? 1 : 0; });
}

EMSCRIPTEN_KEEPALIVE const char* rapport_json() { return host().json().data(); }

EMSCRIPTEN_KEEPALIVE int rapport_json_size() { return static_cast<int>(host().json().size()); }

// The bytes of the output's requests, by position.
EMSCRIPTEN_KEEPALIVE int rapport_request_count() {
    return static_cast<int>(host().output().requests.size());
}

EMSCRIPTEN_KEEPALIVE std::uint32_t rapport_request_id(int at) {
    return host().output().requests[static_cast<std::size_t>(at)].id;
}

EMSCRIPTEN_KEEPALIVE const char* rapport_request_bytes(int at) {
    return host().output().requests[static_cast<std::size_t>(at)].bytes.data();
}

EMSCRIPTEN_KEEPALIVE int rapport_request_size(int at) {
    return static_cast<int>(host().output().requests[static_cast<std::size_t>(at)].bytes.size());
}

// --- Calculating, in a worker without an app.

EMSCRIPTEN_KEEPALIVE int rapport_stretch(const char* request, int size) {
    return wasm::guarded([&] {
        host().stretch({request, static_cast<std::size_t>(size)});
        return 0;
    });
}

EMSCRIPTEN_KEEPALIVE const char* rapport_stretched() { return host().stretched().data(); }

EMSCRIPTEN_KEEPALIVE int rapport_stretched_size() {
    return static_cast<int>(host().stretched().size());
}

// --- Life.

EMSCRIPTEN_KEEPALIVE void rapport_context_lost() { host().context_lost(); }

EMSCRIPTEN_KEEPALIVE int rapport_context_restored() {
    return wasm::guarded([] {
        host().context_restored();
        return 0;
    });
}

EMSCRIPTEN_KEEPALIVE int rapport_close() {
    return wasm::guarded([] {
        host().close();
        return 0;
    });
}

}  // extern "C"
