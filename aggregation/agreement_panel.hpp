// SPDX-License-Identifier: Apache-2.0
// The panel whose agreement is measured: a study with its weights in, groups and members with their
// own priorities and shares out.
#pragma once

#include "aggregation/aggregate.hpp"
#include "agreement/panel.hpp"
#include "survey/study.hpp"

namespace pondera::aggregation {

/// The comparison groups of at least two items, with the panel's weights; the participants, without
/// those who were left out, with their own priorities.
///
/// Shares are those of the consensus, renewed for every group over those with priorities in it
/// (assessor_shares). The largest ratio is the scale's (pairwise), `strongest` (best-worst), or
/// without end (budget, direct). Members of a group of opinion are averaged as the panel is:
/// geometrically for pairwise, else arithmetically. Rating: no groups and members, but the ratings
/// of everybody who rated all leaves.
[[nodiscard]] agreement::Panel agreement_panel(const survey::Study& study,
                                               const GroupWeights& weights);

}  // namespace pondera::aggregation
