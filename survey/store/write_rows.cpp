// SPDX-License-Identifier: Apache-2.0
#include "survey/store/write_rows.hpp"

#include "core/digest.hpp"
#include "survey/store/log_chain.hpp"
#include "survey/store/sqlite_values.hpp"
#include "survey/store/utc_clock.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace pondera::store {

namespace {

using SQLite::Statement;

/// Binds, runs to the end and makes the statement ready for the next row.
template <class... Values>
void write_row(Statement& statement, const Values&... values) {
  bind_all(statement, values...);
  statement.exec();
  statement.reset();
}

}  // namespace

std::int64_t append_event(SQLite::Database& database,
                          std::string_view kind,
                          std::string_view subject,
                          std::string_view detail) {
  LogEntry entry{1, utc_now(), std::string(kind), std::string(subject), std::string(detail), ""};
  std::string previous;
  Statement last(database, "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1");
  if (last.executeStep()) {
    entry.sequence = sequence_at(last, 0) + 1;
    previous = text_at(last, 1);
  }
  last.reset();
  Statement insert(database, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)");
  write_row(insert, entry.sequence, entry.at, entry.kind, entry.subject, entry.detail,
            entry_hash(previous, entry));
  return entry.sequence;
}

void insert_study(SQLite::Database& database,
                  std::int64_t sequence,
                  std::string_view revision,
                  std::string_view study_text) {
  Statement insert(database, "INSERT INTO study_revision VALUES (?, ?, ?)");
  write_row(insert, sequence, revision, Bytes{study_text});
}

void insert_questionnaire(SQLite::Database& database,
                          std::int64_t sequence,
                          const survey::Questionnaire& questionnaire,
                          std::string_view signature) {
  Statement insert(database, "INSERT INTO questionnaire VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  write_row(insert, sequence, signature, questionnaire.study, questionnaire.revision,
            questionnaire.round, questionnaire.assessor, questionnaire.language,
            method_name(questionnaire.method));
  Statement insert_item(database, "INSERT INTO questionnaire_item VALUES (?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const survey::QuestionnaireItem& item : questionnaire.items) {
    write_row(insert_item, sequence, ++position, item.number, item.group, item.left, item.right);
  }
}

void insert_response(SQLite::Database& database,
                     std::int64_t sequence,
                     const survey::Response& response,
                     std::string_view file,
                     std::string_view original) {
  Statement insert(database, "INSERT INTO response VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  write_row(insert, sequence, response.study, response.revision, response.round, response.assessor,
            method_name(response.method), response.asked, response.remark, file,
            digest_hex(original), Bytes{original});
  Statement insert_answer(database, "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const survey::Answer& answer : response.answers) {
    write_row(insert_answer, sequence, ++position, answer.number, answer.group, answer.left,
              answer.right, answer.code, answer.where.line, answer.where.column, answer.why);
  }
}

void insert_refusal(SQLite::Database& database,
                    std::int64_t sequence,
                    std::string_view file,
                    std::string_view original,
                    const Diagnostics& reasons) {
  Statement insert(database, "INSERT INTO refusal VALUES (?, ?, ?, ?)");
  write_row(insert, sequence, file, digest_hex(original), Bytes{original});
  Statement insert_reason(database,
                          "INSERT INTO refusal_reason VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const Diagnostic& reason : reasons) {
    write_row(insert_reason, sequence, ++position, severity_name(reason.severity), reason.code,
              reason.where.file, reason.where.line, reason.where.column, reason.message,
              reason.hint);
  }
}

void insert_decision(SQLite::Database& database,
                     std::int64_t sequence,
                     const survey::Decision& decision) {
  Statement insert(database, "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const survey::DecisionSubject& subject = decision.subject;
  write_row(insert, sequence, survey::act_name(decision.act), decision.round, subject.assessor,
            subject.group, subject.left, subject.right, decision.reason, decision.by);
}

void insert_import(SQLite::Database& database,
                   std::int64_t sequence,
                   const ImportedFile& import,
                   std::string_view original) {
  Statement insert(database, "INSERT INTO imported_file VALUES (?, ?, ?, ?, ?, ?, ?)");
  write_row(insert, sequence, import.file, import.format, import.options, import.responses,
            digest_hex(original), Bytes{original});
}

void insert_round(SQLite::Database& database,
                  std::int64_t sequence,
                  const survey::RoundOpening& opening) {
  Statement insert(database, "INSERT INTO round_opening VALUES (?, ?, ?)");
  write_row(insert, sequence, opening.round, opening.revision);
  Statement insert_question(database, "INSERT INTO round_question VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const survey::RevisitQuestion& question : opening.questions) {
    write_row(insert_question, sequence, ++position, question.assessor, question.group,
              question.left, question.right, survey::reason_name(question.reason),
              question.implied ? std::to_string(*question.implied) : std::string());
  }
}

}  // namespace pondera::store
