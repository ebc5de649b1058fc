// Courses: with whom, how many sessions before, how it began and ended.
#include "core/apply_practice.h"

namespace rapport::core {
namespace {

using screens::SetText;
using screens::TextTarget;

// Changes the course called `id`, or the current one for a nil id.
Result<void> change_course(State& state, const Id& id,
                           const std::function<void(model::Course&)>& edit) {
    Result<model::Course> current = state.journal->course();
    if (!current.ok()) return current.error();
    Result<std::vector<model::Course>> all = state.journal->courses();
    if (!all.ok()) return all.error();
    const model::Course* found = find_by_id(all.value(), id.is_nil() ? current.value().id : id);
    if (!found) return base::Error{base::ErrorKind::NotFound, "course"};
    model::Course course = *found;
    edit(course);
    return state.journal->save(course, state.stamp());
}

}  // namespace

Result<void> course_text(State& state, const SetText& command) {
    return change_course(state, command.id, [&](model::Course& course) {
        if (command.target == TextTarget::CourseWord) course.with_whom = command.text;
        if (command.target == TextTarget::CourseBegan) course.began = command.text;
        if (command.target == TextTarget::CourseEnded) course.ended = command.text;
    });
}

Result<void> write(State& state, const screens::SetSessionsBefore& command) {
    return change_course(state, {},
                         [&](model::Course& course) { course.sessions_before = command.count; });
}

Result<void> write(State& state, const screens::SetSessionLength& command) {
    return change_course(state, {},
                         [&](model::Course& course) { course.length_min = command.minutes; });
}

Result<void> write(State& state, const screens::SetCourse& command) {
    return state.journal->set_course(command.id, state.stamp());
}

Result<void> write(State& state, const screens::AddCourse&) {
    model::Course course;
    course.id = state.journal->new_id();
    if (Result<void> made = state.journal->insert(course, state.stamp()); !made.ok()) return made;
    return state.journal->set_course(course.id, state.stamp());
}

// A closed course is not the current one as long as another is open.
Result<void> write(State& state, const screens::SetCourseOpen& command) {
    Result<void> done = change_course(state, command.id,
                                      [&](model::Course& course) { course.open = command.open; });
    if (!done.ok()) return done;
    if (command.open) return state.journal->set_course(command.id, state.stamp());
    Result<model::Course> current = state.journal->course();
    if (!current.ok()) return current.error();
    Result<std::vector<model::Course>> all = state.journal->courses();
    if (!all.ok()) return all.error();
    for (const model::Course& other : all.value()) {
        if (current.value().open || !other.open) continue;
        return state.journal->set_course(other.id, state.stamp());
    }
    return {};
}

}  // namespace rapport::core
