// SPDX-License-Identifier: Apache-2.0
#include "scoring/filter_options.hpp"

#include "tests/scoring/study_with_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;

TEST(ReadUnitFilter, ReadsConditionsThatMustAllHold) {
  const auto options = scoring_options(
      study_with_section("scoring:\n  eligible:\n    - {attribute: income, not_in: [high]}\n"
                         "    - {attribute: people, at_least: 18535, below: 2e4}\n"));
  ASSERT_TRUE(options) << places(options.diagnostics()).front();
  const auto& conditions = options->eligible.conditions;
  ASSERT_EQ(conditions.size(), 2U);
  EXPECT_THAT(conditions[0].excluded, ElementsAre("high"));
  EXPECT_FALSE(conditions[0].is_numeric());
  EXPECT_EQ(conditions[1].at_least, Rational(18535));
  EXPECT_EQ(conditions[1].below, Rational(20000));
}

TEST(ReadUnitFilter, RefusesFiltersThatTakeNobody) {
  for (const char* filter :
       {"{attribute: a}", "{attribute: a, in: []}", "{attribute: a, at_least: 2, below: 2}"}) {
    EXPECT_THAT(mistakes_of_section("scoring:\n  eligible: " + std::string(filter) + "\n"),
                ElementsAre("scoring.empty-filter study.yaml:2:13"))
        << filter;
  }
}

TEST(ReadDecimal, RefusesWhatIsNoDecimalNumber) {
  EXPECT_THAT(mistakes_of_section("scoring:\n  eligible: {attribute: a, below: 1/3}\n"),
              ElementsAre("survey.not-a-number study.yaml:2:35"));
  EXPECT_THAT(mistakes_of_section("scoring:\n  eligible: {attribute: a, below: many}\n"),
              ElementsAre("survey.not-a-number study.yaml:2:35"));
}

}  // namespace
}  // namespace pondera::scoring
