// When a thread is shown and asked about.
#include "model/thread.h"

#include <algorithm>

namespace rapport::model {
namespace {

// `session` comes directly after `origin`.
bool is_next_after(const std::vector<Id>& by_time, const Id& origin, const Id& session) {
    const int from = place_of(by_time, origin);
    return from >= 0 && place_of(by_time, session) == from + 1;
}

bool is_later(const std::vector<Id>& by_time, const Id& origin, const Id& session) {
    const int from = place_of(by_time, origin);
    return from >= 0 && place_of(by_time, session) > from;
}

}  // namespace

Id thread_id(const Id& session, ThreadKind kind) {
    return base::derived_id(session, 2000 + static_cast<std::uint32_t>(kind));
}

int place_of(const std::vector<Id>& sessions_by_time, const Id& session) {
    const auto found = std::find(sessions_by_time.begin(), sessions_by_time.end(), session);
    return found == sessions_by_time.end() ? -1
                                           : static_cast<int>(found - sessions_by_time.begin());
}

bool is_carried_over(const Thread& thread, const Id& session,
                     const std::vector<Id>& sessions_by_time) {
    if (!is_later(sessions_by_time, thread.session, session)) return false;
    if (thread.decided_in == session) {
        return thread.state != ThreadState::Raised && thread.state != ThreadState::Closed;
    }
    if (thread.state == ThreadState::Kept) return true;
    const bool waits = thread.kind == ThreadKind::Signal || thread.kind == ThreadKind::Moment;
    return thread.state == ThreadState::Open &&
           (waits || is_next_after(sessions_by_time, thread.session, session));
}

bool asks_what_became(const Thread& thread, const Id& session,
                      const std::vector<Id>& sessions_by_time) {
    if (!is_later(sessions_by_time, thread.session, session)) return false;
    if (thread.state == ThreadState::Closed) return false;
    if (thread.decided_in == session) return true;
    return thread.state == ThreadState::Open &&
           is_next_after(sessions_by_time, thread.session, session);
}

bool asks_whether_changed(const Thread& thread, const Id& session,
                          const std::vector<Id>& sessions_by_time) {
    if (thread.state != ThreadState::Raised || !thread.decided_in) return false;
    if (thread.changed) return thread.changed_in == session;
    return is_next_after(sessions_by_time, *thread.decided_in, session);
}

}  // namespace rapport::model
