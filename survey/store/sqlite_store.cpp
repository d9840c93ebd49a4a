// SPDX-License-Identifier: Apache-2.0
// The store in an SQLite file: each record function is one transaction, each reading function sees
// one state. What the database throws becomes a diagnostic here and goes no further.
#include "core/digest.hpp"
#include "core/utf8.hpp"
#include "survey/store/log_chain.hpp"
#include "survey/store/read_rows.hpp"
#include "survey/store/record_check.hpp"
#include "survey/store/sqlite_failure.hpp"
#include "survey/store/sqlite_schema.hpp"
#include "survey/store/store.hpp"
#include "survey/store/write_rows.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>

namespace pondera::store {

namespace {

bool same_reasons(const Diagnostics& a, const Diagnostics& b) {
  return std::ranges::equal(a, b, [](Diagnostic one, const Diagnostic& other) {
    one.where.file = other.where.file;
    return one == other;
  });
}

class SqliteStore final : public Store {
 public:
  SqliteStore(std::unique_ptr<SQLite::Database> database, std::string path)
      : database_(std::move(database)), path_(std::move(path)) {}

  Result<Recorded> record_study(std::string_view revision, std::string_view study_text) override {
    return write([&] {
      if (latest_revision(*database_) == revision) return Recorded::already_stored;
      const auto sequence = append_event(*database_, "study", revision, study_detail(study_text));
      insert_study(*database_, sequence, revision, study_text);
      return Recorded::stored;
    });
  }

  Result<Recorded> record_questionnaire(const survey::Questionnaire& questionnaire,
                                        std::string_view signature) override {
    return write([&] {
      if (read_questionnaire(*database_, signature)) return Recorded::already_stored;
      const auto sequence = append_event(*database_, "invitation", questionnaire.assessor,
                                         questionnaire_detail(questionnaire, signature));
      insert_questionnaire(*database_, sequence, questionnaire, signature);
      return Recorded::stored;
    });
  }

  Result<Recorded> record_response(const survey::Response& response,
                                   std::string_view file,
                                   std::string_view original) override {
    return write([&] {
      const auto earlier = response_digests(*database_, response.round, response.assessor);
      if (std::ranges::find(earlier, digest_hex(original)) != earlier.end()) {
        return earlier.back() == digest_hex(original) ? Recorded::already_stored
                                                      : Recorded::replaced_since;
      }
      const auto sequence = append_event(*database_, "response", response.assessor,
                                         response_detail(response, file, original));
      insert_response(*database_, sequence, response, file, original);
      return Recorded::stored;
    });
  }

  Result<Recorded> record_refusal(std::string_view file,
                                  std::string_view original,
                                  const Diagnostics& reasons) override {
    return write([&] {
      for (const StoredRefusal& earlier : read_refusals_of(*database_, digest_hex(original))) {
        if (same_reasons(earlier.reasons, reasons)) return Recorded::already_stored;
      }
      const auto sequence =
          append_event(*database_, "refusal", file, refusal_detail(file, original, reasons));
      insert_refusal(*database_, sequence, file, original, reasons);
      return Recorded::stored;
    });
  }

  Result<Recorded> record_decision(const survey::Decision& decision) override {
    return write([&] {
      const auto earlier = latest_decision(*database_, decision.subject, decision.round);
      if (earlier && earlier->act == decision.act && earlier->reason == decision.reason &&
          earlier->by == decision.by) {
        return Recorded::already_stored;
      }
      const auto sequence = append_event(*database_, "decision", decision.subject.assessor,
                                         decision_detail(decision));
      insert_decision(*database_, sequence, decision);
      return Recorded::stored;
    });
  }

  Result<Recorded> record_round(const survey::RoundOpening& opening) override {
    return write([&] {
      const auto earlier = read_rounds(*database_);
      if (!earlier.empty() && earlier.back().opening.round >= opening.round) {
        return Recorded::already_stored;
      }
      const auto sequence =
          append_event(*database_, "round", std::to_string(opening.round), round_detail(opening));
      insert_round(*database_, sequence, opening);
      return Recorded::stored;
    });
  }

