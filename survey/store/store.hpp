// SPDX-License-Identifier: Apache-2.0
// Questionnaires, responses and the log at rest. What a function here reports as stored is on disk:
// it survives a kill at any instant and a power cut. One interface; SQLite behind it today
// (sqlite_store.cpp).
#pragma once

#include "core/result.hpp"
#include "survey/decision.hpp"
#include "survey/questionnaire.hpp"
#include "survey/response.hpp"
#include "survey/round_opening.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::store {

/// A questionnaire as it was made for an assessor.
struct StoredQuestionnaire {
  survey::Questionnaire questionnaire;
  std::string signature;
};

/// A response as it was read, with the bytes it was read from.
struct StoredResponse {
  survey::Response response;
  std::int64_t sequence =
      0;             ///< of its event in the log; a later one replaces an earlier one for computing
  std::string at;    ///< UTC, "2026-05-03T14:15:16Z"
  std::string file;  ///< name under which it came
  std::string digest;  ///< SHA-256 of the original bytes
};

/// A file that was not taken, with the reasons.
struct StoredRefusal {
  std::int64_t sequence = 0;
  std::string at;
  std::string file;
  std::string digest;
  Diagnostics reasons;
  std::string taken_since;  ///< assessor of a later response under the same file name; "" if none
};

/// A round that was opened to ask some things again.
struct StoredRound {
  survey::RoundOpening opening;
  std::int64_t sequence = 0;  ///< what was stored before it is what the round shows and builds on
  std::string at;             ///< UTC
};

/// A file of another program, from which responses of several assessors were taken.
struct ImportedFile {
  std::string file;     ///< name under which it came
  std::string format;   ///< which program's: "wide", "ahp-os", …
  std::string options;  ///< what was declared about its values and columns
  int responses = 0;    ///< how many were taken from it

  friend bool operator==(const ImportedFile&, const ImportedFile&) = default;
};

struct StoredImport {
  ImportedFile import;
  std::int64_t sequence = 0;  ///< the responses that were taken from it come after
  std::string at;             ///< UTC
  std::string digest;         ///< SHA-256 of the file's bytes
};

/// One entry of the append-only log. `hash` covers the entry and the hash of the one before it.
struct LogEntry {
  std::int64_t sequence = 0;
  std::string at;
  std::string
      kind;  ///< "study", "invitation", "response", "refusal", "decision", "round", "import"
  std::string subject;  ///< assessor id, revision, file name or round
  /// Digest of the bytes, signature, or what was decided; then, but for a study, a blank and a
  /// digest of the rows.
  std::string detail;
  std::string hash;  ///< 64 hexadecimal digits
};

enum class Recorded {
  stored,
  already_stored,  ///< nothing was written: it is there, and counts
  replaced_since,  ///< nothing was written: it is there, and a later one counts
};

/// One thread at a time; any number of processes.
class Store {
 public:
  virtual ~Store() = default;

  /// Records that the study has this revision; nothing happens when it is the latest one already.
  [[nodiscard]] virtual Result<Recorded> record_study(std::string_view revision,
                                                      std::string_view study_text) = 0;
  /// Records a questionnaire; the same one (by signature) is recorded once.
  ///
  /// @param signature what questionnaire_signature gives: the store does not compute what it keeps.
  [[nodiscard]] virtual Result<Recorded> record_questionnaire(
      const survey::Questionnaire& questionnaire, std::string_view signature) = 0;
  /// Records a response and its original bytes in one transaction. The same bytes of an assessor
  /// are recorded once in a round: a folder of replies that is collected again does not bring an
  /// earlier answer back. Of each answer's place the line and the column are kept: the file is
  /// `file`.
  [[nodiscard]] virtual Result<Recorded> record_response(const survey::Response& response,
                                                         std::string_view file,
                                                         std::string_view original) = 0;
  /// Records a file that was not taken. The same bytes with the same reasons are recorded once,
  /// under whatever name they come.
  [[nodiscard]] virtual Result<Recorded> record_refusal(std::string_view file,
                                                        std::string_view original,
                                                        const Diagnostics& reasons) = 0;
  /// Records a decision of the organiser. Nothing is written when the last decision about the same
  /// subject, in this round or an earlier one, says the same for the same reason by the same
  /// person. Requires a subject with its items in byte order (survey::ordered).
  [[nodiscard]] virtual Result<Recorded> record_decision(const survey::Decision& decision) = 0;

  /// Opens a round, with all that is asked in it, in one transaction. `already_stored` when this
  /// round or a later one is open: it is never opened twice.
  [[nodiscard]] virtual Result<Recorded> record_round(const survey::RoundOpening& opening) = 0;

  /// Records a file that responses are taken from next, with its bytes. The same bytes of the same
  /// name, format and options are recorded once.
  [[nodiscard]] virtual Result<Recorded> record_import(const ImportedFile& import,
                                                       std::string_view original) = 0;

  /// study.yaml as it was when it had this revision. Errors: store.missing.
  [[nodiscard]] virtual Result<std::string> study_text(std::string_view revision) const = 0;
  [[nodiscard]] virtual Result<std::vector<StoredQuestionnaire>> questionnaires() const = 0;
  [[nodiscard]] virtual Result<std::optional<StoredQuestionnaire>> questionnaire(
      std::string_view signature) const = 0;
  /// The latest response of every assessor in `round`, in order of assessor id.
  [[nodiscard]] virtual Result<std::vector<StoredResponse>> latest_responses(int round) const = 0;
  /// All responses, in the order in which they came.
  [[nodiscard]] virtual Result<std::vector<StoredResponse>> all_responses() const = 0;
  /// All imported files, in the order in which they came; none in a store of before there were
  /// imports.
  [[nodiscard]] virtual Result<std::vector<StoredImport>> imports() const = 0;
  /// The bytes of the response, refusal or import with this sequence (store.missing when there is
  /// none).
  [[nodiscard]] virtual Result<std::string> original_of(std::int64_t sequence) const = 0;
  /// Refusals whose bytes were not taken later, in the order in which they came.
  [[nodiscard]] virtual Result<std::vector<StoredRefusal>> refusals() const = 0;
  /// All decisions of all rounds, in the order in which they were made; none in a store of before
  /// there were decisions.
  [[nodiscard]] virtual Result<std::vector<survey::RecordedDecision>> decisions() const = 0;
  /// The rounds that were opened with `record_round`, in that order; none in a store of before
  /// there were such rounds.
  [[nodiscard]] virtual Result<std::vector<StoredRound>> rounds() const = 0;
  [[nodiscard]] virtual Result<std::vector<LogEntry>> log() const = 0;
  /// The first entry whose hash does not follow from its content and the entry before, whose record
  /// (its bytes, and every row that was read from them) is not the one that it names, or that is
  /// missing; 0 when the chain holds. What it cannot see is a log without its last entries: for
  /// that, compare the last hash with one noted earlier, such as the one in a report.
  [[nodiscard]] virtual Result<std::int64_t> first_broken_entry() const = 0;
};

enum class OpenMode { read_only, create };

/// Opens the store at `path`. `read_only` makes nothing and writes nothing, but for rolling back
/// what a killed process left half written.
///
/// Errors: store.missing (read_only and no file, or an empty one), store.not-a-store,
/// store.newer-format, store.busy (another process holds it for more than 10 s), store.failed (disk
/// full, no permission, …), each with what the database said.
[[nodiscard]] Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& path,
                                                               OpenMode mode);

}  // namespace pondera::store
