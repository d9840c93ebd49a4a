// SPDX-License-Identifier: Apache-2.0
// A questionnaire with only a share of its pairs: what everybody would be asked in, what one
// assessor is asked out. The place where a design of the questionnaire can take over.
#pragma once

#include "core/random_stream.hpp"
#include "survey/questionnaire.hpp"

namespace pondera::simulation {

/// Leaves pairs out at random, group by group, so that every group stays connected.
///
///     kept of a group's P pairs among n items:  max(n - 1, round(share · P))
///
/// In a random order, first the pairs that join what is still apart (a spanning tree), then the
/// next ones. The order of the questions stays; numbers run from 1 again.
/// @param questionnaire of pairs. @param share 0 … 1; 1 keeps all.
[[nodiscard]] survey::Questionnaire asked_items(const survey::Questionnaire& questionnaire,
                                                double share,
                                                const RandomStream& stream);

}  // namespace pondera::simulation
