// What several screens share: typed fields, lists that show three and fold the rest, titles.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/text.h"
#include "icons.h"
#include "screens/commands.h"
#include "screens/dates.h"
#include "screens/screens.h"
#include "screens/views.h"

namespace rapport::screens {

using ui::ButtonSpec;
using ui::ButtonStyle;
using ui::ChoiceSpec;
using ui::FieldKind;
using ui::FieldSpec;
using ui::Scope;
using ui::Str;
using ui::TextStyle;

inline bool has_words(std::string_view text) { return !base::is_blank(text); }

// The key of a thing among its siblings. The one that is being made keeps the key "new", so that
// the field stays the same field while the thing comes into being.
std::string key_of(const Id& id, const Id& fresh = {});

// A field whose text is stored as it is typed: `to` says where to.
void typed(Ui& ui, std::string_view key, const FieldSpec& spec, SetText to, Commands& commands);

// "Saved on this device", while that is true. Said aloud once on each screen.
void saved(Ui& ui, const Texts& tr, bool is_saved);

// That the browser keeps the words where a private window forgets them, and what to do.
void other_place(Ui& ui, const Texts& tr);

// The title of a place and the sentence under it.
void title(Ui& ui, std::string_view name, std::string_view line = {});

// Draws the first three of `count` things and the rest under "and N more".
void first_three(Ui& ui, const Texts& tr, std::size_t count,
                 const std::function<void(std::size_t)>& draw);

// "Session 5", or "Session" where the number is not known.
std::string session_name(const Texts& tr, const SessionLine& line);
// "Tuesday, 13 January, 17:30", or that it is not known.
std::string session_date(const Texts& tr, const SessionLine& line, const base::LocalDate& today);

// The fields of a date and a time; what is planned now, where that changed.
std::optional<std::optional<model::Planned>> plan_fields(
    Ui& ui, const Texts& tr, const std::optional<model::Planned>& planned);

// The place of `goal` among the options of a link: none at first, then the course goals.
void link_choice(Ui& ui, const Texts& tr, const model::Goal& goal,
                 const std::vector<model::Goal>& course_goals, Commands& commands);

// "Did we get to it?" for one goal, whose words stand above it.
void got_to_it_choice(Ui& ui, const Texts& tr, const model::Goal& goal, Commands& commands);

// With whom, where several courses are open: a choice on top of a place.
void course_choice(Ui& ui, const Texts& tr, const CourseChoice& courses, Commands& commands);
// The client's word for the person, or that there is none yet.
std::string person_of(const Texts& tr, const model::Course& course);

// Under an offer: "Not now" and "Not for me".
void offer_rests(Ui& ui, const Texts& tr, model::OfferKind kind, Commands& commands);

// Two buttons that move one of `count` things among them: by how many places. Every grip has them.
std::optional<int> move_buttons(Ui& ui, const Texts& tr, std::string_view what, std::size_t index,
                                std::size_t count);

// Chips of which one can be chosen; a second tap takes it back. The new choice, where one was made.
enum class Label : std::uint8_t { Shown, Hidden };
std::optional<std::optional<int>> one_of(Ui& ui, const Texts& tr, std::string_view key,
                                         Str question, std::span<const Str> names,
                                         std::optional<int> chosen, std::string_view about = {},
                                         Label label = Label::Shown);

// "Remove", below the thing that it takes away.
bool remove_button(Ui& ui, const Texts& tr, std::string_view what);

// An icon button that says what it acts on.
bool icon_button(Ui& ui, std::string_view key, std::string_view name, const char* icon,
                 std::string_view description, bool disabled = false);

}  // namespace rapport::screens
