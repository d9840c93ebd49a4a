// SPDX-License-Identifier: Apache-2.0
#include "weights/split_pairs.hpp"

#include "core/random_stream.hpp"
#include "tests/weights/design_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace pondera::weights {
namespace {

using testing::design_cases;
using testing::field;
using testing::whole;

using Split = std::vector<ItemPair> (*)(int, int, const PairUsage&);

/// A panel whose assessors are invited one after the other.
struct SplitPanel {
  std::vector<std::vector<ItemPair>> graphs;
  std::vector<int> times;

  SplitPanel(int n, int assessors, int pairs, Split split, std::uint64_t seed) {
    const std::vector<ItemPair> all = all_pairs(n);
    PairUsage usage{std::vector<int>(all.size(), 0), std::vector<std::uint64_t>(all.size())};
    for (int k = 0; k < assessors; ++k) {
      const RandomStream stream(seed, std::to_string(k));
      for (std::size_t place = 0; place < all.size(); ++place) {
        usage.keys[place] = stream.bits(place);
      }
      graphs.push_back(split(n, pairs, usage));
      for (std::size_t place = 0; place < all.size(); ++place) {
        if (std::ranges::binary_search(graphs.back(), all[place])) ++usage.times[place];
      }
    }
    times = usage.times;
  }

  [[nodiscard]] int spread() const {
    return *std::ranges::max_element(times) - *std::ranges::min_element(times);
  }
  [[nodiscard]] double mean_trace(int n) const {
    double sum = 0;
    for (const auto& graph : graphs) sum += graph_criteria(n, graph).value().trace_inverse;
    return sum / static_cast<double>(graphs.size());
  }
};

TEST(SplitPairs, SpreadThePairsOfThePublishedPanelsAsEvenly) {
  for (const survey::YamlNode& design : design_cases("split").nodes) {
    const int n = whole(field(design, "n"));
    const int pairs = whole(field(design, "pairs"));
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      const SplitPanel panel(n, whole(field(design, "assessors")), pairs, split_pairs, seed);
      EXPECT_LE(panel.spread(), 2) << n << " items, seed " << seed;
      for (const auto& graph : panel.graphs) {
        EXPECT_EQ(std::ssize(graph), pairs);
        EXPECT_TRUE(connects(n, graph));
      }
    }
  }
}

TEST(SplitPairs, AreBetterGraphsThanSpanningTreesFilledUp) {
  for (const int n : {4, 5, 6, 8, 10, 12, 15}) {
    const int pairs = std::max(n, n * (n - 1) / 4);
    const SplitPanel plain(n, 25, pairs, spread_tree_pairs, 7);
    const SplitPanel better(n, 25, pairs, split_pairs, 7);
    EXPECT_LE(better.mean_trace(n), plain.mean_trace(n)) << n << " items";
    EXPECT_LE(better.spread(), 2) << n << " items";
  }
}

TEST(SplitPairs, WithEveryPairAskForEveryPair) {
  const PairUsage usage{{0, 1, 2}, {5, 5, 5}};
  EXPECT_EQ(split_pairs(3, 3, usage), all_pairs(3));
  EXPECT_EQ(split_pairs(2, 1, {{4}, {1}}), all_pairs(2));
}

TEST(SplitPairs, StartWithTheLeastAskedOnes) {
  // Pairs (0,1) (0,2) (0,3) (1,2) (1,3) (2,3).
  const PairUsage usage{{3, 0, 3, 3, 0, 0}, {1, 2, 3, 4, 5, 6}};
  EXPECT_EQ(spread_tree_pairs(4, 3, usage), (std::vector<ItemPair>{{0, 2}, {1, 3}, {2, 3}}));
}

TEST(SplitPairs, StayConnectedWhereTheLeastAskedOnesAreNot) {
  // The triangle 0, 1, 2 was never asked, item 3 often.
  const PairUsage usage{{0, 0, 9, 0, 9, 9}, {1, 2, 3, 4, 5, 6}};
  const auto found = split_pairs(4, 4, usage);
  EXPECT_TRUE(connects(4, found));
  EXPECT_EQ(std::ssize(found), 4);
}

}  // namespace
}  // namespace pondera::weights
