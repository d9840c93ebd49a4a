// SPDX-License-Identifier: Apache-2.0
// What units, indicators, assessors and strata are called where a ranking is explored.
#pragma once

#include "scoring/score_table.hpp"
#include "scoring/scoring_options.hpp"
#include "survey/study.hpp"

#include <map>
#include <string>
#include <string_view>

namespace pondera::report {

class ExploredLabels {
 public:
  ExploredLabels(const survey::Study& study,
                 const scoring::ScoreTable& scores,
                 const scoring::ScoringOptions& options,
                 std::string language);

  [[nodiscard]] std::string unit(const std::string& id) const;  ///< the id where it has no label
  [[nodiscard]] std::string indicator(const std::string& id) const;
  [[nodiscard]] std::string stratum(const std::string& id) const;
  /// "title" of the study in the language.
  [[nodiscard]] const std::string& title() const;

 private:
  const survey::Study* study_;
  std::string language_;
  std::map<std::string, std::string> units_;
};

}  // namespace pondera::report
