// SPDX-License-Identifier: Apache-2.0
// The file that the assessor fills in: a Questionnaire and its study in, text out.
#pragma once

#include "survey/item_feedback.hpp"
#include "survey/questionnaire.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::survey {

/// YAML for a person who has never seen YAML, in the questionnaire's language (wording.hpp): what
/// it is about, how to answer, then the questions by group, and at the end the lines that say whose
/// answers these are. They stand at the end so that a file that was cut off is noticed. UTF-8, LF,
/// no byte-order mark; comments are short enough for mail. Requires that all ids of the items are
/// in the study.
///
/// @param feedback of a later round: for each item, in any order, what stands beside it
/// (feedback_lines.hpp); the instructions then say how to keep an earlier answer.
[[nodiscard]] std::string write_questionnaire(const Questionnaire& questionnaire,
                                              const Study& study,
                                              const std::vector<ItemFeedback>& feedback = {});

/// Time to plan for: 8 seconds per question, in whole minutes, rounded up.
[[nodiscard]] int expected_minutes(std::size_t questions);

}  // namespace pondera::survey
