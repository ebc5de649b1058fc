// What is small enough to be made at once: the bundle for a clinic, and the calendar.
#include "base/text.h"
#include "core/exports.h"
#include "core/view.h"
#include "exchange/calendar.h"
#include "exchange/fhir.h"
#include "model/heard.h"
#include "screens/reading_content.h"

namespace rapport::core {
namespace {

using exchange::FhirContent;
using ui::Str;

constexpr int kTenths = 10;

// An id that is always the same for the same origin, and is no other thing's.
Id made_of(std::string_view what, const Id& origin) {
    return store::id_of_content(std::string(what) + base::to_hex(origin));
}

Result<void> add_scales(State& state, FhirContent& content) {
    Result<std::vector<model::Scale>> scales = state.journal->scales();
    if (!scales.ok()) return scales.error();
    Result<std::vector<model::ScaleValue>> values = state.journal->scale_values();
    if (!values.ok()) return values.error();
    for (const model::Scale& scale : scales.value()) {
        constexpr const char* kKey = "value";
        exchange::FhirForm form{
            scale.id, scale.name, {{kKey, scale.name, scale.low, scale.high}}, {}};
        for (const model::ScaleValue& value : values.value()) {
            if (!(value.scale == scale.id)) continue;
            if (scale.instrument.empty()) {
                form.responses.push_back({value.id, value.at, {{kKey, value.value}}});
            } else {
                content.totals.push_back({value.id, scale.name, value.at, value.value});
            }
        }
        if (scale.instrument.empty()) content.forms.push_back(std::move(form));
    }
    return {};
}

Result<void> add_heard(State& state, FhirContent& content) {
    Result<AnswersBySession> answers = answers_by_session(state);
    if (!answers.ok()) return answers.error();
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    exchange::FhirForm form{
        made_of("heard", course.value().id), std::string(state.texts(Str::HeadingHeard)), {}, {}};
    for (std::size_t i = 0; i < model::kHeardItems; ++i) {
        const auto item = static_cast<model::HeardItem>(i);
        form.items.push_back(
            {model::heard_key(item), std::string(screens::heard_words(state.texts, item)), 0, 100});
    }
    for (const auto& [session, all] : answers.value()) {
        exchange::FhirResponse response{made_of("heard", session), {}, {}};
        for (const exchange::FhirItem& item : form.items) {
            const model::Answer* answer = find_answer(all, item.key);
            if (!answer || !answer->number) continue;
            response.answers.push_back({item.key, *answer->number * kTenths});
            response.at = {answer->made, state.now.offset_min};
        }
        if (!response.answers.empty()) form.responses.push_back(std::move(response));
    }
    if (!form.responses.empty()) content.forms.push_back(std::move(form));
    return {};
}

Result<void> add_goals(State& state, FhirContent& content) {
    Result<std::vector<model::Goal>> goals = state.journal->course_goals();
    if (!goals.ok()) return goals.error();
    Result<std::vector<model::GoalMark>> marks = state.journal->goal_marks();
    if (!marks.ok()) return marks.error();
    for (const model::Goal& goal : goals.value()) {
        if (base::is_blank(goal.text)) continue;
        exchange::FhirGoal made{goal.id, goal.text, goal.ended, {}, {}, {}};
        for (const model::GoalMark& mark : marks.value()) {
            if (!(mark.goal == goal.id)) continue;
            const base::LocalDate day = base::to_local(mark.at).date;
            made.begun = std::min(made.begun.value_or(day), day);
            if (mark.kind == model::MarkKind::Stage) made.stage = mark.text;
            const bool is_level = mark.kind == model::MarkKind::Level && mark.number;
            if (is_level && state.settings.ratings) made.level = mark.number;
        }
        content.goals.push_back(std::move(made));
    }
    return {};
}

Result<void> add_sessions(State& state, std::vector<exchange::CalendarEvent>& events) {
    Result<model::Course> course = state.journal->course();
    if (!course.ok()) return course.error();
    Result<std::vector<screens::SessionLine>> lines = session_lines(state);
    if (!lines.ok()) return lines.error();
    for (const screens::SessionLine& line : lines.value()) {
        if (!line.date || line.session.state == model::SessionState::NotMet) continue;
        exchange::CalendarEvent event;
        event.title = state.texts(Str::CalendarTitle);
        event.when = {*line.date, line.time};
        event.length_min = course.value().length_min;
        event.uid = line.session.id;
        event.stamp = state.now.at;
        events.push_back(std::move(event));
    }
    return {};
}

Result<void> add_tries(State& state, ReadPrivate with, std::vector<exchange::CalendarTask>& tasks) {
    Result<std::vector<model::Homework>> all = state.journal->homework();
    if (!all.ok()) return all.error();
    for (const model::Homework& one : all.value()) {
        const bool is_left_out = with == ReadPrivate::No && one.is_private;
        std::string title = screens::try_to_read(state.texts, one).front().text;
        if (is_left_out || base::is_blank(title)) continue;
        const bool is_done = one.is_closed || one.state == model::HomeworkState::Done;
        tasks.push_back({std::move(title), one.due, is_done, one.id, one.at.at});
    }
    return {};
}

}  // namespace

Result<std::string> export_for_clinic(State& state) {
    FhirContent content;
    content.language = state.texts.language();
    content.id = state.journal->new_id();
    content.now = state.now;
    Result<void> done;
    if (state.settings.ratings) done = add_scales(state, content);
    if (done.ok() && state.settings.ratings) done = add_heard(state, content);
    if (done.ok()) done = add_goals(state, content);
    if (!done.ok()) return done.error();
    return exchange::is_empty(content) ? std::string() : exchange::fhir_bundle(content);
}

Result<std::string> export_calendar(State& state, ReadPrivate with) {
    std::vector<exchange::CalendarEvent> events;
    std::vector<exchange::CalendarTask> tasks;
    Result<void> done = add_sessions(state, events);
    if (done.ok()) done = add_tries(state, with, tasks);
    if (!done.ok()) return done.error();
    if (events.empty() && tasks.empty()) return std::string();
    return exchange::calendar_file(events, tasks, state.now.at);
}

}  // namespace rapport::core
