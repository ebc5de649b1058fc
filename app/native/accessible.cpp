// The bridge's life: whether it is there, its root, and what is done after each frame.
#include "native/accessible.h"

#include <SDL.h>
#include <atk-bridge.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>

#include "native/accessible_events.h"
#include "native/accessible_keys.h"
#include "native/accessible_world.h"
#include "native/bus_watch.h"

namespace rapport::native {
namespace {

std::string_view setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

// Asking a bus that is not there would start one, or wait for it.
bool may_have_a_bus() {
    if (setting("NO_AT_BRIDGE") == "1") return false;
    if (!setting("AT_SPI_BUS_ADDRESS").empty()) return true;
    if (!setting("DBUS_SESSION_BUS_ADDRESS").empty()) return true;
    const std::string folder(setting("XDG_RUNTIME_DIR"));
    std::error_code error;
    return !folder.empty() && std::filesystem::exists(folder + "/bus", error);
}

void say_nothing(const char*, GLogLevelFlags, const char*, void*) {}

// ATK asks for the root without saying for whom: it is kept with the type of ATK's own settings.
GQuark root_key() { return g_quark_from_static_string("rapport-root"); }

AtkObject* root() { return static_cast<AtkObject*>(g_type_get_qdata(ATK_TYPE_UTIL, root_key())); }

const char* toolkit_name() { return "Rapport"; }

const char* toolkit_version() { return RAPPORT_VERSION; }

void take_over(AtkObject* application) {
    g_type_set_qdata(ATK_TYPE_UTIL, root_key(), application);
    auto* methods = static_cast<AtkUtilClass*>(g_type_class_ref(ATK_TYPE_UTIL));
    methods->get_root = root;
    methods->get_toolkit_name = toolkit_name;
    methods->get_toolkit_version = toolkit_version;
    offer_keys(methods);
    g_type_class_unref(methods);
}

bool has_keyboard(SDL_Window* window) {
    return (SDL_GetWindowFlags(window) & SDL_WINDOW_INPUT_FOCUS) != 0;
}

void let_go(AtkObject* object) {
    if (object == nullptr) return;
    reinterpret_cast<AccessibleObject*>(object)->world = nullptr;
    g_object_unref(object);
}

}  // namespace

struct Accessible::Impl {
    World world;
    core::App& app;
    BusWatch watch;
    std::chrono::steady_clock::time_point said_at;
    bool started = false;

    explicit Impl(core::App& for_app) : app(for_app) {}
    void start();
    void say(const std::vector<std::string>& lines);
};

Accessible::Accessible(Window& window, core::App& app) {
    if (!may_have_a_bus()) return;
    impl_ = std::make_unique<Impl>(app);
    impl_->world.window = window.handle();
    impl_->world.tree = &app.tree();
}

Accessible::~Accessible() {
    if (!impl_ || !impl_->started) return;
    atk_bridge_adaptor_cleanup();
    World& world = impl_->world;
    g_type_set_qdata(ATK_TYPE_UTIL, root_key(), nullptr);
    for (auto& entry : world.nodes) let_go(entry.second.object);
    for (AtkObject* line : world.spoken) let_go(line);
    let_go(world.application);
}

// After the first frame, so that the window has its name when it is heard of.
void Accessible::Impl::start() {
    started = true;
    world.application = make_application(world);
    take_over(world.application);
    // A system without the accessibility bus is none to complain about.
    const auto levels = static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE);
    g_log_set_handler("dbind", levels, say_nothing, nullptr);
    g_log_set_handler("atk-bridge", levels, say_nothing, nullptr);
    atk_bridge_adaptor_init(nullptr, nullptr);
}

// Lines that are read out are of no use to anybody some seconds later.
void Accessible::Impl::say(const std::vector<std::string>& lines) {
    constexpr auto kKept = std::chrono::seconds(4);
    const auto now = std::chrono::steady_clock::now();
    if (now - said_at > kKept) forget_lines(world);
    if (!lines.empty()) said_at = now;
    for (const std::string& line : lines) tell_line(world, line);
}

void Accessible::take(const core::HostOutput& output) {
    if (!impl_) return;
    World& world = impl_->world;
    if (!output.title.empty()) tell_title(world, output.title);
    tell_patch(world, output.patch);
    if (!impl_->started) impl_->start();
    tell_place(world, {impl_->app.kit().memory().focus, impl_->app.kit().caret(),
                       has_keyboard(world.window)});
    impl_->say(output.announcements);
}

void Accessible::work() {
    if (!impl_) return;
    impl_->watch.work([this] { return wants_a_frame(); });
    impl_->watch.start();
}

bool Accessible::wants_a_frame() const {
    return impl_ && (!impl_->world.wishes.empty() || impl_->world.wanted_caret.field != 0);
}

std::vector<ui::Event> Accessible::take_wishes() {
    if (!impl_) return {};
    const ui::CaretPlace caret = std::exchange(impl_->world.wanted_caret, {});
    if (caret.field != 0) {
        impl_->app.kit().move_caret(caret);
        impl_->world.wishes.push_back({});  // So that the frame is drawn.
    }
    return std::exchange(impl_->world.wishes, {});
}

bool Accessible::keeps_key(const SDL_KeyboardEvent& key, const std::string& typed) {
    return impl_ && tell_key(impl_->world, key, typed);
}

}  // namespace rapport::native
