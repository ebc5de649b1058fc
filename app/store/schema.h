// The steps of the schema, oldest first. Steps are only ever added: a released one never changes.
#pragma once

#include <string>

namespace rapport::store {

extern const char* const kSchemaStep1;
extern const char* const kSchemaStep2;
extern const char* const kSchemaStep3;
extern const char* const kSchemaStep5;
const std::string& schema_step_4();
const std::string& schema_step_6();

}  // namespace rapport::store
