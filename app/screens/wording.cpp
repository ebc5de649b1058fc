// Finding words: three parts in the client's own, a tone, and the sentence that comes out.
#include <array>

#include "screens/parts.h"
#include "screens/wording_sentence.h"

namespace rapport::screens {
namespace {

// What the page says, for a sentence and for a short message.
struct Form {
    Str title, line, situation, effect, wish, heading;
};

constexpr Form kSentence = {Str::TitleWording, Str::WordingLine,    Str::PromptSituation,
                            Str::PromptEffect, Str::PromptWishPart, Str::HeadingSentence};
constexpr Form kMessage = {Str::TitleBrief,        Str::BriefLine,       Str::PromptBriefSaw,
                           Str::PromptBriefOthers, Str::PromptBriefWish, Str::HeadingBrief};

void part(Ui& ui, std::string_view key, std::string_view label, std::string_view value,
          TextTarget target, const Id& id, Commands& commands) {
    typed(ui, key, {.label = label, .value = value, .kind = FieldKind::Area, .lines = 2},
          {.target = target, .id = id}, commands);
}

void tone_choice(Ui& ui, const Texts& tr, const model::Wording& wording, Commands& commands) {
    const std::array<std::string, 3> tones = {std::string(tr(Str::ToneGentle)),
                                              std::string(tr(Str::TonePlain)),
                                              std::string(tr(Str::ToneDirect))};
    if (const auto taken = ui.choice("tone", {.label = tr(Str::PromptTone),
                                              .options = tones,
                                              .chosen = static_cast<int>(wording.tone)})) {
        commands.push_back(SetTone{wording.id, static_cast<model::Tone>(*taken)});
    }
}

void sentence_part(Ui& ui, const Texts& tr, const WordingView& view, const model::Wording& wording,
                   Commands& commands) {
    const std::string sentence = wording_sentence(tr, wording);
    const bool brief = model::is_brief(view.id);
    ui.heading(2, tr((brief ? kMessage : kSentence).heading));
    if (sentence.empty()) {
        ui.text(tr(Str::SentenceEmpty), TextStyle::Quiet);
    } else {
        const Scope card = ui.card("sentence");
        ui.words("words", sentence, TextStyle::Lead);
        if (view.question) {
            ui.text(tr(Str::WordingKept), TextStyle::Quiet);
            if (ui.link("question", tr(Str::WordingToQuestion))) {
                commands.push_back(Go{{Place::Questions, Screen::Question, view.question->id}});
            }
        } else if (ui.button("keep", tr(Str::KeepAsQuestion), {.style = ButtonStyle::Primary})) {
            commands.push_back(KeepWording{wording.id, sentence});
            ui.focus("question");
        }
    }
    if (const Scope own = ui.disclosure("own", tr(Str::WordingOwn))) {
        part(ui, "own-words", tr(Str::WordingOwnLabel), wording.own, TextTarget::WordingOwn,
             wording.id, commands);
    }
}

void earlier_words(Ui& ui, const Texts& tr, const WordingView& view, Commands& commands) {
    if (!view.earlier.empty()) {
        const Scope open = ui.disclosure("earlier", tr(Str::WordingEarlier));
        if (open) {
            const Scope list = ui.list("list", tr(Str::WordingEarlier), view.earlier.size());
            for (const model::Wording& wording : view.earlier) {
                const Scope item = ui.item(key_of(wording.id));
                ui.words("words", wording_sentence(tr, wording));
                if (ui.button("open", tr(Str::WordingOpen),
                              {.style = ButtonStyle::Quiet, .description = wording.situation})) {
                    commands.push_back(Go{{Place::More, Screen::Wording, wording.id}});
                }
            }
        }
    }
}

}  // namespace

void wording(Ui& ui, const Texts& tr, const WordingView& view, Commands& commands) {
    model::Wording wording = view.wording.value_or(model::Wording{});
    wording.id = view.id;
    const bool brief = model::is_brief(view.id);
    const Form& form = brief ? kMessage : kSentence;
    title(ui, tr(form.title), tr(form.line));
    part(ui, "situation", tr(form.situation), wording.situation, TextTarget::WordingSituation,
         view.id, commands);
    part(ui, "effect", tr(form.effect), wording.effect, TextTarget::WordingEffect, view.id,
         commands);
    part(ui, "wish", tr(form.wish), wording.wish, TextTarget::WordingWish, view.id, commands);
    if (!brief) tone_choice(ui, tr, wording, commands);
    ui.space();
    sentence_part(ui, tr, view, wording, commands);
    saved(ui, tr, view.just_saved);
    if (view.wording) {
        if (ui.button("delete", tr(Str::Delete), {.style = ButtonStyle::Quiet})) {
            commands.push_back(Remove{model::Kind::Wording, view.id});
        }
    }
    earlier_words(ui, tr, view, commands);
    if (ui.link("not-okay", tr(Str::LinkNotOkay))) {
        commands.push_back(Go{{Place::More, Screen::NotOkay, {}}});
    }
}

}  // namespace rapport::screens
