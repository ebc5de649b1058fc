// Reads journeys: each line is held against a table of forms.
#include "journeys/script.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

namespace rapport::journeys {
namespace {

struct Token {
    std::string text;
    bool quoted = false;
};

// In a form W is a word, T a quoted text, + any number of further ones of the kind before, *
// places.
struct Form {
    Verb verb;
    const char* form;
};

constexpr Form kForms[] = {
    {Verb::AtMost, "at most W actions"},
    {Verb::AtMostSeconds, "at most W seconds"},
    {Verb::At, "at W W"},
    {Verb::Later, "later W W"},
    {Verb::Start, "start"},
    {Verb::Size, "size W"},
    {Verb::TextSize, "text W"},
    {Verb::Dark, "dark"},
    {Verb::Light, "light"},
    {Verb::Press, "press W T *"},
    {Verb::Choose, "choose T in T *"},
    {Verb::Tick, "tick T *"},
    {Verb::Untick, "untick T *"},
    {Verb::Drag, "drag T W T *"},
    {Verb::Type, "type T into T *"},
    {Verb::Empty, "empty T *"},
    {Verb::SeeValue, "see value T of T *"},
    {Verb::SeeTicked, "see ticked T *"},
    {Verb::SeeUnticked, "see unticked T *"},
    {Verb::SeePressed, "see pressed T *"},
    {Verb::SeeUnpressed, "see unpressed T *"},
    {Verb::SeeChosen, "see chosen T in T *"},
    {Verb::SeeOrder, "see order T T +"},
    {Verb::SeeFocus, "see focus W T *"},
    {Verb::SeeCount, "see W W *"},
    {Verb::NotSee, "not see W T *"},
    {Verb::See, "see W T *"},
    {Verb::Reload, "reload"},
    {Verb::Kill, "kill"},
    {Verb::Back, "back"},
    {Verb::SaveCopy, "save copy T by T"},
    {Verb::SaveCopy, "save copy T"},
    {Verb::OpenCopy, "open copy T"},
    {Verb::OpenFile, "open file T by T"},
    {Verb::CountFromHere, "count from here"},
    {Verb::Modes, "modes W +"},
    {Verb::Repeat, "repeat W"},
    {Verb::End, "end"},
};

// Nothing where a quote is not closed.
std::optional<std::vector<Token>> split(std::string_view line) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < line.size()) {
        if (line[at] == ' ') {
            ++at;
        } else if (line[at] == '"') {
            std::string text;
            for (++at; at < line.size() && line[at] != '"'; ++at) {
                const bool escaped = line[at] == '\\' && at + 1 < line.size();
                if (escaped) ++at;
                text += escaped && line[at] == 'n' ? '\n' : line[at];
            }
            if (at == line.size()) return std::nullopt;
            ++at;
            tokens.push_back({std::move(text), true});
        } else {
            const std::size_t end = std::min(line.find(' ', at), line.size());
            tokens.push_back({std::string(line.substr(at, end - at)), false});
            at = end;
        }
    }
    return tokens;
}

bool take_places(const std::vector<Token>& tokens, std::size_t at, Places& places) {
    for (; at + 1 < tokens.size(); at += 2) {
        const Token& kind = tokens[at];
        if (kind.quoted || !tokens[at + 1].quoted) return false;
        std::string& place = kind.text == "about" ? places.about
                             : kind.text == "in"  ? places.in
                                                  : places.with;
        const bool known = kind.text == "about" || kind.text == "in" || kind.text == "with";
        if (!known || !place.empty()) return false;
        place = tokens[at + 1].text;
    }
    return at == tokens.size();
}

std::optional<Step> match(const Form& form, const std::vector<Token>& tokens) {
    Step step;
    step.verb = form.verb;
    std::istringstream parts(form.form);
    std::string part;
    std::size_t at = 0;
    bool quoted = false;
    while (parts >> part) {
        if (part == "*") {
            if (!take_places(tokens, at, step.places)) return std::nullopt;
            return step;
        }
        if (part == "+") {
            for (; at < tokens.size() && tokens[at].quoted == quoted; ++at) {
                (quoted ? step.texts : step.words).push_back(tokens[at].text);
            }
            continue;
        }
        if (at == tokens.size()) return std::nullopt;
        const Token& token = tokens[at++];
        quoted = part == "T";
        if (token.quoted != quoted) return std::nullopt;
        if (quoted) {
            step.texts.push_back(token.text);
        } else if (part == "W") {
            step.words.push_back(token.text);
        } else if (token.text != part) {
            return std::nullopt;
        }
    }
    if (at != tokens.size()) return std::nullopt;
    return step;
}

std::optional<Step> parse_line(std::string_view line) {
    const std::optional<std::vector<Token>> tokens = split(line);
    if (!tokens) return std::nullopt;
    for (const Form& form : kForms) {
        if (std::optional<Step> step = match(form, *tokens)) return step;
    }
    return std::nullopt;
}

std::optional<Mode> mode_called(const std::string& word) {
    if (word == "pointer") return Mode::Pointer;
    if (word == "keyboard") return Mode::Keyboard;
    if (word == "assistive") return Mode::Assistive;
    return std::nullopt;
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

// Takes one step into the script; `open` holds where the open repeats begin. False: it is wrong.
bool add_step(Script& script, std::vector<std::pair<std::size_t, int>>& open, const Step& step) {
    if (step.verb == Verb::Modes) {
        script.modes.clear();
        for (const std::string& word : step.words) {
            const std::optional<Mode> mode = mode_called(word);
            if (!mode) return false;
            script.modes.push_back(*mode);
        }
        return true;
    }
    if (step.verb == Verb::Repeat) {
        open.emplace_back(script.steps.size(), std::atoi(step.words[0].c_str()));
        return open.back().second > 0;
    }
    if (step.verb == Verb::End) {
        if (open.empty()) return false;
        const auto [from, times] = open.back();
        open.pop_back();
        const std::vector<Step> body(script.steps.begin() + static_cast<std::ptrdiff_t>(from),
                                     script.steps.end());
        for (int i = 1; i < times; ++i) {
            script.steps.insert(script.steps.end(), body.begin(), body.end());
        }
        return true;
    }
    script.steps.push_back(step);
    return true;
}

}  // namespace

Script parse_script(std::string_view name, std::string_view text) {
    Script script;
    script.name = std::string(name);
    script.modes = {Mode::Pointer};
    std::vector<std::pair<std::size_t, int>> open;
    std::istringstream in{std::string(text)};
    std::string raw;
    for (int number = 1; std::getline(in, raw); ++number) {
        const std::string_view line = trimmed(raw);
        if (line.empty()) continue;
        if (line.front() == '#') {
            if (script.shows.empty()) script.shows = std::string(trimmed(line.substr(1)));
            continue;
        }
        std::optional<Step> step = parse_line(line);
        if (step) step->line = number;
        if (!step || !add_step(script, open, *step)) {
            script.error = script.name + ":" + std::to_string(number) + ": not understood: " + raw;
            return script;
        }
    }
    if (!open.empty()) script.error = script.name + ": a repeat is not ended";
    if (script.shows.empty()) script.error = script.name + ": say in a comment what it shows";
    return script;
}

Script read_script(const std::string& path) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    const std::string name = std::filesystem::path(path).stem().string();
    Script script = parse_script(name, text.str());
    if (!in) script.error = path + ": cannot be read";
    return script;
}

}  // namespace rapport::journeys
