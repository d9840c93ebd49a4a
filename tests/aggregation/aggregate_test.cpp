// SPDX-License-Identifier: Apache-2.0
#include "aggregation/aggregate.hpp"

#include "tests/weights/published_case.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::aggregation {
namespace {

using testing::all_pairs;
using ::testing::ElementsAre;
using testing::field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::response_of;
using testing::Said;

const testing::Groups nested_groups = {
    {"goal", {"a", "b"}}, {"a", {"x", "y", "z"}}, {"b", {"only"}}};
const std::vector<std::string> xyz = {"x", "y", "z"};

/// a : b = `goal`, and x : y : z = 4 : 2 : 1.
std::vector<Said> answers(int goal) {
  std::vector<Said> said = all_pairs("a", xyz, {2, 4, 2});
  said.push_back({"goal", "a", "b", goal});
  return said;
}

Result<GroupWeights> weighed(const survey::Study& study,
                             const std::vector<survey::Response>& responses,
                             const std::vector<Exclusion>& exclusions = {}) {
  return aggregate(study, responses, weights::default_weigh_options(), {exclusions});
}

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : diagnostics) found.push_back(diagnostic.code);
  return found;
}

TEST(Aggregate, MultipliesLocalWeightsAlongThePath) {
  const auto found = weighed(testing::study_of(nested_groups, {"E1", "E2", "E3"}),
                             {response_of("E1", answers(3)), response_of("E2", answers(3)),
                              response_of("E3", answers(3))});
  ASSERT_TRUE(found);
  EXPECT_THAT(found.diagnostics(), IsEmpty());
  EXPECT_EQ(found->random_index, "exact");
  EXPECT_THAT(found->assessors, ElementsAre("E1", "E2", "E3"));
  ASSERT_EQ(found->groups.size(), 3U);
  EXPECT_EQ(found->groups[0].global, 1);
  EXPECT_NEAR(found->groups[1].global, 0.75, 1e-15);
  EXPECT_NEAR(found->groups[2].global, 0.25, 1e-15);
  EXPECT_THAT(found->groups[2].local, ElementsAre(1.0));
  ASSERT_EQ(found->leaves.size(), 4U);
  EXPECT_EQ(found->leaves[0].id, "x");
  EXPECT_NEAR(found->leaves[0].weight, 0.75 * 4 / 7, 1e-14);
  EXPECT_NEAR(found->leaves[2].weight, 0.75 / 7, 1e-14);
  EXPECT_EQ(found->leaves[3].id, "only");
  EXPECT_NEAR(found->leaves[3].weight, 0.25, 1e-15);
  EXPECT_NEAR(found->leaves[3].normalised, 0.25, 1e-15);
}

TEST(Aggregate, KeepsEveryAssessorsOwnWeights) {
  const auto found = weighed(testing::study_of(nested_groups, {"E1", "E2", "E3"}),
                             {response_of("E1", answers(1)), response_of("E2", answers(-3)),
                              response_of("E3", answers(9))});
  ASSERT_TRUE(found);
  ASSERT_EQ(found->individual.size(), 3U);
  EXPECT_EQ(found->individual[2].assessor, "E3");
  EXPECT_NEAR(found->individual[2].groups[0].priorities[0], 0.9, 1e-15);
  // (1 · 1/3 · 9)^(1/3) = 3^(1/3)
  EXPECT_NEAR(found->groups[0].local[0] / found->groups[0].local[1], std::cbrt(3.0), 1e-14);
  EXPECT_EQ(found->groups[0].judgements, 3);
  EXPECT_EQ(found->groups[1].judgements, 9);
}

TEST(Aggregate, LeavesTheExcludedOutAndNamesThem) {
  const auto found = weighed(testing::study_of(nested_groups, {"E1", "E2", "E3"}),
                             {response_of("E1", answers(2)), response_of("E2", answers(2)),
                              response_of("E3", answers(-9))},
                             {{"E3", "answered at random"}});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->groups[0].local[0], 2.0 / 3, 1e-15);
  EXPECT_EQ(found->groups[0].assessors, 2);
  EXPECT_THAT(found->assessors, ElementsAre("E1", "E2"));
  ASSERT_EQ(found->excluded.size(), 1U);
  EXPECT_EQ(found->excluded[0].assessor, "E3");
  EXPECT_EQ(found->excluded[0].reason, "answered at random");
  ASSERT_EQ(found->individual.size(), 3U);
  EXPECT_EQ(found->individual[2].assessor, "E3");
}

