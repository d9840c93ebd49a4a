// SPDX-License-Identifier: Apache-2.0
#include "scoring/plain_totals.hpp"

#include "core/random_stream.hpp"
#include "tests/scoring/small_hierarchy.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace pondera::scoring {
namespace {

const survey::Hierarchy& tree_of_two_levels() {
  static const survey::Hierarchy tree = small_hierarchy(
      {"goal", "  a", "    a1", "    a2", "    a3", "  b", "    b1", "    b2", "  c"});
  return tree;
}

/// One draw after the other.
struct Draws {
  RandomStream stream;
  std::uint64_t next = 0;

  std::int64_t below(std::uint64_t n) { return static_cast<std::int64_t>(stream.below(next++, n)); }
};

/// Decimals of one place from 0 to 9.9; one in eight is missing if asked.
ScoreModel drawn_model(Draws& random, const ScoringMethod& method, bool gaps) {
  ScoreModel model{{}, method};
  for (int unit = 0; unit < 12; ++unit) {
    auto& row = model.scores.emplace_back();
    for (int leaf = 0; leaf < 6; ++leaf) {
      const auto exact = Rational::make(random.below(100), 10);
      row.push_back(ScoreValue{exact->to_double(), exact});
      if (gaps && random.below(8) == 0) row.back().reset();
    }
  }
  return model;
}

void expect_same_totals(const ScoreModel& model, Draws& random) {
  std::vector<ScoreWeight> weights;
  std::vector<double> plain_weights;
  for (int leaf = 0; leaf < 6; ++leaf) {
    const auto exact = Rational::make(random.below(40) + 1, 8);
    weights.push_back({exact->to_double(), exact});
    plain_weights.push_back(exact->to_double());
  }
  const UnitValues points = node_points(tree_of_two_levels(), model, weights);
  const auto plain = totals(tree_of_two_levels(), model, plain_weights);
  ASSERT_EQ(plain.size(), points.size());
  for (std::size_t u = 0; u < plain.size(); ++u) {
    ASSERT_EQ(plain[u].has_value(), points[u][0].has_value()) << u;
    if (!plain[u]) continue;
    EXPECT_NEAR(*plain[u], points[u][0]->value, 1e-12 * std::max(1.0, *plain[u])) << u;
  }
}

TEST(Totals, AreThoseOfTheExactPath) {
  Draws random{RandomStream(20261127, "totals")};
  constexpr std::array<Combination, 4> kinds = {Combination::arithmetic, Combination::geometric,
                                                Combination::harmonic, Combination::copeland};
  for (int draw = 0; draw < 200; ++draw) {
    ScoringMethod method;
    for (int node = 0; node < 9; ++node)
      method.combination.push_back(kinds.at(static_cast<std::size_t>(random.below(4))));
    method.normalise_weights = draw % 2 == 0;
    const bool gaps = draw % 3 == 0;
    if (gaps) method.missing = MissingPolicy::renormalise;
    expect_same_totals(drawn_model(random, method, gaps), random);
  }
}

TEST(Totals, AreNothingAboveAMissingScore) {
  const auto tree = small_hierarchy({"goal", "  a", "  b"});
  const ScoreModel model{{{ScoreValue{1}, ScoreValue{2}}, {std::nullopt, ScoreValue{3}}}, {}};
  const auto plain = totals(tree, model, {0.5, 2});
  EXPECT_EQ(plain[0], 4.5);
  EXPECT_FALSE(plain[1]);
}

TEST(Totals, AreNoneWithoutUnits) {
  EXPECT_TRUE(totals(small_hierarchy({"goal", "  a", "  b"}), ScoreModel{}, {1, 1}).empty());
}

}  // namespace
}  // namespace pondera::scoring
