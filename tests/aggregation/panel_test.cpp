// SPDX-License-Identifier: Apache-2.0
// The panel of 32 assessors and nine groups against scripts/reference_panel.py, which computes with
// 50 digits by another algorithm.
#include "aggregation/aggregate.hpp"
#include "core/number_text.hpp"
#include "tests/aggregation/panel_study.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace pondera::aggregation {
namespace {

constexpr double tolerance = 1e-10;

/// Values of reference.csv by (kind, group, item, assessor); each is taken out once it is compared.
class Reference {
 public:
  Reference() {
    for (const auto& row : testing::csv_rows(folder + "/reference.csv")) {
      const auto value = parse_number(row.at(4).text);
      PONDERA_ASSERT(value);
      values_[{row[0].text, row[1].text, row[2].text, row[3].text}] = *value;
    }
  }

  void compare(const std::string& kind,
               const std::string& group,
               const std::string& item,
               const std::string& assessor,
               double found) {
    const auto expected = values_.find({kind, group, item, assessor});
    ASSERT_NE(expected, values_.end()) << kind << ' ' << group << ' ' << item << ' ' << assessor;
    EXPECT_NEAR(found, expected->second, tolerance)
        << kind << ' ' << group << ' ' << item << ' ' << assessor;
    values_.erase(expected);
  }

  [[nodiscard]] std::size_t left(const std::string& kind) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        values_, [&](const auto& entry) { return std::get<0>(entry.first).starts_with(kind); }));
  }

  inline static const std::string folder = PONDERA_TEST_DATA "/data/igcu-2022-panel";

 private:
  std::map<std::tuple<std::string, std::string, std::string, std::string>, double> values_;
};

GroupWeights weighed(const testing::Panel& panel) {
  return aggregate(panel.study, panel.responses, weights::default_weigh_options()).value();
}

void compare_consensus(const std::string& kind, const testing::Panel& panel) {
  Reference reference;
  const GroupWeights found = weighed(panel);
  ASSERT_EQ(found.groups.size(), 9U);
  double sum = 0;
  for (const ConsensusGroup& group : found.groups) {
    for (std::size_t i = 0; i < group.items.size(); ++i) {
      reference.compare(kind + "-local", group.id, group.items[i], "", group.local[i]);
      reference.compare(kind + "-global", group.id, group.items[i], "",
                        group.global * group.local[i]);
    }
    reference.compare(kind + "-lambda", group.id, "", "", *group.lambda_max);
    reference.compare(kind + "-cr", group.id, "", "", *group.cr);
  }
  for (const LeafWeight& leaf : found.leaves) sum += leaf.weight;
  EXPECT_EQ(found.leaves.size(), 37U);
  EXPECT_NEAR(sum, 1, 1e-14);
  EXPECT_EQ(reference.left(kind), 0U);
}

TEST(Panel, CountingEveryAssessorTheSameAgreesWithTheSecondComputation) {
  testing::Panel panel = testing::read_panel(Reference::folder);
  panel.study.stratum_count = survey::StratumCount::headcount;
  compare_consensus("headcount", panel);
}

TEST(Panel, CountingEveryFieldTheSameAgreesWithTheSecondComputation) {
  compare_consensus("strata", testing::read_panel(Reference::folder));
}

TEST(Panel, EveryAssessorsConsistencyAgreesWithTheSecondComputation) {
  Reference reference;
  const GroupWeights found = weighed(testing::read_panel(Reference::folder));
  ASSERT_EQ(found.individual.size(), 32U);
  for (const weights::AssessorWeights& assessor : found.individual) {
    for (const weights::GroupPriorities& group : assessor.groups) {
      // The second computation is of complete groups; incomplete ones:
      // tests/published/incomplete-*.
      if (group.cr && group.answered == group.pairs) {
        reference.compare("assessor-cr", group.group, "", assessor.assessor, *group.cr);
      }
    }
  }
  EXPECT_EQ(reference.left("assessor-cr"), 0U);
}

TEST(Panel, CountsAllJudgementsThatWereGiven) {
  const GroupWeights found = weighed(testing::read_panel(Reference::folder));
  int judgements = 0;
  for (const ConsensusGroup& group : found.groups) judgements += group.judgements;
  EXPECT_EQ(judgements, 3160);
  // E03 did not answer the one pair of "governance".
  EXPECT_EQ(found.groups[3].id, "governance");
  EXPECT_EQ(found.groups[3].assessors, 31);
}

}  // namespace
}  // namespace pondera::aggregation
