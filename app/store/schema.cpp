// The steps that make the schema, in order.
#include "store/schema.h"

#include <array>

#include "store/migrations.h"

namespace rapport::store {

std::span<const Migration> schema_migrations() {
    static const std::array<Migration, 6> kSteps = {
        Migration{1, kSchemaStep1}, Migration{2, kSchemaStep2},
        Migration{3, kSchemaStep3}, Migration{4, schema_step_4().c_str()},
        Migration{5, kSchemaStep5}, Migration{6, schema_step_6().c_str()}};
    return kSteps;
}

}  // namespace rapport::store
