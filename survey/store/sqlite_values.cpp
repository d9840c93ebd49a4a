// SPDX-License-Identifier: Apache-2.0
#include "survey/store/sqlite_values.hpp"

#include "survey/store/log_chain.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <limits>

namespace pondera::store {

namespace {

void check_size(std::string_view bytes) {
  if (bytes.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max())) return;
  throw SQLite::Exception("string or blob too big", SQLITE_TOOBIG);
}

}  // namespace

void bind_value(SQLite::Statement& statement, int index, std::int64_t value) {
  statement.bind(index, value);
}

void bind_value(SQLite::Statement& statement, int index, std::string_view text) {
  check_size(text);
  statement.bind(index, std::string(text));
}

void bind_value(SQLite::Statement& statement, int index, Bytes value) {
  check_size(value.bytes);
  const void* data = value.bytes.empty() ? "" : value.bytes.data();  // a null pointer would be NULL
  statement.bind(index, data, static_cast<int>(value.bytes.size()));
}

std::int64_t sequence_at(const SQLite::Statement& statement, int column) {
  return statement.getColumn(column).getInt64();
}

std::string text_at(const SQLite::Statement& statement, int column) {
  return statement.getColumn(column).getString();
}

int whole_at(const SQLite::Statement& statement, int column) {
  return statement.getColumn(column).getInt();
}

survey::ElicitationMethod method_at(const SQLite::Statement& statement, int column) {
  const std::string name = text_at(statement, column);
  if (const auto method = survey::find_elicitation_method(name)) return *method;
  throw SQLite::Exception("unknown elicitation method '" + name + "'");
}

Severity severity_at(const SQLite::Statement& statement, int column) {
  const std::string name = text_at(statement, column);
  for (const auto severity : {Severity::note, Severity::warning, Severity::error}) {
    if (name == severity_name(severity)) return severity;
  }
  throw SQLite::Exception("unknown severity '" + name + "'");
}

survey::DecisionAct act_at(const SQLite::Statement& statement, int column) {
  const std::string name = text_at(statement, column);
  for (const auto act : {survey::DecisionAct::exclude, survey::DecisionAct::include}) {
    if (name == survey::act_name(act)) return act;
  }
  throw SQLite::Exception("unknown decision '" + name + "'");
}

survey::RevisitReason revisit_reason_at(const SQLite::Statement& statement, int column) {
  const std::string name = text_at(statement, column);
  if (const auto reason = survey::reason_from_name(name)) return *reason;
  throw SQLite::Exception("unknown reason of a question '" + name + "'");
}

}  // namespace pondera::store
