// SPDX-License-Identifier: Apache-2.0
// What a step gives back: a value (perhaps with remarks), or at least one error. People's mistakes
// travel this way.
#pragma once

#include "core/assert.hpp"
#include "core/diagnostic.hpp"

#include <optional>
#include <utility>

namespace pondera {

/// A T with warnings and notes, or no T and one or more errors.
///
///     Result<Study> read = read_study(text, "study.yaml");
///     if (!read) return read.diagnostics();
///     use(*read);
///
/// Invariant: a value is present exactly if `diagnostics()` holds no error.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value, Diagnostics remarks = {})  // NOLINT(google-explicit-constructor): `return value;`
      : value_(std::move(value)), diagnostics_(std::move(remarks)) {
    PONDERA_ASSERT(!has_error(diagnostics_));
  }
  Result(Diagnostics failed)  // NOLINT(google-explicit-constructor): `return other.diagnostics();`
      : diagnostics_(std::move(failed)) {
    PONDERA_ASSERT(has_error(diagnostics_));
  }
  Result(Diagnostic failed)  // NOLINT(google-explicit-constructor): `return error(…);`
      : Result(Diagnostics{std::move(failed)}) {}

  [[nodiscard]] bool has_value() const { return value_.has_value(); }
  [[nodiscard]] explicit operator bool() const { return has_value(); }

  /// The value; asking a failed result for it is our bug.
  [[nodiscard]] const T& value() const& {
    PONDERA_ASSERT(has_value());
    return *value_;
  }
  [[nodiscard]] T&& value() && {
    PONDERA_ASSERT(has_value());
    return *std::move(value_);
  }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }

  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  std::optional<T> value_;
  Diagnostics diagnostics_;
};

/// The value of a step that only succeeds or fails.
struct Done {};

/// Ends a reader: the value if nothing in `found` is an error, else all of `found`.
template <class T>
[[nodiscard]] Result<T> finished(T value, Diagnostics found) {
  if (has_error(found)) return found;
  return Result<T>(std::move(value), std::move(found));
}

}  // namespace pondera
