// A journal's content as text.
#include "journeys/dump.h"

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <map>
#include <sstream>
#include <tuple>

#include "journeys/rig.h"
#include "store/sqlite_setup.h"

namespace rapport::journeys {
namespace {

using base::Id;
using base::Moment;
using base::Result;

std::string day(const Moment& moment) {
    const std::string date = base::format(base::to_local(moment).date);
    return date + " " + std::to_string(moment.offset_min);
}

std::string maybe_day(const std::optional<Moment>& moment) { return moment ? day(*moment) : "-"; }

std::string maybe_number(const std::optional<int>& number) {
    return number ? std::to_string(*number) : "-";
}

std::string planned_text(const std::optional<model::Planned>& planned) {
    if (!planned) return "-";
    return base::format(planned->date) + (planned->time ? " " + base::format(*planned->time) : "");
}

// Some answers belong to a thing, whose id ends their key.
std::string without_id(const std::string& key) {
    const std::size_t dot = key.rfind('.');
    const bool id = dot != std::string::npos && base::id_from_hex(key.substr(dot + 1)).has_value();
    return id ? key.substr(0, dot) : key;
}

// Of one course.
struct Content {
    model::Course course;
    std::vector<model::Session> sessions;  // Oldest first.
    std::vector<model::Goal> goals;
    std::vector<model::Question> questions;
    std::vector<model::Answer> answers;
    std::vector<model::Remembered> remembered;
    std::vector<model::Thread> threads;
    std::vector<model::HardThing> hard;
    std::vector<model::Wish> wishes;
    std::vector<model::Win> wins;  // Oldest first.
    std::vector<model::Homework> homework;
};

// Of all courses.
struct Shared {
    std::vector<model::Entry> entries;  // Oldest first.
    std::vector<model::Contact> contacts;
    std::map<std::string, std::string> notes;
};

template <typename T>
Result<void> take(T& to, Result<T> from) {
    if (!from.ok()) return from.error();
    to = std::move(from).value();
    return {};
}

Result<void> first_error(std::initializer_list<Result<void>> results) {
    for (const Result<void>& result : results) {
        if (!result.ok()) return result;
    }
    return {};
}

// What is read belongs to the current course.
Result<Content> read_course(store::Journal& journal) {
    Content content;
    const Result<void> taken = first_error({
        take(content.course, journal.course()),
        take(content.sessions, journal.sessions()),
        take(content.goals, journal.all_goals()),
        take(content.questions, journal.questions()),
        take(content.answers, journal.all_answers()),
        take(content.remembered, journal.remembered()),
        take(content.threads, journal.threads()),
        take(content.hard, journal.hard_things()),
        take(content.wishes, journal.wishes()),
        take(content.wins, journal.wins()),
        take(content.homework, journal.homework()),
    });
    if (!taken.ok()) return taken.error();
    std::reverse(content.sessions.begin(), content.sessions.end());
    std::reverse(content.wins.begin(), content.wins.end());
    const auto by_position = [](const auto& a, const auto& b) { return a.position < b.position; };
    std::stable_sort(content.goals.begin(), content.goals.end(), by_position);
    std::stable_sort(content.remembered.begin(), content.remembered.end(), by_position);
    const auto shown = [](const model::Answer& answer) {
        return std::tuple(without_id(answer.key), answer.number, answer.text);
    };
    std::sort(content.answers.begin(), content.answers.end(),
              [&](const auto& a, const auto& b) { return shown(a) < shown(b); });
    return content;
}

Result<Shared> read_shared(store::Journal& journal) {
    constexpr std::size_t kAll = 1000000;
    Shared shared;
    std::optional<model::Entry> open;
    const Result<void> taken = first_error({
        take(shared.entries, journal.entries(kAll)),
        take(shared.contacts, journal.contacts()),
        take(shared.notes["settings"], journal.note("settings")),
        take(open, journal.open_entry()),
    });
    if (!taken.ok()) return taken.error();
    if (open) shared.entries.insert(shared.entries.begin(), *open);
    std::reverse(shared.entries.begin(), shared.entries.end());
    return shared;
}

void put_goal(std::ostream& out, const Content& content, const model::Goal& goal) {
    out << "  goal: " << goal.text;
    if (goal.got_to_it) out << " | got to it " << static_cast<int>(*goal.got_to_it);
    for (const model::Goal& other : content.goals) {
        if (goal.toward && other.id == *goal.toward) out << " | toward " << other.text;
    }
    if (goal.ended) out << " | ended";
    out << '\n';
}

void put_session(std::ostream& out, const Content& content, const model::Session& session) {
    out << "session: state " << static_cast<int>(session.state) << " | planned "
        << planned_text(session.planned) << " | met " << maybe_day(session.met_at) << " | prepared "
        << maybe_day(session.prepared_at) << " | looked back " << maybe_day(session.looked_back_at);
    if (session.moved_from) out << " | moved from " << planned_text(session.moved_from);
    if (session.not_met_by) out << " | not met by " << static_cast<int>(*session.not_met_by);
    out << '\n';
    if (!session.how_it_was.empty()) out << "  how it was: " << session.how_it_was << '\n';
    if (!session.not_to_forget.empty()) out << "  not to forget: " << session.not_to_forget << '\n';
    for (const model::Goal& goal : content.goals) {
        if (goal.session && *goal.session == session.id) put_goal(out, content, goal);
    }
    for (const model::Answer& answer : content.answers) {
        if (!(answer.session == session.id)) continue;
        out << "  answer: " << without_id(answer.key) << " = " << maybe_number(answer.number)
            << " | " << answer.text << '\n';
    }
    for (const model::Remembered& line : content.remembered) {
        if (!(line.session == session.id)) continue;
        out << "  remember: " << line.text << (line.retired ? " | let go" : "") << '\n';
    }
}

// The session of a step by its number among all, oldest first.
std::string place_of(const Content& content, const std::optional<Id>& session) {
    for (std::size_t i = 0; session && i < content.sessions.size(); ++i) {
        if (content.sessions[i].id == *session) return " in " + std::to_string(i + 1);
    }
    return "";
}

void put_question(std::ostream& out, const Content& content, const model::Question& question) {
    out << "question: " << question.text << " | state " << static_cast<int>(question.state)
        << (question.is_private ? " | private" : "") << " | answer " << question.answer << '\n';
    for (const model::QuestionStep& step : question.history) {
        out << "  step: " << static_cast<int>(step.state) << " on " << day(step.at)
            << place_of(content, step.session) << '\n';
    }
}

void put_entry(std::ostream& out, const model::Entry& entry) {
    out << "entry: " << day(entry.at) << " | " << entry.text << " | strength "
        << maybe_number(entry.intensity) << (entry.very_hard ? " | very hard" : "")
        << (entry.is_private ? " | private" : "") << (entry.open ? " | open" : "")
        << (entry.waits ? " | waits" : "");
    for (const std::string& feeling : entry.feelings) out << " | " << feeling;
    out << '\n';
}

void put_thread(std::ostream& out, const Content& content, const model::Thread& thread) {
    out << "thread: kind " << static_cast<int>(thread.kind) << " | state "
        << static_cast<int>(thread.state) << " | noted" << place_of(content, thread.session);
    if (thread.decided_in) out << " | decided" << place_of(content, thread.decided_in);
    if (thread.changed) out << " | changed " << static_cast<int>(*thread.changed);
    out << place_of(content, thread.changed_in) << '\n';
}

void put_hard(std::ostream& out, const Content& content, const model::HardThing& thing) {
    out << "hard: " << thing.text << " | fear " << thing.fear << " | need " << thing.need;
    if (thing.state) out << " | state " << static_cast<int>(*thing.state);
    if (thing.way) out << " | way " << static_cast<int>(*thing.way);
    if (thing.on_card) out << " | on the card" << place_of(content, thing.on_card);
    out << (thing.said ? " | said" : "") << '\n';
}

void put_homework(std::ostream& out, const Content& content, const model::Homework& one) {
    out << "homework: " << day(one.at) << place_of(content, one.session) << " | " << one.what
        << " | why " << one.why << " | when " << one.due << " | first " << one.first_step
        << " | in the way " << one.in_the_way;
    if (one.state) out << " | state " << static_cast<int>(*one.state);
    if (one.came_back) out << (*one.came_back ? " | came back" : " | not come back to yet");
    if (one.whose) out << " | whose " << static_cast<int>(*one.whose);
    if (!one.sheet.empty()) out << " | sheet " << one.sheet;
    out << (one.is_private ? " | private" : "") << (one.is_closed ? " | over" : "") << '\n';
}

void put_course(std::ostream& out, const Content& content) {
    const model::Course& course = content.course;
    out << "course: " << course.with_whom << " | sessions before "
        << maybe_number(course.sessions_before) << " | minutes " << course.length_min
        << (course.open ? "" : " | over") << '\n';
    if (!course.began.empty()) out << "  began: " << course.began << '\n';
    if (!course.ended.empty()) out << "  ended: " << course.ended << '\n';
    for (const model::Goal& goal : content.goals) {
        if (!goal.session) put_goal(out, content, goal);
    }
    for (const model::Session& session : content.sessions) put_session(out, content, session);
    for (const model::Question& question : content.questions) put_question(out, content, question);
    for (const model::Thread& thread : content.threads) put_thread(out, content, thread);
    for (const model::HardThing& thing : content.hard) put_hard(out, content, thing);
    for (const model::Wish& wish : content.wishes) {
        out << "wish: kind " << static_cast<int>(wish.kind) << " | " << wish.text << '\n';
    }
    for (const model::Win& win : content.wins) {
        out << "win: " << day(win.at) << place_of(content, win.session) << " | " << win.text
            << '\n';
    }
    for (const model::Homework& one : content.homework) put_homework(out, content, one);
}

// Each course in its turn is the current one; in the end the same is as before.
Result<void> put_courses(std::ostream& out, store::Journal& journal) {
    const store::Stamp stamp{{base::Instant{0}, 0}, ""};
    Result<model::Course> current = journal.course();
    if (!current.ok()) return current.error();
    Result<std::vector<model::Course>> all = journal.courses();
    if (!all.ok()) return all.error();
    for (const model::Course& course : all.value()) {
        if (Result<void> set = journal.set_course(course.id, stamp); !set.ok()) return set;
        Result<Content> content = read_course(journal);
        if (!content.ok()) return content.error();
        put_course(out, content.value());
    }
    return journal.set_course(current.value().id, stamp);
}

}  // namespace

Result<std::string> dump(store::Journal& journal) {
    std::ostringstream out;
    if (Result<void> put = put_courses(out, journal); !put.ok()) return put.error();
    Result<Shared> read_now = read_shared(journal);
    if (!read_now.ok()) return read_now.error();
    const Shared& shared = read_now.value();
    for (const model::Entry& entry : shared.entries) put_entry(out, entry);
    for (const model::Contact& contact : shared.contacts) {
        out << "contact: " << contact.name << " | " << contact.reach << '\n';
    }
    for (const auto& [key, text] : shared.notes) out << "note: " << key << " = " << text << '\n';
    return out.str();
}

Result<std::string> dump_place(const store::Place& place) {
    if (Result<void> ready = store::set_up_sqlite(); !ready.ok()) return ready.error();
    const store::Stamp stamp{{base::Instant{0}, 0}, ""};
    auto journal = store::Journal::open(place, stamp, [](void* out, std::size_t size) {
        std::fill_n(static_cast<char*>(out), size, '\x5a');
    });
    if (!journal.ok()) return journal.error();
    return dump(*journal.value());
}

Result<std::string> dump_copy(const std::string& bytes) {
    if (Result<void> ready = store::set_up_sqlite(); !ready.ok()) return ready.error();
    const Folder folder;
    const store::Place place{"unix", folder.path()};
    // A copy without a lock needs a key to lie under; nobody keeps this one.
    store::CopyKeys keys;
    keys.random = [](void* to, std::size_t size) { std::memset(to, 7, size); };
    if (Result<void> done = store::replace_with_copy(bytes, place, keys); !done.ok()) {
        return done.error();
    }
    return dump_place(place);
}

}  // namespace rapport::journeys
