// SPDX-License-Identifier: Apache-2.0
// What every assessor answered to one question, in a unit in which answers can be compared: the
// responses of a panel and a question in, one value per answer out.
#pragma once

#include "survey/response.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::agreement {

/// A pair or item, as it is looked at: `right` is empty for an item.
struct PanelQuestion {
  std::string group;
  std::string left;
  std::string right;

  friend auto operator<=>(const PanelQuestion&, const PanelQuestion&) = default;
};

struct PanelAnswer {
  std::string assessor;
  int code = 1;      ///< with the question's left item on the left
  double value = 0;  ///< pairs: position on the ladder; rating; budget: points; direct: per cent
  std::string why;
};

/// In the order of the responses; who did not answer is not listed, nor, for direct weights, whose
/// answers in the group are all 0.
[[nodiscard]] std::vector<PanelAnswer> panel_answers(const std::vector<survey::Response>& responses,
                                                     const PanelQuestion& question);

/// Values of all assessors but one, or of all when no assessor has that id.
[[nodiscard]] std::vector<std::optional<double>> values_without(
    const std::vector<PanelAnswer>& answers, std::string_view assessor);

/// Every question that somebody answered, each once, in byte order of group and items; of a pair
/// the item that comes first in byte order is left.
[[nodiscard]] std::vector<PanelQuestion> answered_questions(
    const std::vector<survey::Response>& responses);

}  // namespace pondera::agreement
