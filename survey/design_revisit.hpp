// SPDX-License-Identifier: Apache-2.0
// The questionnaire of an assessor who is asked some things again: a study and the questions of the
// round in, a Questionnaire out.
#pragma once

#include "survey/questionnaire.hpp"
#include "survey/round_opening.hpp"
#include "survey/study.hpp"

namespace pondera::survey {

/// The questions that the opening has for the assessor, by group in the hierarchy's order (ratings:
/// by dimension); within a group order and sides are random, from the study's seed and the stream
/// "<round>/<assessor>/<group>", as in design_questionnaire: neither the reason of a question nor
/// the side that it had before shows. Questions about what the study no longer has are left out.
/// Without any question: no items.
[[nodiscard]] Questionnaire design_revisit(const Study& study,
                                           const Assessor& assessor,
                                           const RoundOpening& opening);

}  // namespace pondera::survey
