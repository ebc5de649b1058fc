// When something is not okay: a short calm page. It judges nobody, and sends the client to nobody
// but people of their own choice.
#include <array>

#include "screens/parts.h"
#include "screens/people.h"

namespace rapport::screens {
namespace {

// What is never part of therapy, by most professional codes.
constexpr std::array kNever = {Str::NotOkayTouch, Str::NotOkayThreats, Str::NotOkayGifts,
                               Str::NotOkayTelling, Str::NotOkaySecrets};

void what(Ui& ui, const Texts& tr) {
    ui.text(tr(Str::NotOkayBody), TextStyle::Lead);
    {
        const Scope card = ui.card("what");
        const Scope list = ui.list("never", tr(Str::NotOkayBody), kNever.size());
        for (std::size_t i = 0; i < kNever.size(); ++i) {
            const Scope item = ui.item(std::to_string(i));
            ui.text(tr(kNever[i]));
        }
    }
    ui.text(tr(Str::NotOkayFault));
    ui.text(tr(Str::NotOkayTell));
    ui.text(tr(Str::NotOkayLimit), TextStyle::Quiet);
}

void note(Ui& ui, const Texts& tr, const NotOkayView& view, Commands& commands) {
    const std::string_view text = view.note ? std::string_view(view.note->text) : "";
    ui.heading(2, tr(Str::HeadingNotOkayNote));
    typed(ui, "note",
          {.label = tr(Str::PromptNotOkayNote),
           .hint = tr(Str::PromptNotOkayNoteHint),
           .value = text,
           .kind = FieldKind::Area},
          {.target = TextTarget::NotOkayNote, .id = view.note_id}, commands);
    if (has_words(text) && ui.button("keep", tr(Str::KeepIt))) {
        commands.push_back(KeepEntry{view.note_id});
    }
    saved(ui, tr, view.just_saved);
}

void earlier(Ui& ui, const Texts& tr, const NotOkayView& view, Commands& commands) {
    if (!view.earlier.empty()) {
        ui.heading(2, tr(Str::HeadingNotOkayNotes));
        const Scope list = ui.list("notes", tr(Str::HeadingNotOkayNotes), view.earlier.size());
        for (const model::Entry& entry : view.earlier) {
            const Scope item = ui.item(key_of(entry.id));
            const Scope card = ui.card("card");
            const base::LocalDateTime at = base::to_local(entry.at);
            ui.text(date_time_words(tr, at.date, at.time, view.today), TextStyle::Quiet);
            ui.words("words", entry.text);
            if (ui.button("delete", tr(Str::Delete),
                          {.style = ButtonStyle::Quiet,
                           .icon = icons::kTrash2,
                           .description = entry.text})) {
                commands.push_back(Remove{model::Kind::Entry, entry.id});
            }
        }
    }
}

}  // namespace

void not_okay(Ui& ui, const Texts& tr, const NotOkayView& view, Commands& commands) {
    title(ui, tr(Str::TitleNotOkay));
    what(ui, tr);
    people(ui, tr, view.people, commands);
    if (view.note_id.is_nil()) return;  // No journal is open.
    note(ui, tr, view, commands);
    earlier(ui, tr, view, commands);
}

}  // namespace rapport::screens
