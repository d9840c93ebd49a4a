// SPDX-License-Identifier: Apache-2.0
// The log as a chain of hashes: an entry and the hash before it in, its hash out; a record in, the
// detail that binds it to its entry out. No database here: docs/store.md says how a stranger
// recomputes all of it.
#pragma once

#include "survey/store/store.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::store {

/// "pairwise", "rating", …: the word in the tables and in the digests.
[[nodiscard]] std::string_view method_name(survey::ElicitationMethod method);

/// digest_of_fields(previous hash, sequence, at, kind, subject, detail). The first entry's previous
/// hash is "". `entry.hash` is not looked at.
[[nodiscard]] std::string entry_hash(std::string_view previous_hash, const LogEntry& entry);

/// Sequence of the first entry whose hash does not follow from its content and the entry before, or
/// whose sequence is not one more than the one before (the first is 1); 0 when there is none.
[[nodiscard]] std::int64_t first_break(const std::vector<LogEntry>& entries);

/// What the log says of a record. All but the study's are two words with a blank between: what the
/// world knows the record by, and a digest of all that was read from it, so that no row can change
/// without its entry.
[[nodiscard]] std::string study_detail(std::string_view study_text);
[[nodiscard]] std::string questionnaire_detail(const survey::Questionnaire& questionnaire,
                                               std::string_view signature);
[[nodiscard]] std::string response_detail(const survey::Response& response,
                                          std::string_view file,
                                          std::string_view original);
[[nodiscard]] std::string refusal_detail(std::string_view file,
                                         std::string_view original,
                                         const Diagnostics& reasons);
[[nodiscard]] std::string decision_detail(const survey::Decision& decision);
[[nodiscard]] std::string import_detail(const ImportedFile& import, std::string_view original);
[[nodiscard]] std::string round_detail(const survey::RoundOpening& opening);

}  // namespace pondera::store
