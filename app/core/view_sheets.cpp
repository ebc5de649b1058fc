// Reads sheets: the shelf, one filling with what was filled in before, those of a goal, and the one
// blank that is offered as a question.
#include <algorithm>
#include <array>

#include "core/apply_practice.h"
#include "core/view.h"

namespace rapport::core {
namespace {

using namespace screens;
using model::FilledSheet;
using model::SheetOnce;

// A sheet that is not among those of the app (from a newer version, say) still shows its words.
model::Sheet unknown_sheet(const State& state, const FilledSheet& filled) {
    model::Sheet sheet;
    sheet.name = filled.sheet;
    sheet.title = state.texts(ui::Str::HeadingShelf);
    for (const model::SheetAnswer& answer : filled.answers) {
        if (base::is_blank(answer.text)) continue;
        model::SheetPart part{model::SheetPartKind::Field, {}, {}};
        part.field.key = answer.field;
        part.field.question = answer.field;
        sheet.parts.push_back(std::move(part));
    }
    return sheet;
}

// What was made of the fields of sheets: the ids of all questions, goals and things to try.
Result<std::vector<Id>> made_things(State& state) {
    std::vector<Id> ids;
    Result<std::vector<model::Question>> questions = state.journal->questions();
    if (!questions.ok()) return questions.error();
    for (const model::Question& question : questions.value()) ids.push_back(question.id);
    Result<std::vector<model::Goal>> goals = state.journal->course_goals();
    if (!goals.ok()) return goals.error();
    for (const model::Goal& goal : goals.value()) ids.push_back(goal.id);
    Result<std::vector<model::Homework>> tries = state.journal->homework();
    if (!tries.ok()) return tries.error();
    for (const model::Homework& one : tries.value()) ids.push_back(one.id);
    return ids;
}

Result<Id> origin_of(State& state, const model::Sheet& sheet) {
    if (sheet.once == SheetOnce::Journal) return Id{};
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    return course.value().id;
}

std::string options_words(const model::Sheet& sheet, const FilledSheet& filled) {
    for (const model::SheetAnswer& answer : filled.answers) {
        const model::SheetField* field = model::find_field(sheet, answer.field);
        if (!field || !answer.number || field->options.empty()) continue;
        const bool ticks = field->kind == model::SheetKind::Ticks;
        const auto at = static_cast<std::size_t>(ticks ? answer.item : *answer.number);
        if (at < field->options.size()) return field->options[at].text;
    }
    return {};
}

void add_earlier(const std::vector<FilledSheet>& all, SheetView& view) {
    for (auto filled = all.rbegin(); filled != all.rend(); ++filled) {
        if (filled->id == view.form.filled.id || !model::has_any_answer(*filled)) continue;
        std::string words = model::first_words(*filled);
        if (words.empty()) words = options_words(view.form.sheet, *filled);
        view.earlier.push_back({filled->id, std::move(words), base::to_local(filled->made).date});
    }
}

// What is written on now: of a sheet that is filled in once, that one; else the newest of today, or
// a new one.
Result<Id> current_filling(State& state, const model::Sheet& sheet,
                           const std::vector<FilledSheet>& all) {
    if (sheet.once != SheetOnce::Many) {
        Result<Id> origin = origin_of(state, sheet);
        if (!origin.ok()) return origin;
        return model::once_id(sheet.name, origin.value());
    }
    const bool today =
        !all.empty() && base::to_local(all.back().made).date == state.local_now().date;
    if (!today || state.asked_another(TextTarget::SheetField)) return state.fresh.sheet;
    return all.back().id;
}

}  // namespace

Result<std::vector<SheetForm>> read_goal_sheets(State& state, const Id& goal) {
    Result<std::vector<Id>> made = made_things(state);
    if (!made.ok()) return made.error();
    std::vector<SheetForm> forms;
    for (const model::Sheet& sheet : state.sheets) {
        if (sheet.need != model::SheetNeed::Goal) continue;
        const Id id = model::once_id(sheet.name, goal);
        Result<std::optional<FilledSheet>> filled = state.journal->sheet(id);
        if (!filled.ok()) return filled.error();
        SheetForm form = {sheet, filled.value().value_or(FilledSheet{}), made.value()};
        form.filled.id = id;
        form.filled.goal = goal;
        forms.push_back(std::move(form));
    }
    return forms;
}

Result<View> read_sheet(State& state) {
    SheetView view;
    view.today = state.local_now().date;
    view.just_saved = state.just_saved;
    std::optional<std::string> name = model::sheet_of_id(state.route().id);
    std::optional<FilledSheet> filled;
    if (state.route().screen == Screen::FilledSheet) {
        Result<std::optional<FilledSheet>> found = state.journal->sheet(state.route().id);
        if (!found.ok()) return found.error();
        if (!found.value()) return View{std::move(view)};
        filled = std::move(found).value();
        name = filled->sheet;
    }
    const model::Sheet* sheet = name ? find_sheet(state, *name) : nullptr;
    if (!sheet && !filled) return View{std::move(view)};
    view.form.sheet = sheet ? *sheet : unknown_sheet(state, *filled);
    Result<std::vector<FilledSheet>> all = state.journal->sheets(view.form.sheet.name);
    if (!all.ok()) return all.error();
    if (!filled) {
        Result<Id> id = current_filling(state, *sheet, all.value());
        if (!id.ok()) return id.error();
        Result<std::optional<FilledSheet>> found = state.journal->sheet(id.value());
        if (!found.ok()) return found.error();
        filled = found.value();
        if (!filled) view.form.filled.id = id.value();
    }
    view.exists = filled.has_value();
    if (filled) view.form.filled = *filled;
    if (!filled) view.form.filled.is_private = view.form.sheet.is_private;
    add_earlier(all.value(), view);
    Result<std::vector<Id>> made = made_things(state);
    if (!made.ok()) return made.error();
    view.form.made = std::move(made).value();
    Result<std::vector<model::Goal>> goals = state.journal->course_goals();
    if (!goals.ok()) return goals.error();
    view.course_goals = without_ended(without_blank(std::move(goals).value()));
    view.found = true;
    return View{std::move(view)};
}

Result<View> read_shelf(State& state) {
    MoreView view;
    Result<std::vector<model::Session>> sessions = state.journal->sessions();
    if (!sessions.ok()) return sessions.error();
    view.met = std::any_of(
        sessions.value().begin(), sessions.value().end(),
        [](const model::Session& session) { return session.state == model::SessionState::Met; });
    view.arrive = state.settings.arrive;
    view.update_ready = state.app.update_ready;
    for (const model::Sheet& sheet : state.sheets) {
        const bool elsewhere =
            sheet.need == model::SheetNeed::Goal || sheet.need == model::SheetNeed::Help;
        if (!elsewhere) view.sheets.push_back({sheet.name, sheet.title, sheet.line, sheet.need});
    }
    return View{std::move(view)};
}

Result<std::optional<BlankLine>> first_blank(State& state) {
    // What most often goes unsaid is asked about first.
    constexpr std::array<std::string_view, 4> kFirst = {"contact", "late", "privacy",
                                                        "after_hours"};
    Result<std::vector<Id>> made = made_things(state);
    if (!made.ok()) return made.error();
    std::vector<std::pair<std::size_t, BlankLine>> blanks;
    for (const model::Sheet& sheet : state.sheets) {
        const bool together = sheet.once == SheetOnce::Course &&
                              sheet.need == model::SheetNeed::Together && !sheet.is_private;
        if (!together) continue;
        Result<Id> origin = origin_of(state, sheet);
        if (!origin.ok()) return origin.error();
        const Id id = model::once_id(sheet.name, origin.value());
        Result<std::optional<FilledSheet>> filled = state.journal->sheet(id);
        if (!filled.ok()) return filled.error();
        const FilledSheet found = filled.value().value_or(FilledSheet{});
        for (const model::SheetPart& part : sheet.parts) {
            if (part.kind != model::SheetPartKind::Field) continue;
            if (!model::is_blank(part.field, found)) continue;
            const Id question = model::made_id(id, part.field.key, model::MadeOf::Blank);
            if (std::find(made.value().begin(), made.value().end(), question) !=
                made.value().end()) {
                continue;
            }
            const auto place = std::find(kFirst.begin(), kFirst.end(), part.field.key);
            blanks.push_back({static_cast<std::size_t>(place - kFirst.begin()),
                              {sheet.name, sheet.title, part.field.ask, question}});
        }
    }
    const auto first =
        std::min_element(blanks.begin(), blanks.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
    if (first == blanks.end()) return std::optional<BlankLine>();
    return std::optional(first->second);
}

Result<void> read_agreed(State& state, HelpView& view) {
    constexpr std::string_view kPlan = "plan";
    if (find_sheet(state, kPlan))
        view.plan = {Place::More, Screen::Sheet, model::id_of_sheet(kPlan)};
    Result<std::vector<FilledSheet>> all = state.journal->sheets(kAgreedSheet);
    if (!all.ok()) return all.error();
    for (const FilledSheet& filled : all.value()) {
        const model::SheetAnswer* words = model::find_answer(filled, "after_hours");
        if (words && !base::is_blank(words->text)) view.after_hours = words->text;
    }
    return {};
}

Result<void> read_expected(State& state, ThenWords& then) {
    constexpr std::string_view kExpect = "expect";
    const model::Sheet* sheet = find_sheet(state, kExpect);
    Result<std::vector<FilledSheet>> all = state.journal->sheets(kExpect);
    if (!all.ok()) return all.error();
    if (!sheet || all.value().empty()) return {};
    for (const model::SheetAnswer& answer : all.value().front().answers) {
        const model::SheetField* field = model::find_field(*sheet, answer.field);
        if (field && !base::is_blank(answer.text)) {
            then.expected.emplace_back(field->question, answer.text);
        }
    }
    return {};
}

const model::Sheet* find_sheet(const State& state, std::string_view name) {
    for (const model::Sheet& sheet : state.sheets) {
        if (sheet.name == name) return &sheet;
    }
    return nullptr;
}

}  // namespace rapport::core
