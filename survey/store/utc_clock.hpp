// SPDX-License-Identifier: Apache-2.0
// The store's clock: nothing in, the time in UTC out, as the log writes it.
#pragma once

#include <cstdint>
#include <string>

namespace pondera::store {

/// "2026-05-03T14:15:16Z" for seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
/// Requires 0 ≤ seconds ≤ 253402300799 (the end of the year 9999).
[[nodiscard]] std::string utc_text(std::int64_t seconds);

/// The time now; or, for runs that shall give the same bytes every time, the whole number in the
/// environment variable SOURCE_DATE_EPOCH. A value that is no whole number in the range of
/// `utc_text` is as good as none.
[[nodiscard]] std::string utc_now();

}  // namespace pondera::store
