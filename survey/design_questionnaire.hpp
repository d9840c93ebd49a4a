// SPDX-License-Identifier: Apache-2.0
// Which questions, in which order, which side: a study and an assessor in, a Questionnaire out.
#pragma once

#include "core/random_stream.hpp"
#include "survey/questionnaire.hpp"
#include "survey/study.hpp"

namespace pondera::survey {

/// Pairwise: of every group with at least two children the pairs of `choice`, all pairs where it
/// does not name the group. Rating: all leaves. Budget, direct: all items of such groups.
/// Best-worst: for each such group, the best, the worst, the best against every item and every item
/// against the worst, in the study's order, nothing drawn.
///
/// Groups stay together, in the hierarchy's order, so that an assessor thinks about one subject at
/// a time; within a group the order of the pairs and the side of each are random, from the study's
/// seed and the stream "<round>/<assessor>/<group>", so that neither order nor side favours an item
/// over the panel. Ratings: leaves stay together by dimension, in the hierarchy's order; within a
/// dimension their order is random in the same way. So is that of amounts within their group.
///
/// With P asked pairs in the study's order (first with second, first with third, …), draws 0 … P-2
/// of the stream make the order (core's `permutation`), and draw P-1+k the side of pair k: 1 turns
/// it.
[[nodiscard]] Questionnaire design_questionnaire(const Study& study,
                                                 const Assessor& assessor,
                                                 int round,
                                                 const PairChoice& choice = {});

/// Adds the items of one group in random order, numbered on from the last: the order by core's
/// `permutation`, the side of pair k by draw P-1+k (see above). For every way to choose what is
/// asked.
void add_in_random_order(std::vector<QuestionnaireItem>& items,
                         std::vector<QuestionnaireItem> of_group,
                         const RandomStream& stream);

}  // namespace pondera::survey
