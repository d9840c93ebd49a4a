// SPDX-License-Identifier: Apache-2.0
// Judgements in the words of the person who made them: items and ratios in, phrases and sentences
// out.
#pragma once

#include "weights/contradiction.hpp"

#include <string>
#include <vector>

namespace pondera::weights {

/// "3" for a ratio of at least 1, "1/3" below, at most two decimals: as people write judgements.
[[nodiscard]] std::string ratio_text(double ratio);

/// "'price' is 3 × 'safety'"; below 1 the other way round; "'price' equals 'safety'" for 1.
[[nodiscard]] std::string judgement_words(const std::string& first,
                                          const std::string& second,
                                          double log_ratio);

/// "'A' is 3 × 'B' and 'B' is 3 × 'C', so 'A' is about 9 × 'C'; but 'C' is 2 × 'A'".
[[nodiscard]] std::string contradiction_words(const Contradiction& contradiction,
                                              const std::vector<std::string>& items);

}  // namespace pondera::weights
