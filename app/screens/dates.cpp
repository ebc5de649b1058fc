// Days and times in words and numbers as they are written, out of the string table.
#include "screens/dates.h"

#include <array>

namespace rapport::screens {
namespace {

using ui::Str;

constexpr std::array kWeekdays = {Str::Monday, Str::Tuesday,  Str::Wednesday, Str::Thursday,
                                  Str::Friday, Str::Saturday, Str::Sunday};
constexpr std::array kMonths = {Str::January,   Str::February, Str::March,    Str::April,
                                Str::May,       Str::June,     Str::July,     Str::August,
                                Str::September, Str::October,  Str::November, Str::December};

}  // namespace

std::string date_words(const ui::Texts& tr, const base::LocalDate& date,
                       const base::LocalDate& today) {
    const int days = base::days_between(today, date);
    if (days == 0) return std::string(tr(Str::DateToday));
    if (days == 1) return std::string(tr(Str::DateTomorrow));
    if (days == -1) return std::string(tr(Str::DateYesterday));
    const auto weekday = static_cast<std::size_t>(base::weekday(date)) - 1;
    const auto month = static_cast<std::size_t>(date.month) - 1;
    return tr(date.year == today.year ? Str::DateThisYear : Str::DateOtherYear,
              {{"weekday", tr(kWeekdays[weekday])},
               {"day", std::to_string(date.day)},
               {"month", tr(kMonths[month])},
               {"year", std::to_string(date.year)}});
}

std::string day_month(const ui::Texts& tr, const base::LocalDate& date) {
    const auto month = static_cast<std::size_t>(date.month) - 1;
    return tr(Str::DayMonth, {{"day", std::to_string(date.day)}, {"month", tr(kMonths[month])}});
}

std::string month_words(const ui::Texts& tr, const base::LocalDate& date) {
    const auto month = static_cast<std::size_t>(date.month) - 1;
    return tr(Str::MonthOfYear,
              {{"month", tr(kMonths[month])}, {"year", std::to_string(date.year)}});
}

std::string decimal(const ui::Texts& tr, std::string number) {
    const std::size_t mark = number.find('.');
    if (mark != number.npos) number.replace(mark, 1, tr(Str::DecimalMark));
    return number;
}

std::string date_time_words(const ui::Texts& tr, const base::LocalDate& date,
                            const std::optional<base::LocalTime>& time,
                            const base::LocalDate& today) {
    const std::string day = date_words(tr, date, today);
    if (!time) return day;
    return tr(Str::DateWithTime, {{"date", day}, {"time", base::format(*time)}});
}

}  // namespace rapport::screens
