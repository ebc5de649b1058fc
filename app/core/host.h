// The seam to the platform for everything that is neither pixels nor bytes on disk: two plain
// structs. Files, clipboard, sharing and printing are requests that come back as events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/events.h"
#include "ui/tree.h"

namespace rapport::core {

struct HostPrefs {
    bool dark = false, more_contrast = false, reduced_motion = false;
    float text_scale = 1;         // The system's text size.
    std::string language = "en";  // One or more, as ui::Texts takes them.
    bool operator==(const HostPrefs&) const = default;
};

// What the platform says about the app itself.
struct HostApp {
    bool works_offline = false;  // All of its files are on the device.
    bool update_ready = false;   // A newer version is, too.
    bool can_install = false;    // The browser would ask whether to put it among the apps.
    bool is_installed = false;   // It is there already, or is a program of its own.
    bool can_share = false;      // The system has a sheet from which a page goes to other apps.
    bool operator==(const HostApp&) const = default;
};

// Whether what the app wrote is kept; the order is that of imports.js. Yes also where writing
// itself fails then.
enum class Kept : std::uint8_t { Yes, NoRoom, No };

struct HostInput {
    std::vector<ui::Event> events;
    float width = 360, height = 640;  // CSS pixels.
    float scale = 1;                  // Device pixels per CSS pixel.
    float keyboard_inset = 0;         // CSS pixels covered by an on-screen keyboard.
    std::int64_t now_ms = 0;          // UTC. The app has no other clock.
    int utc_offset_min = 0;
    HostPrefs prefs;
    HostApp app;
    // Else the host learned afterwards that it could not keep what was written: until it can, that
    // is in memory alone.
    Kept kept = Kept::Yes;
    // Of the app itself, without a fragment, for links to it; empty where there is none.
    std::string address;
};

enum class RequestKind : std::uint8_t {
    SaveFile,  // Offer `bytes` as a file `name`, whose ending tells its type; answered with ok.
    OpenFile,  // Let the person choose a file; answered with its bytes.
    CopyText,  // `text` to the clipboard.
    Persist,   // Ask the platform to keep the storage; ok = promised.
    EraseAll,  // The app has let go of its files: erase everything kept outside of them, restart.
    Update,    // Save, close, and start afresh with the newer version; answered if that failed.
    Install,   // Let the browser ask whether to put the app among the others.
    Share,     // Offer `bytes` as a file `name`, or where the system takes none, `text`, to other
               // apps by the system's sheet; not ok: that failed. Closing it is no failure.
    Stretch,   // Run `bytes` through store::run_stretch_request, away from the screen; answered
               // with what that gives.
    Print,     // Print `text`, a document of app/exchange; ok = a dialog or a browser was opened.
               // Without a text: what stands in the reading view.
    Read,      // Show `text`, elements of exchange/reading_page.h, in the reading view: as its
               // beginning where `name` is "begin", else below what is there; ok = it stands there.
};

struct HostRequest {
    RequestKind kind = RequestKind::CopyText;
    std::uint32_t id = 0;
    std::string name, text, bytes;
};

struct HostOutput {
    ui::TreePatch patch;
    bool drawn = false;               // There is a new picture in App::draw_data().
    std::optional<ui::NodeId> focus;  // Move the real focus there.
    std::vector<std::string> announcements;
    std::vector<HostRequest> requests;
    std::optional<std::int64_t> repaint_after_ms;  // Absent: sleep until an event.
    std::string theme_json;                        // Not empty when the theme changed.
    std::string title;                             // Neutral; not empty when it changed.
    std::string language;                          // Of the texts; not empty when it changed.
    bool can_go_back = false;
    bool covered = false;
};

// The whole output but the picture, for the shell; the format is described in web/shell.js.
std::string to_json(const HostOutput& output);

}  // namespace rapport::core
