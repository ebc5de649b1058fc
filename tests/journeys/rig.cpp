// A test bench around one App.
#include "journeys/rig.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "store/sqlite_setup.h"

namespace rapport::journeys {
namespace {

namespace fs = std::filesystem;

// 2026-01-14T02:04 at +60 minutes, where every test begins unless it says otherwise.
constexpr std::int64_t kFirstNight = 1768352640000;

void random_bytes(void* out, std::size_t size) {
    std::ifstream source("/dev/urandom", std::ios::binary);
    source.read(static_cast<char*>(out), static_cast<std::streamsize>(size));
}

ui::Event event_of(ui::EventKind kind) {
    ui::Event event;
    event.kind = kind;
    return event;
}

}  // namespace

std::string fixture_bytes(const std::string& name) {
    std::ifstream in(std::string(RAPPORT_FIXTURES) + "/" + name, std::ios::binary);
    if (!in) throw std::runtime_error("there is no such file: " + name);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "journal-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::unique_ptr<Folder> Folder::copied() const {
    auto copy = std::make_unique<Folder>();
    for (const auto& entry : fs::directory_iterator(path_)) {
        fs::copy(entry.path(), fs::path(copy->path()) / entry.path().filename());
    }
    return copy;
}

Rig::Rig(bool with_host_fields) : host_fields(with_host_fields) {
    input.now_ms = kFirstNight;
    input.utc_offset_min = 60;
    input.prefs.language = "en-US";  // As the browsers of the journeys have it.
    start_afresh();
}

Rig::Rig(store::Place place, bool with_host_fields)
    : host_fields(with_host_fields), place_(std::move(place)) {
    input.now_ms = kFirstNight;
    input.utc_offset_min = 60;
    input.prefs.language = "en-US";
    make_app();
}

Rig::~Rig() {
    if (app_) app_->close();
}

void Rig::start_afresh() {
    app_.reset();
    folder_ = std::make_unique<Folder>();
    if (!store::set_up_sqlite().ok()) std::abort();
    place_ = {"unix", folder_->path()};
    make_app();
}

void Rig::make_app() {
    core::AppOptions options;
    options.place = place_;
    options.random = random_bytes;
    options.host_fields = host_fields;
    options.storage = storage;
    options.version = "test";
    options.table = table;
    options.more_sheets = more_sheets;
    options.licences = "The licence of a test.";
    app_ = std::make_unique<core::App>(std::move(options));
    answers_.clear();
    settle();
}

core::HostOutput Rig::frame(std::vector<ui::Event> events) {
    events.insert(events.begin(), answers_.begin(), answers_.end());
    answers_.clear();
    input.events = std::move(events);
    last = app_->frame(input);
    input.events.clear();
    if (last.drawn) {
        app_->draw_data();
        app_->kit().pretend_textures_are_uploaded();
    }
    requests.insert(requests.end(), last.requests.begin(), last.requests.end());
    announcements.insert(announcements.end(), last.announcements.begin(), last.announcements.end());
    answers_ = answers_to(last.requests);
    return last;
}

std::vector<ui::Event> Rig::answers_to(const std::vector<core::HostRequest>& asked) {
    std::vector<ui::Event> answers;
    for (const core::HostRequest& request : asked) {
        ui::Event answer = event_of(ui::EventKind::Answer);
        answer.request = request.id;
        answer.ok = true;
        switch (request.kind) {
            case core::RequestKind::SaveFile: copy_saved = request.bytes; break;
            case core::RequestKind::Persist: answer.ok = promise; break;
            case core::RequestKind::OpenFile:
                answer.bytes = copy_to_open;
                answer.ok = !copy_to_open.empty();
                break;
            // Really, but with the fewest passes: by this clock the device is a slow one.
            case core::RequestKind::Stretch:
                answer.bytes = store::run_stretch_request(
                    request.bytes, [now = 0.0]() mutable { return now += 5000; });
                break;
            default: break;
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

void Rig::settle() {
    constexpr int kMostFrames = 500;
    constexpr std::int64_t kLongMs = 1000;
    frame();
    for (int i = 0; i < kMostFrames; ++i) {
        const bool sleeps = !last.repaint_after_ms || *last.repaint_after_ms > kLongMs;
        if (sleeps && answers_.empty()) return;
        pass_time(sleeps ? 1 : std::max<std::int64_t>(1, *last.repaint_after_ms));
        frame();
    }
    throw std::runtime_error("the app does not come to rest");
}

void Rig::do_and_settle(ui::Event event) {
    frame({std::move(event)});
    settle();
}

void Rig::reload() {
    frame({event_of(ui::EventKind::Hidden)});
    app_->close();
    app_.reset();
    make_app();
}

void Rig::kill() {
    // The files as they are now are what the next start finds; the app itself is then let go.
    std::unique_ptr<Folder> image = folder_->copied();
    app_.reset();
    folder_ = std::move(image);
    place_.folder = folder_->path();
    make_app();
}

}  // namespace rapport::journeys
