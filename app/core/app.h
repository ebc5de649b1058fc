// The whole program behind its seam: input in, output out, one frame at a time. Both hosts and all
// tests use it in the same way.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/host.h"
#include "core/sheets.h"
#include "screens/views.h"
#include "store/journal.h"
#include "ui/kit.h"

namespace rapport::core {

struct AppOptions {
    store::Place place;
    store::RandomBytes random;           // Cryptographic.
    ui::WordPainter* painter = nullptr;  // May be null; must outlive the App.
    bool host_fields = false;            // The host shows real text fields.
    bool plain = false;                  // It draws nothing: the tree is the page.
    screens::StorageKind storage = screens::StorageKind::Browser;
    std::string file;  // Desktop: where the journal lies, for "Where is my data".
    std::string version;
    std::string licences;
    // Texts that take the place of a language's own; null: those that come with the app.
    const std::string_view* table = nullptr;
    std::vector<NamedText> more_sheets;  // Beside those that come with the app.
};

class App {
  public:
    explicit App(AppOptions options);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    // Takes the events in their order and shows the state after them. The journal is opened in the
    // first frame. Text that was typed is stored within half a second, and at once on Hidden.
    HostOutput frame(const HostInput& input);

    // Saves, closes the journal and lets go of its files; later frames change nothing.
    void close();

    const ui::Tree& tree() const;  // Of the last frame.
    void* draw_data();             // ImDrawData* of the last frame, for the hosts.
    ui::Kit& kit();                // For hosts that draw and for tests.

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace rapport::core
