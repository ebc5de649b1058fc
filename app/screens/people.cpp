// The client's own people, and the fields to change them.
#include "screens/people.h"

#include <algorithm>

namespace rapport::screens {
namespace {

using model::Contact;

bool is_written(const Contact& contact) {
    return has_words(contact.name) || has_words(contact.reach);
}

// Without a journal they have no ids: they are told by their places.
void people_list(Ui& ui, const Texts& tr, const HelpView& view) {
    const auto count = static_cast<std::size_t>(
        std::count_if(view.contacts.begin(), view.contacts.end(), is_written));
    ui.heading(2, tr(Str::HeadingPeople));
    if (count == 0) {
        ui.text(tr(Str::HelpPeopleEmpty));
    } else {
        const Scope list = ui.list("people", tr(Str::HeadingPeople), count);
        for (std::size_t i = 0; i < view.contacts.size(); ++i) {
            const Contact& contact = view.contacts[i];
            if (!is_written(contact)) continue;
            const Scope item =
                ui.item(contact.id.is_nil() ? std::to_string(i) : key_of(contact.id));
            if (has_words(contact.name)) ui.words("name", contact.name, TextStyle::Strong);
            if (has_words(contact.reach)) ui.words("reach", contact.reach, TextStyle::Large);
        }
    }
}

void contact_fields(Ui& ui, const Texts& tr, const HelpView& view, const Contact& contact,
                    std::size_t number, Commands& commands) {
    const bool fresh = contact.id == view.new_contact;
    const std::string name = tr(Str::ContactGroup, {{"n", std::to_string(number)}});
    const Scope group = ui.group(key_of(contact.id, view.new_contact), name);
    ui.text(name, TextStyle::Quiet);
    typed(ui, fresh ? "name.new" : "name", {.label = tr(Str::ContactName), .value = contact.name},
          {.target = TextTarget::ContactName, .id = contact.id}, commands);
    typed(ui, "reach",
          {.label = tr(Str::ContactReach), .value = contact.reach, .kind = FieldKind::Phone},
          {.target = TextTarget::ContactReach, .id = contact.id}, commands);
    if (is_written(contact) &&
        ui.checkbox("before-unlock", tr(Str::BeforeUnlock), contact.before_unlock,
                    {.hint = tr(Str::BeforeUnlockHint)})) {
        commands.push_back(SetBeforeUnlock{contact.id, !contact.before_unlock});
    }
    if (is_written(contact) && remove_button(ui, tr, contact.name)) {
        commands.push_back(Remove{model::Kind::Contact, contact.id});
    }
}

void change_people(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands) {
    const bool stored =
        std::any_of(view.contacts.begin(), view.contacts.end(),
                    [&](const Contact& contact) { return contact.id == view.new_contact; });
    const bool empty_fields = !stored && (view.contacts.empty() || view.another_contact);
    std::size_t number = 0;
    for (const Contact& contact : view.contacts) {
        contact_fields(ui, tr, view, contact, ++number, commands);
    }
    if (empty_fields) {
        contact_fields(ui, tr, view, Contact{.id = view.new_contact}, ++number, commands);
    } else if (ui.button("add", tr(Str::AddContact), {.icon = icons::kPlus})) {
        commands.push_back(Another{TextTarget::ContactName});
        ui.focus("name.new");
    }
}

}  // namespace

void people(Ui& ui, const Texts& tr, const HelpView& view, Commands& commands) {
    const bool closed = view.new_contact.is_nil();  // No journal is open.
    if (!closed || !view.contacts.empty()) people_list(ui, tr, view);
    if (view.not_kept) ui.status("not-kept", tr(Str::OpenNotKept));
    if (closed) return;
    if (const Scope open = ui.disclosure("change", tr(Str::HelpChange))) {
        change_people(ui, tr, view, commands);
    }
}

}  // namespace rapport::screens
