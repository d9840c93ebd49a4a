// SPDX-License-Identifier: Apache-2.0
#include "scoring/edition_changes.hpp"

#include "core/random_stream.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct UnitScores {
  std::string id;
  std::vector<double> scores;
};

/// An edition of weighted sums, ranked 1224.
Edition made_edition(const std::vector<std::pair<std::string, double>>& weights,
                     const std::vector<UnitScores>& units) {
  Edition edition{.name = "made"};
  for (const auto& [id, weight] : weights) edition.indicators.push_back({id, "dim-" + id, weight});
  for (const UnitScores& unit : units) {
    EditionUnit made{.id = unit.id};
    double total = 0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
      made.points.emplace_back(weights[j].second * unit.scores[j]);
      total += *made.points.back();
    }
    made.total = total;
    edition.units.push_back(made);
  }
  for (EditionUnit& unit : edition.units) {
    unit.rank = 1;
    for (const EditionUnit& other : edition.units) *unit.rank += *other.total > *unit.total ? 1 : 0;
  }
  return edition;
}

// Weights 2, 1 → 1, 2; a's scores 3, 1 → 3, 2. By hand: rail (1 - 2) · 3 = -3 by weight; bus
// (2 - 1) · 1.5 = 1.5 by weight and 1.5 · (2 - 1) = 1.5 by score; 7 → 7.
TEST(EditionChanges, TakeTotalsApartAtMidpoints) {
  const Edition before = made_edition({{"rail", 2}, {"bus", 1}}, {{"a", {3, 1}}, {"b", {1, 4}}});
  const Edition after = made_edition({{"rail", 1}, {"bus", 2}}, {{"a", {3, 2}}, {"b", {1, 4}}});
  const EditionChanges changes = edition_changes(before, after);
  ASSERT_EQ(changes.units.size(), 2U);
  const UnitChange& a = changes.units[0];
  EXPECT_DOUBLE_EQ(*a.total_before, 7);
  EXPECT_DOUBLE_EQ(*a.total_after, 7);
  EXPECT_DOUBLE_EQ(a.effects[0].by_weight, -3);
  EXPECT_DOUBLE_EQ(a.effects[1].by_weight, 1.5);
  EXPECT_DOUBLE_EQ(a.effects[1].by_score, 1.5);
  EXPECT_DOUBLE_EQ(a.total_effect->sum(), 0);
  // b: 6 → 9, all by weights: (1 - 2) · 1 + (2 - 1) · 4 = 3.
  EXPECT_DOUBLE_EQ(changes.units[1].total_effect->by_weight, 3);
  EXPECT_DOUBLE_EQ(changes.units[1].total_effect->by_score, 0);
  // a from 1 to 2: with new weights alone a has 5 and b 9, with new scores alone a stays first.
  EXPECT_DOUBLE_EQ(a.places->by_weights, -1);
  EXPECT_DOUBLE_EQ(a.places->by_scores, 0);
  EXPECT_DOUBLE_EQ(a.places->by_list, 0);
  EXPECT_DOUBLE_EQ(*changes.mean_shift, 1);
  EXPECT_DOUBLE_EQ(*changes.kendall, -1);
}

TEST(EditionChanges, CreditTheListWithUnitsThatComeAndGo) {
  const Edition before = made_edition({{"rail", 1}}, {{"a", {5}}, {"b", {4}}, {"c", {3}}});
  const Edition after = made_edition({{"rail", 1}}, {{"n", {9}}, {"b", {4}}, {"c", {3}}});
  const EditionChanges changes = edition_changes(before, after);
  EXPECT_THAT(changes.came, ElementsAre("n"));
  EXPECT_THAT(changes.went, ElementsAre("a"));
  ASSERT_EQ(changes.units.size(), 2U);
  EXPECT_DOUBLE_EQ(changes.units[0].places->by_list, 0);  // one came above it, one went
  EXPECT_DOUBLE_EQ(changes.units[0].places->by_weights, 0);
  EXPECT_THAT(changes.entered_top, ElementsAre("n"));
  EXPECT_THAT(changes.left_top, ElementsAre("a"));
}

