// SPDX-License-Identifier: Apache-2.0
// Small phrases that every report needs: the label of a node, a count with its noun, a percentage.
#pragma once

#include "aggregation/exclusion.hpp"
#include "survey/study.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace pondera::report {

/// Label of a node of the hierarchy in `language`; the id itself when there is no such node.
[[nodiscard]] std::string label_of(const survey::Study& study,
                                   std::string_view id,
                                   std::string_view language);

/// Label of a stratum in the study's own language; the id itself when it has none.
[[nodiscard]] std::string stratum_label(const survey::Study& study, const std::string& id);

/// "1 assessor", "32 assessors".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// 0.1620 → "16.20 %".
[[nodiscard]] std::string percent_text(double share);

/// "E09 (answered at random)".
[[nodiscard]] std::string exclusion_text(const aggregation::Exclusion& exclusion);

/// With a sign in front of what is more than 0, as a change is written: "+0.13", "-0.13", "0.00".
[[nodiscard]] std::string signed_text(double value, int decimals);

}  // namespace pondera::report
