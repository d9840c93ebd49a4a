// SPDX-License-Identifier: Apache-2.0
// Values on their way into and out of a prepared statement: text keeps every byte (NUL and
// malformed UTF-8 too), a word of the tables becomes its enumeration. All throw SQLite::Exception.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/decision.hpp"
#include "survey/round_opening.hpp"
#include "survey/study.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace SQLite {
class Statement;
}

namespace pondera::store {

/// Bytes that are no text: a BLOB, empty rather than NULL.
struct Bytes {
  std::string_view bytes;
};

/// Parameters count from 1.
void bind_value(SQLite::Statement& statement, int index, std::int64_t value);
void bind_value(SQLite::Statement& statement, int index, std::string_view text);
void bind_value(SQLite::Statement& statement, int index, Bytes value);

template <class... Values>
void bind_all(SQLite::Statement& statement, const Values&... values) {
  int index = 0;
  (bind_value(statement, ++index, values), ...);
}

/// Columns count from 0.
[[nodiscard]] std::int64_t sequence_at(const SQLite::Statement& statement, int column);
[[nodiscard]] std::string text_at(const SQLite::Statement& statement, int column);
[[nodiscard]] int whole_at(const SQLite::Statement& statement, int column);
[[nodiscard]] survey::ElicitationMethod method_at(const SQLite::Statement& statement, int column);
[[nodiscard]] survey::RevisitReason revisit_reason_at(const SQLite::Statement& statement,
                                                      int column);
[[nodiscard]] Severity severity_at(const SQLite::Statement& statement, int column);
[[nodiscard]] survey::DecisionAct act_at(const SQLite::Statement& statement, int column);

}  // namespace pondera::store