  Result<Recorded> record_import(const ImportedFile& import, std::string_view original) override {
    return write([&] {
      const std::string digest = digest_hex(original);
      for (const StoredImport& earlier : read_imports(*database_)) {
        if (earlier.digest == digest && earlier.import == import) return Recorded::already_stored;
      }
      const auto sequence =
          append_event(*database_, "import", import.file, import_detail(import, original));
      insert_import(*database_, sequence, import, original);
      return Recorded::stored;
    });
  }

  [[nodiscard]] Result<std::string> study_text(std::string_view revision) const override {
    const auto found = read([&] { return read_study_text(*database_, revision); });
    if (!found) return found.diagnostics();
    if (*found) return **found;
    return error("store.missing", {path_, 0, 0},
                 "the store has no study of revision " + printable(revision));
  }

  [[nodiscard]] Result<std::vector<StoredQuestionnaire>> questionnaires() const override {
    return read([&] {
      std::vector<StoredQuestionnaire> all;
      for (auto& [sequence, stored] : read_questionnaires(*database_)) {
        all.push_back(stored);
      }
      return all;
    });
  }

  [[nodiscard]] Result<std::optional<StoredQuestionnaire>> questionnaire(
      std::string_view signature) const override {
    return read([&] { return read_questionnaire(*database_, signature); });
  }

  [[nodiscard]] Result<std::vector<StoredResponse>> latest_responses(int round) const override {
    return read([&] { return read_latest_responses(*database_, round); });
  }

  [[nodiscard]] Result<std::vector<StoredResponse>> all_responses() const override {
    return read([&] { return read_responses(*database_); });
  }

  [[nodiscard]] Result<std::string> original_of(std::int64_t sequence) const override {
    const auto found = read([&] {
      auto original = read_original(*database_, sequence);
      return original ? original : read_imported_original(*database_, sequence);
    });
    if (!found) return found.diagnostics();
    if (*found) return **found;
    return error("store.missing", {path_, 0, 0},
                 "entry " + std::to_string(sequence) + " of the log is not about a file");
  }

  [[nodiscard]] Result<std::vector<StoredRefusal>> refusals() const override {
    return read([&] { return read_refusals(*database_, RefusalChoice::not_taken_later); });
  }

  [[nodiscard]] Result<std::vector<survey::RecordedDecision>> decisions() const override {
    return read([&] { return read_decisions(*database_); });
  }

  [[nodiscard]] Result<std::vector<StoredRound>> rounds() const override {
    return read([&] { return read_rounds(*database_); });
  }

  [[nodiscard]] Result<std::vector<StoredImport>> imports() const override {
    return read([&] { return read_imports(*database_); });
  }

  [[nodiscard]] Result<std::vector<LogEntry>> log() const override {
    return read([&] { return read_log(*database_); });
  }

  [[nodiscard]] Result<std::int64_t> first_broken_entry() const override {
    return read([&] { return first_broken_record(*database_); });
  }

 private:
  /// One transaction: `work` writes and says so, or finds that there is nothing to write.
  template <class Work>
  Result<Recorded> write(Work work) {
    try {
      SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
      const Recorded recorded = work();
      if (recorded == Recorded::stored) transaction.commit();
      return recorded;
    } catch (const SQLite::Exception& said) {
      return failure(said, path_);
    }
  }

  /// All that `work` reads is of one state, whatever others write meanwhile.
  template <class Work>
  auto read(Work work) const -> Result<decltype(work())> {
    try {
      const SQLite::Transaction transaction(*database_);
      return work();
    } catch (const SQLite::Exception& said) {
      return failure(said, path_);
    }
  }

  std::unique_ptr<SQLite::Database> database_;
  std::string path_;
};

}  // namespace

Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& path, OpenMode mode) {
  auto database = open_database(path, mode);
  if (!database) return database.diagnostics();
  return Result<std::unique_ptr<Store>>(
      std::make_unique<SqliteStore>(std::move(database).value(), path));
}

}  // namespace pondera::store
