// One thing to try: what, why, when, the first step; what got in the way, and what became of it.
#include "screens/homework_parts.h"

#include <array>
#include <span>

#include "model/sheet.h"

namespace rapport::screens {
namespace {

using model::Homework;
using model::HomeworkState;

// In the order of model::HomeworkState.
constexpr std::array kStates = {Str::TryDone, Str::TryPartly, Str::TryNotYet, Str::TryNotForMe};
constexpr std::array kWhoseTry = {Str::TryMine, Str::TryAgreed, Str::TryTheirs};
constexpr std::array kCameBack = {Str::TryCameBackYes, Str::TryCameBackNotYet};

void try_field(Ui& ui, const Texts& tr, const char* key, Str label, TextTarget target, const Id& id,
               std::string_view value, Commands& commands) {
    typed(ui, key, {.label = tr(label), .value = value, .kind = FieldKind::Area, .lines = 1},
          {.target = target, .id = id}, commands);
}

void what_and_why(Ui& ui, const Texts& tr, const Homework& one, Commands& commands) {
    try_field(ui, tr, "what", Str::TryField, TextTarget::HomeworkWhat, one.id, one.what, commands);
    try_field(ui, tr, "why", Str::PromptTryWhy, TextTarget::HomeworkWhy, one.id, one.why, commands);
    try_field(ui, tr, "when", Str::PromptTryWhen, TextTarget::HomeworkDue, one.id, one.due,
              commands);
    try_field(ui, tr, "first", Str::PromptTryFirst, TextTarget::HomeworkFirstStep, one.id,
              one.first_step, commands);
    std::optional<int> whose;
    if (one.whose) whose = static_cast<int>(*one.whose);
    if (const auto taken =
            one_of(ui, tr, "whose", Str::PromptTryWhose, kWhoseTry, whose, one.what)) {
        SetHomeworkWhose command{one.id, std::nullopt};
        if (*taken) command.value = static_cast<model::Whose>(**taken);
        commands.push_back(command);
    }
    if (ui.checkbox("private", tr(Str::OnlyForMe), one.is_private,
                    {.hint = tr(Str::OnlyForMeHint)})) {
        commands.push_back(SetHomeworkPrivate{one.id, !one.is_private});
    }
    if (!one.sheet.empty() && ui.button("sheet", tr(Str::TryOpenSheet))) {
        commands.push_back(Go{{Place::More, Screen::Sheet, model::id_of_sheet(one.sheet)}});
    }
}

void ready_question(Ui& ui, const Texts& tr, const HomeworkView& view, Commands& commands) {
    const std::string_view question = tr(Str::TryQuestion);
    const Scope group = ui.group("ask", question);
    ui.text(question, TextStyle::Lead);
    if (!view.asked && ui.button("keep", tr(Str::KeepAsQuestion), {.description = question})) {
        const Id id = model::homework_question(view.homework->id);
        commands.push_back(KeepQuestion{id, std::string(question), {}});
    }
    ui.status("kept", view.asked ? tr(Str::StarterAdded) : std::string_view());
}

void page(Ui& ui, const Texts& tr, const HomeworkView& view, Commands& commands) {
    const Homework& one = *view.homework;
    ui.text(tr(Str::TrySince, {{"date", date_words(tr, view.taken, view.today)}}),
            TextStyle::Quiet);
    what_and_why(ui, tr, one, commands);
    ui.divider();
    ui.heading(2, tr(Str::HeadingTryWent));
    try_outcome(ui, tr, one, {}, commands);
    try_came_back(ui, tr, one, {}, commands);
    ready_question(ui, tr, view, commands);
    saved(ui, tr, view.just_saved);
    ui.divider();
    if (one.is_closed) ui.text(tr(Str::TryOverMark));
    const Scope row = ui.row("act");
    if (ui.button("close", tr(one.is_closed ? Str::TryReopen : Str::TryOver))) {
        commands.push_back(SetHomeworkClosed{one.id, !one.is_closed});
    }
    if (ui.button("delete", tr(Str::Delete),
                  {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
        commands.push_back(Remove{model::Kind::Homework, one.id});
    }
}

}  // namespace

std::string try_words(const Texts& tr, const Homework& homework) {
    if (!homework.state) return homework.what;
    const Str state = kStates[static_cast<std::size_t>(*homework.state)];
    return homework.what + " – " + std::string(tr(state));
}

void try_outcome(Ui& ui, const Texts& tr, const Homework& homework, const Id& session,
                 Commands& commands) {
    try_field(ui, tr, "way", Str::PromptTryWay, TextTarget::HomeworkWay, homework.id,
              homework.in_the_way, commands);
    std::optional<int> state;
    if (homework.state) state = static_cast<int>(*homework.state);
    if (const auto taken =
            one_of(ui, tr, "state", Str::PromptTryState, kStates, state, homework.what)) {
        SetHomeworkState command{homework.id, std::nullopt, session};
        if (*taken) command.value = static_cast<HomeworkState>(**taken);
        commands.push_back(command);
    }
}

void try_came_back(Ui& ui, const Texts& tr, const Homework& homework, const Id& session,
                   Commands& commands) {
    std::optional<int> came_back;
    if (homework.came_back) came_back = *homework.came_back ? 0 : 1;
    const Label label = session.is_nil() ? Label::Shown : Label::Hidden;
    if (const auto taken = one_of(ui, tr, "came-back", Str::TryCameBack, kCameBack, came_back,
                                  homework.what, label)) {
        SetHomeworkCameBack command{homework.id, std::nullopt, session};
        if (*taken) command.value = **taken == 0;
        commands.push_back(command);
    }
}

void try_open(Ui& ui, const Texts& tr, const Homework& homework, Place place, Commands& commands) {
    if (ui.button("open", tr(Str::Open),
                  {.style = ButtonStyle::Quiet, .description = homework.what})) {
        commands.push_back(Go{{place, Screen::Homework, homework.id}});
    }
}

void homework(Ui& ui, const Texts& tr, const HomeworkView& view, Commands& commands) {
    title(ui, tr(Str::TitleTry));
    if (view.homework) {
        page(ui, tr, view, commands);
    } else {
        ui.text(tr(Str::TryGone));
    }
}

}  // namespace rapport::screens
