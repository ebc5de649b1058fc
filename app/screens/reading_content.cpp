// The lines under which words stand in the reading view.
#include "screens/reading_content.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/text.h"
#include "model/parts.h"
#include "model/prompts.h"
#include "screens/homework_parts.h"
#include "screens/question_parts.h"

namespace rapport::screens {
namespace {

using model::Answer;
using model::ReadLine;

using ReadLines = std::vector<ReadLine>;

struct ReadPrompt {
    std::string_view key;
    Str label;
};

constexpr std::array kReadBefore = {
    ReadPrompt{"ready.since", Str::PromptStands},
    ReadPrompt{"ready.mind", Str::PromptMind},
    ReadPrompt{"ready.tried", Str::PromptTried},
    ReadPrompt{"ready.help", Str::PromptHelp},
    ReadPrompt{model::kWishOwnKey, Str::PromptWishOwn},
    ReadPrompt{model::kReviewChangedKey, Str::PromptReviewChanged},
    ReadPrompt{model::kThenNowKey, Str::PromptThenNow},
    ReadPrompt{model::kSenseWordsKey, Str::PromptSenseWords},
};
constexpr std::array kReadAfter = {
    ReadPrompt{model::kStopSummaryKey, Str::PromptSummary},
    ReadPrompt{model::kStopStepKey, Str::PromptStep},
    ReadPrompt{"feedback.helpful", Str::PromptHelpful},
    ReadPrompt{"feedback.worked", Str::PromptWorked},
    ReadPrompt{model::kFlatKey, Str::PromptFlat},
    ReadPrompt{model::kBotherKey, Str::PromptBother},
    ReadPrompt{model::kMoreKey, Str::PromptMoreOf},
    ReadPrompt{model::kLessKey, Str::PromptLessOf},
    ReadPrompt{model::kHeardBackKey, Str::PromptHeardBack},
    ReadPrompt{"way.own", Str::PromptWayOwn},
    ReadPrompt{model::kGenuineKey, Str::PromptGenuineMoment},
    ReadPrompt{model::kHeardLineKey, Str::PromptHeardLine},
};
constexpr std::array kReadPace = {Str::PaceFast, Str::PaceRight, Str::PaceSlow};
constexpr std::array kReadMood = {Str::MoodEasy, Str::MoodMixed, Str::MoodTense, Str::MoodFar};
constexpr std::array kReadGoing = {Str::GoingYes, Str::GoingUnsure, Str::GoingNo};

const Answer* answer_of(const std::vector<Answer>& answers, std::string_view key) {
    for (const Answer& answer : answers) {
        if (answer.key == key) return &answer;
    }
    return nullptr;
}

void add_own(ReadLines& lines, const Texts& tr, Str label, std::string_view text) {
    if (!base::is_blank(text)) lines.push_back({std::string(tr(label)), std::string(text)});
}

// A rating that was not answered has no line at all.
void add_number(ReadLines& lines, const Texts& tr, std::string label, std::optional<int> value) {
    if (!value) return;
    lines.push_back(
        {std::move(label), tr(Str::ScaleValue, {{"n", std::to_string(*value)}}), false});
}

void add_rating(ReadLines& lines, const Texts& tr, const std::vector<Answer>& answers,
                std::string_view key, std::string_view label) {
    const Answer* answer = answer_of(answers, key);
    if (answer) add_number(lines, tr, std::string(label), answer->number);
}

void add_prompts(ReadLines& lines, const Texts& tr, const std::vector<Answer>& answers,
                 std::span<const ReadPrompt> prompts) {
    for (const ReadPrompt& prompt : prompts) {
        const Answer* answer = answer_of(answers, prompt.key);
        if (answer) add_own(lines, tr, prompt.label, answer->text);
    }
}

// One of a few answers that come with the app.
void add_choice(ReadLines& lines, const Texts& tr, const std::vector<Answer>& answers,
                std::string_view key, Str label, std::span<const Str> names) {
    const Answer* answer = answer_of(answers, key);
    if (!answer || !answer->number) return;
    const auto at = static_cast<std::size_t>(*answer->number);
    if (at < names.size()) {
        lines.push_back({std::string(tr(label)), std::string(tr(names[at])), false});
    }
}

bool is_prompt(std::string_view key) {
    const auto among = [&](const auto& prompts) {
        return std::any_of(prompts.begin(), prompts.end(),
                           [&](const ReadPrompt& prompt) { return prompt.key == key; });
    };
    return among(kReadBefore) || among(kReadAfter);
}

std::string joined(std::string text, const std::string& more) {
    if (more.empty()) return text;
    return text.empty() ? more : text + ", " + more;
}

std::string signs_words(const Texts& tr, const std::vector<std::string>& keys) {
    std::string words;
    for (const std::string& key : keys) words = joined(std::move(words), sign_words(tr, key));
    return words;
}

}  // namespace

ReadLines note_to_read(const Texts& tr, const model::Entry& entry, ReadRatings ratings) {
    ReadLines lines;
    lines.push_back({{}, entry.text});
    std::string feelings;
    for (const std::string& key : entry.feelings) {
        feelings = joined(std::move(feelings), feeling_words(tr, key));
    }
    add_own(lines, tr, Str::PromptFeelings, feelings);
    if (ratings == ReadRatings::Yes) {
        add_number(lines, tr, std::string(tr(Str::PromptIntensity)), entry.intensity);
    }
    if (entry.very_hard) lines.push_back({{}, std::string(tr(Str::VeryHardMark)), false});
    return lines;
}

ReadLines answers_to_read(const Texts& tr, const std::vector<Answer>& answers,
                          std::string_view with, ReadRatings ratings) {
    ReadLines lines;
    add_prompts(lines, tr, answers, kReadBefore);
    if (ratings == ReadRatings::Yes) {
        add_rating(lines, tr, answers, model::kSinceKey, tr(Str::PromptSince));
        for (std::size_t i = 0; i < model::kHeardItems; ++i) {
            const auto item = static_cast<model::HeardItem>(i);
            add_rating(lines, tr, answers, model::heard_key(item), heard_words(tr, item));
        }
        for (std::size_t i = 0; i < model::kParts; ++i) {
            const auto part = static_cast<model::Part>(i);
            add_rating(lines, tr, answers, model::part_key(part), part_words(tr, part, with));
        }
    }
    add_prompts(lines, tr, answers, kReadAfter);
    std::string ways;
    for (const Answer& answer : answers) {
        if (answer.number == 1) ways = joined(std::move(ways), way_words(tr, answer.key));
    }
    if (!ways.empty()) lines.push_back({std::string(tr(Str::PromptWay)), ways, false});
    add_choice(lines, tr, answers, model::kPaceKey, Str::PromptPace, kReadPace);
    add_choice(lines, tr, answers, model::kMoodKey, Str::PromptMood, kReadMood);
    add_choice(lines, tr, answers, model::kGoingKey, Str::PromptGoing, kReadGoing);
    // Words under a prompt of another version stay readable.
    for (const Answer& answer : answers) {
        if (!base::is_blank(answer.text) && !is_prompt(answer.key)) {
            lines.push_back({{}, answer.text});
        }
    }
    return lines;
}

ReadLines question_to_read(const Texts& tr, const model::Question& question) {
    ReadLines lines;
    if (base::is_blank(question.text)) return lines;
    lines.push_back({{}, question.text});
    add_own(lines, tr, Str::PromptAnswer, question.answer);
    lines.push_back({{}, std::string(tr(step_name(question.state))), false});
    return lines;
}

ReadLines wishes_to_read(const Texts& tr, const std::vector<model::Wish>& wishes) {
    ReadLines lines;
    for (const model::Wish& wish : wishes) {
        if (!base::is_blank(wish.text)) lines.push_back({{}, wish_words(tr, wish)});
    }
    return lines;
}

ReadLines moment_to_read(const Texts& tr, const model::TenseMoment& moment, ReadRatings ratings) {
    ReadLines lines;
    const std::string signs = signs_words(tr, moment.signs);
    if (!signs.empty()) lines.push_back({std::string(tr(Str::PromptSigns)), signs, false});
    add_own(lines, tr, signs.empty() ? Str::PromptSigns : Str::PromptSignsOwn, moment.signs_own);
    const std::string under = signs_words(tr, moment.under);
    if (!under.empty()) lines.push_back({std::string(tr(Str::PromptUnder)), under, false});
    add_own(lines, tr, under.empty() ? Str::PromptUnder : Str::PromptUnderOwn, moment.under_own);
    add_own(lines, tr, Str::PromptHappened, moment.what_happened);
    add_own(lines, tr, Str::PromptDifferent, moment.different_now);
    if (ratings == ReadRatings::Yes) {
        add_number(lines, tr, std::string(tr(Str::PromptStrength)), moment.strength);
        add_number(lines, tr, std::string(tr(Str::PromptMended)), model::mended_now(moment));
    }
    return lines;
}

ReadLines try_to_read(const Texts& tr, const model::Homework& homework) {
    ReadLines lines;
    lines.push_back({{}, try_words(tr, homework)});
    add_own(lines, tr, Str::PromptTryWhy, homework.why);
    add_own(lines, tr, Str::PromptTryWhen, homework.due);
    add_own(lines, tr, Str::PromptTryFirst, homework.first_step);
    add_own(lines, tr, Str::PromptTryWay, homework.in_the_way);
    return lines;
}

ReadLines hard_to_read(const Texts& tr, const model::HardThing& thing) {
    ReadLines lines;
    lines.push_back({{}, thing.text});
    add_own(lines, tr, Str::PromptFear, thing.fear);
    add_own(lines, tr, Str::PromptNeed, thing.need);
    return lines;
}

}  // namespace rapport::screens
