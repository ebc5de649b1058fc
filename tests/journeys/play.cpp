// What each step of a journey means on the bench.
#include "journeys/play.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "base/text.h"
#include "base/time.h"
#include "journeys/drag.h"
#include "journeys/effort.h"

namespace rapport::journeys {
namespace {

using ui::Node;

int number_of(const std::string& word) {
    int value = 0;
    const char* end = word.data() + word.size();
    const char* begin = word.data() + (!word.empty() && word[0] == '+' ? 1 : 0);
    if (std::from_chars(begin, end, value).ptr != end) throw Failure("no number: " + word);
    return value;
}

Side side_of(const Step& step) {
    if (step.words[0] == "before") return Side::Before;
    if (step.words[0] == "after") return Side::After;
    throw Failure("before or after: " + step.words[0]);
}

class Player {
  public:
    Player(Rig& rig, Mode mode) : rig_(rig), person_(rig, mode) {}
    void take(const Step& step);
    Effort effort;  // Since the last "count from here".

  private:
    bool do_step(const Step& step);
    bool surround_step(const Step& step);
    bool see_step(const Step& step);
    void set_clock(const Step& step);
    void later(const Step& step);
    void toggle(const Step& step, bool on);
    void type(const Step& step);
    void see_value(const Step& step);
    void see_order(const Step& step);
    void see_flag(const Step& step, const char* role, bool wanted);
    void see_pressed(const Step& step, bool wanted);
    void see_chosen(const Step& step);
    void see_count(const Step& step);
    const Node& field(const Step& step, std::size_t text);
    void wake();

