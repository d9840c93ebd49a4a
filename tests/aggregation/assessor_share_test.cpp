// SPDX-License-Identifier: Apache-2.0
#include "aggregation/assessor_share.hpp"

#include "tests/weights/published_case.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace pondera::aggregation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

survey::Study with_strata(const std::vector<std::string>& strata, survey::StratumCount count) {
  survey::Study study = testing::study_of({{"goal", {"a", "b"}}});
  study.stratum_count = count;
  for (const std::string& id : strata) study.strata.push_back({id, {}, 1});
  return study;
}

Rational fraction(int numerator, int denominator) {
  return *Rational::make(numerator, denominator);
}

TEST(AssessorShares, AreEqualByHeadcount) {
  const auto study = with_strata({"x", "y"}, survey::StratumCount::headcount);
  const AssessorShares shares = assessor_shares(study, {"x", "x", "x", "y"});
  EXPECT_THAT(shares.share, ElementsAre(0.25, 0.25, 0.25, 0.25));
  EXPECT_THAT(shares.absent_strata, IsEmpty());
  EXPECT_EQ(*exact_assessor_shares(study, {"x", "y", "x"}),
            std::vector<Rational>(3, fraction(1, 3)));
}

TEST(AssessorShares, GiveEveryStratumTheSameSay) {
  const auto study = with_strata({"x", "y"}, survey::StratumCount::equal);
  EXPECT_THAT(assessor_shares(study, {"x", "x", "y"}).share, ElementsAre(0.25, 0.25, 0.5));
  EXPECT_EQ(
      *exact_assessor_shares(study, {"y", "x", "x", "x"}),
      (std::vector<Rational>{fraction(1, 2), fraction(1, 6), fraction(1, 6), fraction(1, 6)}));
}

TEST(AssessorShares, LeaveTheSayOfAnAbsentStratumToTheOthers) {
  const auto study = with_strata({"x", "y", "z"}, survey::StratumCount::equal);
  const AssessorShares shares = assessor_shares(study, {"x", "z", "z"});
  EXPECT_THAT(shares.share, ElementsAre(0.5, 0.25, 0.25));
  EXPECT_THAT(shares.absent_strata, ElementsAre("y"));
}

TEST(AssessorShares, FollowTheSharesOfTheStudy) {
  auto study = with_strata({"x", "y", "z"}, survey::StratumCount::shares);
  study.strata[0].share = 0.5;
  study.strata[1].share = 0.2;
  study.strata[2].share = 0.3;
  EXPECT_THAT(
      assessor_shares(study, {"x", "y", "z"}).share,
      ElementsAre(::testing::DoubleEq(0.5), ::testing::DoubleEq(0.2), ::testing::DoubleEq(0.3)));
  // Without y: 0.5 and 0.3 of 0.8, the second for two.
  EXPECT_EQ(*exact_assessor_shares(study, {"z", "x", "z"}),
            (std::vector<Rational>{fraction(3, 16), fraction(5, 8), fraction(3, 16)}));
}

TEST(AssessorShares, OfOneAssessorAreEverything) {
  const auto study = with_strata({"x", "y"}, survey::StratumCount::equal);
  EXPECT_THAT(assessor_shares(study, {"y"}).share, ElementsAre(1.0));
}

TEST(AssessorShares, AgreeWithTheIndependentReference) {
  const auto files = testing::published_files("group-");
  ASSERT_EQ(files.size(), 12U);
  for (const std::string& file : files) {
    const survey::YamlNode tree = testing::published_case(file);
    std::vector<std::string> strata;
    for (const auto& item : testing::field(tree, "strata").items) strata.push_back(item.text);
    const auto study = with_strata({"A", "B", "C"}, survey::StratumCount::equal);
    const auto expected =
        testing::ratios(testing::field(testing::field(tree, "expected"), "strata_shares"));
    const auto found = assessor_shares(study, strata).share;
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t k = 0; k < found.size(); ++k) {
      EXPECT_NEAR(found[k], expected[k], 1e-9) << file;
      EXPECT_NEAR((*exact_assessor_shares(study, strata))[k].to_double(), expected[k], 1e-9);
    }
    EXPECT_NEAR(std::accumulate(found.begin(), found.end(), 0.0), 1, 1e-14);
  }
}

TEST(AssessorShares, DivideTheSayOfAStratumByWhatItsMembersAreWorth) {
  const auto study = with_strata({"x", "y", "z"}, survey::StratumCount::equal);
  const AssessorShares shares = assessor_shares(study, {"x", "x", "y", "z"}, {3, 1, 5, 0});
  EXPECT_THAT(shares.share, ElementsAre(0.375, 0.125, 0.5, 0.0));
  EXPECT_THAT(shares.absent_strata, ElementsAre("z"));
  EXPECT_EQ(*exact_assessor_shares(study, {"x", "x", "y", "z"}, {3, 1, 5, 0}),
            (std::vector<Rational>{fraction(3, 8), fraction(1, 8), fraction(1, 2), Rational(0)}));
}

TEST(AssessorShares, FollowWorthByHeadcount) {
  const auto study = with_strata({"x", "y"}, survey::StratumCount::headcount);
  EXPECT_THAT(assessor_shares(study, {"x", "y", "y"}, {2, 1, 1}).share,
              ElementsAre(0.5, 0.25, 0.25));
  EXPECT_EQ(*exact_assessor_shares(study, {"x", "y", "y"}, {0.5, 0.25, 0.25}),
            (std::vector<Rational>{fraction(1, 2), fraction(1, 4), fraction(1, 4)}));
}

}  // namespace
}  // namespace pondera::aggregation
