// SPDX-License-Identifier: Apache-2.0
// Whether a study that was changed since still asks a question: the study and the question's ids
// in, yes or no out.
#pragma once

#include "survey/study.hpp"

#include <string_view>

namespace pondera::survey {

/// Ids as in QuestionnaireItem. Ratings: the item is still an indicator, in whichever dimension.
/// Others: the items, without what stands for the best and the worst one, are still children of the
/// group.
[[nodiscard]] bool still_asked(const Study& study,
                               std::string_view group,
                               std::string_view left,
                               std::string_view right);

}  // namespace pondera::survey
