// SPDX-License-Identifier: Apache-2.0
// What every section of a report needs: results and a language in; phrases, labels, and who may be
// shown, out.
#pragma once

#include "report/disclosure.hpp"
#include "report/report_wording.hpp"
#include "report/study_results.hpp"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pondera::report {

class ReportContext {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

  /// @param results must outlive this. @param language one of the study's.
  ReportContext(const StudyResults& results, std::string_view language);

  [[nodiscard]] const StudyResults& results() const { return *results_; }
  [[nodiscard]] const survey::Study& study() const { return results_->study; }
  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] std::string_view code() const { return wording_.code(); }

  [[nodiscard]] std::string say(Phrase phrase) const;
  [[nodiscard]] std::string say(Phrase phrase, Values values) const;
  /// "a, b, c"; "none" for nothing.
  [[nodiscard]] std::string listed(const std::vector<std::string>& items) const;
  /// The same of items that hold commas themselves: "a; b; c".
  [[nodiscard]] std::string listed_apart(const std::vector<std::string>& items) const;

  [[nodiscard]] std::string label(std::string_view node) const;
  [[nodiscard]] std::string stratum(std::size_t place) const;
  [[nodiscard]] std::string unit(const std::string& id) const;

  /// Which strata are shown by themselves, by place in the study. People of a stratum: the fewest,
  /// over the groups (ratings: the indicators) that anybody of it answered, of those who take part.
  [[nodiscard]] const Disclosure& strata() const { return strata_; }
  /// Place of a stratum in the study that is shown by itself, or nothing.
  [[nodiscard]] std::optional<std::size_t> shown_stratum(std::string_view id) const;
  /// Whether enough take part to show anything of single ones.
  [[nodiscard]] bool shows_people() const { return shows_people_; }
  /// What the study allows to call an assessor; "" when names are hidden.
  [[nodiscard]] std::string assessor(const std::string& id) const;
  /// A text of the organiser without what the study does not allow to be named.
  [[nodiscard]] std::string redacted(std::string_view text) const;

 private:
  [[nodiscard]] std::string joined(const std::vector<std::string>& items, Phrase between) const;

  const StudyResults* results_;
  std::string language_;
  ReportWording wording_;
  Disclosure strata_;
  bool shows_people_ = false;
  std::map<std::string, std::string> unit_labels_;
  std::vector<std::string> not_to_name_;  ///< longest first
};

/// "–" where there is no value.
[[nodiscard]] std::string missing_or(const ReportContext& context,
                                     const std::optional<std::string>& text);

/// Whether scores are weighed otherwise than as they stand: normalised, or less is better.
[[nodiscard]] bool scaled_scores(const scoring::ScoringMethod& method);
/// Whether values are added up at every node, so that a total is Σ weight · score.
[[nodiscard]] bool only_sums(const scoring::ScoringMethod& method);
/// Whether totals are plain weighted sums of the scores as they stand.
[[nodiscard]] bool plain_sums(const scoring::ScoringMethod& method);
/// Scores beyond which a page that takes totals apart becomes too large for a phone.
inline constexpr std::size_t most_point_lines = 20'000;
/// Whether there is a unit whose total the report takes apart into score × weight: totals are sums,
/// some unit has all its scores, and there are at most most_point_lines scores in all.
[[nodiscard]] bool takes_totals_apart(const StudyResults& results);

/// "B is first in 1950 of 2000 panels redrawn from these assessors", "… in all of …"; nothing where
/// no panels were drawn. Panels in which it ties for the first place count in part.
[[nodiscard]] std::optional<std::string> first_place_text(const ReportContext& context);

/// "+0.12", "-0.05".
[[nodiscard]] std::string with_sign(double value, int decimals);

/// `text` without every whole occurrence of a name: letter case does not count, and neither do
/// names within longer words of ASCII letters.
/// @param names longest first.
[[nodiscard]] std::string without_names(std::string_view text,
                                        const std::vector<std::string>& names);

}  // namespace pondera::report
