// The app on a test bench: a host that draws nothing, with a clock of its own, a folder for the
// journal and answers to what the app asks of its host.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/app.h"

namespace rapport::journeys {

// A new folder that is removed with everything in it.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::string& path() const { return path_; }
    // Another folder with the same files as they are now, as after a loss of power.
    std::unique_ptr<Folder> copied() const;

  private:
    std::string path_;
};

// A file of tests/fixtures; throws where there is none.
std::string fixture_bytes(const std::string& name);

class Rig {
  public:
    // With host fields, as in a browser, or with the kit's own editor, as on the desktop.
    explicit Rig(bool host_fields = true);
    // A journal at a place of the test's own, say in memory.
    Rig(store::Place place, bool host_fields);
    ~Rig();

    core::HostOutput frame(std::vector<ui::Event> events = {});
    // Frames, with the clock going on, until the app wants to sleep for more than a second.
    void settle();
    void do_and_settle(ui::Event event);

    // Ends the app and starts it on the same files.
    void reload();
    // The app ends without a word, as it is now.
    void kill();
    // A journal of which nothing exists yet.
    void start_afresh();

    const ui::Tree& tree() const { return app_->tree(); }
    core::App& app() { return *app_; }
    store::Place place() const { return place_; }
    void pass_time(std::int64_t ms) { input.now_ms += ms; }

    core::HostInput input;  // Of the next frame, but its events.
    bool host_fields = true;
    const std::string_view* table = nullptr;   // Of the texts, for the next start; null: the app's.
    std::vector<core::NamedText> more_sheets;  // For the next start.

    // What the app has asked and said so far.
    std::vector<core::HostRequest> requests;
    std::vector<std::string> announcements;
    core::HostOutput last;
    std::string copy_to_open;  // The answer to the file dialog; empty: it is closed.
    std::string copy_saved;    // The bytes of the last one.
    bool promise = true;       // To keep the storage.
    screens::StorageKind storage = screens::StorageKind::Browser;  // Of the next start.

  private:
    void make_app();
    std::vector<ui::Event> answers_to(const std::vector<core::HostRequest>& asked);

    std::unique_ptr<Folder> folder_;
    store::Place place_;
    std::unique_ptr<core::App> app_;
    std::vector<ui::Event> answers_;
};

}  // namespace rapport::journeys
