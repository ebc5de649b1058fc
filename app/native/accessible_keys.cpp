// From SDL's keys to those of X11, in whose words AT-SPI speaks of keys on every display.
#include "native/accessible_keys.h"

#include <SDL.h>

#include <algorithm>
#include <array>

namespace rapport::native {
namespace {

struct NamedKey {
    SDL_Keycode code;
    guint symbol;
    const char* name;
};

constexpr NamedKey kNamedKeys[] = {
    {SDLK_TAB, 0xff09, "Tab"},
    {SDLK_RETURN, 0xff0d, "Return"},
    {SDLK_ESCAPE, 0xff1b, "Escape"},
    {SDLK_BACKSPACE, 0xff08, "BackSpace"},
    {SDLK_DELETE, 0xffff, "Delete"},
    {SDLK_INSERT, 0xff63, "Insert"},
    {SDLK_HOME, 0xff50, "Home"},
    {SDLK_LEFT, 0xff51, "Left"},
    {SDLK_UP, 0xff52, "Up"},
    {SDLK_RIGHT, 0xff53, "Right"},
    {SDLK_DOWN, 0xff54, "Down"},
    {SDLK_PAGEUP, 0xff55, "Page_Up"},
    {SDLK_PAGEDOWN, 0xff56, "Page_Down"},
    {SDLK_END, 0xff57, "End"},
    {SDLK_MENU, 0xff67, "Menu"},
    {SDLK_APPLICATION, 0xff67, "Menu"},
    {SDLK_NUMLOCKCLEAR, 0xff7f, "Num_Lock"},
    {SDLK_CAPSLOCK, 0xffe5, "Caps_Lock"},
    {SDLK_LSHIFT, 0xffe1, "Shift_L"},
    {SDLK_RSHIFT, 0xffe2, "Shift_R"},
    {SDLK_LCTRL, 0xffe3, "Control_L"},
    {SDLK_RCTRL, 0xffe4, "Control_R"},
    {SDLK_LALT, 0xffe9, "Alt_L"},
    {SDLK_RALT, 0xffea, "Alt_R"},
    {SDLK_LGUI, 0xffeb, "Super_L"},
    {SDLK_RGUI, 0xffec, "Super_R"},
    {SDLK_KP_ENTER, 0xff8d, "KP_Enter"},
    {SDLK_KP_MULTIPLY, 0xffaa, "KP_Multiply"},
    {SDLK_KP_PLUS, 0xffab, "KP_Add"},
    {SDLK_KP_MINUS, 0xffad, "KP_Subtract"},
    {SDLK_KP_DIVIDE, 0xffaf, "KP_Divide"},
    {SDLK_KP_0, 0xff9e, "KP_Insert"},
    {SDLK_KP_1, 0xff9c, "KP_End"},
    {SDLK_KP_2, 0xff99, "KP_Down"},
    {SDLK_KP_3, 0xff9b, "KP_Page_Down"},
    {SDLK_KP_4, 0xff96, "KP_Left"},
    {SDLK_KP_5, 0xff9d, "KP_Begin"},
    {SDLK_KP_6, 0xff98, "KP_Right"},
    {SDLK_KP_7, 0xff95, "KP_Home"},
    {SDLK_KP_8, 0xff97, "KP_Up"},
    {SDLK_KP_9, 0xff9a, "KP_Page_Up"},
    {SDLK_KP_PERIOD, 0xff9f, "KP_Delete"},
};

// SDL counts keys as USB does, the system's drivers by numbers of their own, and X11 by those
// and 8.
constexpr std::array<guint8, 100> kDriverCodes = {
    0,   0,   0,   0,  30, 48, 46, 32, 18, 33, 34, 35, 23,  36,  37,  38,  50,  49,  24,  25,
    16,  19,  31,  20, 22, 47, 17, 45, 21, 44, 2,  3,  4,   5,   6,   7,   8,   9,   10,  11,
    28,  1,   14,  15, 57, 12, 13, 26, 27, 43, 43, 39, 40,  41,  51,  52,  53,  58,  59,  60,
    61,  62,  63,  64, 65, 66, 67, 68, 87, 88, 99, 70, 119, 110, 102, 104, 111, 107, 109, 106,
    105, 108, 103, 69, 98, 55, 74, 78, 96, 79, 80, 81, 75,  76,  77,  71,  72,  73,  82,  83};
constexpr std::array<guint8, 8> kDriverModifiers = {29, 42, 56, 125, 97, 54, 100, 126};

guint16 hardware_code(SDL_Scancode code) {
    const auto at = static_cast<std::size_t>(code);
    guint16 driver = 0;
    if (at < kDriverCodes.size()) {
        driver = kDriverCodes[at];
    } else if (code >= SDL_SCANCODE_LCTRL && code <= SDL_SCANCODE_RGUI) {
        driver = kDriverModifiers[at - SDL_SCANCODE_LCTRL];
    }
    return driver == 0 ? guint16{0} : static_cast<guint16>(driver + 8);
}

guint modifiers_of(Uint16 held) {
    constexpr guint kShift = 1;
    constexpr guint kCapsLock = 2;
    constexpr guint kControl = 4;
    constexpr guint kAlt = 8;
    constexpr guint kNumLock = 16;
    guint mask = 0;
    if (held & KMOD_SHIFT) mask |= kShift;
    if (held & KMOD_CAPS) mask |= kCapsLock;
    if (held & KMOD_CTRL) mask |= kControl;
    if (held & KMOD_ALT) mask |= kAlt;
    if (held & KMOD_NUM) mask |= kNumLock;
    return mask;
}

struct Symbol {
    guint code = 0;
    std::string text;
};

Symbol symbol_of(const SDL_Keysym& key, const std::string& typed) {
    constexpr guint kFirstF = 0xffbe;
    constexpr guint kBeyondLatin = 0x01000000;
    if (key.sym >= SDLK_F1 && key.sym <= SDLK_F12) {
        const int number = key.sym - SDLK_F1;
        return {kFirstF + static_cast<guint>(number), "F" + std::to_string(number + 1)};
    }
    const bool pad_types = (key.mod & KMOD_NUM) != 0 && !typed.empty();
    for (const NamedKey& named : kNamedKeys) {
        if (named.code == key.sym && !pad_types) return {named.symbol, named.name};
    }
    gunichar letter =
        typed.empty() ? static_cast<gunichar>(key.sym) : g_utf8_get_char(typed.c_str());
    if (letter < 0x20 || (letter & SDLK_SCANCODE_MASK)) return {};
    if (typed.empty() && (key.mod & KMOD_SHIFT)) letter = g_unichar_toupper(letter);
    std::array<char, 8> bytes = {};
    const auto length = static_cast<std::size_t>(g_unichar_to_utf8(letter, bytes.data()));
    return {letter < 0x100 ? letter : kBeyondLatin + letter, std::string(bytes.data(), length)};
}

World* world_of_root() {
    AtkObject* root = atk_get_root();
    return root == nullptr ? nullptr : world_of(root);
}

guint add_listener(AtkKeySnoopFunc listen, void* data) {
    World* world = world_of_root();
    if (world == nullptr) return 0;
    world->key_listeners.push_back({++world->last_listener, listen, data});
    return world->last_listener;
}

void remove_listener(guint id) {
    World* world = world_of_root();
    if (world == nullptr) return;
    std::erase_if(world->key_listeners, [id](const KeyListener& one) { return one.id == id; });
}

}  // namespace

void offer_keys(AtkUtilClass* methods) {
    methods->add_key_event_listener = add_listener;
    methods->remove_key_event_listener = remove_listener;
}

bool tell_key(const World& world, const SDL_KeyboardEvent& key, const std::string& typed) {
    if (world.key_listeners.empty()) return false;
    Symbol symbol = symbol_of(key.keysym, typed);
    if (symbol.code == 0) return false;
    AtkKeyEventStruct event = {};
    event.type = key.type == SDL_KEYDOWN ? ATK_KEY_EVENT_PRESS : ATK_KEY_EVENT_RELEASE;
    event.state = modifiers_of(key.keysym.mod);
    event.keyval = symbol.code;
    event.string = symbol.text.data();
    event.length = static_cast<gint>(symbol.text.size());
    event.keycode = hardware_code(key.keysym.scancode);
    event.timestamp = key.timestamp;
    bool kept = false;
    const std::vector<KeyListener> listeners = world.key_listeners;  // One may take itself away.
    for (const KeyListener& listener : listeners) {
        kept = listener.listen(&event, listener.data) != FALSE || kept;
    }
    return kept;
}

}  // namespace rapport::native
