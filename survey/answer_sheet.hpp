// SPDX-License-Identifier: Apache-2.0
// A questionnaire file that came back, the parts as they stand there, not yet held against what was
// asked. Comes from read_answer_sheet; goes to match_questionnaire and bind_answers.
#pragma once

#include "survey/yaml_fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::survey {

/// One entry of the file, texts as written (blanks trimmed, wrapped lines joined, quotation marks
/// around a text removed). Places are in the decoded file.
struct SheetEntry {
  SourceSpot where;  ///< of the entry
  std::optional<Placed> number;
  std::optional<Placed> left;  ///< label shown left; rating: the indicator
  std::optional<Placed> right;
  std::optional<Placed> answer;  ///< present and empty: not answered
  std::optional<Placed> why;
  /// What stands behind '#' on the line of an answer with nothing before it; part of `why` too.
  std::optional<Placed> behind_hash = {};
};

/// Header values with their width folded; round, revision and signature as digits.
struct AnswerSheet {
  std::string file;
  Placed study;
  Placed revision;
  Placed round;
  Placed assessor;
  Placed language;
  Placed signature;
  std::vector<SheetEntry> entries;
  std::optional<Placed> remark;
};

}  // namespace pondera::survey
