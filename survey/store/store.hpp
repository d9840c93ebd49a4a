// SPDX-License-Identifier: Apache-2.0
// Questionnaires, responses and the log at rest. What a function here reports as stored is on disk:
// it survives a kill at any instant and a power cut. One interface; SQLite behind it today
// (sqlite_store.cpp).
#pragma once

#include "core/result.hpp"
#include "survey/questionnaire.hpp"
#include "survey/response.hpp"

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
};

/// One entry of the append-only log. `hash` covers the entry and the hash of the one before it.
struct LogEntry {
  std::int64_t sequence = 0;
  std::string at;
  std::string kind;     ///< "study", "invitation", "response", "refusal"
  std::string subject;  ///< assessor id, revision or file name
  std::string detail;   ///< digest or signature
  std::string hash;     ///< 64 hexadecimal digits
};

enum class Recorded { stored, already_stored };

class Store {
 public:
  virtual ~Store() = default;

  /// Records that the study has this revision; nothing happens when it is the latest one already.
  [[nodiscard]] virtual Result<Recorded> record_study(std::string_view revision,
                                                      std::string_view study_text) = 0;
  /// Records a questionnaire; the same one (by signature) is recorded once.
  [[nodiscard]] virtual Result<Recorded> record_questionnaire(
      const survey::Questionnaire& questionnaire) = 0;
  /// Records a response and its original bytes in one transaction. The same bytes are recorded
  /// once, unless another response of the assessor and round came in between (then they are the
  /// latest again).
  [[nodiscard]] virtual Result<Recorded> record_response(const survey::Response& response,
                                                         std::string_view file,
                                                         std::string_view original) = 0;
  /// Records a file that was not taken. The same bytes with the same reasons are recorded once.
  [[nodiscard]] virtual Result<Recorded> record_refusal(std::string_view file,
                                                        std::string_view original,
                                                        const Diagnostics& reasons) = 0;

  [[nodiscard]] virtual Result<std::vector<StoredQuestionnaire>> questionnaires() const = 0;
  [[nodiscard]] virtual Result<std::optional<StoredQuestionnaire>> questionnaire(
      std::string_view signature) const = 0;
  /// The latest response of every assessor in `round`, in order of assessor id.
  [[nodiscard]] virtual Result<std::vector<StoredResponse>> latest_responses(int round) const = 0;
  /// All responses, in the order in which they came.
  [[nodiscard]] virtual Result<std::vector<StoredResponse>> all_responses() const = 0;
  [[nodiscard]] virtual Result<std::string> original_of(std::int64_t sequence) const = 0;
  /// Refusals whose bytes were not taken later, in the order in which they came.
  [[nodiscard]] virtual Result<std::vector<StoredRefusal>> refusals() const = 0;
  [[nodiscard]] virtual Result<std::vector<LogEntry>> log() const = 0;
  /// The first entry whose hash does not follow from its content and the entry before, or 0 when
  /// the chain holds.
  [[nodiscard]] virtual Result<std::int64_t> first_broken_entry() const = 0;
};

enum class OpenMode { read_only, create };

/// Opens the store at `path`.
///
/// Errors: store.missing (read_only and no file), store.not-a-store, store.newer-format, store.busy
/// (another process holds it for more than 10 s), store.failed (disk full, no permission, …), each
/// with what the database said.
[[nodiscard]] Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& path,
                                                               OpenMode mode);

}  // namespace pondera::store