TEST(Aggregate, LetsStrataCountTheSame) {
  const auto study = testing::study_of(nested_groups, {"E1/x", "E2/x", "E3/x", "E4/y"});
  const auto found =
      weighed(study, {response_of("E1", answers(9)), response_of("E2", answers(9)),
                      response_of("E3", answers(9)), response_of("E4", answers(-9))});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->groups[0].local[0], 0.5, 1e-15);
}

TEST(Aggregate, WarnsOfAStratumThatIsAbsentFromAGroup) {
  const auto study = testing::study_of(nested_groups, {"E1/x", "E2/y", "E3/z"});
  const auto found =
      weighed(study, {response_of("E1", answers(2)), response_of("E2", {{"goal", "a", "b", 2}})});
  ASSERT_TRUE(found);
  ASSERT_THAT(codes(found.diagnostics()),
              ElementsAre("aggregation.absent-stratum", "aggregation.absent-stratum"));
  EXPECT_THAT(found.diagnostics()[0].message, HasSubstr("'y' take part in 'a';"));
  EXPECT_THAT(found.diagnostics()[1].message, HasSubstr("'z' take part;"));
  EXPECT_EQ(found.diagnostics()[1].severity, Severity::warning);
}

TEST(Aggregate, IsTheSameToTheLastBitInWhateverOrderAnswersArrive) {
  const auto study = testing::study_of(nested_groups, {"E1", "E2", "E3"});
  std::vector<survey::Response> responses = {
      response_of("E1", answers(7)), response_of("E2", answers(-3)), response_of("E3", answers(5))};
  const auto forward = weighed(study, responses);
  std::ranges::reverse(responses);
  const auto backward = weighed(study, responses);
  ASSERT_TRUE(forward && backward);
  for (std::size_t j = 0; j < forward->leaves.size(); ++j) {
    EXPECT_EQ(forward->leaves[j].weight, backward->leaves[j].weight);
  }
  EXPECT_THAT(backward->assessors, ElementsAre("E1", "E2", "E3"));
}

TEST(Aggregate, NeedsAnswers) {
  EXPECT_THAT(codes(weighed(testing::study_of(nested_groups, {"E1"}), {}).diagnostics()),
              ElementsAre("aggregation.no-answers"));
}

TEST(Aggregate, ReportsEveryDisconnectedGroupAtOnce) {
  const auto found =
      weighed(testing::study_of({{"goal", {"a", "b", "c"}}, {"a", {"x", "y"}}}, {"E1"}),
              {response_of("E1", {{"goal", "a", "b", 2}})});
  EXPECT_THAT(codes(found.diagnostics()),
              ElementsAre("aggregation.disconnected", "aggregation.disconnected"));
}

TEST(Aggregate, ReportsAnUnknownItemOnce) {
  const auto found = weighed(testing::study_of(nested_groups, {"E1"}),
                             {response_of("E1", {{"goal", "a", "old", 2}})});
  EXPECT_THAT(codes(found.diagnostics()), ElementsAre("weights.unknown-item"));
}

TEST(Aggregate, OnlyWarnsOfMistakesOfTheExcluded) {
  const auto found =
      weighed(testing::study_of(nested_groups, {"E1", "E2"}),
              {response_of("E1", answers(2)), response_of("E2", {{"goal", "a", "old", 2}})},
              {{"E2", "old questionnaire"}});
  ASSERT_TRUE(found);
  EXPECT_THAT(codes(found.diagnostics()), ElementsAre("weights.unknown-item"));
  EXPECT_EQ(found->individual.size(), 1U);
  EXPECT_EQ(found->excluded.size(), 1U);
}

