// Days and times in words: "Today, 17:30", "Tuesday, 13 January"; and numbers as they are written.
#pragma once

#include <optional>
#include <string>

#include "base/time.h"
#include "ui/texts.h"

namespace rapport::screens {

// The day as a person says it on `today`; the year only where it is another one.
std::string date_words(const ui::Texts& tr, const base::LocalDate& date,
                       const base::LocalDate& today);

// "13 January": for places with little room.
std::string day_month(const ui::Texts& tr, const base::LocalDate& date);
// "January 2026": the month of a day.
std::string month_words(const ui::Texts& tr, const base::LocalDate& date);

// "12.5" with the mark of the language before its decimals.
std::string decimal(const ui::Texts& tr, std::string number);

// With the time after it, where there is one.
std::string date_time_words(const ui::Texts& tr, const base::LocalDate& date,
                            const std::optional<base::LocalTime>& time,
                            const base::LocalDate& today);

}  // namespace rapport::screens
