// SPDX-License-Identifier: Apache-2.0
// A mark on an assessor, and the sentences in which it is told. Comes from the checks of audit;
// goes to reports as it is.
#pragma once

#include "survey/study.hpp"
#include "weights/weigh_assessor.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace pondera::audit {

/// What a finding tells about. Evidence of different kinds is independent.
enum class EvidenceKind {
  completeness,  ///< what was left open
  consistency,   ///< the answers against each other
  agreement,     ///< the answers against the panel's
  style,         ///< how the scale was used, whatever was asked
  copying,       ///< the answers against those of one other assessor
  speed,         ///< how long they took
};

/// How much a finding weighs in the verdict.
enum class EvidenceWeight {
  remark,    ///< worth knowing or asking; never makes an assessor careless
  sign,      ///< two of different kinds make an assessor careless
  decisive,  ///< one does
};

/// One observation. Codes: docs/diagnostics.md, section audit.
struct Finding {
  std::string code;
  std::string group;                       ///< empty: about the whole questionnaire
  std::string message;                     ///< a sentence that an organiser can forward
  std::map<std::string, double> evidence;  ///< numbers by name: "cr", "threshold", "missing", …
  std::optional<weights::WorstJudgement> worst;  ///< about one judgement: which
  EvidenceKind kind = EvidenceKind::completeness;
  EvidenceWeight weight = EvidenceWeight::remark;
};

/// "consistency", "agreement", …
[[nodiscard]] std::string_view name_of(EvidenceKind kind);
/// "remark", "sign", "decisive".
[[nodiscard]] std::string_view name_of(EvidenceWeight weight);

/// The label of a node in the study's own language; its id when it has none.
[[nodiscard]] std::string label(const survey::Study& study, std::string_view id);
/// The same in single quotation marks.
[[nodiscard]] std::string quoted_label(const survey::Study& study, std::string_view id);

/// "left 7", "right 2", "equal": an answer as it is typed.
[[nodiscard]] std::string answer_words(int code);

/// A ratio with two decimals, or with as many more as it takes to differ from `limit` (up to 6).
[[nodiscard]] std::string ratio_text(double ratio, double limit);

}  // namespace pondera::audit
