// What is shown of sheets: the shelf, a sheet as it is filled in, and what was filled in before.
#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "model/goal.h"
#include "model/sheet.h"

namespace rapport::screens {

// A sheet on the shelf.
struct SheetName {
    std::string name, title, line;
    model::SheetNeed need = model::SheetNeed::Carry;
};

struct MoreView {
    std::vector<SheetName> sheets;  // In their order.
    bool arrive = true;             // The minute to arrive is offered.
    bool met = false;               // A session took place: the shelf lies open.
    bool update_ready = false;      // A newer version of the app.
};

// One filling of a sheet, wherever it is drawn. Its id is there before it is made.
struct SheetForm {
    model::Sheet sheet;
    model::FilledSheet filled;
    std::vector<base::Id> made;  // What was made of its fields and is there (model::made_id).
};

struct SheetLine {
    base::Id id;
    std::string words;
    base::LocalDate date;
};

struct SheetView {
    bool found = false;  // Not: it was deleted.
    SheetForm form;
    bool exists = false;             // It is stored.
    std::vector<SheetLine> earlier;  // Others of the same sheet, newest first.
    std::vector<model::Goal> course_goals;
    base::LocalDate today;
    bool just_saved = false;
};

// The one blank of a course that is offered as a question.
struct BlankLine {
    std::string sheet, title, ask;
    base::Id question;
};

}  // namespace rapport::screens