TEST(Aggregate, OfRatingsIsTheirMeanNotNormalised) {
  auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1/x", "E2/x", "E3/y"});
  study.elicitation.method = survey::ElicitationMethod::rating;
  const auto found = weighed(study,
                             {response_of("E1", {{"goal", "a", "", 5}, {"goal", "b", "", 1}}),
                              response_of("E2", {{"goal", "a", "", 4}, {"goal", "b", "", 2}}),
                              response_of("E3", {{"goal", "a", "", 2}})},
                             {{"E2", "asked to be left out"}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->method, survey::ElicitationMethod::rating);
  EXPECT_THAT(found->groups, IsEmpty());
  EXPECT_EQ(found->random_index, "");
  EXPECT_EQ(*found->leaves[0].exact, *Rational::make(7, 2));
  EXPECT_EQ(found->leaves[1].weight, 1);
  EXPECT_NEAR(found->leaves[1].normalised, 1 / 4.5, 1e-15);
  ASSERT_THAT(codes(found.diagnostics()), ElementsAre("aggregation.absent-stratum"));
  EXPECT_THAT(found.diagnostics()[0].message, HasSubstr("'y' take part in 'b';"));
}

/// A panel of tests/published: hierarchy, and codes by assessor and group.
struct PublishedPanel {
  testing::Groups groups;
  std::vector<std::string> assessors;
  std::vector<survey::Response> responses;
};

PublishedPanel panel_of(const survey::YamlNode& tree) {
  PublishedPanel panel;
  for (const survey::YamlEntry& group : field(tree, "hierarchy").entries) {
    panel.groups.emplace_back(group.key, std::vector<std::string>{});
    for (const auto& item : group.value.items) panel.groups.back().second.push_back(item.text);
  }
  for (const survey::YamlEntry& assessor : field(tree, "judgements").entries) {
    std::vector<Said> said;
    for (const auto& [group, items] : panel.groups) {
      std::vector<int> judged;
      for (const auto& code : field(assessor.value, group).items) {
        judged.push_back(testing::whole(code));
      }
      const std::vector<Said> more = all_pairs(group, items, judged);
      said.insert(said.end(), more.begin(), more.end());
    }
    panel.assessors.push_back(assessor.key);
    panel.responses.push_back(response_of(assessor.key, said));
  }
  return panel;
}

/// Goepel's linear fit instead of a table; AHP-OS has no other.
double linear_fit_cr(double lambda, double n) {
  return n <= 2 ? 0 : (lambda - n) / (2.7699 * n - 4.3513 - n);
}

TEST(Aggregate, AgreesWithAhpOnlineSystemAsFarAsItsIterationGoes) {
  const auto files = testing::published_files("panel-");
  ASSERT_EQ(files.size(), 4U);
  for (const std::string& file : files) {
    SCOPED_TRACE(file);
    const survey::YamlNode tree = testing::published_case(file);
    const PublishedPanel panel = panel_of(tree);
    const auto found = weighed(testing::study_of(panel.groups, panel.assessors), panel.responses);
    ASSERT_TRUE(found);
    const survey::YamlNode& expected = field(tree, "expected");
    const double tolerance = testing::ratio(field(tree, "tolerance_weights"));
    for (const ConsensusGroup& group : found->groups) {
      const auto local = testing::ratios(field(field(expected, "local"), group.id));
      ASSERT_EQ(local.size(), group.local.size());
      for (std::size_t i = 0; i < local.size(); ++i) {
        EXPECT_NEAR(group.local[i], local[i], tolerance) << group.items[i];
      }
      EXPECT_NEAR(linear_fit_cr(*group.lambda_max, static_cast<double>(group.items.size())),
                  testing::ratio(field(field(expected, "cr_linear_fit"), group.id)),
                  testing::ratio(field(tree, "tolerance_cr")));
    }
    for (const LeafWeight& leaf : found->leaves) {
      EXPECT_NEAR(leaf.weight, testing::ratio(field(field(expected, "global"), leaf.id)),
                  tolerance);
    }
  }
}

survey::Study with_weights(const std::vector<std::string>& assessors, const std::string& section) {
  survey::Study study = testing::study_of(nested_groups, assessors);
  study.weights_section = survey::read_yaml_tree(section, "study.yaml").value();
  return study;
}

TEST(Aggregate, FollowsTheStudysChoiceWhoeverAsks) {
  auto study = with_weights({"E1", "E2", "E3"}, "mean: median\n");
  const auto found = weighed(study, {response_of("E1", answers(1)), response_of("E2", answers(3)),
                                     response_of("E3", answers(9))});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->groups[0].local[0], 0.75, 1e-15);
  EXPECT_EQ(found->aggregation.mean, GroupMean::median);
  study = with_weights({"E1"}, "mean: arithmetic\n");
  EXPECT_THAT(codes(weighed(study, {response_of("E1", answers(1))}).diagnostics()),
              ElementsAre("aggregation.unsound-choice"));
}

TEST(Aggregate, LabelsWeightsByConsistencyAsSensitivity) {
  for (const char* section : {"assessors: consistency\n", "assessors: consensus\n"}) {
    const auto found = weighed(with_weights({"E1", "E2", "E3"}, section),
                               {response_of("E1", answers(3)), response_of("E2", answers(3)),
                                response_of("E3", answers(3))});
    ASSERT_TRUE(found);
    EXPECT_THAT(codes(found.diagnostics()), ElementsAre("aggregation.sensitivity"));
    EXPECT_NEAR(found->groups[0].local[0], 0.75, 1e-14);
    EXPECT_NEAR(found->groups[1].shares.at(2).share, 1.0 / 3, 1e-14);
  }
}

