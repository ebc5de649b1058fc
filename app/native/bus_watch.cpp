// A thread that does nothing but wait for GLib's files, in place of SDL, which cannot.
#include "native/bus_watch.h"

#include <SDL.h>
#include <fcntl.h>
#include <glib.h>
#include <unistd.h>

#include <array>
#include <mutex>
#include <thread>
#include <vector>

namespace rapport::native {

struct BusWatch::Impl {
    GMainContext* context = g_main_context_default();
    std::mutex mutex;
    std::vector<GPollFD> files;  // What to wait for; empty: for nothing.
    int timeout_ms = -1;
    bool ends = false;
    std::array<int, 2> call = {-1, -1};  // A byte in this pipe says that the files are others.
    std::thread thread;

    void wait_for_ever();
    void tell_thread();
};

void BusWatch::Impl::wait_for_ever() {
    for (;;) {
        std::vector<GPollFD> all;
        int most_ms = -1;
        {
            const std::lock_guard<std::mutex> hold(mutex);
            if (ends) return;
            all = files;
            if (!files.empty()) most_ms = timeout_ms;
        }
        all.push_back({call[0], G_IO_IN, 0});
        const int ready = g_poll(all.data(), static_cast<guint>(all.size()), most_ms);
        if (ready < 0) continue;
        if (all.back().revents != 0) {
            std::array<char, 64> bytes = {};
            while (read(call[0], bytes.data(), bytes.size()) > 0) continue;
            continue;
        }
        {
            const std::lock_guard<std::mutex> hold(mutex);
            files.clear();
        }
        SDL_Event wake = {};
        wake.type = SDL_USEREVENT;
        wake.user.code = kBusWake;
        SDL_PushEvent(&wake);
    }
}

void BusWatch::Impl::tell_thread() {
    const char byte = 0;
    (void)!write(call[1], &byte, 1);
}

BusWatch::BusWatch() : impl_(std::make_unique<Impl>()) {
    if (pipe2(impl_->call.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
    g_main_context_acquire(impl_->context);
    impl_->thread = std::thread([impl = impl_.get()] { impl->wait_for_ever(); });
}

BusWatch::~BusWatch() {
    if (!impl_->thread.joinable()) return;
    {
        const std::lock_guard<std::mutex> hold(impl_->mutex);
        impl_->ends = true;
    }
    impl_->tell_thread();
    impl_->thread.join();
    g_main_context_release(impl_->context);
    close(impl_->call[0]);
    close(impl_->call[1]);
}

void BusWatch::work(const std::function<bool()>& enough) {
    while (!enough() && g_main_context_iteration(impl_->context, FALSE)) continue;
}

void BusWatch::start() {
    if (!impl_->thread.joinable()) return;
    int priority = 0;
    int timeout_ms = -1;
    const bool due = g_main_context_prepare(impl_->context, &priority);
    std::vector<GPollFD> files(8);
    for (;;) {
        const auto room = static_cast<gint>(files.size());
        const auto count = static_cast<std::size_t>(
            g_main_context_query(impl_->context, priority, &timeout_ms, files.data(), room));
        const bool all = count <= files.size();
        files.resize(count);
        if (all) break;
    }
    {
        const std::lock_guard<std::mutex> hold(impl_->mutex);
        impl_->files = std::move(files);
        impl_->timeout_ms = due ? 0 : timeout_ms;
    }
    impl_->tell_thread();
}

}  // namespace rapport::native
