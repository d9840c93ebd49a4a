// SPDX-License-Identifier: Apache-2.0
// Which judgement of which stratum would bring two units level, in words: a context in, a
// sentence for a pair of units out.
#pragma once

#include "report/report_context.hpp"
#include "scoring/decisive_judgement.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pondera::report {

/// Decimals at which a difference of two totals shows: those of the tables and two more.
[[nodiscard]] int gap_decimals(const ReportContext& context);

/// Made once for a report; the context must outlive it.
class DecidingJudgements {
 public:
  explicit DecidingJudgements(const ReportContext& context);

  /// Whether totals are weighted sums and some judgement can be changed.
  [[nodiscard]] bool any() const { return judgements_.has_value(); }

  /// "if the mean judgement of Rail over Parks, by Science, became 1.42 times what it is now, both
  /// would draw level": the least change at which the two tie. A stratum with the share S of the
  /// say in the group has to change its mean judgement by the factor f^(1/S) where the panel's has
  /// to change by f: the stratum with the largest share is named, or all that need the same ("any
  /// one stratum" if these are all of the study). Strata that are not shown are not named; without
  /// strata, or if none is shown, it is the whole panel. Nothing if no judgement does, or only one
  /// by a factor beyond strongest².
  [[nodiscard]] std::optional<std::string> between(const std::string& ahead,
                                                   const std::string& behind) const;

 private:
  [[nodiscard]] std::string text_of(const scoring::JudgementChange& change,
                                    double factor,
                                    const std::string& who) const;

  const ReportContext* context_;
  std::optional<scoring::DecisiveJudgements> judgements_;
  std::map<std::string, std::vector<double>> scores_;  ///< of the units that have all
};

}  // namespace pondera::report