TEST(Aggregate, FollowsTheWeightsThatAssessorsAreGiven) {
  auto study = testing::study_of(nested_groups, {"E1", "E2", "E3"});
  study.assessors[1].weight = 2;
  study.assessors[2].weight = 0;
  const auto found = weighed(study, {response_of("E1", answers(8)), response_of("E2", answers(1)),
                                     response_of("E3", answers(-9))});
  ASSERT_TRUE(found);
  // (8 · 1 · 1)^(1/3) = 2
  EXPECT_NEAR(found->groups[0].local[0], 2.0 / 3, 1e-14);
  EXPECT_THAT(found->assessors, ElementsAre("E1", "E2", "E3"));
  EXPECT_EQ(found->groups[0].assessors, 2);
}

TEST(Aggregate, NeedsSomebodyWhoCounts) {
  auto study = testing::study_of(nested_groups, {"E1", "E2"});
  study.assessors[0].weight = 0;
  const auto found = weighed(study, {response_of("E1", answers(2))});
  ASSERT_THAT(codes(found.diagnostics()), ElementsAre("aggregation.no-answers"));
  EXPECT_THAT(found.diagnostics()[0].message, HasSubstr("weight 0"));
}

TEST(Aggregate, OfOneAssessorIsWhatThatAssessorSaid) {
  for (const char* section :
       {"mean: geometric\n", "mean: median\n", "mean: trimmed\n", "assessors: consensus\n",
        "assessors: consistency\n", "pooled_below: 1\n", "aggregation: priorities\n",
        "aggregation: priorities\nmean: arithmetic\n",
        "aggregation: priorities\nmean: geometric-median\n",
        "aggregation: priorities\ncomposition: before-aggregation\n"}) {
    SCOPED_TRACE(section);
    const auto found = weighed(with_weights({"E1"}, section), {response_of("E1", answers(3))});
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->leaves[0].weight, 0.75 * 4 / 7, 1e-14);
    EXPECT_NEAR(found->leaves[2].weight, 0.75 / 7, 1e-14);
    EXPECT_NEAR(found->leaves[3].weight, 0.25, 1e-14);
  }
}

TEST(Aggregate, IsTheSameToTheLastBitInWhateverOrderAnswersArriveByEveryMethod) {
  for (const char* section :
       {"mean: median\n", "mean: trimmed\ntrimmed_share: 0.4\n", "assessors: consensus\n",
        "assessors: consistency\n", "aggregation: priorities\n",
        "aggregation: priorities\nmean: geometric-median\n",
        "aggregation: priorities\ncomposition: before-aggregation\n"}) {
    SCOPED_TRACE(section);
    const auto study = with_weights({"E1/x", "E2/y", "E3/x"}, section);
    std::vector<survey::Response> responses = {response_of("E1", answers(7)),
                                               response_of("E2", answers(-3)),
                                               response_of("E3", answers(5))};
    const auto forward = weighed(study, responses);
    std::ranges::reverse(responses);
    const auto backward = weighed(study, responses);
    ASSERT_TRUE(forward && backward);
    for (std::size_t j = 0; j < forward->leaves.size(); ++j) {
      EXPECT_EQ(forward->leaves[j].weight, backward->leaves[j].weight);
      EXPECT_EQ(*forward->strata[0].leaves[j], *backward->strata[0].leaves[j]);
    }
  }
}

TEST(Aggregate, AdjustsToTheNumberOfLeavesWhereThatIsChosen) {
  const auto found =
      weighed(with_weights({"E1"}, "structural_adjustment: on\n"), {response_of("E1", answers(1))});
  ASSERT_TRUE(found);
  // a holds three leaves, b one.
  EXPECT_NEAR(found->groups[0].local[0], 0.75, 1e-15);
  EXPECT_NEAR(found->groups[0].unadjusted[0], 0.5, 1e-15);
  EXPECT_NEAR(found->leaves[3].weight, 0.25, 1e-15);
}

TEST(Aggregate, SumsUpTheConsistencyOfTheHierarchy) {
  std::vector<Said> said = all_pairs("a", xyz, {9, -9, 9});
  said.push_back({"goal", "a", "b", 1});
  const auto found = weighed(testing::study_of(nested_groups, {"E1"}), {response_of("E1", said)});
  ASSERT_TRUE(found);
  ASSERT_TRUE(found->consistency);
  // One group of three items: its CR, whatever its global weight.
  EXPECT_NEAR(*found->consistency->whole.crh, *found->groups[1].cr, 1e-14);
  EXPECT_EQ(found->consistency->levels.at(0).level, 1);
  EXPECT_EQ(found->consistency->largest_cr_group, "a");
}

}  // namespace
}  // namespace pondera::aggregation