    Rig& rig_;
    Person person_;
    std::map<std::string, std::string> copies_;
};

[[noreturn]] void fail(Rig& rig, const std::string& why) {
    throw Failure(why + "; the screen is:\n" + describe(rig.tree()));
}

// The person comes back to the app.
void Player::wake() {
    ui::Event event;
    event.kind = ui::EventKind::Visible;
    rig_.do_and_settle(event);
}

void Player::set_clock(const Step& step) {
    const std::optional<base::LocalDateTime> local = base::parse_date_time(step.words[0]);
    if (!local) throw Failure("no date and time: " + step.words[0]);
    rig_.input.utc_offset_min = number_of(step.words[1]);
    rig_.input.now_ms = base::to_instant(*local, rig_.input.utc_offset_min).ms;
    wake();
}

void Player::later(const Step& step) {
    const std::string& unit = step.words[1];
    const int minutes = unit == "days" ? 24 * 60 : unit == "hours" ? 60 : unit == "minutes" ? 1 : 0;
    if (minutes == 0) throw Failure("no unit: " + unit);
    rig_.pass_time(60000LL * minutes * number_of(step.words[0]));
    wake();
}

const Node& Player::field(const Step& step, std::size_t text) {
    return person_.the({"field", step.texts[text], step.places});
}

void Player::toggle(const Step& step, bool on) {
    const Thing thing{"checkbox", step.texts[0], step.places};
    if (person_.the(thing).checked == on) fail(rig_, "it is so already");
    person_.press(thing);
    ++effort.actions;
}

void Player::type(const Step& step) {
    const bool types = step.verb == Verb::Type;
    const Thing thing{"field", step.texts[types ? 1 : 0], step.places};
    const bool moved = types ? person_.type(step.texts[0], thing) : person_.empty(thing);
    if (moved) ++effort.actions;
    if (types) effort.letters += static_cast<int>(base::count_code_points(step.texts[0]));
}

void Player::see_value(const Step& step) {
    const std::vector<const Node*> groups =
        find_all(rig_.tree(), {"radiogroup", step.texts[1], step.places});
    const Node& thing = groups.size() == 1 ? *groups.front() : field(step, 1);
    if (!is_meant(thing.value, step.texts[0])) fail(rig_, "the value is \"" + thing.value + "\"");
}

void Player::see_order(const Step& step) {
    std::size_t next = 0;
    for (const Node& node : rig_.tree().nodes()) {
        if (node.inert || next == step.texts.size()) continue;
        const bool named = is_text(node.role) || node.role == ui::Role::Heading;
        const std::string& said = is_field(node.role) ? node.value : node.name;
        if ((named || is_usable(node)) && is_meant(said, step.texts[next])) ++next;
    }
    if (next < step.texts.size()) fail(rig_, "not in this order: \"" + step.texts[next] + "\"");
}

void Player::see_flag(const Step& step, const char* role, bool wanted) {
    const Node& thing = person_.the({role, step.texts[0], step.places});
    if (thing.checked != wanted) fail(rig_, "it is not so");
}

void Player::see_pressed(const Step& step, bool wanted) {
    const Node& thing = person_.the({"button", step.texts[0], step.places});
    if (thing.pressed != wanted) fail(rig_, "it is not so");
}

void Player::see_chosen(const Step& step) {
    const Node& group = person_.the({"radiogroup", step.texts[1], step.places});
    for (const Node& node : rig_.tree().nodes()) {
        if (node.parent != group.id || node.role != ui::Role::Radio) continue;
        if (is_meant(node.name, step.texts[0]) && node.checked) return;
    }
    fail(rig_, "\"" + step.texts[0] + "\" is not chosen");
}

// Steps of the person. False: it is none of them.
bool Player::do_step(const Step& step) {
    switch (step.verb) {
        case Verb::Press:
            person_.press({step.words[0], step.texts[0], step.places});
            ++effort.actions;
            return true;
        case Verb::Choose:
            person_.choose(step.texts[0], step.texts[1], step.places);
            ++effort.actions;
            return true;
        case Verb::Tick: toggle(step, true); return true;
        case Verb::Untick: toggle(step, false); return true;
        case Verb::Drag:
            drag(rig_, person_, step.texts[0], side_of(step), step.texts[1], step.places);
            ++effort.actions;
            return true;
        case Verb::Type:
        case Verb::Empty: type(step); return true;
        case Verb::Back:
            person_.back();
            ++effort.actions;
            return true;
        case Verb::SaveCopy:
            rig_.copy_saved.clear();
            person_.press({"button", step.texts.size() > 1 ? step.texts[1] : "Save a copy", {}});
            if (rig_.copy_saved.empty()) fail(rig_, "no copy was made");
            copies_[step.texts[0]] = rig_.copy_saved;
            ++effort.actions;
            return true;
        case Verb::OpenCopy:
            rig_.copy_to_open = copies_[step.texts[0]];
            person_.press({"button", "Open a copy", {}});
            ++effort.actions;
            return true;
        case Verb::OpenFile:
            rig_.copy_to_open = fixture_bytes(step.texts[0]);
            person_.press({"button", step.texts[1], {}});
            ++effort.actions;
            return true;
        default: return false;
    }
}

// Steps of the world around. False: it is none of them.
bool Player::surround_step(const Step& step) {
    switch (step.verb) {
        case Verb::Start: rig_.start_afresh(); return true;
        case Verb::At: set_clock(step); return true;
        case Verb::Later: later(step); return true;
        case Verb::Size: {
            const std::size_t x = step.words[0].find('x');
            if (x == std::string::npos) throw Failure("no size: " + step.words[0]);
            rig_.input.width = static_cast<float>(number_of(step.words[0].substr(0, x)));
            rig_.input.height = static_cast<float>(number_of(step.words[0].substr(x + 1)));
            break;
        }
        case Verb::TextSize:
            rig_.input.prefs.text_scale = static_cast<float>(number_of(step.words[0])) / 100;
            break;
        case Verb::Dark: rig_.input.prefs.dark = true; break;
        case Verb::Light: rig_.input.prefs.dark = false; break;
        case Verb::Reload: rig_.reload(); return true;
        case Verb::Kill: rig_.kill(); return true;
        case Verb::CountFromHere: effort = {}; return true;
        case Verb::AtMost: effort.at_most_actions(number_of(step.words[0])); return true;
        case Verb::AtMostSeconds: effort.at_most_seconds(number_of(step.words[0])); return true;
        default: return false;
    }
    rig_.settle();
    return true;
}

// A long list says how many rows it has, though it shows only some of them.
void Player::see_count(const Step& step) {
    const std::vector<const Node*> found = person_.look({step.words[1], "", step.places});
    std::size_t count = found.size();
    for (const Node* node : found) {
        const bool row = node->role == ui::Role::ListItem;
        if (row && is_partial(rig_.tree())) count = std::max<std::size_t>(count, node->set_size);
    }
    if (count != static_cast<std::size_t>(number_of(step.words[0]))) {
        fail(rig_, "there are " + std::to_string(count));
    }
}

bool Player::see_step(const Step& step) {
    const auto count = [&](const std::string& name) {
        return person_.look({step.words.back(), name, step.places}).size();
    };
    switch (step.verb) {
        case Verb::See:
            if (count(step.texts[0]) == 0) fail(rig_, "it is not to be seen");
            return true;
        case Verb::NotSee:
            if (count(step.texts[0]) != 0) fail(rig_, "it is to be seen");
            return true;
        case Verb::SeeCount: see_count(step); return true;
        case Verb::SeeValue: see_value(step); return true;
        case Verb::SeeTicked: see_flag(step, "checkbox", true); return true;
        case Verb::SeeUnticked: see_flag(step, "checkbox", false); return true;
        case Verb::SeePressed: see_pressed(step, true); return true;
        case Verb::SeeUnpressed: see_pressed(step, false); return true;
        case Verb::SeeChosen: see_chosen(step); return true;
        case Verb::SeeOrder: see_order(step); return true;
        case Verb::SeeFocus: {
            const ui::NodeId focus = rig_.app().kit().memory().focus;
            const Thing thing{step.words[0], step.texts[0], step.places};
            if (find_one(rig_.tree(), thing).id != focus) fail(rig_, "it has not the focus");
            return true;
        }
        default: return false;
    }
}

void Player::take(const Step& step) {
    if (!do_step(step) && !surround_step(step) && !see_step(step)) throw Failure("no such step");
    rig_.pass_time(300);
}

}  // namespace

const char* mode_name(Mode mode) {
    switch (mode) {
        case Mode::Pointer: return "pointer";
        case Mode::Keyboard: return "keyboard";
        case Mode::Assistive: return "assistive";
    }
    return "";
}

Played play(const Script& script, Mode mode, Rig& rig) {
    Played played;
    played.error = script.error;
    if (!played.error.empty()) return played;
    Player player(rig, mode);
    for (const Step& step : script.steps) {
        try {
            player.take(step);
        } catch (const std::exception& failure) {
            played.error = script.name + ":" + std::to_string(step.line) + " by " +
                           mode_name(mode) + ": " + failure.what();
            break;
        }
        ++played.steps;
    }
    played.actions = player.effort.actions;
    return played;
}

Played play(const Script& script, Mode mode) {
    Rig rig(mode != Mode::Keyboard);
    return play(script, mode, rig);
}

}  // namespace rapport::journeys
