// SPDX-License-Identifier: Apache-2.0
#include "scoring/scoring_method.hpp"

#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

TEST(ScoringMethod, HasARowForEveryChoice) {
  for (const Normalisation choice :
       {Normalisation::none, Normalisation::min_max, Normalisation::z_score, Normalisation::target,
        Normalisation::rank, Normalisation::maximum, Normalisation::sum}) {
    EXPECT_EQ(row_of(normalisation_rows(), choice).choice, choice);
  }
  for (const Combination choice : {Combination::arithmetic, Combination::geometric,
                                   Combination::harmonic, Combination::copeland}) {
    EXPECT_EQ(row_of(combination_rows(), choice).choice, choice);
  }
  for (const MissingPolicy choice :
       {MissingPolicy::fail, MissingPolicy::zero, MissingPolicy::renormalise, MissingPolicy::mean,
        MissingPolicy::bounds}) {
    EXPECT_EQ(row_of(missing_policy_rows(), choice).choice, choice);
  }
  EXPECT_EQ(row_of(direction_rows(), Direction::cost).name, "cost");
}

}  // namespace
}  // namespace pondera::scoring
