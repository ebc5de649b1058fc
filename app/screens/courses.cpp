// The people one sees: each with sessions, questions and goals of their own. One needs no set-up.
#include "screens/parts.h"

namespace rapport::screens {
namespace {

void course_fields(Ui& ui, const Texts& tr, const model::Course& course, Commands& commands) {
    typed(
        ui, "who",
        {.label = tr(Str::CourseWord), .hint = tr(Str::CourseWordHint), .value = course.with_whom},
        {.target = TextTarget::CourseWord, .id = course.id}, commands);
    typed(
        ui, "began",
        {.label = tr(Str::PromptBegan), .value = course.began, .kind = FieldKind::Area, .lines = 1},
        {.target = TextTarget::CourseBegan, .id = course.id}, commands);
    if (!course.open) {
        typed(ui, "ended",
              {.label = tr(Str::PromptEnded),
               .value = course.ended,
               .kind = FieldKind::Area,
               .lines = 1},
              {.target = TextTarget::CourseEnded, .id = course.id}, commands);
    }
}

void course_card(Ui& ui, const Texts& tr, const CoursesView& view, const model::Course& course,
                 Commands& commands) {
    const std::string person = person_of(tr, course);
    const Scope card = ui.card("card");
    const Scope group = ui.group("group", person);
    if (!course.open) ui.text(tr(Str::CourseOverMark), TextStyle::Quiet);
    course_fields(ui, tr, course, commands);
    const Scope row = ui.row("act");
    if (course.id == view.current) {
        ui.text(tr(Str::CourseShown), TextStyle::Quiet);
    } else if (ui.button("show", tr(Str::CourseShow), {.description = person})) {
        commands.push_back(SetCourse{course.id});
    }
    if (ui.button("over", tr(course.open ? Str::CourseOver : Str::CourseGoesOn),
                  {.style = ButtonStyle::Quiet, .description = person})) {
        commands.push_back(SetCourseOpen{course.id, !course.open});
    }
    if (view.courses.size() > 1 &&
        ui.button("delete", tr(Str::Delete),
                  {.style = ButtonStyle::Quiet, .icon = icons::kTrash2, .description = person})) {
        commands.push_back(Remove{model::Kind::Course, course.id});
    }
}

}  // namespace

void courses(Ui& ui, const Texts& tr, const CoursesView& view, Commands& commands) {
    title(ui, tr(Str::TitleCourses), tr(Str::CoursesLine));
    {
        const Scope list = ui.list("courses", tr(Str::TitleCourses), view.courses.size());
        for (const model::Course& course : view.courses) {
            const Scope item = ui.item(key_of(course.id));
            course_card(ui, tr, view, course, commands);
        }
    }
    if (ui.button("add", tr(Str::CourseAdd), {.icon = icons::kPlus})) {
        commands.push_back(AddCourse{});
    }
}

}  // namespace rapport::screens
