// SPDX-License-Identifier: Apache-2.0
// The consensus weights as people read them: GroupWeights in, text or CSV out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// Who took part and how the answers were combined, each group with its local weights and CR, the
/// consistency of the hierarchy, what assessors count where they do not count the same, then all
/// leaves by weight; what each stratum weighs by itself stands in columns. @param language of the
/// labels.
[[nodiscard]] std::string weights_text(const survey::Study& study,
                                       const aggregation::GroupWeights& weights,
                                       std::string_view language);

/// One line per node below the goal: id, parent, label, local, global, weight (leaves only), then
/// the columns of report/combination_columns.hpp; full precision.
[[nodiscard]] std::string weights_csv(const survey::Study& study,
                                      const aggregation::GroupWeights& weights,
                                      std::string_view language);

}  // namespace pondera::report
