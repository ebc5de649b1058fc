// Where a person is: a stack of routes over the five places; and what the interface remembers over
// a reload, as text, one thing a line.
#include <charconv>
#include <sstream>

#include "core/lock.h"
#include "core/state.h"

namespace rapport::core {
namespace {

using screens::Place;
using screens::Route;
using screens::Screen;

// A session is shown within its course, so that all that is read and made there belongs to it.
void follow_session(State& state, const Route& to) {
    const bool session = to.screen == Screen::GetReady || to.screen == Screen::Card ||
                         to.screen == Screen::LookBack || to.screen == Screen::Parts ||
                         to.screen == Screen::Review || to.screen == Screen::GoingBack;
    if (!session || !state.journal) return;
    Result<std::optional<Id>> course = state.journal->course_of_session(to.id);
    if (course.ok() && course.value()) {
        (void)state.journal->set_course(*course.value(), state.stamp());
    }
}

void arrive(State& state) {
    follow_session(state, state.route());
    state.focus_heading = true;
    state.write_on = false;
    state.arrive_began.reset();
    state.just_saved = false;
    state.toast = {};
    state.data_message.clear();
    state.another.clear();
    state.erase_asked = false;
    const Screen screen = state.route().screen;
    if (screen != Screen::Share && screen != Screen::SharePage) state.share.clear();
    state.asked_day.reset();
    state.scale_problem = model::Problem::None;
    if (state.lock.work == LockWork::None) forget_secrets(state.lock);
    state.interface_changed = true;
    if (state.journal) {
        state.fresh.goal = state.journal->new_id();
        state.fresh.question = state.journal->new_id();
        state.fresh.remembered = state.journal->new_id();
        state.fresh.contact = state.journal->new_id();
        state.fresh.hard_thing = state.journal->new_id();
        state.fresh.moment = state.journal->new_id();
        state.fresh.sheet = state.journal->new_id();
    }
    state.changed();
}

}  // namespace

void go(State& state, const Route& to) {
    if (to.screen == Screen::Place) {
        // Back from any other place leads to Today first.
        state.routes = {Route{}};
        if (to.place != Place::Today) state.routes.push_back(to);
    } else if (!(state.route() == to)) {
        // Going to a screen that is open below returns to it, so that nobody walks in circles.
        for (std::size_t i = 0; i < state.routes.size(); ++i) {
            if (state.routes[i] == to) state.routes.resize(i);
        }
        state.routes.push_back(to);
    }
    arrive(state);
}

void go_back(State& state) {
    if (state.routes.size() > 1) state.routes.pop_back();
    arrive(state);
}

std::string remember(const State& state, const ui::Memory& memory) {
    std::ostringstream out;
    for (const Route& route : state.routes) {
        out << "route " << static_cast<int>(route.place) << ' ' << static_cast<int>(route.screen)
            << ' ' << to_hex(route.id) << '\n';
    }
    for (const auto& [key, value] : memory.scroll) {
        out << "scroll " << static_cast<int>(value) << ' ' << key << '\n';
    }
    for (const auto& [id, open] : memory.open) {
        out << "open " << id << ' ' << (open ? 1 : 0) << '\n';
    }
    return out.str();
}

void recall(State& state, ui::Memory& memory, std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<Route> routes;
    std::string line;
    while (std::getline(in, line)) {
        std::istringstream words(line);
        std::string kind;
        words >> kind;
        if (kind == "route") {
            int place = 0;
            int screen = 0;
            std::string hex;
            words >> place >> screen >> hex;
            const std::optional<Id> id = base::id_from_hex(hex);
            if (id && place >= 0 && place < screens::kPlaceCount && screen >= 0 &&
                screen < screens::kScreenCount) {
                routes.push_back({static_cast<Place>(place), static_cast<Screen>(screen), *id});
            }
        } else if (kind == "scroll") {
            int value = 0;
            std::string key;
            words >> value >> key;
            memory.scroll[key] = static_cast<float>(value);
        } else if (kind == "open") {
            ui::NodeId id = 0;
            int open = 0;
            words >> id >> open;
            memory.open[id] = open != 0;
        }
    }
    if (!routes.empty()) state.routes = routes;
}

}  // namespace rapport::core
