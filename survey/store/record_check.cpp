// SPDX-License-Identifier: Apache-2.0
#include "survey/store/record_check.hpp"

#include "core/digest.hpp"
#include "survey/store/log_chain.hpp"
#include "survey/store/read_rows.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace pondera::store {

namespace {

/// What the log must say of a record, judging by its rows.
struct Claim {
  std::string kind;
  std::string subject;
  std::string detail;
};

/// Never a detail: marks a record that contradicts itself.
constexpr const char* no_detail = "";

class Claims {
 public:
  /// Two records under one sequence contradict each other.
  void add(std::int64_t sequence, const Claim& claim) {
    const bool first = claims_.try_emplace(sequence, claim).second;
    if (!first) claims_[sequence].detail = no_detail;
  }

  [[nodiscard]] std::int64_t first_contradiction(const std::vector<LogEntry>& entries) const {
    std::map<std::int64_t, Claim> unheard = claims_;
    std::int64_t first = 0;
    const auto note = [&](std::int64_t sequence) {
      if (first == 0 || sequence < first) first = sequence;
    };
    for (const LogEntry& entry : entries) {
      const auto found = unheard.find(entry.sequence);
      const bool holds = found != unheard.end() && found->second.kind == entry.kind &&
                         found->second.subject == entry.subject &&
                         found->second.detail == entry.detail;
      if (!holds) note(entry.sequence);
      if (found != unheard.end()) unheard.erase(found);
    }
    if (!unheard.empty()) note(unheard.begin()->first);
    return first;
  }

 private:
  std::map<std::int64_t, Claim> claims_;
};

/// The column beside the bytes must be their digest too: the store looks files up by it.
std::string detail_if(bool digest_holds, const std::string& detail) {
  return digest_holds ? detail : no_detail;
}

Claims claims_of(SQLite::Database& database) {
  Claims claims;
  for (const auto& [sequence, study] : read_studies(database)) {
    claims.add(sequence, {"study", study.revision, study_detail(study.text)});
  }
  for (const auto& [sequence, stored] : read_questionnaires(database)) {
    claims.add(sequence, {"invitation", stored.questionnaire.assessor,
                          questionnaire_detail(stored.questionnaire, stored.signature)});
  }
  for (const StoredResponse& stored : read_responses(database)) {
    const std::string original = read_original(database, stored.sequence).value_or("");
    claims.add(stored.sequence,
               {"response", stored.response.assessor,
                detail_if(stored.digest == digest_hex(original),
                          response_detail(stored.response, stored.file, original))});
  }
  for (const StoredRefusal& stored : read_refusals(database, RefusalChoice::all)) {
    const std::string original = read_original(database, stored.sequence).value_or("");
    claims.add(stored.sequence, {"refusal", stored.file,
                                 detail_if(stored.digest == digest_hex(original),
                                           refusal_detail(stored.file, original, stored.reasons))});
  }
  for (const survey::RecordedDecision& recorded : read_decisions(database)) {
    claims.add(recorded.sequence, {"decision", recorded.decision.subject.assessor,
                                   decision_detail(recorded.decision)});
  }
  for (const StoredImport& stored : read_imports(database)) {
    const std::string original = read_imported_original(database, stored.sequence).value_or("");
    claims.add(stored.sequence, {"import", stored.import.file,
                                 detail_if(stored.digest == digest_hex(original),
                                           import_detail(stored.import, original))});
  }
  for (const StoredRound& stored : read_rounds(database)) {
    claims.add(stored.sequence,
               {"round", std::to_string(stored.opening.round), round_detail(stored.opening)});
  }
  return claims;
}

}  // namespace

std::int64_t first_broken_record(SQLite::Database& database) {
  const std::vector<LogEntry> entries = read_log(database);
  const std::int64_t chain = first_break(entries);
  const std::int64_t record = claims_of(database).first_contradiction(entries);
  if (chain == 0 || record == 0) return std::max(chain, record);
  return std::min(chain, record);
}

}  // namespace pondera::store
