// Result<T>: a value or an Error, for failures that are expected. No exceptions.
// A caller asks ok() first; value() of a failure and error() of a success stop the program.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/check_failed.h"

namespace rapport::base {

enum class ErrorKind {
    NotFound,     // It is not there.
    Corrupt,      // The bytes are damaged.
    Full,         // The device has no room.
    Busy,         // Somebody else holds it.
    TooNew,       // A newer version wrote it.
    WrongKey,     // The key does not fit.
    Locked,       // It is sealed by a passphrase, and no key was given.
    Io,           // The device failed; what was asked may or may not have happened.
    Invalid,      // The caller's data break a rule.
    Unsupported,  // This version cannot do it (yet).
};

// A stable English word for logs and reports, such as "Corrupt".
const char* to_text(ErrorKind kind);

// `what` is for logs and reports; it never holds the user's words.
struct Error {
    ErrorKind kind = ErrorKind::Io;
    std::string what;
};

template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }

    T& value() & { return *checked_value(); }
    const T& value() const& { return *const_cast<Result*>(this)->checked_value(); }
    T&& value() && { return std::move(*checked_value()); }

    const Error& error() const {
        const Error* error = std::get_if<1>(&state_);
        if (error == nullptr) {
            check_failed("Result holds an error", __FILE__, __LINE__);
        }
        return *error;
    }

  private:
    T* checked_value() {
        T* value = std::get_if<0>(&state_);
        if (value == nullptr) {
            check_failed("Result holds a value", __FILE__, __LINE__);
        }
        return value;
    }

    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    bool ok() const { return !error_.has_value(); }

    const Error& error() const {
        if (!error_.has_value()) {
            check_failed("Result holds an error", __FILE__, __LINE__);
        }
        return *error_;
    }

  private:
    std::optional<Error> error_;
};

}  // namespace rapport::base
