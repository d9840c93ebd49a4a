// SPDX-License-Identifier: Apache-2.0
// What tests of agreement share: vectors from numbers and from the trees of published cases.
#pragma once

#include "tests/weights/published_case.hpp"
#include "weights/linear_algebra.hpp"

#include <optional>
#include <vector>

namespace pondera::testing {

[[nodiscard]] weights::Vector vector_of(const std::vector<double>& values);
/// A list of lists of numbers.
[[nodiscard]] std::vector<weights::Vector> vectors_of(const survey::YamlNode& node);

/// Expects value by value what the node says, within tolerance · max(1, |expected|).
void expect_numbers(const weights::Vector& found, const survey::YamlNode& node, double tolerance);

/// Expects what the node says, nothing where it is null.
void expect_number(const std::optional<double>& found,
                   const survey::YamlNode& node,
                   double tolerance);

}  // namespace pondera::testing
