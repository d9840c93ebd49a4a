// SPDX-License-Identifier: Apache-2.0
// A study as its organiser defined it: what is asked of whom, and how it is combined. Comes from
// study.yaml and assessors.yaml; goes to every later step. The sections that later modules own stay
// trees until those read them.
#pragma once

#include "core/result.hpp"
#include "survey/elicitation_method.hpp"  // IWYU pragma: export
#include "survey/hierarchy.hpp"
#include "survey/localised_text.hpp"
#include "survey/pair_budget.hpp"
#include "survey/yaml_tree.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

struct Elicitation {
  ElicitationMethod method = ElicitationMethod::pairwise;
  int strongest = 9;  ///< pairwise, best-worst: the largest intensity (the scale is 1 … strongest)
  int lowest_rating = 1;  ///< rating: bounds, lowest < highest
  int highest_rating = 5;
  int points = 100;        ///< budget: what the items of a group share
  std::uint64_t seed = 1;  ///< of the order and the sides of the questions
  PairBudget design;       ///< pairwise: how many of the pairs an assessor is asked
};

/// How much each stratum of the panel counts.
enum class StratumCount {
  headcount,  ///< every assessor the same (no strata given, or asked for)
  equal,      ///< every stratum the same
  shares,     ///< as the strata's `share` says
};

struct Stratum {
  std::string id;
  LocalisedText label;
  double share = 1;  ///< > 0; relative
};

struct Assessor {
  std::string id;  ///< letters, digits, '-', '_', '.'; at most 64
  std::string name;
  std::string address;           ///< mail address; may be empty
  std::string language;          ///< one of the study's
  std::string stratum;           ///< one of the study's, or empty if it has none
  std::optional<double> weight;  ///< ≥ 0; what the assessor counts beside others of the stratum
  SourceSpot where;
};

struct Study {
  std::string id;
  LocalisedText title;
  LocalisedText purpose;   ///< what it is about, in two or three sentences; may be empty
  LocalisedText question;  ///< what an assessor is asked, for example "Which matters more for …?"
  std::string organiser;   ///< who asks, with an address; may be empty
  std::string deadline;    ///< as people write it; may be empty
  std::vector<std::string> languages;  ///< at least one; the first is the study's own
  Hierarchy hierarchy;
  Elicitation elicitation;
  StratumCount stratum_count = StratumCount::headcount;
  std::vector<Stratum> strata;
  int round = 1;  ///< the current round, ≥ 1
  std::vector<Assessor> assessors;

  /// Sections read by the modules that own them; each a mapping, or an empty node where the study
  /// has none.
  YamlNode weights_section;
  YamlNode consistency_section;
  YamlNode audit_section;
  YamlNode scoring_section;
  YamlNode revisit_section;
  YamlNode report_section;

  [[nodiscard]] const Assessor* find_assessor(std::string_view assessor_id) const;
  [[nodiscard]] const std::string& own_language() const { return languages.front(); }
};

/// Digest (16 hexadecimal digits) of all that an assessor is asked: study id, hierarchy with its
/// texts, elicitation, question. How answers are weighed, scored or reported does not change it,
/// nor do comments and layout of the file.
[[nodiscard]] std::string study_revision(const Study& study);

/// Reads a study.
///
/// @param study_text     study.yaml; `study_file` is its name in diagnostics.
/// @param assessors_text assessors.yaml, or nothing when the file does not exist (a study without
/// assessors is valid). Errors: every mistake of both files in one run; yaml.* and survey.* codes,
/// listed in docs/diagnostics.md.
[[nodiscard]] Result<Study> read_study(std::string_view study_text,
                                       std::string_view study_file,
                                       std::optional<std::string_view> assessors_text,
                                       std::string_view assessors_file);

}  // namespace pondera::survey
