// SPDX-License-Identifier: Apache-2.0
// The single answers of an assessor that fit least with all the others and with the panel: matrices
// and expectations in, the judgements worth asking about out, the least fitting first.
#pragma once

#include "audit/panel_evidence.hpp"
#include "audit/panel_judgements.hpp"

#include <cstddef>
#include <vector>

namespace pondera::audit {

struct SuspectJudgement {
  std::size_t group = 0;  ///< place in PanelJudgements::groups
  int first = 0;          ///< first < second, places of the group's items
  int second = 0;
  int code = 1;           ///< as answered, signed for (first, second)
  int expected_code = 1;  ///< nearest to what all other answers and the panel lead one to expect
  double z = 0;           ///< (ln a - mean) / standard deviation, of predicted_judgements; ≥ 0
  bool turned = false;    ///< the other item was favoured than the expected code does
};

/// A slip of the sides moves an answer to the other side and is the likelier explanation of a
/// misfit than noise; noise alone seldom does.
inline constexpr double least_turned_z = 2.0;

/// All judgements with z above `least_z`, turned ones above least_turned_z if that is less, largest
/// z first; ties by (group, first, second).
/// @param k the assessor, a place of `panel` and of the evidence.
[[nodiscard]] std::vector<SuspectJudgement> suspect_judgements(const PanelJudgements& panel,
                                                               std::size_t k,
                                                               const AssessorEvidence& evidence,
                                                               int strongest,
                                                               double least_z);

/// Groups, by place, whose answers fit the panel better with left and right turned round by at
/// least `odds` to one.
[[nodiscard]] std::vector<std::size_t> turned_groups(const PanelJudgements& panel,
                                                     std::size_t k,
                                                     const AssessorEvidence& evidence,
                                                     double odds);

}  // namespace pondera::audit
