// What comes back by itself, and in which order.
#include "model/carry.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/prompts.h"

namespace rapport::model {
namespace {

const Answer* find_answer(const std::vector<Answer>& answers, std::string_view key) {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const Answer& answer) { return answer.key == key; });
    const bool there = found != answers.end() && !base::is_blank(found->text);
    return there ? &*found : nullptr;
}

void add_answers(const CarrySources& sources, const Id& last, std::vector<Carried>& all) {
    const Answer* heard = find_answer(sources.last_answers, kHeardBackKey);
    const Carried check{CarriedKind::CheckBack, last};
    const bool decided =
        std::find(sources.decided.begin(), sources.decided.end(), check) != sources.decided.end();
    if (heard != nullptr && (decided || heard->number.value_or(0) == 0)) all.push_back(check);
    for (const Goal& goal : sources.last_goals) {
        if (goal.got_to_it == GotToIt::NextTime && !base::is_blank(goal.text)) {
            all.push_back({CarriedKind::Goal, goal.id});
        }
    }
    if (find_answer(sources.last_answers, kMoreKey)) all.push_back({CarriedKind::MoreOf, last});
    if (find_answer(sources.last_answers, kLessKey)) all.push_back({CarriedKind::LessOf, last});
}

}  // namespace

std::span<const Decision> decisions_for(CarriedKind kind) {
    using enum Decision;
    static constexpr std::array kThread = {Bring, Keep, Leave};
    static constexpr std::array kEntry = {Bring, Talk, Leave};
    static constexpr std::array kCheckBack = {Bring, Checked, Leave};
    static constexpr std::array kTake = {Take, Leave};
    switch (kind) {
        case CarriedKind::Thread: return kThread;
        case CarriedKind::Homework:
        case CarriedKind::Question: return {};
        case CarriedKind::KeptEntry: return kEntry;
        case CarriedKind::CheckBack: return kCheckBack;
        case CarriedKind::Goal:
        case CarriedKind::MoreOf:
        case CarriedKind::LessOf: return kTake;
    }
    return {};
}

std::vector<Id> by_time(const std::vector<Session>& sessions) {
    std::vector<Id> ids;
    for (const Session& session : sessions) {
        if (session.state != SessionState::NotMet) ids.push_back(session.id);
    }
    return ids;
}

std::vector<Carried> carried_over(const CarrySources& sources, const Id& session) {
    std::vector<Carried> all;
    const std::vector<Id> times = by_time(sources.sessions);
    bool coming = false;
    for (const Session& one : sources.sessions) {
        if (one.id == session) coming = one.state == SessionState::Next;
    }
    if (!coming) return all;
    for (const Thread& thread : sources.threads) {
        if (is_carried_over(thread, session, times)) {
            all.push_back({CarriedKind::Thread, thread.id});
        }
    }
    std::stable_partition(all.begin(), all.end(), [&](const Carried& carried) {
        return std::any_of(sources.threads.begin(), sources.threads.end(), [&](const Thread& one) {
            return one.id == carried.id && one.kind == ThreadKind::Moment;
        });
    });
    for (const Question& question : sources.questions) {
        if (is_carried_over(question, session) && !base::is_blank(question.text)) {
            all.push_back({CarriedKind::Question, question.id});
        }
    }
    if (!sources.homework.empty()) all.push_back({CarriedKind::Homework, session});
    for (const Entry& entry : sources.kept) {
        if (!base::is_blank(entry.text)) all.push_back({CarriedKind::KeptEntry, entry.id});
    }
    if (const Session* last = last_before(sources.sessions, session)) {
        add_answers(sources, last->id, all);
    }
    return all;
}

std::string decision_key(const Carried& carried) {
    static constexpr std::array kNames = {"thread", "question", "entry", "check",
                                          "goal",   "more",     "less",  "homework"};
    return std::string(kCarryPrefix) + kNames[static_cast<std::size_t>(carried.kind)] + "." +
           base::to_hex(carried.id);
}

Id id_made_from(const Id& origin, CarriedKind kind) {
    return base::derived_id(origin, static_cast<std::uint32_t>(kind) + 1);
}

}  // namespace rapport::model
