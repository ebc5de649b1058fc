// A screen with every widget of the kit.
#include "ui/showcase.h"

namespace rapport::ui::test {

void Showcase::chrome(Ui& ui) {
    const Scope banner = ui.banner();
    if (ui.button("cover", "Cover", {.style = ButtonStyle::Quiet, .icon = icons::kEyeOff})) {
        ++count["cover"];
    }
    if (ui.button("help", "Help now", {.style = ButtonStyle::Quiet, .icon = icons::kLifeBuoy})) {
        ++count["help"];
    }
}

void Showcase::answers(Ui& ui) {
    const Scope card = ui.card("heard");
    const Scope region = ui.region("heard", "How it was for you");
    ui.heading(2, "How it was for you");
    ui.text("This is not a mark for your therapist. It is a note on how it was for you.",
            TextStyle::Quiet);
    const ScaleSpec spec{.question = "How heard did you feel?",
                         .low = "not heard",
                         .high = "fully heard",
                         .value = heard};
    if (const auto answer = ui.scale("scale", spec)) {
        ++count["scale"];
        heard = *answer;
    }
    ui.divider();
    const std::vector<std::string> moods = {"easy", "mixed", "tense", "far away"};
    const ChoiceSpec choice{
        .label = "How was the mood between you?", .options = moods, .chosen = mood};
    if (const auto picked = ui.choice("mood", choice)) {
        ++count["mood"];
        mood = *picked;
    }
    if (ui.checkbox("hard", "It was hard to come today", checked,
                    {.hint = "Offers a small win."})) {
        ++count["hard"];
        checked = !checked;
    }
}

void Showcase::questions(Ui& ui) {
    ui.heading(2, "Your questions");
    const Scope list = ui.list("list", "Your questions", 2);
    for (const char* key : {"one", "two"}) {
        const Scope item = ui.item(key);
        const Scope card = ui.card("card");
        ui.words("words", key == std::string("one")
                              ? "Why do we always begin with the week?"
                              : "Could we talk about my father some time, slowly?");
        const Scope row = ui.row("row");
        if (ui.button("bring", "Bring it", {.style = ButtonStyle::Chip, .pressed = true})) {
            ++count["bring"];
        }
        if (ui.button("later", "Later", {.style = ButtonStyle::Chip, .pressed = false})) {
            ++count["later"];
        }
        if (ui.button("up", "Move up", {.style = ButtonStyle::Icon, .icon = icons::kArrowUp})) {
            ++count["up"];
        }
    }
}

void Showcase::dialog(Ui& ui) {
    if (!dialog_open) return;
    bool closed = false;
    {
        const Scope scope = ui.dialog("erase", "Delete everything?", closed);
        ui.text("Your entries on this device will be gone for good.");
        const Scope row = ui.row("row");
        if (ui.button("yes", "Delete everything", {.style = ButtonStyle::Danger})) ++count["yes"];
        if (ui.button("no", "Keep it")) closed = true;
    }
    if (closed) dialog_open = false;
}

void Showcase::operator()(Ui& ui) {
    chrome(ui);
    {
        const Scope main = ui.main("showcase");
        ui.heading(1, "Today");
        ui.text("What is next.", TextStyle::Lead);
        if (ui.button("before", "Before a session",
                      {.style = ButtonStyle::Primary, .icon = icons::kSquarePen})) {
            ++count["before"];
        }
        if (ui.button("after", "After a session")) ++count["after"];
        if (ui.link("code", "I was given a page or a code")) ++count["code"];
        const FieldSpec area{.label = "What is on your mind?",
                             .hint = "One word is enough.",
                             .value = text["mind"],
                             .kind = FieldKind::Area};
        if (auto typed = ui.field("mind", area)) {
            ++count["mind"];
            text["mind"] = *typed;
        }
        ui.status("saved", "Saved on this device");
        answers(ui);
        questions(ui);
        const FieldSpec line{.label = "A name", .value = text["name"], .error = "Write a name."};
        if (auto typed = ui.field("name", line)) {
            ++count["name"];
            text["name"] = *typed;
        }
        if (const Scope more = ui.disclosure("more", "Add more")) {
            ui.text("Kept on this device. Nobody reads it or checks on you here.",
                    TextStyle::Small);
        }
        if (ui.button("erase", "Delete everything",
                      {.style = ButtonStyle::Danger, .icon = icons::kTrash2})) {
            ++count["erase"];
            dialog_open = true;
        }
        draw_charts(ui);
    }
    const NavItem items[] = {{"Today", icons::kSun},
                             {"Questions", icons::kMessageCircleQuestionMark},
                             {"Sessions", icons::kCalendar},
                             {"Goals", icons::kTarget},
                             {"More", icons::kMenu}};
    if (toast && ui.toast("toast", "The question is deleted.", "Undo")) ++count["undo"];
    if (const auto chosen = ui.nav("Places", items, place)) {
        ++count["nav"];
        place = chosen;
    }
    dialog(ui);
}

}  // namespace rapport::ui::test
