// What was measured and what is worked on, as clinics exchange it: a bundle of FHIR R4 (HL7, 4.0.1)
// in JSON. Own scales and the felt-heard check are Questionnaires with their responses, totals of
// official questionnaires are Observations, goals are Goals. The person is a Patient without a name
// within each of them. What was not answered has no value anywhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "model/goal.h"
#include "model/scale.h"

namespace rapport::exchange {

// A question with a number for its answer.
struct FhirItem {
    std::string key, text;
    int low = 0, high = 100;  // Tenths.
};

struct FhirAnswer {
    std::string key;  // Of one of the items.
    int value = 0;    // Tenths.
};

struct FhirResponse {
    base::Id id;
    base::Moment at;
    std::vector<FhirAnswer> answers;  // Not empty.
};

struct FhirForm {
    base::Id id;
    std::string title;
    std::vector<FhirItem> items;
    std::vector<FhirResponse> responses;
};

struct FhirTotal {
    base::Id id;
    std::string name;  // Of the questionnaire.
    base::Moment at;
    int value = 0;  // Tenths.
};

struct FhirGoal {
    base::Id id;
    std::string text;
    bool is_over = false;
    std::optional<base::LocalDate> begun;
    std::optional<int> level;  // Of goal attainment, -2 to 2, as it was last put.
    std::string stage;         // In the person's words; empty: none.
};

struct FhirContent {
    std::string language;
    base::Id id;       // Of the bundle.
    base::Moment now;  // When it was made.
    std::vector<FhirForm> forms;
    std::vector<FhirTotal> totals;
    std::vector<FhirGoal> goals;
};

bool is_empty(const FhirContent& content);
std::string fhir_bundle(const FhirContent& content);

}  // namespace rapport::exchange
