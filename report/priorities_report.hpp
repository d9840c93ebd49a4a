// SPDX-License-Identifier: Apache-2.0
// One matrix, weighed: what the `priorities` calculator prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace pondera::report {

/// The matrix, its priorities and consistency, and the judgement that fits least.
struct MatrixPriorities {
  std::vector<std::string> items;
  std::vector<double> priorities;
  bool by_least_squares = false;  ///< incomplete matrix: logarithmic least squares, no λmax
  std::optional<double> lambda_max;
  std::optional<double> ci;
  std::optional<double> cr;
  std::string random_index;                  ///< name of the table
  std::optional<double> random_index_value;  ///< of n; nothing for n ≤ 2 and beyond the table
  std::size_t missing = 0;                   ///< pairs without a judgement
  struct Misfit {
    std::string first;
    std::string second;
    double ratio = 1;    ///< as judged, how many times the first outweighs the second
    double fitting = 1;  ///< what the priorities imply
  };
  std::optional<Misfit> misfit;  ///< when CR > 0 beyond rounding
};

[[nodiscard]] std::string priorities_text(const MatrixPriorities& result);
[[nodiscard]] std::string priorities_csv(const MatrixPriorities& result);

}  // namespace pondera::report
