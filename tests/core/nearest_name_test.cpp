// SPDX-License-Identifier: Apache-2.0
#include "core/nearest_name.hpp"

#include <gtest/gtest.h>

namespace pondera {
namespace {

TEST(EditDistance, CountsInsertionsDeletionsSubstitutionsAndSwaps) {
  EXPECT_EQ(edit_distance("", "", 5), 0);
  EXPECT_EQ(edit_distance("cost", "cost", 5), 0);
  EXPECT_EQ(edit_distance("cost", "coast", 5), 1);
  EXPECT_EQ(edit_distance("cost", "cot", 5), 1);
  EXPECT_EQ(edit_distance("cost", "cast", 5), 1);
  EXPECT_EQ(edit_distance("cost", "csot", 5), 1);
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3);  // the textbook example
  EXPECT_EQ(edit_distance("ca", "abc", 5), 3);          // restricted: no substring is edited twice
}

TEST(EditDistance, StopsCountingAboveTheLimit) {
  EXPECT_EQ(edit_distance("kitten", "sitting", 2), 3);
  EXPECT_EQ(edit_distance("", "abcdefgh", 3), 4);
  EXPECT_EQ(edit_distance("abcd", "wxyz", 2), 3);
}

TEST(EditDistance, IsTheSameInBothDirections) {
  EXPECT_EQ(edit_distance("hierarchy", "heirachy", 9), 2);
  EXPECT_EQ(edit_distance("heirachy", "hierarchy", 9), 2);
}

TEST(NearestName, FindsTheNearestAndTheFirstOnATie) {
  EXPECT_EQ(nearest_name("stratta", {"study", "strata", "status"}), "strata");
  EXPECT_EQ(nearest_name("bat", {"cat", "hat"}), "cat");
  EXPECT_EQ(nearest_name("x", {"y", "x"}), "x");
}

TEST(NearestName, FindsNothingThatIsNotNear) {
  EXPECT_FALSE(nearest_name("population", {"cost", "safety"}));
  EXPECT_FALSE(nearest_name("name", {"rail"}));  // three of four letters
  EXPECT_FALSE(nearest_name("ab", {"cd"}));      // two of two letters
  EXPECT_FALSE(nearest_name("", {"a"}));
  EXPECT_FALSE(nearest_name("cost", {}));
}

TEST(KnownNamesHint, NamesTheNearestOrListsAFew) {
  EXPECT_EQ(known_names_hint("csot", {"cost", "safety"}), "did you mean 'cost'?");
  EXPECT_EQ(known_names_hint("population", {"cost", "safety"}), "known here: cost, safety");
  EXPECT_EQ(known_names_hint("population", {}), "");
  EXPECT_EQ(known_names_hint("population", std::vector<std::string>(12, "c")).substr(0, 16),
            "known here: c, c");
  EXPECT_EQ(known_names_hint("population", std::vector<std::string>(13, "c")), "");
}

}  // namespace
}  // namespace pondera
