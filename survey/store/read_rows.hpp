// SPDX-License-Identifier: Apache-2.0
// Records on their way out of the tables: a question in, the records that answer it out. Each
// function runs inside the caller's transaction and throws SQLite::Exception.
#pragma once

#include "survey/store/store.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace pondera::store {

struct StoredStudy {
  std::string revision;
  std::string text;
};

/// By sequence, like all maps here.
[[nodiscard]] std::map<std::int64_t, StoredStudy> read_studies(SQLite::Database& database);
[[nodiscard]] std::optional<std::string> latest_revision(SQLite::Database& database);
/// The latest study text with this revision.
[[nodiscard]] std::optional<std::string> read_study_text(SQLite::Database& database,
                                                         std::string_view revision);

[[nodiscard]] std::map<std::int64_t, StoredQuestionnaire> read_questionnaires(
    SQLite::Database& database);
[[nodiscard]] std::optional<StoredQuestionnaire> read_questionnaire(SQLite::Database& database,
                                                                    std::string_view signature);

/// All responses in order of sequence.
[[nodiscard]] std::vector<StoredResponse> read_responses(SQLite::Database& database);
/// The latest of every assessor in `round`, in byte order of assessor id.
[[nodiscard]] std::vector<StoredResponse> read_latest_responses(SQLite::Database& database,
                                                                int round);
/// Digests of the bytes of the assessor's responses in the round, the latest last.
[[nodiscard]] std::vector<std::string> response_digests(SQLite::Database& database,
                                                        int round,
                                                        std::string_view assessor);

enum class RefusalChoice {
  all,
  not_taken_later,  ///< no later response has the same bytes
};
[[nodiscard]] std::vector<StoredRefusal> read_refusals(SQLite::Database& database,
                                                       RefusalChoice choice);
/// Those of the same bytes.
[[nodiscard]] std::vector<StoredRefusal> read_refusals_of(SQLite::Database& database,
                                                          std::string_view digest);

/// All decisions in order of sequence; none where the store was made before there were decisions.
[[nodiscard]] std::vector<survey::RecordedDecision> read_decisions(SQLite::Database& database);
/// The last decision about the subject in `round` or an earlier one.
[[nodiscard]] std::optional<survey::Decision> latest_decision(
    SQLite::Database& database, const survey::DecisionSubject& subject, int round);
/// All rounds in order of sequence; none where the store was made before there were rounds.
[[nodiscard]] std::vector<StoredRound> read_rounds(SQLite::Database& database);

/// All imported files in order of sequence; none where the store was made before there were such.
[[nodiscard]] std::vector<StoredImport> read_imports(SQLite::Database& database);
[[nodiscard]] std::optional<std::string> read_imported_original(SQLite::Database& database,
                                                                std::int64_t sequence);

/// The bytes of a response or refusal.
[[nodiscard]] std::optional<std::string> read_original(SQLite::Database& database,
                                                       std::int64_t sequence);
[[nodiscard]] std::vector<LogEntry> read_log(SQLite::Database& database);

}  // namespace pondera::store
