// SPDX-License-Identifier: Apache-2.0
// What the consensus gives an indicator.
#pragma once

#include "core/rational.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::aggregation {

/// One leaf. All but rating: `weight` is global and Σ weight = 1. Rating: the mean rating, not
/// normalised.
struct LeafWeight {
  std::string id;
  double weight = 0;
  std::optional<Rational> exact;  ///< rating: the mean as a fraction
  double normalised = 0;          ///< weight / Σ weight; 0 when that sum is not positive
  int answers = 0;                ///< rating: how many assessors rated it
  std::optional<double> standard_deviation;  ///< rating: of the ratings, n - 1; nothing for n < 2
  std::optional<double> variation;  ///< rating: standard deviation over mean, both of the ratings
  std::optional<double> consensus;  ///< rating: of [tastle2007], 0 … 1
};

/// Fills `normalised` of all; leaves it 0 when Σ weight is not positive (ratings of a ladder that
/// includes 0 or less).
void normalise(std::vector<LeafWeight>& leaves);

}  // namespace pondera::aggregation
