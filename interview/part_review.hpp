// SPDX-License-Identifier: Apache-2.0
// What is said when the last question of a part has been left: the answers of the part in, how well
// they go together and which one to look at again out.
#pragma once

#include "interview/given_answers.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::interview {

struct PartReview {
  std::vector<std::string> lines;    ///< sentences in the file's language; never empty
  std::optional<std::size_t> again;  ///< the question that is worth another look
};

/// Pairwise: CR by the default table and the customary threshold (weights/weigh_options.hpp: the
/// file does not say the study's), and, where it exceeds it, the judgement that fits least with the
/// two that contradict it. Best-Worst: the input-based CR with its own threshold and the item that
/// contradicts most. Points: whether they add up. Every method but pairwise and rating: that a part
/// counts only as a whole.
///
/// @return nothing where there is nothing to say: ratings; parts without an answer; two items;
/// answers that are too few to contradict each other.
[[nodiscard]] std::optional<PartReview> review_part(const Outline& outline,
                                                    const std::vector<Given>& given,
                                                    std::size_t part);

}  // namespace pondera::interview
