// SPDX-License-Identifier: Apache-2.0
// Imported judgements given their meaning in a study: answers of a file and the study in; one
// response per assessor and what was taken how out, or what does not fit and where.
#pragma once

#include "core/result.hpp"
#include "exchange/imported_answers.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::exchange {

struct PlaceOptions {
  /// Ratios between two intensities of the scale become the nearer one on the logarithm, each with
  /// a warning; else they are errors.
  bool nearest = false;
  std::string language;  ///< of the labels that the file uses; "": any
};

/// How the values of one column, or of one group, were taken.
struct TakenRow {
  std::string source;  ///< "column cult_fam", "group Cost"
  std::string pair;    ///< "Culture : Family"; "" for a group
  int answered = 0;
  int missing = 0;
  std::string example;  ///< "line 2, '-3': 'Culture' is 3 times as important as 'Family'"
};

struct PlacedAnswers {
  std::vector<survey::Response> responses;  ///< in the file's order; none without an answer
  std::vector<TakenRow> taken;              ///< in the file's order of sources
};

/// A response per assessor: answers in the file's order and numbered in it, the sides as they stand
/// there, `asked` all pairs of the study.
///
/// Errors, each at its value: import.method (the study does not ask for pairs), those of
/// match_assessors, import.unknown-item (with the nearest), import.no-such-pair (the items are not
/// compared in this study), import.ambiguous-pair (they are, in several groups),
/// import.self-comparison, import.off-scale, import.contradiction (one pair, two different
/// judgements). Warnings: import.repeated (the same judgement twice), import.rounded,
/// import.nothing-answered. Error when nobody answered anything: import.nothing-answered.
[[nodiscard]] Result<PlacedAnswers> place_judgements(const ImportedAnswers& answers,
                                                     const survey::Study& study,
                                                     const PlaceOptions& options = {});

/// The pairs that the study compares: Σ n (n - 1) / 2 over its groups.
[[nodiscard]] int pairs_of(const survey::Hierarchy& hierarchy);

}  // namespace pondera::exchange
