#include "exchange/fhir.h"

#include "exchange/json.h"

namespace rapport::exchange {
namespace {

using base::Id;

constexpr const char* kPerson = "person";

std::string urn_of(const Id& id) {
    constexpr std::size_t kDashes[] = {8, 13, 18, 23};
    std::string text = base::to_hex(id);
    for (const std::size_t at : kDashes) text.insert(at, 1, '-');
    return "urn:uuid:" + text;
}

// A number in tenths, whole where it is.
Json number_of(int tenths) {
    if (tenths % 10 == 0) return Json::of(tenths / 10);
    return Json::of(tenths / 10.0);
}

Json text_of_concept(std::string_view text) {
    Json made = Json::object();
    made.set("text", Json::of(text));
    return made;
}

Json resource_of(std::string_view type, const Id& id, const FhirContent& content) {
    Json made = Json::object();
    made.set("resourceType", Json::of(type));
    made.set("id", Json::of(base::to_hex(id)));
    made.set("language", Json::of(content.language));
    return made;
}

// The person, without anything that says who it is.
void add_subject(Json& resource) {
    Json patient = Json::object();
    patient.set("resourceType", Json::of("Patient"));
    patient.set("id", Json::of(kPerson));
    Json contained = Json::list();
    contained.add(std::move(patient));
    resource.set("contained", std::move(contained));
    Json reference = Json::object();
    reference.set("reference", Json::of(std::string("#") + kPerson));
    resource.set("subject", std::move(reference));
}

void add_entry(Json& entries, const Id& id, Json resource) {
    Json entry = Json::object();
    entry.set("fullUrl", Json::of(urn_of(id)));
    entry.set("resource", std::move(resource));
    entries.add(std::move(entry));
}

std::string item_words(const FhirItem& item) {
    return item.text + " (" + model::tenths_text(item.low) + " - " + model::tenths_text(item.high) +
           ")";
}

Json questionnaire_of(const FhirForm& form, const FhirContent& content) {
    Json made = resource_of("Questionnaire", form.id, content);
    made.set("url", Json::of(urn_of(form.id)));
    made.set("title", Json::of(form.title));
    made.set("status", Json::of("active"));
    Json about = Json::list();
    about.add(Json::of("Patient"));
    made.set("subjectType", std::move(about));
    Json items = Json::list();
    for (const FhirItem& item : form.items) {
        Json one = Json::object();
        one.set("linkId", Json::of(item.key));
        one.set("text", Json::of(item_words(item)));
        one.set("type", Json::of("decimal"));
        items.add(std::move(one));
    }
    made.set("item", std::move(items));
    return made;
}

Json response_of(const FhirForm& form, const FhirResponse& response, const FhirContent& content) {
    Json made = resource_of("QuestionnaireResponse", response.id, content);
    add_subject(made);
    made.set("questionnaire", Json::of(urn_of(form.id)));
    made.set("status", Json::of("completed"));
    made.set("authored", Json::of(base::format(response.at)));
    Json items = Json::list();
    for (const FhirAnswer& answer : response.answers) {
        Json value = Json::object();
        value.set("valueDecimal", number_of(answer.value));
        Json answers = Json::list();
        answers.add(std::move(value));
        Json item = Json::object();
        item.set("linkId", Json::of(answer.key));
        item.set("answer", std::move(answers));
        items.add(std::move(item));
    }
    made.set("item", std::move(items));
    return made;
}

Json observation_of(const FhirTotal& total, const FhirContent& content) {
    Json made = resource_of("Observation", total.id, content);
    add_subject(made);
    made.set("status", Json::of("final"));
    made.set("code", text_of_concept(total.name));
    made.set("effectiveDateTime", Json::of(base::format(total.at)));
    Json value = Json::object();
    value.set("value", number_of(total.value));
    made.set("valueQuantity", std::move(value));
    return made;
}

Json goal_of(const FhirGoal& goal, const FhirContent& content) {
    Json made = resource_of("Goal", goal.id, content);
    add_subject(made);
    made.set("lifecycleStatus", Json::of(goal.is_over ? "completed" : "active"));
    made.set("description", text_of_concept(goal.text));
    if (goal.begun) made.set("startDate", Json::of(base::format(*goal.begun)));
    if (goal.level) {
        const std::string sign = *goal.level > 0 ? "+" : "";
        made.set("achievementStatus",
                 text_of_concept("GAS " + sign + std::to_string(*goal.level) + " (-2 - +2)"));
    }
    if (!goal.stage.empty()) {
        Json notes = Json::list();
        notes.add(text_of_concept(goal.stage));
        made.set("note", std::move(notes));
    }
    return made;
}

}  // namespace

bool is_empty(const FhirContent& content) {
    return content.forms.empty() && content.totals.empty() && content.goals.empty();
}

std::string fhir_bundle(const FhirContent& content) {
    Json entries = Json::list();
    for (const FhirForm& form : content.forms) {
        add_entry(entries, form.id, questionnaire_of(form, content));
        for (const FhirResponse& response : form.responses) {
            add_entry(entries, response.id, response_of(form, response, content));
        }
    }
    for (const FhirTotal& total : content.totals) {
        add_entry(entries, total.id, observation_of(total, content));
    }
    for (const FhirGoal& goal : content.goals) {
        add_entry(entries, goal.id, goal_of(goal, content));
    }
    Json bundle = Json::object();
    bundle.set("resourceType", Json::of("Bundle"));
    bundle.set("id", Json::of(base::to_hex(content.id)));
    bundle.set("type", Json::of("collection"));
    bundle.set("timestamp", Json::of(base::format(content.now)));
    bundle.set("entry", std::move(entries));
    return write_json(bundle) + "\n";
}

}  // namespace rapport::exchange
