#include "core/help.h"

#include "core/author.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "core/apply_practice.h"
#include "core/view.h"

namespace rapport::core {
namespace {

using namespace screens;

constexpr const char* kHiddenNote = "help_hidden";  // The keys of hidden numbers, one a line.

Result<std::vector<std::string>> hidden_numbers(State& state) {
    Result<std::string> text = state.journal->note(kHiddenNote);
    if (!text.ok()) return text.error();
    std::vector<std::string> keys;
    std::istringstream in{text.value()};
    for (std::string line; std::getline(in, line);) keys.push_back(line);
    return keys;
}

void take_country(const State& state, std::string country, HelpView& view) {
    view.country = std::move(country);
    if (view.country.empty()) {
        view.country = std::string(model::guess_country(state.prefs.language));
        view.guessed = !view.country.empty();
    }
    view.today = state.local_now().date;
    view.not_kept = state.open_not_kept;
}

// Names and numbers are for one glance; a whole letter is not, and would not fit.
std::string glance(const std::string& text) {
    constexpr std::size_t kMostSigns = 100;
    return std::string(base::first_code_points(base::to_valid_utf8(text), kMostSigns));
}

Result<store::InTheOpen> wanted_in_the_open(State& state) {
    Result<std::vector<model::Contact>> contacts = state.journal->contacts();
    if (!contacts.ok()) return contacts.error();
    Result<std::vector<std::string>> hidden = hidden_numbers(state);
    if (!hidden.ok()) return hidden.error();
    store::InTheOpen open;
    open.country = state.settings.country;
    open.hidden = std::move(hidden).value();
    for (const model::Contact& contact : contacts.value()) {
        if (!contact.before_unlock) continue;
        open.people.push_back({glance(contact.name), glance(contact.reach)});
    }
    return open;
}

HelpView help_in_the_open(const State& state) {
    HelpView view;
    const std::string& chosen = state.settings.country;
    take_country(state, chosen.empty() ? state.in_the_open.country : chosen, view);
    view.hidden = state.in_the_open.hidden;
    for (const store::OpenContact& one : state.in_the_open.people) {
        view.contacts.push_back({.name = one.name, .reach = one.reach});
    }
    return view;
}

}  // namespace

Result<void> read_numbers(State& state, HelpView& view) {
    Result<std::vector<std::string>> hidden = hidden_numbers(state);
    if (!hidden.ok()) return hidden.error();
    view.hidden = std::move(hidden).value();
    take_country(state, state.settings.country, view);
    return {};
}

void show_help_at_least(State& state) {
    show_author_at_least(state);
    if (!is_help(state.route())) return;
    HelpView view = help_in_the_open(state);
    if (state.route().screen == Screen::HelpNow) {
        state.view = View{std::move(view)};
    } else {
        state.view = View{NotOkayView{.people = std::move(view)}};
    }
}

void look_in_the_open(State& state) {
    state.in_the_open = store::read_in_the_open(state.options.place);
}

void keep_in_the_open(State& state) {
    if (!state.journal) return;
    Result<store::InTheOpen> wanted = wanted_in_the_open(state);
    // A journal that cannot be read says so itself.
    if (!wanted.ok() || (wanted.value() == state.in_the_open && !state.open_not_kept)) return;
    const bool kept = store::write_in_the_open(state.options.place, wanted.value()).ok();
    state.open_not_kept = !kept;
    if (kept) state.in_the_open = std::move(wanted).value();
}

void keep_in_the_open(State& state, const std::vector<SetText>& typed) {
    const bool of_people = std::any_of(typed.begin(), typed.end(), [](const SetText& text) {
        return text.target == TextTarget::ContactName || text.target == TextTarget::ContactReach;
    });
    if (of_people || state.open_not_kept) keep_in_the_open(state);
}

Result<void> write(State& state, const HideNumber& c) {
    Result<std::vector<std::string>> hidden = hidden_numbers(state);
    if (!hidden.ok()) return hidden.error();
    std::erase(hidden.value(), c.key);
    if (c.hidden) hidden.value().push_back(c.key);
    std::string text;
    for (const std::string& key : hidden.value()) text += key + "\n";
    return state.journal->set_note(kHiddenNote, text, state.stamp());
}

Result<void> write(State& state, const OwnNumber& c) {
    for (const model::HelpNumber& number : model::help_numbers()) {
        if (model::key_of(number) != c.key) continue;
        Result<std::vector<model::Contact>> all = state.journal->contacts();
        if (!all.ok()) return all.error();
        model::Contact contact;
        contact.id = state.journal->new_id();
        contact.name = number.name.empty() ? state.texts(ui::Str::NumberEmergency) : number.name;
        contact.reach = number.number;
        contact.position = static_cast<int>(all.value().size());
        Result<void> made = state.journal->insert(contact, state.stamp());
        return made.ok() ? write(state, HideNumber{c.key, true}) : made;
    }
    return {};
}

Result<void> write(State& state, const SetBeforeUnlock& c) {
    Result<std::vector<model::Contact>> all = state.journal->contacts();
    if (!all.ok()) return all.error();
    const model::Contact* found = find_by_id(all.value(), c.contact);
    if (!found) return base::Error{base::ErrorKind::NotFound, "contact"};
    model::Contact contact = *found;
    contact.before_unlock = c.on;
    return state.journal->save(contact, state.stamp());
}

}  // namespace rapport::core
