// SPDX-License-Identifier: Apache-2.0
// The own answers of one assessor that fit the others least, worst first, with what the others
// imply: a response in, questions to ask again out.
#pragma once

#include "core/result.hpp"
#include "survey/response.hpp"
#include "survey/round_opening.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <vector>

namespace pondera::agreement {

/// In groups whose CR exceeds the threshold, by falling CR: the answer that fits least, then the
/// next one as if the first had been mended, until CR would be within the threshold or the same
/// answer would come again. At most `most`. Pairs only.
/// Errors: those of weights::weigh_assessor.
[[nodiscard]] Result<std::vector<survey::RevisitQuestion>> least_fitting_answers(
    const survey::Study& study,
    const survey::Response& response,
    const weights::WeighOptions& options,
    int most);

}  // namespace pondera::agreement
