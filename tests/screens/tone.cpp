// The rules of tone. The syllables are counted by a rule of thumb, which is enough for an estimate.
#include "screens/tone.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace rapport::tone {
namespace {

constexpr std::array kBanned = {"streak",     "badge",    "overdue",     "failed",    "missed",
                                "should",     "must",     "resistance",  "rupture",   "alliance",
                                "compliance", "drop-out", "toxic",       "avoid",     "simply",
                                "just do",    "journey",  "why did you", "why not 10"};

constexpr std::array kClosedOpeners = {"do",     "did",  "is",    "are",   "was",
                                       "were",   "can",  "could", "would", "will",
                                       "should", "have", "has",   "am",    "why"};

bool is_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\'' || c == '-' || c == '{' ||
           c == '}' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

}  // namespace

std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> found;
    std::string open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        open += text[i];
        const bool mark = text[i] == '.' || text[i] == '?' || text[i] == '!' || text[i] == ':';
        const bool at_end = i + 1 == text.size();
        if (at_end || (mark && text[i + 1] == ' ')) {
            if (!words(open).empty()) found.push_back(open);
            open.clear();
        }
    }
    return found;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    std::string open;
    for (const char c : std::string(text) + " ") {
        if (is_letter(c)) {
            open += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!open.empty()) {
            found.push_back(open);
            open.clear();
        }
    }
    return found;
}

std::string banned_word(std::string_view text) {
    std::string spaced = " ";
    for (const std::string& word : words(text)) spaced += word + " ";
    for (const char* banned : kBanned) {
        if (spaced.find(" " + std::string(banned) + " ") != std::string::npos) return banned;
    }
    return {};
}

bool is_open_question(std::string_view text) {
    const std::vector<std::string> all = words(text);
    if (all.empty() || text.back() != '?') return false;
    return std::none_of(kClosedOpeners.begin(), kClosedOpeners.end(),
                        [&](const char* opener) { return all.front() == opener; });
}

bool is_neutral(std::string_view heading) {
    for (const std::string& word : words(heading)) {
        if (word.find("therap") != std::string::npos) return false;
    }
    return true;
}

int syllables(std::string_view word) {
    int count = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++count;
    }
    const bool silent_e = ends_with(word, "e") && !ends_with(word, "le");
    const bool silent_ed =
        ends_with(word, "ed") && !ends_with(word, "ted") && !ends_with(word, "ded");
    const bool silent_es =
        ends_with(word, "mes") || ends_with(word, "nes") || ends_with(word, "kes");
    if (silent_e || silent_ed || silent_es) --count;
    return std::max(count, 1);
}

double grade(std::string_view sentence) {
    const std::vector<std::string> all = words(sentence);
    if (all.empty()) return 0;
    int count = 0;
    for (const std::string& word : all) count += syllables(word);
    const auto size = static_cast<double>(all.size());
    return 0.39 * size + 11.8 * count / size - 15.59;
}

}  // namespace rapport::tone
