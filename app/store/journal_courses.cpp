// Courses, and which of them is the current one.
#include "store/journal.h"
#include "store/journal_state.h"

namespace rapport::store {
namespace {

using base::Error;
using base::ErrorKind;
using model::Course;

constexpr std::string_view kCurrent = "course.current";

Course read_course(const Statement& row) {
    return Course{.id = row.id(0),
                  .with_whom = row.text(1),
                  .sessions_before = optional_int(row, 2),
                  .length_min = static_cast<int>(row.integer(3)),
                  .began = row.text(4),
                  .ended = row.text(5),
                  .open = row.integer(6) != 0};
}

const Course* find(const std::vector<Course>& all, const Id& id) {
    for (const Course& course : all) {
        if (course.id == id) return &course;
    }
    return nullptr;
}

}  // namespace

Result<std::vector<Course>> Journal::courses() {
    return state_->list(
        "SELECT id, with_whom, sessions_before, length_min, began, ended, is_open FROM course"
        " WHERE deleted IS NULL ORDER BY row",
        read_course);
}

Result<Course> Journal::course() {
    auto all = courses();
    if (!all.ok()) return all.error();
    if (all.value().empty()) return Error{ErrorKind::NotFound, "there is no course"};
    // The current one may have been deleted: then it is the first of the others.
    if (find(all.value(), state_->course) == nullptr) state_->course = all.value().front().id;
    return *find(all.value(), state_->course);
}

Result<void> Journal::State::choose_course(Journal& journal, const Id& fallback) {
    course = fallback;
    auto all = journal.courses();
    if (!all.ok()) return all.error();
    auto noted = journal.note(kCurrent);
    if (!noted.ok()) return noted.error();
    const auto id = base::id_from_hex(noted.value());
    if (id && find(all.value(), *id) != nullptr) course = *id;
    return {};
}

Result<void> Journal::set_course(const Id& id, const Stamp& stamp) {
    if (id == state_->course) return {};
    auto all = courses();
    if (!all.ok()) return all.error();
    if (find(all.value(), id) == nullptr) return Error{ErrorKind::NotFound, "there is no course"};
    auto noted = set_note(kCurrent, base::to_hex(id), stamp);
    if (noted.ok()) state_->course = id;
    return noted;
}

Result<void> Journal::insert(const Course& course, const Stamp& stamp) {
    return state_->transaction([&]() -> Result<void> {
        auto done = state_->change(
            "INSERT INTO course (id, with_whom, sessions_before, length_min, began, ended,"
            " is_open, source, created, created_offset_min, changed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            course.id, course.with_whom, course.sessions_before, course.length_min, course.began,
            course.ended, course.open, stamp.source, stamp.now.at.ms, stamp.now.offset_min,
            stamp.now.at.ms);
        if (!done.ok()) return done;
        return insert(model::Session{.id = new_id(), .course = course.id}, stamp);
    });
}

Result<void> Journal::save(const Course& course, const Stamp& stamp) {
    return state_->change(
        "UPDATE course SET with_whom = ?, sessions_before = ?, length_min = ?, began = ?,"
        " ended = ?, is_open = ?, changed = ? WHERE id = ?",
        course.with_whom, course.sessions_before, course.length_min, course.began, course.ended,
        course.open, stamp.now.at.ms, course.id);
}

}  // namespace rapport::store
