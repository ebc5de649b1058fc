// Pictures of what is over time: wins, reviews, pictures of numbers, scales, tense moments.
#include "screens/gallery.h"

namespace rapport::screens {
namespace {

PatternsView pictures_over_time() {
    constexpr std::nullopt_t na = std::nullopt;
    PatternsView view;
    view.today = sample_now().date;
    const model::HeardAnswers heard[] = {{6, na, na, na, na}, {7, 5, 7, 5, 6}, {8, 6, 8, 7, 8},
                                         {8, 8, 9, 8, 8},     {3, 3, 5, 4, 5}, {8, 8, 8, 7, 8},
                                         {9, 8, 9, 8, 9},     {9, 9, 9, 9, 9}};
    const std::optional<int> since[] = {na, 4, 5, 3, na, 6, 7, 7};
    for (int i = 0; i < 8; ++i) {
        RatedColumn column;
        column.number = i + 1;
        column.date = base::add_days(view.today, (i - 8) * 7);
        column.heard = heard[i];
        column.since = since[i];
        column.tense = i == 4;
        column.mended = i == 2;
        view.rated.push_back(column);
    }
    view.since = view.rated;
    view.parts = {8, 7, 9, na, 3, 8, 6};
    view.parts_before = {6, 7, na, 5, 5, 8, na};
    ScaleLine sleep;
    sleep.scale.id = sample_id(900);
    sleep.scale.name = "Hours awake at night";
    sleep.scale.rises_when_better = false;
    sleep.scale.high_label = "awake all night";
    ScaleLine total;
    total.scale = model::scale_of(*model::find_instrument("phq9"), {});
    total.scale.id = sample_id(901);
    total.scale.lines = true;
    const int hours[] = {60, 45, 50, 30, 70, 25};
    for (int i = 0; i < 6; ++i) {
        const base::LocalDate day = base::add_days(view.today, (i - 6) * 7);
        sleep.numbers.push_back({sample_id(910 + i), day, hours[i]});
        if (i < 3) total.numbers.push_back({sample_id(920 + i), day, 170 - 30 * i});
    }
    view.scales = {sleep, total};
    return view;
}

ScaleView one_scale(std::size_t which) {
    ScaleView view;
    view.line = pictures_over_time().scales[which];
    view.day = view.today = sample_now().date;
    view.number_draft = "28";
    if (which == 1) view.problem = model::Problem::OutOfRange;
    return view;
}

ScalesView some_scales() {
    ScalesView view;
    view.scales = pictures_over_time().scales;
    view.today = sample_now().date;
    return view;
}

PartsView some_parts() {
    PartsView view;
    view.session = full_session();
    view.now = pictures_over_time().parts;
    view.before = pictures_over_time().parts_before;
    return view;
}

model::Win sample_win(int number, int days_ago, const char* text) {
    return {sample_id(600 + number), {}, sample_id(1), sample_moment(days_ago), text};
}

SessionView session_with_wins() {
    SessionView view = full_session();
    view.wins.shown = true;
    view.wins.offered = true;
    view.wins.all = {sample_win(1, 0, "Asked for a break, although my voice shook")};
    view.answers = {{view.line.session.id, "came.hard", 1, "", {}},
                    {view.line.session.id, "genuine", {}, "We laughed about the letters", {}}};
    return view;
}

SessionView session_with_offer(model::OfferKind kind) {
    SessionView view = full_session();
    view.then.goals = {"Tell about the letters I have not opened"};
    view.then.prepared = {{"ready.since", "I feel numb at work"}};
    view.then.remembered = "I can start with the small true thing";
    view.ready_offer = model::Offer{kind, {}};
    return view;
}

ReviewView full_review() {
    ReviewView view;
    view.session = session_with_offer(model::OfferKind::Review);
    view.goals = {{sample_goal(7, false), ReviewChoice::Change},
                  {sample_goal(8, false), ReviewChoice::End}};
    view.long_low = {model::HeardItem::Free};
    return view;
}

GoalsView goals_with_wins() {
    GoalsView view = full_goals();
    view.ended = {sample_goal(8, false)};
    view.wins = {sample_win(1, 0, "Asked for a break"), sample_win(2, 1, "Rang the doctor"),
                 sample_win(3, 40, "Opened a letter")};
    return view;
}

SettingsView settings_left_out() {
    SettingsView view;
    view.left_out[1] = true;
    return view;
}

}  // namespace

std::vector<Shot> shots_of_wins(const Route& deep) {
    return {
        {.name = "wins",
         .draw = of(look_back, session_with_wins()),
         .height = 3400,
         .route = deep,
         .open = {"Add more", "A small win", "A moment that felt genuine"}},
        {.name = "review",
         .draw = of(review, full_review()),
         .height = 1900,
         .route = deep,
         .open = {"What you wrote at the beginning"}},
        {.name = "review-320-200",
         .draw = of(review, full_review()),
         .width = 320,
         .height = 3600,
         .text_scale = 2,
         .route = deep,
         .open = {"What you wrote at the beginning"}},
        {.name = "review-dark",
         .draw = of(review, full_review()),
         .height = 1700,
         .scheme = ui::Scheme::Dark,
         .route = deep},
        {.name = "offer-review",
         .draw = of(get_ready, session_with_offer(model::OfferKind::Review)),
         .height = 3000,
         .route = deep},
        {.name = "offer-session-two",
         .draw = of(get_ready, session_with_offer(model::OfferKind::SessionTwo)),
         .height = 3000,
         .route = deep},
        {.name = "offer-then-320-200",
         .draw = of(get_ready, session_with_offer(model::OfferKind::ThenAndNow)),
         .width = 320,
         .height = 6000,
         .text_scale = 2,
         .route = deep},
        {.name = "goals-wins",
         .draw = of(goals, goals_with_wins()),
         .height = 2000,
         .open = {"Ended", "Small wins"}},
        {.name = "settings-left-out",
         .draw = of(settings, settings_left_out()),
         .height = 1300,
         .route = deep},
    };
}

std::vector<Shot> shots_over_time(const Route& deep) {
    return {
        {.name = "patterns",
         .draw = of(patterns, pictures_over_time()),
         .height = 2900,
         .route = deep},
        {.name = "patterns-320",
         .draw = of(patterns, pictures_over_time()),
         .width = 320,
         .height = 4400,
         .text_scale = 2,
         .route = deep},
        {.name = "patterns-dark",
         .draw = of(patterns, pictures_over_time()),
         .width = 800,
         .height = 2600,
         .scheme = ui::Scheme::Dark,
         .route = deep},
        {.name = "scale", .draw = of(scale, one_scale(1)), .height = 1700, .route = deep},
        {.name = "scale-own", .draw = of(scale, one_scale(0)), .height = 1700, .route = deep},
        {.name = "scales", .draw = of(scales, some_scales()), .height = 1100, .route = deep},
        {.name = "parts", .draw = of(seven_parts, some_parts()), .height = 2800, .route = deep},
        {.name = "moment", .draw = of(moment, full_moment()), .height = 2700, .route = deep},
        {.name = "moment-320",
         .draw = of(moment, full_moment()),
         .width = 320,
         .height = 5600,
         .text_scale = 2,
         .route = deep},
        {.name = "moment-dark",
         .draw = of(moment, full_moment()),
         .height = 2700,
         .scheme = ui::Scheme::Dark,
         .route = deep},
        {.name = "not-okay", .draw = of(not_okay, full_not_okay()), .height = 1700, .route = deep},
        {.name = "not-okay-320",
         .draw = of(not_okay, full_not_okay()),
         .width = 320,
         .height = 3600,
         .text_scale = 2,
         .route = deep},
        {.name = "going-back", .draw = of(going_back, full_session()), .route = deep},
        {.name = "going-back-dark",
         .draw = of(going_back, full_session()),
         .scheme = ui::Scheme::Dark,
         .route = deep},
        {.name = "going-back-320",
         .draw = of(going_back, full_session()),
         .width = 320,
         .height = 2600,
         .text_scale = 2,
         .route = deep},
    };
}

}  // namespace rapport::screens
