// SPDX-License-Identifier: Apache-2.0
#include "aggregation/rating_means.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <optional>

namespace pondera::aggregation {
namespace {

using ::testing::ElementsAre;
using Sheet = std::vector<std::optional<int>>;

const testing::Groups rated_group = {{"goal", {"a", "b", "c"}}};

/// One sheet per assessor, a rating per leaf.
Result<RatingMeans> means_of(const survey::Study& study,
                             const std::vector<Sheet>& sheets,
                             const AggregationChoice& choice = {}) {
  std::vector<survey::Response> responses;
  std::vector<Participant> taking_part;
  for (std::size_t k = 0; k < sheets.size(); ++k) {
    std::vector<testing::Said> said;
    for (std::size_t j = 0; j < sheets[k].size(); ++j) {
      if (sheets[k][j]) said.push_back({"goal", rated_group[0].second[j], "", *sheets[k][j]});
    }
    responses.push_back(testing::response_of(study.assessors[k].id, said));
  }
  for (std::size_t k = 0; k < responses.size(); ++k) {
    taking_part.push_back({&responses[k], study.assessors[k].stratum});
  }
  return rating_means(study, taking_part, choice);
}

// The cases are those of the independent reference: likert, likert-missing, likert-weighted,
// likert-unrated-item.

TEST(RatingMeans, AreExactFractions) {
  const auto study = testing::study_of(rated_group, {"E1", "E2", "E3"});
  const auto found = means_of(study, {{5, 4, 3}, {4, 4, 2}, {5, 3, 3}});
  ASSERT_TRUE(found);
  EXPECT_EQ(*found->leaves[0].exact, *Rational::make(14, 3));
  EXPECT_NEAR(found->leaves[1].weight, 3.6666666666666665, 1e-12);
  EXPECT_EQ(*found->leaves[2].exact, *Rational::make(8, 3));
  EXPECT_NEAR(found->leaves[2].normalised, 0.2424242424242424, 1e-12);
  EXPECT_EQ(found->leaves[2].answers, 3);
  EXPECT_NEAR(*found->leaves[2].standard_deviation, std::sqrt(1.0 / 3), 1e-15);
}

TEST(RatingMeans, CountOnlyThoseWhoRatedALeaf) {
  const auto study = testing::study_of(rated_group, {"E1", "E2", "E3"});
  const auto found = means_of(study, {{5, std::nullopt, 3}, {4, 4, std::nullopt}, {5, 3, 3}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->leaves[1].answers, 2);
  EXPECT_EQ(*found->leaves[1].exact, *Rational::make(7, 2));
  EXPECT_EQ(*found->leaves[2].exact, Rational(3));
  EXPECT_NEAR(found->leaves[2].normalised, 0.26865671641791045, 1e-12);
}

TEST(RatingMeans, FollowTheSharesOfStrata) {
  auto study = testing::study_of(rated_group, {"E1/x", "E2/x", "E3/y"});
  const auto found = means_of(study, {{5, 4, 3}, {4, 4, 2}, {1, 3, 5}});
  ASSERT_TRUE(found);
  EXPECT_EQ(*found->leaves[0].exact, *Rational::make(11, 4));
  EXPECT_EQ(*found->leaves[1].exact, *Rational::make(7, 2));
  EXPECT_EQ(*found->leaves[2].exact, *Rational::make(15, 4));
  EXPECT_NEAR(found->leaves[2].normalised, 0.375, 1e-12);
}

TEST(RatingMeans, NameTheStrataThatDidNotRateALeaf) {
  const auto study = testing::study_of(rated_group, {"E1/x", "E2/x", "E3/y"});
  const auto found = means_of(study, {{5, 4, 3}, {3, 4, 2}, {1, 3, std::nullopt}});
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->absent_strata[0].empty());
  EXPECT_THAT(found->absent_strata[2], ElementsAre("y"));
  EXPECT_EQ(*found->leaves[2].exact, *Rational::make(5, 2));
}

TEST(RatingMeans, OfOneAssessorHaveNoStandardDeviation) {
  const auto study = testing::study_of(rated_group, {"E1"});
  const auto found = means_of(study, {{5, 4, 3}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->leaves[2].weight, 3);
  EXPECT_FALSE(found->leaves[2].standard_deviation);
}

TEST(RatingMeans, RefuseLeavesThatNobodyRated) {
  const auto study = testing::study_of(rated_group, {"E1", "E2"});
  const auto found = means_of(study, {{5, std::nullopt, std::nullopt}, {4}});
  ASSERT_EQ(found.diagnostics().size(), 2U);
  EXPECT_EQ(found.diagnostics()[1].code, "aggregation.unrated-leaf");
  EXPECT_EQ(found.diagnostics()[1].where.line, 4);  // where study.yaml has it
}

TEST(RatingMeans, RefuseRatingsOfSomethingThatIsNoLeaf) {
  const auto study = testing::study_of(rated_group, {"E1"});
  const auto response = testing::response_of(
      "E1",
      {{"goal", "a", "", 1}, {"goal", "old", "", 2}, {"goal", "b", "", 3}, {"goal", "c", "", 1}});
  const auto found = rating_means(study, {{&response, ""}});
  ASSERT_EQ(found.diagnostics().size(), 1U);
  EXPECT_EQ(found.diagnostics().front().code, "aggregation.unknown-leaf");
  EXPECT_EQ(found.diagnostics().front().where, (SourceSpot{"E1.yaml", 12, 9}));
}

TEST(RatingMeans, FollowTheWeightsThatAssessorsAreGiven) {
  // likert-weighted: shares 0.25, 0.25, 0.5; and somebody without a say.
  auto study = testing::study_of(rated_group, {"E1", "E2", "E3", "E4"});
  study.assessors[2].weight = 2;
  study.assessors[3].weight = 0;
  const auto found = means_of(study, {{5, 4, 3}, {4, 4, 2}, {1, 3, 5}, {1, 1, 1}},
                              {.assessors = AssessorWeighting::given});
  ASSERT_TRUE(found);
  EXPECT_EQ(*found->leaves[0].exact, *Rational::make(11, 4));
  EXPECT_EQ(*found->leaves[1].exact, *Rational::make(7, 2));
  EXPECT_EQ(*found->leaves[2].exact, *Rational::make(15, 4));
  EXPECT_NEAR(found->leaves[2].normalised, 0.375, 1e-15);
  EXPECT_EQ(found->leaves[2].answers, 3);
}

}  // namespace
}  // namespace pondera::aggregation
