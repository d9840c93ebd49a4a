// SPDX-License-Identifier: Apache-2.0
// One matrix, analysed: what the `priorities` calculator prints, for people and as a table.
#pragma once

#include "weights/matrix_analysis.hpp"

#include <string>
#include <vector>

namespace pondera::report {

struct MatrixReport {
  std::vector<std::string> items;
  weights::WeighOptions options;
  weights::MatrixAnalysis analysis;
};

/// Matrix, priorities with bars, other methods, consistency, and what to look at again, in words.
[[nodiscard]] std::string priorities_text(const MatrixReport& report);
/// The priorities of the chosen method.
[[nodiscard]] std::string priorities_csv(const MatrixReport& report);

}  // namespace pondera::report
