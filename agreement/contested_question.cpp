// SPDX-License-Identifier: Apache-2.0
#include "agreement/contested_question.hpp"

#include "agreement/feedback_statistics.hpp"
#include "agreement/stop_rule.hpp"
#include "survey/item_feedback.hpp"

#include <algorithm>

namespace pondera::agreement {

namespace {

using survey::ElicitationMethod;

/// Shares and ranges such as 2/3 and 2 are compared after rounding.
constexpr double limit_rounding = 1e-9;

double majority_share(const std::vector<PanelAnswer>& answers) {
  double left = 0;
  for (const PanelAnswer& answer : answers) {
    if (answer.value > 0) left += 1;
    if (answer.value == 0) left += 0.5;
  }
  const double share = left / static_cast<double>(answers.size());
  return std::max(share, 1 - share);
}

}  // namespace

double agreeing_range(const survey::Elicitation& elicitation) {
  constexpr double percent = 100;
  switch (elicitation.method) {
    case ElicitationMethod::rating:
      return agreeing_range(elicitation.highest_rating - elicitation.lowest_rating + 1);
    case ElicitationMethod::budget:
      return agreeing_share_of_part * elicitation.points;
    case ElicitationMethod::direct:
      return agreeing_share_of_part * percent;
    default:
      return agreeing_range(2 * elicitation.strongest - 1);
  }
}

bool is_contested(const std::vector<PanelAnswer>& answers, const survey::Elicitation& elicitation) {
  if (answers.size() < 2) return false;
  const auto statistics = feedback_statistics(values_without(answers, ""));
  const bool wide =
      statistics->interquartile_range() > agreeing_range(elicitation) + limit_rounding;
  if (wide || elicitation.method != ElicitationMethod::pairwise) return wide;
  return majority_share(answers) < clear_majority - limit_rounding;
}

std::optional<double> distance_from_middle(const std::vector<PanelAnswer>& answers,
                                           std::string_view assessor) {
  const auto own = std::ranges::find(answers, assessor, &PanelAnswer::assessor);
  if (own == answers.end()) return std::nullopt;
  const auto others = feedback_statistics(values_without(answers, assessor));
  if (!others || others->n < survey::fewest_others) return std::nullopt;
  const double distance =
      std::max(others->lower_quartile - own->value, own->value - others->upper_quartile);
  return std::max(distance, 0.0);
}

}  // namespace pondera::agreement
