// The shared parts of the screens.
#include "screens/parts.h"

#include <algorithm>

namespace rapport::screens {

std::string key_of(const Id& id, const Id& fresh) {
    return id == fresh && !fresh.is_nil() ? "new" : base::to_hex(id);
}

void typed(Ui& ui, std::string_view key, const FieldSpec& spec, SetText to, Commands& commands) {
    if (std::optional<std::string> text = ui.field(key, spec)) {
        to.text = std::move(*text);
        commands.push_back(std::move(to));
    }
}

void saved(Ui& ui, const Texts& tr, bool is_saved) {
    ui.status("saved", is_saved ? tr(Str::SavedHere) : std::string_view(), ui::Say::OncePerScreen);
}

void other_place(Ui& ui, const Texts& tr) {
    ui.text(tr(Str::OtherPlace), TextStyle::Strong);
    ui.text(tr(Str::OtherPlaceWhat));
}

void title(Ui& ui, std::string_view name, std::string_view line) {
    ui.heading(1, name);
    if (!line.empty()) ui.text(line, TextStyle::Quiet);
}

void first_three(Ui& ui, const Texts& tr, std::size_t count,
                 const std::function<void(std::size_t)>& draw) {
    const std::size_t shown = std::min(count, model::kCarriedMost);
    for (std::size_t i = 0; i < shown; ++i) draw(i);
    if (count > shown) {
        const std::string name = tr(Str::AndMore, {{"n", std::to_string(count - shown)}});
        if (const Scope more = ui.disclosure("and-more", name)) {
            for (std::size_t i = shown; i < count; ++i) draw(i);
        }
    }
}

std::string session_name(const Texts& tr, const SessionLine& line) {
    if (!line.number) return std::string(tr(Str::SessionNoNumber));
    return tr(Str::SessionNumber, {{"n", std::to_string(*line.number)}});
}

std::string session_date(const Texts& tr, const SessionLine& line, const base::LocalDate& today) {
    if (!line.date) return std::string(tr(Str::DateUnknown));
    return date_time_words(tr, *line.date, line.time, today);
}

std::optional<std::optional<model::Planned>> plan_fields(
    Ui& ui, const Texts& tr, const std::optional<model::Planned>& planned) {
    std::optional<std::optional<model::Planned>> changed;
    const std::string date = planned ? base::format(planned->date) : "";
    if (const auto text = ui.field(
            "date", {.label = tr(Str::DateField), .value = date, .kind = FieldKind::Date})) {
        const std::optional<base::LocalDate> day = base::parse_date(*text);
        if (day) {
            changed = model::Planned{*day, planned ? planned->time : std::nullopt};
        } else if (!has_words(*text)) {
            changed = std::optional<model::Planned>();
        }
    }
    if (planned) {
        const std::string time = planned->time ? base::format(*planned->time) : "";
        if (const auto text = ui.field(
                "time", {.label = tr(Str::TimeField), .value = time, .kind = FieldKind::Time})) {
            const std::optional<base::LocalTime> hour = base::parse_time(*text);
            if (hour || !has_words(*text)) changed = model::Planned{planned->date, hour};
        }
    }
    return changed;
}

void link_choice(Ui& ui, const Texts& tr, const model::Goal& goal,
                 const std::vector<model::Goal>& course_goals, Commands& commands) {
    std::vector<std::string> options = {std::string(tr(Str::LinkNone))};
    std::vector<Id> ids = {Id{}};
    int chosen = 0;
    for (const model::Goal& course_goal : course_goals) {
        if (!has_words(course_goal.text)) continue;
        if (goal.toward && *goal.toward == course_goal.id) chosen = static_cast<int>(ids.size());
        options.push_back(course_goal.text);
        ids.push_back(course_goal.id);
    }
    const ChoiceSpec spec = {.label = tr(Str::LinkWhich), .options = options, .chosen = chosen};
    if (const std::optional<int> taken = ui.choice("toward", spec)) {
        std::optional<Id> toward;
        if (*taken > 0) toward = ids[static_cast<std::size_t>(*taken)];
        commands.push_back(LinkGoal{goal.id, toward});
    }
}

void got_to_it_choice(Ui& ui, const Texts& tr, const model::Goal& goal, Commands& commands) {
    const std::vector<std::string> options = {
        std::string(tr(Str::GotYes)), std::string(tr(Str::GotPartly)), std::string(tr(Str::GotNo)),
        std::string(tr(Str::GotNextTime))};
    ChoiceSpec spec = {.label = goal.text, .options = options, .label_hidden = true};
    if (goal.got_to_it) spec.chosen = static_cast<int>(*goal.got_to_it);
    if (const std::optional<int> taken = ui.choice("got-to-it", spec)) {
        commands.push_back(SetGotToIt{goal.id, static_cast<model::GotToIt>(*taken)});
    }
}

std::string person_of(const Texts& tr, const model::Course& course) {
    return has_words(course.with_whom) ? course.with_whom : std::string(tr(Str::CourseNoName));
}

void course_choice(Ui& ui, const Texts& tr, const CourseChoice& courses, Commands& commands) {
    if (!courses.open.empty()) {
        std::vector<std::string> options;
        std::optional<int> chosen;
        for (const model::Course& course : courses.open) {
            if (course.id == courses.current) chosen = static_cast<int>(options.size());
            options.push_back(person_of(tr, course));
        }
        const ChoiceSpec spec = {
            .label = tr(Str::CourseWhich), .options = options, .chosen = chosen};
        if (const std::optional<int> taken = ui.choice("whose-page", spec)) {
            commands.push_back(SetCourse{courses.open[static_cast<std::size_t>(*taken)].id});
        }
    }
}

void offer_rests(Ui& ui, const Texts& tr, model::OfferKind kind, Commands& commands) {
    const Scope row = ui.row("rest");
    if (ui.button("not-now", tr(Str::NotNow), {.style = ButtonStyle::Quiet})) {
        commands.push_back(RestOffer{kind, false});
    }
    if (ui.button("not-for-me", tr(Str::NotForMe), {.style = ButtonStyle::Quiet})) {
        commands.push_back(RestOffer{kind, true});
    }
}

std::optional<int> move_buttons(Ui& ui, const Texts& tr, std::string_view what, std::size_t index,
                                std::size_t count) {
    std::optional<int> by;
    if (count < 2) return by;
    if (icon_button(ui, "up", tr(Str::MoveUp), icons::kArrowUp, what, index == 0)) by = -1;
    if (icon_button(ui, "down", tr(Str::MoveDown), icons::kArrowDown, what, index + 1 == count)) {
        by = 1;
    }
    return by;
}

bool remove_button(Ui& ui, const Texts& tr, std::string_view what) {
    return ui.button("remove", tr(Str::Remove),
                     {.style = ButtonStyle::Quiet, .icon = icons::kX, .description = what});
}

bool icon_button(Ui& ui, std::string_view key, std::string_view name, const char* icon,
                 std::string_view description, bool disabled) {
    return ui.button(key, name,
                     {.style = ButtonStyle::Icon,
                      .icon = icon,
                      .description = description,
                      .disabled = disabled});
}

std::optional<std::optional<int>> one_of(Ui& ui, const Texts& tr, std::string_view key,
                                         Str question, std::span<const Str> names,
                                         std::optional<int> chosen, std::string_view about,
                                         Label label) {
    std::optional<std::optional<int>> taken;
    const Scope group = ui.group(key, tr(question));
    if (label == Label::Shown) ui.text(tr(question), TextStyle::Strong);
    const Scope row = ui.row("row");
    for (std::size_t i = 0; i < names.size(); ++i) {
        const int number = static_cast<int>(i);
        const bool on = chosen == number;
        if (ui.button(std::to_string(i), tr(names[i]),
                      {.style = ButtonStyle::Chip, .description = about, .pressed = on})) {
            taken = on ? std::nullopt : std::optional(number);
        }
    }
    return taken;
}

}  // namespace rapport::screens
