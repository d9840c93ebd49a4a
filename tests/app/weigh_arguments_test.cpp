// SPDX-License-Identifier: Apache-2.0
#include "app/weigh_arguments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::app {
namespace {

using ::testing::HasSubstr;

Result<WeighArguments> read_weigh(std::map<std::string, std::vector<std::string>> values) {
  return weigh_arguments(Arguments({"matrix.csv"}, std::move(values)));
}

TEST(WeighArguments, HaveTheDefaultsOfAStudy) {
  const auto found = read_weigh({});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->weigh.random_index->name, "exact");
  EXPECT_EQ(found->weigh.threshold, 0.10);
  EXPECT_FALSE(found->simulated);
}

TEST(WeighArguments, TakeEveryChoiceByItsName) {
  const auto found = read_weigh({{"priority", {"column-sum"}},
                                 {"incomplete", {"harker"}},
                                 {"scale", {"power"}},
                                 {"scale-parameter", {"3"}},
                                 {"random-index", {"simulated"}},
                                 {"completion", {"bounded"}},
                                 {"basis", {"scaled"}},
                                 {"threshold", {"0"}}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->weigh.priority.complete, weights::PriorityMethod::column_sum);
  EXPECT_EQ(found->weigh.priority.incomplete, weights::IncompleteMethod::harker);
  EXPECT_EQ(found->weigh.scale.scale, weights::JudgementScale::power);
  EXPECT_EQ(found->weigh.scale.parameter, 3);
  EXPECT_TRUE(found->simulated);
  EXPECT_EQ(found->weigh.completion, weights::CompletionBound::bounded);
  EXPECT_EQ(found->weigh.basis, weights::ConsistencyBasis::scaled);
  EXPECT_EQ(found->weigh.threshold, 0);
}

TEST(WeighArguments, NameTheNearestOfEveryUnknownChoiceAtOnce) {
  const auto found = read_weigh({{"priority", {"eigenvektor"}}, {"scale", {"balance"}}});
  ASSERT_FALSE(found);
  ASSERT_EQ(found.diagnostics().size(), 2U);
  EXPECT_EQ(found.diagnostics()[0].code, "usage.unknown-choice");
  EXPECT_THAT(found.diagnostics()[0].hint, HasSubstr("eigenvector"));
  EXPECT_THAT(found.diagnostics()[1].hint, HasSubstr("balanced"));
}

TEST(WeighArguments, RefuseNumbersThatAreNone) {
  for (const char* typed : {"-0.1", "x", "nan", "101", ""}) {
    const auto found = read_weigh({{"threshold", {typed}}});
    ASSERT_FALSE(found) << typed;
    EXPECT_EQ(found.diagnostics().front().code, "usage.not-a-number");
  }
  EXPECT_FALSE(read_weigh({{"scale", {"geometric"}}, {"scale-parameter", {"1"}}}));
}

TEST(WeighArguments, WarnOfAParameterThatTheScaleDoesNotTake) {
  const auto found = read_weigh({{"scale", {"balanced"}}, {"scale-parameter", {"2"}}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found.diagnostics().front().code, "usage.unused-option");
}

}  // namespace
}  // namespace pondera::app
