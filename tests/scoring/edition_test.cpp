// SPDX-License-Identifier: Apache-2.0
#include "scoring/edition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

survey::HierarchyNode node_of(const std::string& id, std::optional<survey::NodeIndex> parent) {
  survey::HierarchyNode node;
  node.id = id;
  node.parent = parent;
  return node;
}

TEST(Edition, HoldsWeightsAndPointsOfARanking) {
  const auto hierarchy = survey::Hierarchy::make(
      {node_of("goal", {}), node_of("transport", 0U), node_of("rail", 1U), node_of("parks", 0U)});
  ASSERT_TRUE(hierarchy);
  aggregation::GroupWeights weights;
  weights.leaves = {{.id = "rail", .weight = 0.25}, {.id = "parks", .weight = 0.75}};
  Ranking ranking;
  UnitScore ulm;
  ulm.unit.id = "ulm";
  ulm.total = ScoreValue{3.5};
  ulm.rank = 1;
  ulm.parts = {{"rail", ScoreValue{0.5}}, {"transport", ScoreValue{0.5}}, {"parks", ScoreValue{3}}};
  UnitScore jena = ulm;
  jena.unit.id = "jena";
  jena.total = {};
  jena.rank = {};
  jena.parts["parks"] = std::nullopt;
  ranking.units = {ulm, jena};
  const Edition edition = edition_of("2022", *hierarchy, weights, ranking);
  ASSERT_EQ(edition.indicators.size(), 2U);
  EXPECT_EQ(edition.indicators[0].dimension, "transport");
  EXPECT_EQ(edition.indicators[1].dimension, "parks");
  EXPECT_EQ(edition.indicators[1].weight, 0.75);
  EXPECT_EQ(edition.unit("jena"), 1U);
  EXPECT_EQ(edition.units[0].points[1], 3);
  EXPECT_FALSE(edition.units[1].points[1]);
  EXPECT_FALSE(edition.units[1].rank);
  EXPECT_TRUE(is_additive(edition));
}

TEST(Edition, IsNotAdditiveWhenPointsMakeAnotherTotal) {
  Edition edition;
  edition.indicators = {{"rail", "rail", 1}};
  edition.units = {{.id = "ulm", .total = 2.0, .rank = 1, .points = {2.0}}};
  EXPECT_TRUE(is_additive(edition));
  edition.units[0].total = 2.001;
  EXPECT_FALSE(is_additive(edition));
  edition.units[0].points = {std::nullopt};
  EXPECT_FALSE(is_additive(edition));
}

}  // namespace
}  // namespace pondera::scoring
