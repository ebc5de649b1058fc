// Made-up journals for the tests of screens: ids, dates, and full views.
#pragma once

#include <string>

#include "screens/views.h"

namespace rapport::screens {

base::Id sample_id(int number);
base::LocalDateTime sample_now();          // Tuesday, 20 January 2026, 17:10.
base::Moment sample_moment(int days_ago);  // Before sample_now.

model::Question sample_question(int number, model::QuestionState state);
model::Goal sample_goal(int number, bool of_session);
model::Remembered sample_remembered(int number);
model::Entry sample_entry(int number);

std::vector<CarriedLine> sample_carried();
TodayView full_today();
QuestionsView full_questions();
SessionsView full_sessions();
SessionView empty_session();
SessionView full_session();
GoalsView full_goals();
HelpView full_help();
MomentView full_moment();
NotOkayView full_not_okay();
DataView full_data();

}  // namespace rapport::screens