TEST(EditionChanges, ShareARankChangeThatNeedsTwoCauses) {
  // a passes b only with both: x 1 → 2 and w 1 → 2 against b's 3.5 from the other indicator.
  const Edition before = made_edition({{"p", 1}, {"q", 1}}, {{"a", {1, 0}}, {"b", {0, 3.5}}});
  const Edition after = made_edition({{"p", 2}, {"q", 1}}, {{"a", {2, 0}}, {"b", {0, 3.5}}});
  const UnitChange a = edition_changes(before, after).units[0];
  EXPECT_DOUBLE_EQ(a.places->by_weights, 0.5);
  EXPECT_DOUBLE_EQ(a.places->by_scores, 0.5);
}

TEST(EditionChanges, MatchIndicatorsById) {
  const Edition before = made_edition({{"rail", 1}, {"tram", 2}}, {{"a", {3, 1}}});
  const Edition after = made_edition({{"rail", 1}, {"bus", 4}}, {{"a", {3, 2}}});
  const EditionChanges changes = edition_changes(before, after);
  ASSERT_EQ(changes.weights.size(), 3U);
  EXPECT_EQ(changes.weights[1].id, "bus");
  EXPECT_FALSE(changes.weights[1].before);
  EXPECT_EQ(changes.weights[2].id, "tram");
  EXPECT_FALSE(changes.weights[2].after);
  EXPECT_DOUBLE_EQ(changes.units[0].total_effect->by_indicator, 8 - 2);
  EXPECT_DOUBLE_EQ(changes.units[0].total_effect->sum(), 11 - 5);
}

TEST(EditionChanges, LeaveTotalsWholeThatAreNoSums) {
  Edition before = made_edition({{"rail", 1}, {"bus", 1}}, {{"a", {3, 1}}, {"b", {1, 1}}});
  const Edition after = before;
  before.units[0].total = 3.9;  // a geometric mean, perhaps
  const EditionChanges changes = edition_changes(before, after);
  EXPECT_FALSE(changes.additive);
  EXPECT_FALSE(changes.units[0].total_effect);
  EXPECT_FALSE(changes.units[0].places);
  EXPECT_TRUE(changes.kendall);
}

TEST(EditionChanges, TakeAZeroWeightForNoWordOnTheScore) {
  const Edition before = made_edition({{"rail", 0}, {"bus", 1}}, {{"a", {3, 1}}});
  const Edition after = made_edition({{"rail", 2}, {"bus", 1}}, {{"a", {4, 1}}});
  const UnitChange a = edition_changes(before, after).units[0];
  EXPECT_DOUBLE_EQ(a.effects[0].by_weight, 8);
  EXPECT_DOUBLE_EQ(a.effects[0].by_score, 0);
}

// 200 random pairs of editions with units and indicators that come and go: the parts add up.
TEST(EditionChanges, AddUpForAnyTwoEditions) {
  for (std::uint64_t draw = 0; draw < 200; ++draw) {
    const RandomStream random(draw, "editions");
    std::uint64_t k = 0;
    const auto made = [&](std::size_t first_unit, std::size_t first_indicator) {
      std::vector<std::pair<std::string, double>> weights;
      for (std::size_t j = first_indicator; j < first_indicator + 5; ++j) {
        weights.emplace_back("i" + std::to_string(j), random.uniform(k++));
      }
      std::vector<UnitScores> units;
      for (std::size_t u = first_unit; u < first_unit + 12; ++u) {
        std::vector<double> scores;
        for (std::size_t j = 0; j < 5; ++j) scores.push_back(random.uniform(k++) * 4 - 1);
        units.push_back({"u" + std::to_string(u), std::move(scores)});
      }
      return made_edition(weights, units);
    };
    const Edition before = made(0, 0);
    const EditionChanges changes = edition_changes(before, made(3, 1));
    ASSERT_EQ(changes.units.size(), 9U);
    for (const UnitChange& unit : changes.units) {
      EXPECT_NEAR(unit.total_effect->sum(), *unit.total_after - *unit.total_before, 1e-12);
      EXPECT_NEAR(unit.places->by_weights + unit.places->by_scores + unit.places->by_list,
                  *unit.rank_before - *unit.rank_after, 1e-12);
    }
  }
}

}  // namespace
}  // namespace pondera::scoring
