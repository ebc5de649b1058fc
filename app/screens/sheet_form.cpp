// Draws the parts of any sheet: it knows kinds of fields and no sheet by name.
#include "screens/sheet_form.h"

#include <algorithm>

namespace rapport::screens {
namespace {

using model::BecomesA;
using model::MadeOf;
using model::SheetField;
using model::SheetKind;
using model::SheetPartKind;

std::string_view text_of(const SheetForm& form, const SheetField& field) {
    const model::SheetAnswer* answer = model::find_answer(form.filled, field.key);
    return answer ? std::string_view(answer->text) : std::string_view();
}

std::optional<int> number_of(const SheetForm& form, const SheetField& field, int item = 0) {
    const model::SheetAnswer* answer = model::find_answer(form.filled, field.key, item);
    return answer ? answer->number : std::nullopt;
}

// Apart from those of the page around it, and of other sheets on it.
std::string key_of_field(const SheetForm& form, const SheetField& field) {
    return form.sheet.name + "." + field.key;
}

Id goal_of(const SheetForm& form) { return form.filled.goal.value_or(Id{}); }

SetSheetAnswer answer(const SheetForm& form, const SheetField& field, int item,
                      std::optional<int> number) {
    return {form.filled.id, form.sheet.name, field.key, item, number, goal_of(form)};
}

void words(Ui& ui, const SheetForm& form, const SheetField& field, Commands& commands) {
    const bool line = field.kind == SheetKind::Line;
    typed(ui, key_of_field(form, field),
          {.label = field.question,
           .hint = field.hint,
           .value = text_of(form, field),
           .kind = line ? FieldKind::Line : FieldKind::Area,
           .lines = 2},
          {.target = TextTarget::SheetField,
           .id = form.filled.id,
           .session = goal_of(form),
           .key = form.sheet.name + "/" + field.key},
          commands);
}

void choice(Ui& ui, const Texts& tr, const SheetForm& form, const SheetField& field,
            Commands& commands) {
    std::vector<std::string> options;
    for (const model::SheetOption& option : field.options) options.push_back(option.text);
    const std::optional<int> chosen = number_of(form, field);
    if (!field.hint.empty()) ui.text(field.hint, TextStyle::Quiet);
    const auto taken = ui.choice(key_of_field(form, field),
                                 {.label = field.question, .options = options, .chosen = chosen});
    if (taken) commands.push_back(answer(form, field, 0, taken));
    if (chosen && ui.button(key_of_field(form, field) + ".clear", tr(Str::Clear),
                            {.style = ButtonStyle::Quiet, .description = field.question})) {
        commands.push_back(answer(form, field, 0, std::nullopt));
    }
}

void ticks(Ui& ui, const SheetForm& form, const SheetField& field, Commands& commands) {
    const Scope group = ui.group(key_of_field(form, field), field.question);
    ui.text(field.question, TextStyle::Strong);
    if (!field.hint.empty()) ui.text(field.hint, TextStyle::Quiet);
    for (std::size_t i = 0; i < field.options.size(); ++i) {
        const int item = static_cast<int>(i);
        const bool on = number_of(form, field, item).value_or(0) != 0;
        if (ui.checkbox(field.options[i].key, field.options[i].text, on)) {
            commands.push_back(answer(form, field, item, on ? std::nullopt : std::optional(1)));
        }
    }
}

void scale(Ui& ui, const SheetForm& form, const SheetField& field, Commands& commands) {
    const auto taken = ui.scale(key_of_field(form, field), {.question = field.question,
                                                            .low = field.low,
                                                            .high = field.high,
                                                            .value = number_of(form, field)});
    if (taken) commands.push_back(answer(form, field, 0, *taken));
}

bool is_made(const SheetForm& form, const Id& id) {
    return std::find(form.made.begin(), form.made.end(), id) != form.made.end();
}

// What can be asked while nothing stands here.
void ask(Ui& ui, const Texts& tr, const SheetForm& form, const SheetField& field,
         Commands& commands) {
    const Id id = model::made_id(form.filled.id, field.key, MadeOf::Blank);
    const bool there = is_made(form, id);
    if (!there && model::is_blank(field, form.filled)) {
        if (ui.button(key_of_field(form, field) + ".ask", tr(Str::SheetAsk),
                      {.style = ButtonStyle::Quiet, .description = field.ask})) {
            commands.push_back(KeepQuestion{id, field.ask, {}, form.filled.is_private, true});
        }
    }
    if (there) ui.status(key_of_field(form, field) + ".asked", tr(Str::StarterAdded));
}

// What its words can be made into.
void become(Ui& ui, const Texts& tr, const SheetForm& form, const SheetField& field,
            Commands& commands) {
    const std::string text(base::trim(text_of(form, field)));
    const Id id = model::made_id(form.filled.id, field.key, MadeOf::Words);
    const bool there = is_made(form, id);
    const bool is_goal = field.becomes == BecomesA::Goal;
    const bool is_try = field.becomes == BecomesA::Homework;
    if (!there && !text.empty()) {
        const Str name = is_goal  ? Str::SheetToGoal
                         : is_try ? Str::SheetToTry
                                  : Str::SheetToQuestion;
        if (ui.button(key_of_field(form, field) + ".make", tr(name),
                      {.style = ButtonStyle::Quiet, .description = text})) {
            if (is_goal) commands.push_back(KeepGoal{id, text, form.filled.id});
            if (is_try) {
                commands.push_back(
                    AddHomework{text, form.sheet.name, {}, {}, id, form.filled.is_private});
            }
            if (field.becomes == BecomesA::Question) {
                commands.push_back(KeepQuestion{id, text, {}, form.filled.is_private, true});
            }
        }
    }
    const Str done = is_goal ? Str::SheetIsGoal : is_try ? Str::SheetIsTry : Str::StarterAdded;
    if (there) ui.status(key_of_field(form, field) + ".made", tr(done));
}

void field(Ui& ui, const Texts& tr, const SheetForm& form, const SheetField& field,
           Commands& commands) {
    if (!model::is_asked(field, form.filled)) return;
    switch (field.kind) {
        case SheetKind::Words:
        case SheetKind::Line: words(ui, form, field, commands); break;
        case SheetKind::Scale: scale(ui, form, field, commands); break;
        case SheetKind::Choice: choice(ui, tr, form, field, commands); break;
        case SheetKind::Ticks: ticks(ui, form, field, commands); break;
    }
    if (!field.ask.empty()) ask(ui, tr, form, field, commands);
    if (field.becomes != BecomesA::Nothing) become(ui, tr, form, field, commands);
}

}  // namespace

void sheet_form(Ui& ui, const Texts& tr, const SheetForm& form, int heading, Commands& commands) {
    for (const model::SheetPart& part : form.sheet.parts) {
        switch (part.kind) {
            case SheetPartKind::Paragraph: ui.text(part.text, TextStyle::Quiet); break;
            case SheetPartKind::Heading: ui.heading(heading, part.text); break;
            case SheetPartKind::Field: field(ui, tr, form, part.field, commands); break;
        }
    }
}

}  // namespace rapport::screens
