// The pictures of numbers in the showcase: lines with gaps, marks, a band and a rule; a scale that
// rises when things get worse; a single value; bars.
#include "ui/showcase.h"

namespace rapport::ui::test {

namespace {

constexpr std::nullopt_t kNone = std::nullopt;

void two_lines(Ui& ui) {
    ChartSpec spec;
    spec.name = "Feeling heard, session by session";
    spec.summary = "Ten of twelve sessions are answered, from 4 to 9. The last is 8.";
    spec.y_low_label = "0 \xE2\x80\x93 not heard";
    spec.y_high_label = "10 \xE2\x80\x93 fully heard";
    for (int i = 1; i <= 12; ++i) spec.x_labels.push_back(std::to_string(i));
    spec.series = {{"Heard", {5, 6, 4, kNone, 6, 7, 7, 3, 5, 8, kNone, 8}, 0},
                   {"Working together", {6, 6, 5, 5, kNone, kNone, 8, 6, 6, 7, 8, 9}, 1},
                   {"Load: sleep and work", {3, 3.5, 3, 2, 2, 3, 1, 1, 2, 2, 3, 4}, 2},
                   {"Since last time", {7, kNone, 8, kNone, 8, 9, 8, 7, 7, 9, 9, 9.5}, 3}};
    spec.marks = {{7, MarkKind::Ring, "a tense moment"}, {8, MarkKind::Disc, "mended"}};
    spec.bands = {{0, 2, "first sessions"}};
    ui.chart("heard", spec);
}

void turned_axis(Ui& ui) {
    ChartSpec spec;
    spec.name = "Totals of a questionnaire";
    spec.summary = "Three totals, from 17 to 8. Lower is better, and is drawn higher.";
    spec.y_high = 27;
    spec.y_low_label = "0";
    spec.y_high_label = "27 \xE2\x80\x93 most";
    spec.falls_when_better = true;
    spec.x_labels = {"3 March", "31 March", "28 April"};
    spec.series = {{"", {17, 12, 8}, 0}};
    spec.rules = {{10, "10: a reference from a study, not a diagnosis", 3}};
    ui.chart("totals", spec);
}

void one_value(Ui& ui) {
    ChartSpec spec;
    spec.name = "Feeling heard, one session";
    spec.summary = "One session is answered: 6.";
    spec.y_low_label = "not heard";
    spec.y_high_label = "fully heard";
    spec.x_labels = {"1"};
    spec.series = {{"Heard", {6}, 0}};
    ui.chart("one", spec);
}

void parts(Ui& ui) {
    BarsSpec spec;
    spec.name = "Seven parts";
    spec.not_answered = "not answered";
    spec.now_name = "this time";
    spec.then_name = "the time before";
    spec.bars = {{"Trust", "Trust: 8, the time before 6", "8", 8, 6},
                 {"Empathy", "Empathy: 7, the time before 7", "7", 7, 7},
                 {"Being genuine with each other", "Being genuine: 0", "0", 0, kNone},
                 {"Respect", "Respect: not answered, the time before 9", "", kNone, 9},
                 {"Listening", "Listening: 10, the time before 8", "10", 10, 8},
                 {"What I say stays here", "What I say stays here: not answered", "", kNone, kNone},
                 {"Goals that we share", "Goals that we share: 5", "5", 5, kNone}};
    ui.bars("parts", spec);
}

}  // namespace

void draw_charts(Ui& ui) {
    struct Part {
        const char* title;
        void (*draw)(Ui&);
    };
    constexpr Part kParts[] = {{"Over time", two_lines},
                               {"Totals", turned_axis},
                               {"The first one", one_value},
                               {"Seven parts", parts}};
    for (const Part& part : kParts) {
        const Scope card = ui.card(part.title);
        ui.heading(2, part.title);
        part.draw(ui);
    }
}

}  // namespace rapport::ui::test
