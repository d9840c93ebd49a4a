// SPDX-License-Identifier: Apache-2.0
// Whether the store still says what it said: an open database in, the first entry of the log that
// does not hold out.
#pragma once

#include <cstdint>

namespace SQLite {
class Database;
}

namespace pondera::store {

/// Recomputes the chain of hashes, and for each entry its detail from the bytes and rows of its
/// record: a changed, added or removed row counts as a break of the entry it belongs to.
///
/// @return sequence of the first entry that does not hold, or 0. Throws SQLite::Exception.
[[nodiscard]] std::int64_t first_broken_record(SQLite::Database& database);

}  // namespace pondera::store
