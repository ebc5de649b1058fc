// Pictures of every screen with a made-up journal: screens_gallery FOLDER writes them.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "screens/gallery.h"
#include "ui/picture.h"

namespace {

using namespace rapport;
using namespace rapport::screens;

bool shoot(const Shot& shot, const std::string& folder) {
    const Texts tr;
    Commands commands;
    ChromeView view;
    view.route = shot.route;
    view.can_go_back = shot.route.screen != Screen::Place;
    ui::test::Bench bench(
        [&](Ui& ui) { chrome(ui, tr, view, commands, [&] { shot.draw(ui, tr, commands); }); });
    bench.in.width = shot.width;
    bench.in.height = shot.height;
    bench.in.text_scale = shot.text_scale;
    bench.in.scheme = shot.scheme;
    bench.in.right_to_left = std::getenv("RAPPORT_TURNED") != nullptr;
    bench.settle();
    for (const std::string& name : shot.open) bench.activate(ui::Role::Button, name);
    const std::string path = folder + "/" + shot.name + ".png";
    std::printf("%s\n", path.c_str());
    return ui::test::write_picture(bench.kit, bench.in.scale, path);
}

TodayView first_today() {
    TodayView view;
    view.first_start = true;
    view.now = sample_now();
    return view;
}

QuestionView one_question() {
    QuestionView view;
    view.question = sample_question(1, model::QuestionState::Asked);
    view.today = sample_now().date;
    return view;
}

NoteView one_note() {
    NoteView view;
    view.entry = sample_entry(2);
    view.today = sample_now().date;
    return view;
}

GoalView one_goal() {
    GoalView view;
    view.goal = sample_goal(1, true);
    view.course_goals = {sample_goal(7, false)};
    return view;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 1;
    const Route deep = {Place::Today, Screen::GetReady, sample_id(1)};
    const Shot shots[] = {
        {.name = "first", .draw = of(today, first_today()), .height = 800},
        {.name = "first-320", .draw = of(today, first_today()), .width = 320, .height = 640},
        {.name = "today", .draw = of(today, full_today())},
        {.name = "today-dark",
         .draw = of(today, full_today()),
         .width = 1280,
         .height = 900,
         .scheme = ui::Scheme::Dark},
        {.name = "get-ready", .draw = of(get_ready, full_session()), .height = 2000, .route = deep},
        {.name = "get-ready-empty", .draw = of(get_ready, empty_session()), .route = deep},
        {.name = "card", .draw = of(card, full_session()), .route = deep},
        {.name = "look-back", .draw = of(look_back, full_session()), .height = 2400, .route = deep},
        {.name = "questions",
         .draw = of(questions, full_questions()),
         .height = 1900,
         .route = {Place::Questions, Screen::Place, {}}},
        {.name = "question", .draw = of(question, one_question()), .route = deep},
        {.name = "sessions", .draw = of(sessions, full_sessions()), .height = 900},
        {.name = "goals", .draw = of(goals, full_goals()), .height = 1100},
        {.name = "goal", .draw = of(goal, one_goal()), .height = 800, .route = deep},
        {.name = "note", .draw = of(note, one_note()), .route = deep},
        {.name = "data", .draw = of(data, full_data()), .height = 1500, .route = deep},
        {.name = "settings", .draw = of(settings, SettingsView{}), .route = deep},
        {.name = "help", .draw = of(help_now, full_help()), .height = 900, .route = deep},
        {.name = "look-back-300",
         .draw = of(look_back, full_session()),
         .height = 3000,
         .text_scale = 3,
         .route = deep},
    };
    for (const Shot& shot : shots) {
        if (!shoot(shot, argv[1])) return 1;
    }
    for (const Shot& shot : shots_over_time(deep)) {
        if (!shoot(shot, argv[1])) return 1;
    }
    for (const Shot& shot : shots_of_wins(deep)) {
        if (!shoot(shot, argv[1])) return 1;
    }
    return 0;
}
