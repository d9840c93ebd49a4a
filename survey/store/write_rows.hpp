// SPDX-License-Identifier: Apache-2.0
// Records on their way into the tables: one in, its rows written. Each function runs inside the
// caller's transaction and throws SQLite::Exception.
#pragma once

#include "survey/store/store.hpp"

#include <cstdint>
#include <string_view>

namespace SQLite {
class Database;
}

namespace pondera::store {

/// Adds an entry to the log's end, with the time now and the hash that follows. @return its
/// sequence, under which the record's rows then go.
std::int64_t append_event(SQLite::Database& database,
                          std::string_view kind,
                          std::string_view subject,
                          std::string_view detail);

void insert_study(SQLite::Database& database,
                  std::int64_t sequence,
                  std::string_view revision,
                  std::string_view study_text);
void insert_questionnaire(SQLite::Database& database,
                          std::int64_t sequence,
                          const survey::Questionnaire& questionnaire,
                          std::string_view signature);
void insert_response(SQLite::Database& database,
                     std::int64_t sequence,
                     const survey::Response& response,
                     std::string_view file,
                     std::string_view original);
void insert_refusal(SQLite::Database& database,
                    std::int64_t sequence,
                    std::string_view file,
                    std::string_view original,
                    const Diagnostics& reasons);
void insert_decision(SQLite::Database& database,
                     std::int64_t sequence,
                     const survey::Decision& decision);
void insert_import(SQLite::Database& database,
                   std::int64_t sequence,
                   const ImportedFile& import,
                   std::string_view original);
void insert_round(SQLite::Database& database,
                  std::int64_t sequence,
                  const survey::RoundOpening& opening);

}  // namespace pondera::store
