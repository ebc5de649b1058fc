// The cards; their texts are those of the interface, or near them.
#include "exchange/samples.h"

#include <array>
#include <random>

#include "base/text.h"
#include "exchange/paper.h"

namespace rapport::test {
namespace {

using exchange::CardPage;
using exchange::CardPart;

constexpr std::array<std::string_view, 40> kWords = {
    "I",       "would",  "like",     "to",      "understand", "why",    "mornings", "are",
    "harder",  "than",   "evenings", "and",     "what",       "we",     "could",    "try",
    "when",    "the",    "same",     "quarrel", "comes",      "back",   "with",     "my",
    "brother", "before", "holidays", "because", "sleeping",   "well",   "matters",  "more",
    "work",    "at",     "weekends", "feels",   "unfinished", "lately", "somehow",  "again"};

// Words of other scripts, each a line of a few words.
constexpr std::array<std::string_view, 8> kScripts = {
    "Warum f\u00e4llt es mir so schwer, \u00fcber M\u00fcdigkeit zu sprechen? ",
    "\u041f\u043e\u0447\u0435\u043c\u0443 \u043c\u043d\u0435 \u0442\u0430\u043a "
    "\u0442\u044f\u0436\u0435\u043b\u043e \u043f\u0440\u043e\u0441\u0438\u0442\u044c? ",
    "\u0644\u0645\u0627\u0630\u0627 \u0623\u0634\u0639\u0631 "
    "\u0628\u0627\u0644\u062a\u0639\u0628 \u0643\u0644 \u0635\u0628\u0627\u062d\u061f ",
    "\u05dc\u05de\u05d4 \u05e7\u05e9\u05d4 \u05dc\u05d9 \u05dc\u05d1\u05e7\u05e9 "
    "\u05e2\u05d6\u05e8\u05d4? ",
    "\u0926\u0941\u0916 \u0939\u094b\u0924\u093e \u0939\u0948 \u0924\u094b "
    "\u092e\u0948\u0902 \u091a\u0941\u092a \u0930\u0939\u0924\u093e \u0939\u0942\u0901\u0964 ",
    "\u6700\u8fd1\u6211\u603b\u662f\u7761\u4e0d\u597d\uff0c\u4e0d\u77e5\u9053"
    "\u600e\u4e48\u8bf4\u3002",
    "\U0001F642 \U0001F469\u200D\U0001F680 \u2764\uFE0F \U0001F327\uFE0F ",
    "NO WORDS BUT CAPITAL LETTERS AND WWW MMM 1234567890 "};

CardPage frame() {
    CardPage card;
    card.document_title = "Card";
    card.title = "In the room";
    card.first_line_label = "You could start like this:";
    card.first_line = "I brought a few points with me today. Could we look at them, please?  ";
    card.foot = "Read it, then put it away.";
    card.hint = "Print this page from your browser.";
    return card;
}

CardPart part(const char* heading, int count, std::size_t characters, unsigned seed) {
    CardPart made = {heading, {}};
    for (int i = 0; i < count; ++i) made.lines.push_back(words(characters, seed + i));
    return made;
}

CardPage largest(std::size_t characters) {
    CardPage card = frame();
    card.parts.push_back(part("What I want from today", exchange::kLargestGoals, characters, 1));
    card.parts.push_back(part("What I want to ask", exchange::kLargestQuestions, characters, 11));
    return card;
}

std::string random_words(std::mt19937& random, std::size_t characters) {
    const std::size_t script = random() % (kScripts.size() * 2);
    if (script >= kScripts.size()) return words(characters, static_cast<unsigned>(random()));
    std::string text;
    while (base::count_code_points(text) < characters) text += kScripts[script];
    return std::string(base::first_code_points(text, characters));
}

}  // namespace

std::string words(std::size_t characters, unsigned seed) {
    std::mt19937 random(seed);
    std::string text;
    while (text.size() < characters) {
        if (!text.empty()) text += ' ';
        text += kWords[random() % kWords.size()];
    }
    text.resize(characters);
    if (text.back() == ' ') text.back() = 's';
    return text;
}

CardPage usual_card() {
    CardPage card = frame();
    card.first_line = "I brought a few points. Can we look at them?";
    card.parts = {{"What I want from today", {"Talk about sleep", "Less worry before calls"}},
                  {"What I want to ask", {"What could I try when I wake at four?"}},
                  {"Not to forget", {"Two weeks off in August"}}};
    return card;
}

CardPage largest_card() {
    CardPage card = largest(exchange::kLargestLongCharacters);
    const std::size_t few = exchange::kLargestShortCharacters;
    card.parts.push_back(part("What else is on my mind", exchange::kLargestTopics, few, 21));
    card.parts.push_back(part("What I wish for", exchange::kLargestWishes, few, 31));
    card.parts.push_back(
        part("Not to forget", exchange::kLargestNotToForget, exchange::kLargestLongCharacters, 41));
    return card;
}

CardPage largest_short_card() {
    CardPage card = largest(exchange::kLargestAloneCharacters);
    card.parts.push_back(part("Not to forget", exchange::kLargestNotToForget,
                              exchange::kLargestAloneCharacters, 41));
    return card;
}

CardPage filled_ending() {
    CardPage page;
    page.document_title = "Rapport";
    page.title = "Saying goodbye";
    page.hint = frame().hint;
    const char* const kQuestions[] = {"What do you take with you?",
                                      "How will you notice early that it gets harder again?",
                                      "What can you do then?",
                                      "Who or what stays by your side?",
                                      "What would you like to say thank you for?",
                                      "What is still unsaid?"};
    constexpr std::size_t kAnswer = 160;
    unsigned seed = 0;
    for (const char* const question : kQuestions) {
        page.parts.push_back({question, {words(kAnswer, seed++)}});
    }
    return page;
}

CardPage too_large_card() {
    CardPage card = frame();
    card.parts = {part("What I want from today", 3, 200, 1),
                  part("What I want to ask", 12, 200, 11)};
    return card;
}

CardPage strange_card() {
    CardPage card = frame();
    card.title = "<script>alert('title')</script>";
    card.document_title = "</title><script>alert(1)</script>";
    card.hint = "</p><img src=x onerror=alert(2)>";
    card.parts = {{"A & B <b>\"bold\"</b>",
                   {"<script>alert('x')</script>", "\" onclick=\"alert(3)",
                    "&lt;already&gt; </li></ul>", "  "}},
                  {"Words",
                   {"\u0634\u0643\u0631\u0627 (thank you) \U0001F469\u200D\U0001F680 e\u0301",
                    "two\r\nlines\tand a tab\x01\x7f", "broken \xC3( bytes", std::string(90, 'w')}},
                  {"Empty", {"", " \n"}}};
    return card;
}

CardPage random_card(unsigned seed) {
    std::mt19937 random(seed);
    CardPage card = frame();
    for (const char* heading : {"Goals", "Questions", "Topics", "Wishes", "Not to forget"}) {
        CardPart made = {heading, {}};
        const std::size_t most = 1 + random() % 180;
        for (std::size_t left = random() % 7; left > 0; --left) {
            made.lines.push_back(random_words(random, 1 + random() % most));
        }
        card.parts.push_back(std::move(made));
    }
    return card;
}

exchange::HandOverPage usual_hand_over() {
    exchange::HandOverPage page;
    page.document_title = "Page";
    page.title = "For you to read";
    page.lead = "I would rather hand this over than say it.";
    page.text = words(420, 5) + "\n\n" + words(300, 6) + "\n  - indented\n  - twice";
    page.foot = "We can talk about it, or about something else.";
    page.hint = "Print this page from your browser.";
    return page;
}

exchange::HandOverPage usual_thanks() {
    exchange::HandOverPage page;
    page.document_title = "Journal";
    page.lead = "Thank you for this moment.";
    page.text = "You laughed about the letters with me & it was <fine>.";
    page.hint = "Print this page from your browser.";
    return page;
}

}  // namespace rapport::test
