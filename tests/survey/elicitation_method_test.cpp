// SPDX-License-Identifier: Apache-2.0
#include "survey/elicitation_method.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

TEST(ElicitationMethod, HasTheNamesThatStandInStores) {
  EXPECT_EQ(elicitation_names(),
            (std::vector<std::string>{"pairwise", "rating", "budget", "best-worst", "direct"}));
}

TEST(ElicitationMethod, IsFoundByItsName) {
  for (const ElicitationMethodRow& row : elicitation_methods()) {
    EXPECT_EQ(find_elicitation_method(row.name), row.method);
    EXPECT_EQ(elicitation_name(row.method), row.name);
    EXPECT_FALSE(row.help.empty() || row.given.empty() || row.one.empty() || row.many.empty());
  }
  EXPECT_EQ(find_elicitation_method("Pairwise"), std::nullopt);
  EXPECT_EQ(find_elicitation_method(""), std::nullopt);
}

TEST(ElicitationMethod, KeepsTheNumbersOfRevisions) {
  // study_revision digests them: another order would make every questionnaire outdated.
  EXPECT_EQ(static_cast<int>(ElicitationMethod::pairwise), 0);
  EXPECT_EQ(static_cast<int>(ElicitationMethod::rating), 1);
  EXPECT_EQ(static_cast<int>(ElicitationMethod::budget), 2);
  EXPECT_EQ(static_cast<int>(ElicitationMethod::best_worst), 3);
  EXPECT_EQ(static_cast<int>(ElicitationMethod::direct), 4);
}

TEST(ElicitationMethod, SaysWhatItsAnswersAre) {
  EXPECT_TRUE(gives_amounts(ElicitationMethod::budget));
  EXPECT_TRUE(gives_amounts(ElicitationMethod::direct));
  EXPECT_FALSE(gives_amounts(ElicitationMethod::rating));
  EXPECT_TRUE(averages_weights(ElicitationMethod::direct));
  EXPECT_TRUE(averages_weights(ElicitationMethod::best_worst));
  EXPECT_FALSE(averages_weights(ElicitationMethod::pairwise));
  EXPECT_FALSE(averages_weights(ElicitationMethod::rating));
  EXPECT_TRUE(has_scale(ElicitationMethod::pairwise));
  EXPECT_TRUE(has_scale(ElicitationMethod::best_worst));
  EXPECT_FALSE(has_scale(ElicitationMethod::budget));
}

}  // namespace
}  // namespace pondera::survey
