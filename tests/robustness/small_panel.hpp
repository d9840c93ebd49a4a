// SPDX-License-Identifier: Apache-2.0
// A panel of assessors with a score table, in a few words: signed codes in, what explore takes out.
#pragma once

#include "robustness/explore.hpp"
#include "robustness/panel_resamples.hpp"
#include "survey/yaml_tree.hpp"

#include <string>
#include <vector>

namespace pondera::testing {

/// Items "i0", "i1", … of one group "goal".
[[nodiscard]] std::vector<std::string> numbered_items(int n);

/// A study of one group; assessors as in study_of: "A", or "A/stratum".
[[nodiscard]] survey::Study one_group_study(int n, const std::vector<std::string>& assessors);

/// Judgements [item, item, signed code] as a published case lists them.
[[nodiscard]] survey::Response judged_response(const std::string& assessor,
                                               const survey::YamlNode& judgements);

/// Units "u0", "u1", … with these scores, one per leaf.
[[nodiscard]] scoring::ScoreTable numbered_units(const survey::Study& study,
                                                 const std::vector<std::vector<double>>& scores);

/// What explore takes, with the consensus of all responses.
[[nodiscard]] robustness::ExploreInput explore_input(
    const survey::Study& study,
    const std::vector<survey::Response>& responses,
    const std::vector<std::vector<double>>& scores,
    const weights::WeighOptions& weigh = weights::default_weigh_options());

/// Three criteria and three unlike assessors, one of each of the strata "s" and "t", who are two:
/// A and B are of "s", C of "t".
[[nodiscard]] robustness::ExploreInput three_assessors();

}  // namespace pondera::testing
