// SPDX-License-Identifier: Apache-2.0
#include "exchange/ahp_os_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const SourceSpot spot{"p.json", 3, 9};

std::vector<std::string> names_below(const AhpOsHierarchy& hierarchy, std::size_t parent) {
  std::vector<std::string> names;
  for (const std::size_t child : children_of(hierarchy.items, parent)) {
    names.push_back(hierarchy.items[child].name);
  }
  return names;
}

std::string what_is_wrong(std::string_view text) {
  const auto hierarchy = read_ahp_os_hierarchy(text, spot);
  EXPECT_FALSE(hierarchy) << text;
  EXPECT_EQ(hierarchy.diagnostics().front().code, "import.ahp-os-hierarchy");
  EXPECT_EQ(hierarchy.diagnostics().front().where, spot);
  return hierarchy.diagnostics().front().message;
}

TEST(AhpOsHierarchy, ReadsBranchesAndLeavesOutPriorities) {
  const auto hierarchy = read_ahp_os_hierarchy(
      "Index: Economy=0.5, Society = 0.5;\nEconomy: GDP,  Real\n jobs;", spot);
  ASSERT_TRUE(hierarchy);
  ASSERT_EQ(hierarchy->items.size(), 5U);
  EXPECT_EQ(hierarchy->items[0].name, "Index");
  EXPECT_THAT(names_below(*hierarchy, 0), ElementsAre("Society", "Economy"));
  EXPECT_THAT(hierarchy->fixed, ElementsAre("Index"));
  EXPECT_EQ(hierarchy->items[4].name, "Real jobs");
}

TEST(AhpOsHierarchy, PutsBranchesBehindLeavesInTheOrderOfTheirDefinition) {
  const auto hierarchy = read_ahp_os_hierarchy("Goal: A, B, C, D; C: x, y; A: u, v;", spot);
  ASSERT_TRUE(hierarchy);
  EXPECT_THAT(names_below(*hierarchy, 0), ElementsAre("B", "D", "C", "A"));
}

TEST(AhpOsHierarchy, SaysWhatIsWrong) {
  EXPECT_THAT(what_is_wrong("Goal A, B;"), HasSubstr("not of the form"));
  EXPECT_THAT(what_is_wrong("Goal: ;"), HasSubstr("no children"));
  EXPECT_THAT(what_is_wrong("Goal: A, A;"), HasSubstr("below two nodes"));
  EXPECT_THAT(what_is_wrong("G: A, B; H: C, D;"), HasSubstr("both at the top"));
  EXPECT_THAT(what_is_wrong("G: A, B; G: C, D;"), HasSubstr("defined twice"));
  EXPECT_THAT(what_is_wrong("A: B, c; B: A, d;"), HasSubstr("no goal"));
  EXPECT_THAT(what_is_wrong("G: x, y; A: B, c; B: A, d;"), HasSubstr("below none of the others"));
  EXPECT_THAT(what_is_wrong(""), HasSubstr("no goal"));
  EXPECT_THAT(what_is_wrong("G: 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16;"),
              HasSubstr("more than 15"));
}

TEST(AhpOsHierarchy, EndsBeforeAMillionLevels) {
  std::string text = "n0: n1, m1;";
  for (int i = 1; i < 100'000; ++i) {
    const std::string next = std::to_string(i + 1);
    text += "n" + std::to_string(i) + ": n" + next + ", m" + next + ";";
  }
  EXPECT_THAT(what_is_wrong(text), HasSubstr("more than 200"));
}

}  // namespace
}  // namespace pondera::exchange
