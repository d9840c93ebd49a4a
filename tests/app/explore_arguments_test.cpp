// SPDX-License-Identifier: Apache-2.0
#include "app/explore_arguments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::app {
namespace {

using ::testing::HasSubstr;

Result<robustness::RobustnessOptions> read_explore(
    std::map<std::string, std::vector<std::string>> values) {
  return explore_arguments(Arguments({}, std::move(values)));
}

TEST(ExploreArguments, HaveDefaults) {
  const auto found = read_explore({});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->draws, 10'000U);
  EXPECT_EQ(found->resamples, 2'000U);
  EXPECT_EQ(found->seed, 1U);
  EXPECT_EQ(found->confidence, 0.9);
}

TEST(ExploreArguments, AreNumbersWithinTheirRanges) {
  const auto found = read_explore({{"draws", {"1000000"}},
                                   {"resamples", {"500"}},
                                   {"seed", {"0"}},
                                   {"confidence", {"0.95"}},
                                   {"perturb", {"1"}}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->draws, 1'000'000U);
  EXPECT_EQ(found->resamples, 500U);
  EXPECT_EQ(found->seed, 0U);
  EXPECT_EQ(found->confidence, 0.95);
  EXPECT_EQ(found->perturbation, 1);
}

TEST(ExploreArguments, NameEveryMistakeAtOnce) {
  const auto found = read_explore(
      {{"draws", {"5"}}, {"seed", {"-1"}}, {"confidence", {"90"}}, {"perturb", {"lots"}}});
  ASSERT_FALSE(found);
  ASSERT_EQ(found.diagnostics().size(), 4U);
  EXPECT_EQ(found.diagnostics()[3].code, "usage.not-a-number");
  EXPECT_THAT(found.diagnostics()[2].message,
              HasSubstr("--confidence is '90', not a number from 0.5 to 0.999"));
}

}  // namespace
}  // namespace pondera::app
