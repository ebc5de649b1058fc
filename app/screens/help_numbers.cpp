// The numbers that came with the app: each with its age and its source; and the choice of a
// country.
#include "screens/help_numbers.h"

#include <algorithm>
#include <array>

namespace rapport::screens {
namespace {

using model::HelpKind;
using model::HelpNumber;

struct Country {
    std::string_view code;
    Str name;
};

// In the order of the choice.
constexpr std::array kCountries = {
    Country{"AU", Str::CountryAu},
    Country{"CA", Str::CountryCa},
    Country{"DE", Str::CountryDe},
    Country{"IE", Str::CountryIe},
    Country{"NZ", Str::CountryNz},
    Country{"ES", Str::CountryEs},
    Country{"GB", Str::CountryGb},
    Country{"US", Str::CountryUs},
    Country{model::kUnionCountry, Str::CountryEu},
    Country{model::kOtherCountry, Str::CountryOther},
};

// The country's name in the language of the interface.
std::string_view country_name(const Texts& tr, std::string_view country) {
    for (const Country& one : kCountries) {
        if (one.code == country) return tr(one.name);
    }
    return {};
}

bool is_hidden(const HelpView& view, const HelpNumber& number) {
    return std::find(view.hidden.begin(), view.hidden.end(), key_of(number)) != view.hidden.end();
}

// What it is called: a service by its own name, the emergency number by what it is for.
std::string name_of(const Texts& tr, const HelpNumber& number) {
    return std::string(number.name.empty() ? tr(Str::NumberEmergency) : number.name);
}

std::string age_of(const Texts& tr, const HelpNumber& number, const base::LocalDate& today) {
    const std::string when = number.month == 0 ? std::to_string(number.year)
                                               : month_words(tr, {number.year, number.month, 1});
    std::string age = tr(Str::NumberAge, {{"date", when}, {"source", std::string(number.source)}});
    if (model::may_have_changed(number, today)) age.append(" ").append(tr(Str::NumberOld));
    return age;
}

void number_card(Ui& ui, const Texts& tr, const HelpView& view, const HelpNumber& number) {
    const Scope item = ui.item(key_of(number));
    ui.text(number.number, TextStyle::Large);
    ui.text(name_of(tr, number), TextStyle::Strong);
    if (number.kind == HelpKind::Talk) ui.text(tr(Str::NumberTalk));
    ui.text(age_of(tr, number, view.today), TextStyle::Small);
}

void choose_country(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands) {
    std::vector<std::string> names;
    std::optional<int> chosen;
    for (const Country& one : kCountries) {
        if (one.code == view.country) chosen = static_cast<int>(names.size());
        names.emplace_back(tr(one.name));
    }
    if (const auto taken = ui.choice(
            "country", {.label = tr(Str::CountryLabel), .options = names, .chosen = chosen})) {
        const Country& country = kCountries[static_cast<std::size_t>(*taken)];
        commands.push_back(SetCountry{std::string(country.code)});
    }
}

// Hiding one, or writing one's own in its place; what was hidden comes back here.
void change_number(Ui& ui, const Texts& tr, const HelpView& view, const HelpNumber& number,
                   Commands& commands) {
    const Scope row = ui.row("change." + key_of(number));
    const std::string name = name_of(tr, number) + ", " + std::string(number.number);
    const auto button = [&](const char* key, Str text) {
        return ui.button(key, tr(text), {.style = ButtonStyle::Quiet, .description = name});
    };
    ui.text(name);
    if (is_hidden(view, number)) {
        if (button("show", Str::NumberShow)) commands.push_back(HideNumber{key_of(number), false});
        return;
    }
    if (button("hide", Str::NumberHide)) commands.push_back(HideNumber{key_of(number), true});
    if (button("own", Str::NumberOwn)) commands.push_back(OwnNumber{key_of(number)});
}

}  // namespace

void help_numbers(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands) {
    const std::vector<HelpNumber> all = model::help_numbers_of(view.country);
    const bool locked = view.new_contact.is_nil();
    std::vector<HelpNumber> shown;
    for (const HelpNumber& one : all) {
        if (!is_hidden(view, one)) shown.push_back(one);
    }
    ui.heading(2, tr(Str::HeadingHelpNumbers));
    if (!view.country.empty()) ui.text(country_name(tr, view.country), TextStyle::Quiet);
    if (view.guessed) ui.text(tr(Str::CountryGuess), TextStyle::Quiet);
    if (view.country == model::kOtherCountry) ui.text(tr(Str::NumbersNone));
    if (!shown.empty()) {
        const Scope list = ui.list("numbers", tr(Str::HeadingHelpNumbers), shown.size());
        for (const HelpNumber& one : shown) number_card(ui, tr, view, one);
    }
    if (view.country.empty()) {
        ui.text(tr(Str::CountryNone));
        choose_country(ui, tr, view, commands);
    } else if (const Scope open = ui.disclosure("change-numbers", tr(Str::NumbersChange))) {
        choose_country(ui, tr, view, commands);
        if (!locked) {
            for (const HelpNumber& one : all) change_number(ui, tr, view, one, commands);
        }
    }
}

}  // namespace rapport::screens
