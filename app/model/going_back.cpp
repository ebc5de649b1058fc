#include "model/going_back.h"

namespace rapport::model {

bool asks_about_going_back(const SessionFacts& facts) {
    const bool early = facts.number == 1 || facts.number == 2;
    return facts.is_last && (early || facts.very_hard);
}

}  // namespace rapport::model
