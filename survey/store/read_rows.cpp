// SPDX-License-Identifier: Apache-2.0
#include "survey/store/read_rows.hpp"

#include "survey/store/sqlite_values.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <utility>

namespace pondera::store {

using SQLite::Statement;

std::map<std::int64_t, StoredStudy> read_studies(SQLite::Database& database) {
  std::map<std::int64_t, StoredStudy> studies;
  Statement rows(database, "SELECT sequence, revision, study_text FROM study_revision");
  while (rows.executeStep()) {
    studies[sequence_at(rows, 0)] = {text_at(rows, 1), text_at(rows, 2)};
  }
  return studies;
}

std::optional<std::string> latest_revision(SQLite::Database& database) {
  Statement row(database, "SELECT revision FROM study_revision ORDER BY sequence DESC LIMIT 1");
  if (!row.executeStep()) return std::nullopt;
  return text_at(row, 0);
}

std::optional<std::string> read_study_text(SQLite::Database& database, std::string_view revision) {
  Statement row(database,
                "SELECT study_text FROM study_revision WHERE revision = ?"
                " ORDER BY sequence DESC LIMIT 1");
  bind_all(row, revision);
  if (!row.executeStep()) return std::nullopt;
  return text_at(row, 0);
}

namespace {

constexpr const char* questionnaire_columns =
    "SELECT sequence, signature, study, revision, round, assessor, language, method"
    " FROM questionnaire ";

StoredQuestionnaire questionnaire_at(const Statement& row, Statement& items) {
  survey::Questionnaire questionnaire{text_at(row, 2),
                                      text_at(row, 3),
                                      whole_at(row, 4),
                                      text_at(row, 5),
                                      text_at(row, 6),
                                      method_at(row, 7),
                                      {}};
  bind_all(items, sequence_at(row, 0));
  while (items.executeStep()) {
    questionnaire.items.push_back(
        {whole_at(items, 0), text_at(items, 1), text_at(items, 2), text_at(items, 3)});
  }
  items.reset();
  return {std::move(questionnaire), text_at(row, 1)};
}

Statement items_of(SQLite::Database& database) {
  return Statement(database,
                   "SELECT number, group_id, left_id, right_id FROM questionnaire_item"
                   " WHERE sequence = ? ORDER BY position");
}

}  // namespace

std::map<std::int64_t, StoredQuestionnaire> read_questionnaires(SQLite::Database& database) {
  std::map<std::int64_t, StoredQuestionnaire> questionnaires;
  Statement rows(database, questionnaire_columns);
  Statement items = items_of(database);
  while (rows.executeStep()) {
    questionnaires[sequence_at(rows, 0)] = questionnaire_at(rows, items);
  }
  return questionnaires;
}

std::optional<StoredQuestionnaire> read_questionnaire(SQLite::Database& database,
                                                      std::string_view signature) {
  Statement row(database, std::string(questionnaire_columns) + "WHERE signature = ?");
  bind_all(row, signature);
  if (!row.executeStep()) return std::nullopt;
  Statement items = items_of(database);
  return questionnaire_at(row, items);
}

namespace {

constexpr const char* response_columns =
    "SELECT sequence, at, study, revision, round, assessor, method, asked, remark, file, digest"
    " FROM response LEFT JOIN event USING (sequence) ";

std::vector<survey::Answer> answers_of(Statement& rows,
                                       std::int64_t sequence,
                                       const std::string& file,
                                       int round) {
  std::vector<survey::Answer> answers;
  bind_all(rows, sequence);
  while (rows.executeStep()) {
    answers.push_back({text_at(rows, 0), text_at(rows, 1), text_at(rows, 2), whole_at(rows, 3),
                       whole_at(rows, 4), SourceSpot{file, whole_at(rows, 5), whole_at(rows, 6)},
                       text_at(rows, 7), round});
  }
  rows.reset();
  return answers;
}

std::vector<StoredResponse> responses_of(SQLite::Database& database, Statement& rows) {
  Statement answers(database,
                    "SELECT group_id, left_id, right_id, code, number, line, column_number, why"
                    " FROM answer WHERE sequence = ? ORDER BY position");
  std::vector<StoredResponse> responses;
  while (rows.executeStep()) {
    StoredResponse stored;
    stored.sequence = sequence_at(rows, 0);
    stored.at = text_at(rows, 1);
    stored.file = text_at(rows, 9);
    stored.digest = text_at(rows, 10);
    stored.response = {text_at(rows, 2),
                       text_at(rows, 3),
                       whole_at(rows, 4),
                       text_at(rows, 5),
                       method_at(rows, 6),
                       whole_at(rows, 7),
                       answers_of(answers, stored.sequence, stored.file, whole_at(rows, 4)),
                       text_at(rows, 8)};
    responses.push_back(std::move(stored));
  }
  return responses;
}

}  // namespace

std::vector<StoredResponse> read_responses(SQLite::Database& database) {
  Statement rows(database, std::string(response_columns) + "ORDER BY sequence");
  return responses_of(database, rows);
}

std::vector<StoredResponse> read_latest_responses(SQLite::Database& database, int round) {
  Statement rows(database,
                 std::string(response_columns) +
                     "WHERE sequence IN"
                     " (SELECT max(sequence) FROM response WHERE round = ? GROUP BY assessor)"
                     " ORDER BY assessor");
  bind_all(rows, round);
  return responses_of(database, rows);
}

std::vector<std::string> response_digests(SQLite::Database& database,
                                          int round,
                                          std::string_view assessor) {
  Statement rows(database,
                 "SELECT digest FROM response WHERE round = ? AND assessor = ? ORDER BY sequence");
  bind_all(rows, round, assessor);
  std::vector<std::string> digests;
  while (rows.executeStep()) digests.push_back(text_at(rows, 0));
  return digests;
}

namespace {

constexpr const char* refusal_columns =
    "SELECT sequence, at, file, digest,"
    " ifnull((SELECT assessor FROM response WHERE response.file = refusal.file"
    " AND response.sequence > refusal.sequence ORDER BY response.sequence DESC LIMIT 1), '')"
    " FROM refusal LEFT JOIN event USING (sequence) ";

Diagnostics reasons_of(Statement& rows, std::int64_t sequence) {
  Diagnostics reasons;
  bind_all(rows, sequence);
  while (rows.executeStep()) {
    reasons.push_back({severity_at(rows, 0), text_at(rows, 1),
                       SourceSpot{text_at(rows, 2), whole_at(rows, 3), whole_at(rows, 4)},
                       text_at(rows, 5), text_at(rows, 6)});
  }
  rows.reset();
  return reasons;
}

std::vector<StoredRefusal> refusals_of(SQLite::Database& database, Statement& rows) {
  Statement reasons(database,
                    "SELECT severity, code, file, line, column_number, message, hint"
                    " FROM refusal_reason WHERE sequence = ? ORDER BY position");
  std::vector<StoredRefusal> refusals;
  while (rows.executeStep()) {
    const std::int64_t sequence = sequence_at(rows, 0);
    refusals.push_back({sequence, text_at(rows, 1), text_at(rows, 2), text_at(rows, 3),
                        reasons_of(reasons, sequence), text_at(rows, 4)});
  }
  return refusals;
}

}  // namespace

std::vector<StoredRefusal> read_refusals(SQLite::Database& database, RefusalChoice choice) {
  const char* which = choice == RefusalChoice::all
                          ? "ORDER BY sequence"
                          : "WHERE NOT EXISTS (SELECT 1 FROM response WHERE response.digest ="
                            " refusal.digest AND response.sequence > refusal.sequence)"
                            " ORDER BY sequence";
  Statement rows(database, std::string(refusal_columns) + which);
  return refusals_of(database, rows);
}

std::vector<StoredRefusal> read_refusals_of(SQLite::Database& database, std::string_view digest) {
  Statement rows(database, std::string(refusal_columns) + "WHERE digest = ? ORDER BY sequence");
  bind_all(rows, digest);
  return refusals_of(database, rows);
}

namespace {

/// Whether the tables are of before there were decisions. A table that was taken away leaves its
/// events behind, and reading it then fails.
bool before_decisions(SQLite::Database& database) {
  return database
             .execAndGet(
                 "SELECT (SELECT count(*) FROM sqlite_schema WHERE name = 'decision')"
                 " + (SELECT count(*) FROM event WHERE kind = 'decision')")
             .getInt() == 0;
}

survey::Decision decision_at(const Statement& row) {
  return {act_at(row, 2),
          whole_at(row, 3),
          {text_at(row, 4), text_at(row, 5), text_at(row, 6), text_at(row, 7)},
          text_at(row, 8),
          text_at(row, 9)};
}

constexpr const char* decision_columns =
    "SELECT sequence, at, act, round, assessor, group_id, left_id, right_id, reason, decided_by"
    " FROM decision LEFT JOIN event USING (sequence) ";

}  // namespace

std::vector<survey::RecordedDecision> read_decisions(SQLite::Database& database) {
  std::vector<survey::RecordedDecision> decisions;
  if (before_decisions(database)) return decisions;
  Statement rows(database, std::string(decision_columns) + "ORDER BY sequence");
  while (rows.executeStep()) {
    decisions.push_back({decision_at(rows), sequence_at(rows, 0), text_at(rows, 1)});
  }
  return decisions;
}

std::optional<survey::Decision> latest_decision(SQLite::Database& database,
                                                const survey::DecisionSubject& subject,
                                                int round) {
  Statement row(database, std::string(decision_columns) +
                              "WHERE assessor = ? AND group_id = ? AND left_id = ? AND"
                              " right_id = ? AND round <= ? ORDER BY sequence DESC LIMIT 1");
  bind_all(row, subject.assessor, subject.group, subject.left, subject.right, round);
  if (!row.executeStep()) return std::nullopt;
  return decision_at(row);
}

namespace {

/// Whether the tables are of before there were rounds. A table that was taken away leaves its
/// events behind, and reading it then fails.
bool before_rounds(SQLite::Database& database) {
  return database
             .execAndGet(
                 "SELECT (SELECT count(*) FROM sqlite_schema WHERE name = 'round_opening')"
                 " + (SELECT count(*) FROM event WHERE kind = 'round')")
             .getInt() == 0;
}

survey::RevisitQuestion round_question_at(const Statement& row) {
  const std::string implied = text_at(row, 5);
  return {
      text_at(row, 0),           text_at(row, 1),
      text_at(row, 2),           text_at(row, 3),
      revisit_reason_at(row, 4), implied.empty() ? std::nullopt : std::optional(whole_at(row, 5))};
}

}  // namespace

std::vector<StoredRound> read_rounds(SQLite::Database& database) {
  std::vector<StoredRound> rounds;
  if (before_rounds(database)) return rounds;
  Statement rows(database,
                 "SELECT sequence, at, round, revision FROM round_opening"
                 " LEFT JOIN event USING (sequence) ORDER BY sequence");
  Statement questions(database,
                      "SELECT assessor, group_id, left_id, right_id, reason, implied"
                      " FROM round_question WHERE sequence = ? ORDER BY position");
  while (rows.executeStep()) {
    StoredRound round{
        {whole_at(rows, 2), text_at(rows, 3), {}}, sequence_at(rows, 0), text_at(rows, 1)};
    bind_all(questions, round.sequence);
    while (questions.executeStep()) {
      round.opening.questions.push_back(round_question_at(questions));
    }
    questions.reset();
    rounds.push_back(std::move(round));
  }
  return rounds;
}

namespace {

/// Whether the tables are of before there were imports. A table that was taken away leaves its
/// events behind, and reading it then fails.
bool before_imports(SQLite::Database& database) {
  return database
             .execAndGet(
                 "SELECT (SELECT count(*) FROM sqlite_schema WHERE name = 'imported_file')"
                 " + (SELECT count(*) FROM event WHERE kind = 'import')")
             .getInt() == 0;
}

}  // namespace

std::vector<StoredImport> read_imports(SQLite::Database& database) {
  std::vector<StoredImport> imports;
  if (before_imports(database)) return imports;
  Statement rows(database,
                 "SELECT sequence, at, file, format, options, responses, digest FROM imported_file"
                 " LEFT JOIN event USING (sequence) ORDER BY sequence");
  while (rows.executeStep()) {
    imports.push_back({{text_at(rows, 2), text_at(rows, 3), text_at(rows, 4), whole_at(rows, 5)},
                       sequence_at(rows, 0),
                       text_at(rows, 1),
                       text_at(rows, 6)});
  }
  return imports;
}

std::optional<std::string> read_imported_original(SQLite::Database& database,
                                                  std::int64_t sequence) {
  if (before_imports(database)) return std::nullopt;
  Statement row(database, "SELECT original FROM imported_file WHERE sequence = ?");
  bind_all(row, sequence);
  if (!row.executeStep()) return std::nullopt;
  return text_at(row, 0);
}

std::optional<std::string> read_original(SQLite::Database& database, std::int64_t sequence) {
  Statement row(database,
                "SELECT original FROM response WHERE sequence = ?1"
                " UNION ALL SELECT original FROM refusal WHERE sequence = ?1");
  bind_all(row, sequence);
  if (!row.executeStep()) return std::nullopt;
  return text_at(row, 0);
}

std::vector<LogEntry> read_log(SQLite::Database& database) {
  std::vector<LogEntry> entries;
  Statement rows(database,
                 "SELECT sequence, at, kind, subject, detail, hash FROM event ORDER BY sequence");
  while (rows.executeStep()) {
    entries.push_back({sequence_at(rows, 0), text_at(rows, 1), text_at(rows, 2), text_at(rows, 3),
                       text_at(rows, 4), text_at(rows, 5)});
  }
  return entries;
}

}  // namespace pondera::store
