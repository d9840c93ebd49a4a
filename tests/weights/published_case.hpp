// SPDX-License-Identifier: Apache-2.0
// Cases with published or independently computed results: tests/published/*.yaml in, trees and
// numbers out.
#pragma once

#include "survey/yaml_tree.hpp"
#include "weights/comparison_matrix.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::testing {

/// File names in tests/published that start with `prefix`, sorted.
[[nodiscard]] std::vector<std::string> published_files(std::string_view prefix);
/// The tree of one of them; a case that cannot be read ends the test program.
[[nodiscard]] survey::YamlNode published_case(const std::string& file);

/// Field of a mapping that has to be there.
[[nodiscard]] const survey::YamlNode& field(const survey::YamlNode& node, std::string_view key);
/// Whether the case says that this is not defined.
[[nodiscard]] bool is_null(const survey::YamlNode& node);
/// "3", "0.25", "1/7".
[[nodiscard]] double ratio(const survey::YamlNode& node);
[[nodiscard]] std::vector<double> ratios(const survey::YamlNode& node);
[[nodiscard]] int whole(const survey::YamlNode& node);

/// The complete matrix of n items from its upper triangle, row after row.
[[nodiscard]] weights::ComparisonMatrix matrix_of(int n, const std::vector<double>& upper);

/// The matrix of n items from judgements [item, item, signed code], items from 0, on the linear
/// scale; -1 is 1.
[[nodiscard]] weights::ComparisonMatrix judged_matrix(int n, const survey::YamlNode& judgements);

/// tolerance · max(1, |expected|).
[[nodiscard]] double margin(double tolerance, double expected);

}  // namespace pondera::testing
