// SPDX-License-Identifier: Apache-2.0
// The consensus indicator of panels as AHP-OS computes it, from its own priorities and from the
// judgements.
#include "agreement/consensus_indicator.hpp"
#include "tests/agreement/agreement_case.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/priority.hpp"
#include "weights/scaled_matrix.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::agreement {
namespace {

using testing::field;
using testing::ratio;
using weights::Vector;

const survey::YamlNode& panels() {
  static const survey::YamlNode tree = testing::published_case("ahpos-consensus.yaml");
  return tree;
}

weights::ScaleChoice scale_of(const survey::YamlNode& panel) {
  const auto* row = weights::find_judgement_scale(field(panel, "scale").text);
  PONDERA_ASSERT(row != nullptr);
  return {.scale = row->scale};
}

Vector own_priorities(const survey::YamlNode& codes, int n, const weights::ScaleChoice& scale) {
  std::vector<double> upper;
  for (const survey::YamlNode& code : codes.items) {
    const double signed_code = ratio(code);
    upper.push_back(signed_code > 0 ? signed_code : -1 / signed_code);
  }
  const auto matrix = weights::on_scale(testing::matrix_of(n, upper), scale);
  return weights::principal_priority(*matrix).w;
}

TEST(PublishedConsensus, FromItsOwnPrioritiesIsThatOfAhpOs) {
  const double tolerance = ratio(field(panels(), "tolerance"));
  ASSERT_EQ(field(panels(), "panels").items.size(), 10U);
  for (const survey::YamlNode& panel : field(panels(), "panels").items) {
    SCOPED_TRACE(field(panel, "id").text);
    std::vector<GroupConsensus> groups;
    for (const survey::YamlNode& group : field(panel, "groups").items) {
      const auto priorities = testing::vectors_of(field(group, "priorities"));
      const auto n = static_cast<int>(priorities.front().size());
      const auto found = consensus_indicator(
          priorities, {.scale_maximum = weights::strongest_ratio(scale_of(panel), n)});
      EXPECT_NEAR(found->value, ratio(field(group, "consensus")), tolerance);
      groups.push_back({ratio(field(group, "global")), found->value});
    }
    EXPECT_NEAR(hierarchy_consensus(groups).value_or(-1),
                ratio(field(panel, "hierarchy_consensus")), tolerance);
    EXPECT_NEAR(consensus_indicator(testing::vectors_of(field(panel, "leaves")),
                                    {.version = ConsensusVersion::homogeneity})
                    ->value,
                ratio(field(panel, "homogeneity")), tolerance);
  }
}

TEST(PublishedConsensus, FromJudgementsIsThatOfAhpOsWithinItsIteration) {
  const double tolerance = ratio(field(panels(), "tolerance_judgements"));
  for (const survey::YamlNode& panel : field(panels(), "panels").items) {
    SCOPED_TRACE(field(panel, "id").text);
    const weights::ScaleChoice scale = scale_of(panel);
    for (const survey::YamlNode& group : field(panel, "groups").items) {
      const auto n = static_cast<int>(field(group, "priorities").items.front().items.size());
      std::vector<Vector> priorities;
      for (const survey::YamlNode& codes : field(group, "judgements").items) {
        priorities.push_back(own_priorities(codes, n, scale));
      }
      const auto found =
          consensus_indicator(priorities, {.scale_maximum = weights::strongest_ratio(scale, n)});
      EXPECT_NEAR(found->value, ratio(field(group, "consensus")), tolerance);
    }
  }
}

}  // namespace
}  // namespace pondera::agreement
