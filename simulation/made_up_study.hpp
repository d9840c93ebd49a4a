// SPDX-License-Identifier: Apache-2.0
// Studies and assessors that nobody has written: sizes in, what study.yaml and assessors.yaml would
// say out.
#pragma once

#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::simulation {

/// study.yaml of a hierarchy of two levels.
///
/// @param sizes the first is the number of the goal's children, each ≥ 2 and ≤ 15; the others are
/// those of the first, second, … child (at most as many as it has; children without a size, or with
/// size 0, are leaves). {3, 4, 2}: g1 with g1-1 … g1-4, g2 with g2-1 and g2-2, g3.
/// Ids of the children are "g1", "g2", …, of their children "g1-1", ….
[[nodiscard]] std::string made_up_study_text(const std::vector<int>& sizes);

/// Made-up assessors "P001", "P002", …, one after the other in the study's strata, all in its own
/// language; all of weight 1 where the study says `weights: {assessors: given}`. The first of more
/// are the same.
[[nodiscard]] std::vector<survey::Assessor> made_up_assessors(const survey::Study& study,
                                                              int count);

/// What assessors.yaml would say of them, without names and addresses: nothing can be sent to
/// anybody by mistake.
[[nodiscard]] std::string assessors_text(const std::vector<survey::Assessor>& assessors);

}  // namespace pondera::simulation
