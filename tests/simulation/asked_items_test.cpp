// SPDX-License-Identifier: Apache-2.0
#include "simulation/asked_items.hpp"

#include "tests/simulation/small_panel.hpp"
#include "weights/comparison_graph.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace pondera::simulation {
namespace {

const testing::Groups groups = {{"goal", {"a", "b", "c", "d", "e", "f"}}, {"a", {"p", "q", "r"}}};

survey::Questionnaire whole() {
  return testing::questionnaires_of(testing::study_of(groups, {"E1"})).front();
}

/// Whether the pairs that are asked connect the items of a group.
bool is_connected(const survey::Questionnaire& asked, const testing::Groups::value_type& group) {
  std::vector<weights::Comparison> comparisons;
  const auto place = [&](const std::string& id) {
    return static_cast<int>(std::ranges::find(group.second, id) - group.second.begin());
  };
  for (const survey::QuestionnaireItem& item : asked.items) {
    if (item.group == group.first) comparisons.push_back({place(item.left), place(item.right), 1});
  }
  const auto size = static_cast<int>(group.second.size());
  return connected_parts(weights::ComparisonMatrix::make(size, comparisons).value()).size() == 1;
}

std::map<std::string, int> count_by_group(const survey::Questionnaire& asked) {
  std::map<std::string, int> count;
  for (const survey::QuestionnaireItem& item : asked.items) ++count[item.group];
  return count;
}

TEST(AskedItems, AreAllForAShareOfOne) {
  EXPECT_EQ(asked_items(whole(), 1, RandomStream(1, "pairs")), whole());
}

TEST(AskedItems, KeepTheShareOfEveryGroupAndItConnected) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto asked = asked_items(whole(), 0.5, RandomStream(seed, "pairs"));
    // 7.5 of 15 is 8; 1.5 of 3 is 2, which is also what connects three.
    EXPECT_EQ(count_by_group(asked), (std::map<std::string, int>{{"goal", 8}, {"a", 2}}));
    for (const auto& group : groups) EXPECT_TRUE(is_connected(asked, group)) << seed;
  }
}

TEST(AskedItems, AreATreeAtLeast) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto asked = asked_items(whole(), 0, RandomStream(seed, "pairs"));
    EXPECT_EQ(count_by_group(asked), (std::map<std::string, int>{{"goal", 5}, {"a", 2}}));
    for (const auto& group : groups) EXPECT_TRUE(is_connected(asked, group)) << seed;
  }
}

TEST(AskedItems, KeepTheirOrderAndSideAndAreNumberedFromOne) {
  const auto asked = asked_items(whole(), 0.6, RandomStream(3, "pairs"));
  const survey::Questionnaire all = whole();
  auto from = all.items.begin();
  for (std::size_t k = 0; k < asked.items.size(); ++k) {
    const survey::QuestionnaireItem& item = asked.items[k];
    EXPECT_EQ(item.number, static_cast<int>(k) + 1);
    from = std::find_if(from, all.items.end(), [&](const survey::QuestionnaireItem& other) {
      return other.left == item.left && other.right == item.right;
    });
    ASSERT_NE(from, all.items.end()) << item.left << " " << item.right;
  }
}

// Every pair of six items is as likely as any other: 8 of 15. 1000 draws, give or take 15.8.
TEST(AskedItems, FavourNoPair) {
  std::map<std::set<std::string>, int> count;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    for (const auto& item : asked_items(whole(), 0.5, RandomStream(seed, "pairs")).items) {
      if (item.group == "goal") ++count[{item.left, item.right}];
    }
  }
  EXPECT_EQ(count.size(), 15U);
  for (const auto& [pair, times] : count) EXPECT_NEAR(times, 1000 * 8.0 / 15, 4 * 15.8);
}

}  // namespace
}  // namespace pondera::simulation
