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

namespace {

// The rules that are switched off, one bit each.
int off_bits(const model::SignalTuning& tuning) {
    int bits = 0;
    for (std::size_t i = 0; i < tuning.off.size(); ++i) bits |= tuning.off[i] ? 1 << i : 0;
    return bits;
}

// Two capital letters as a number from 1 on; 0: none.
int country_number(const std::string& country) {
    if (country.size() != 2) return 0;
    return (country[0] - 'A') * 26 + (country[1] - 'A') + 1;
}

std::string country_of(int number) {
    if (number < 1 || number > 26 * 26) return {};
    return {static_cast<char>('A' + (number - 1) / 26), static_cast<char>('A' + (number - 1) % 26)};
}

void parse_signals(model::SignalTuning& tuning, const std::string& key, int value) {
    if (key == "signals") tuning.on = value != 0;
    if (key == "signal_low" && value >= 0 && value <= 10) tuning.low_item = value;
    if (key == "signal_fall" && value >= 0 && value <= 100) tuning.fall_tenths = value;
    if (key != "signals_off") return;
    for (std::size_t i = 0; i < tuning.off.size(); ++i) tuning.off[i] = (value >> i & 1) != 0;
}

}  // namespace

std::string settings_text(const model::Settings& settings) {
    return "text_percent " + std::to_string(settings.text_percent) + "\nscheme " +
           std::to_string(static_cast<int>(settings.scheme)) + "\nlanguage " +
           std::to_string(static_cast<int>(settings.language)) + "\nauto_lock " +
           std::to_string(settings.auto_lock_min) +
           (settings.copy_days ? "\ncopy_days " + std::to_string(*settings.copy_days) : "") +
           "\nratings " + std::to_string(settings.ratings) + "\nkind_lines " +
           std::to_string(settings.kind_lines) + "\nsignals " +
           std::to_string(settings.signals.on) + "\nsignal_low " +
           std::to_string(settings.signals.low_item) + "\nsignal_fall " +
           std::to_string(settings.signals.fall_tenths) + "\nsignals_off " +
           std::to_string(off_bits(settings.signals)) + "\ncountry " +
           std::to_string(country_number(settings.country)) + "\nfewer_prompts " +
           std::to_string(settings.fewer_prompts) + "\narrive " + std::to_string(settings.arrive) +
           "\nsession_time " + std::to_string(settings.session_time) + "\n";
}

model::Settings parse_settings(std::string_view text) {
    model::Settings settings;
    std::istringstream in{std::string(text)};
    std::string key;
    int value = 0;
    while (in >> key >> value) {
        if (key == "text_percent" && value >= 100 && value <= 300) settings.text_percent = value;
        if (key == "scheme" && value >= 0 && value <= 2) {
            settings.scheme = static_cast<model::SchemeSetting>(value);
        }
        if (key == "language" && value >= 0 && value < model::kLanguageSettings) {
            settings.language = static_cast<model::LanguageSetting>(value);
        }
        if (key == "auto_lock" && value >= 0 && value <= 24 * 60) settings.auto_lock_min = value;
        if (key == "copy_days" && value >= 0 && value <= 3650) settings.copy_days = value;
        if (key == "ratings") settings.ratings = value != 0;
        if (key == "kind_lines") settings.kind_lines = value != 0;
        if (key == "country") settings.country = country_of(value);
        if (key == "fewer_prompts") settings.fewer_prompts = value != 0;
        if (key == "arrive") settings.arrive = value != 0;
        if (key == "session_time") settings.session_time = value != 0;
        parse_signals(settings.signals, key, value);
    }
    return settings;
}

}  // namespace rapport::core
