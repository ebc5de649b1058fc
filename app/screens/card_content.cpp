// What stands on a session card.
#include "screens/card_content.h"

#include <algorithm>

#include "model/prompts.h"
#include "screens/homework_parts.h"

namespace rapport::screens {
namespace {

class Content {
  public:
    explicit Content(const SessionView& view) : view_(view) {}

    void begin(const char* key, Str heading) { section_ = {key, heading, {}}; }

    void add(const std::string& what, std::string_view text, bool on_at_first = true) {
        if (!has_words(text)) return;
        const std::string key = std::string(model::kCardOffPrefix) + what;
        const bool on = answer_number(view_, key).value_or(on_at_first ? 1 : 0) != 0;
        section_.lines.push_back({key, std::string(base::trim(text)), on});
    }

    void end() {
        if (!section_.lines.empty()) sections_.push_back(std::move(section_));
    }

    std::vector<CardSection> take() { return std::move(sections_); }

  private:
    const SessionView& view_;
    CardSection section_ = {};
    std::vector<CardSection> sections_;
};

void add_wishes(const Texts& tr, const SessionView& view, Content& content) {
    content.begin("wishes", Str::CardWishes);
    for (const Wish& wish : built_in_wishes()) {
        if (answer_number(view, wish.key) == 1) content.add(wish.key, tr(wish.name));
    }
    for (const model::Wish& wish : view.wishes) {
        const std::string key = standing_wish_key(wish);
        if (answer_number(view, key) == 1) content.add(key, wish_words(tr, wish));
    }
    content.add(std::string(model::kWishOwnKey), answer_text(view, model::kWishOwnKey));
    content.end();
}

}  // namespace

std::string card_words(const Texts& tr, const model::HardThing& thing) {
    if (thing.way == model::HardWay::OnlyThatThereIs) return std::string(tr(Str::HardLine));
    if (thing.way == model::HardWay::HandOver) return std::string(tr(Str::HardPageLine));
    return thing.text;
}

std::vector<CardSection> card_sections(const Texts& tr, const SessionView& view) {
    Content content(view);
    content.begin("goals", Str::CardGoals);
    for (const model::Goal& goal : view.goals) content.add(base::to_hex(goal.id), goal.text);
    content.end();
    content.begin("topics", Str::CardTopics);
    for (const model::Entry& entry : view.topics) content.add(base::to_hex(entry.id), entry.text);
    content.end();
    content.begin("questions", Str::CardQuestions);
    for (const model::Question& question : view.bring) {
        // What was made of a tense moment is left off until it is ticked there.
        const bool mends =
            std::find(view.mends.begin(), view.mends.end(), question.id) != view.mends.end();
        content.add(base::to_hex(question.id), question.text, !mends);
    }
    content.end();
    content.begin("not-to-forget", Str::CardNotToForget);
    content.add("not-to-forget", view.line.session.not_to_forget);
    content.end();
    content.begin("tries", Str::CardTried);
    for (const model::Homework& homework : view.tries.card) {
        content.add(base::to_hex(homework.id), try_words(tr, homework), false);
    }
    content.end();
    add_wishes(tr, view, content);
    content.begin("hard", Str::CardHard);
    for (const model::HardThing& thing : view.hard) {
        if (thing.on_card == view.line.session.id) {
            content.add(base::to_hex(thing.id), card_words(tr, thing));
        }
    }
    content.end();
    return content.take();
}

}  // namespace rapport::screens
