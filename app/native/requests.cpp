// Files are saved to the folder for downloads, and chosen through the desktop's own dialog where
// one of the usual helpers is installed. Pages are printed by the user's browser.
#include "native/requests.h"

#include <SDL.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "exchange/print_style.h"
#include "exchange/self_contained.h"
#include "store/passphrase.h"

namespace rapport::native {
namespace {

// The standard output of a program, without a shell in between; none when it failed.
std::optional<std::string> output_of(const std::vector<std::string>& words) {
    std::array<int, 2> ends = {};
    if (pipe(ends.data()) != 0) return std::nullopt;
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        std::vector<char*> arguments;
        for (const std::string& word : words) {
            arguments.push_back(const_cast<char*>(word.c_str()));
        }
        arguments.push_back(nullptr);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    close(ends[1]);
    std::string text;
    std::array<char, 4096> buffer = {};
    for (ssize_t size = 1; child > 0 && size > 0;) {
        size = read(ends[0], buffer.data(), buffer.size());
        if (size > 0) text.append(buffer.data(), static_cast<std::size_t>(size));
    }
    close(ends[0]);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0) return std::nullopt;
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::string downloads() {
    std::optional<std::string> folder = output_of({"xdg-user-dir", "DOWNLOAD"});
    std::error_code error;
    if (folder && std::filesystem::is_directory(*folder, error)) return *folder;
    const char* home = std::getenv("HOME");
    return home ? home : ".";
}

// A name in the folder that is not taken: "name", "name (2)", ...
std::filesystem::path free_path(const std::filesystem::path& folder, const std::string& name) {
    std::filesystem::path path = folder / name;
    std::error_code error;
    for (int i = 2; std::filesystem::exists(path, error); ++i) {
        const std::filesystem::path plain(name);
        path = folder / (plain.stem().string() + " (" + std::to_string(i) + ")" +
                         plain.extension().string());
    }
    return path;
}

bool write_file(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file.good();
}

std::optional<std::string> choose_file() {
    for (const std::vector<std::string>& dialog :
         {std::vector<std::string>{"zenity", "--file-selection"},
          std::vector<std::string>{"kdialog", "--getopenfilename"}}) {
        if (std::optional<std::string> path = output_of(dialog)) return path;
    }
    return std::nullopt;
}

bool read_file(const std::string& path, std::string& bytes) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return false;
    bytes.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    return !file.bad();
}

// In a thread of its own; wakes the window when the answer is there.
void stretch(std::string request, std::promise<std::string> promise) {
    const auto now_ms = [] {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration<double, std::milli>(now).count();
    };
    promise.set_value(store::run_stretch_request(request, now_ms));
    store::wipe(request);
    SDL_Event wake = {};
    wake.type = SDL_USEREVENT;
    SDL_PushEvent(&wake);
}

}  // namespace

std::optional<ui::Event> Requests::take(const core::HostRequest& request) {
    ui::Event answer;
    answer.kind = ui::EventKind::Answer;
    answer.request = request.id;
    switch (request.kind) {
        case core::RequestKind::SaveFile: {
            const std::filesystem::path path = free_path(downloads(), request.name);
            answer.ok = write_file(path, request.bytes);
            answer.text = path.string();
            break;
        }
        case core::RequestKind::OpenFile:
            if (std::optional<std::string> path = choose_file()) {
                answer.ok = read_file(*path, answer.bytes);
            }
            break;
        case core::RequestKind::CopyText:
            answer.ok = SDL_SetClipboardText(request.text.c_str()) == 0;
            break;
        case core::RequestKind::Persist: answer.ok = true; break;
        case core::RequestKind::EraseAll:
            print_folder_.erase();
            answer.ok = true;
            break;
        case core::RequestKind::Stretch: {
            std::promise<std::string> promise;
            std::future<std::string> bytes = promise.get_future();
            auto thread =
                std::async(std::launch::async, stretch, request.bytes, std::move(promise));
            jobs_.push_back({request.id, std::move(bytes), std::move(thread)});
            return std::nullopt;
        }
        case core::RequestKind::Print: answer.ok = print(request.text); break;
        case core::RequestKind::Read:   // The desktop has no reading view,
        case core::RequestKind::Share:  // and no sheet to share by.
        case core::RequestKind::Update:
        case core::RequestKind::Install: break;
    }
    return answer;
}

std::vector<ui::Event> Requests::done() {
    std::vector<ui::Event> answers;
    for (Job& job : jobs_) {
        if (job.bytes.wait_for(std::chrono::seconds(0)) != std::future_status::ready) continue;
        ui::Event answer;
        answer.kind = ui::EventKind::Answer;
        answer.request = job.request;
        answer.ok = true;
        answer.bytes = job.bytes.get();
        answers.push_back(std::move(answer));
    }
    std::erase_if(jobs_, [](const Job& job) { return !job.bytes.valid(); });
    return answers;
}

bool Requests::print(const std::string& html) {
    const std::string path =
        print_folder_.write(exchange::self_contained(html, exchange::print_fonts()));
    if (path.empty()) return false;
    if (open_in_browser(path, browser_openers())) return true;
    print_folder_.erase();
    return false;
}

}  // namespace rapport::native
