// SPDX-License-Identifier: Apache-2.0
#include "weights/group_items.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

std::string left(const survey::Answer& answer) {
  return answer.left;
}

TEST(GroupItems, AreInTheOrderOfTheHierarchy) {
  const auto hierarchy = testing::hierarchy_of({{"goal", {"z", "a", "m"}}, {"a", {"y", "x"}}});
  EXPECT_EQ(item_ids(hierarchy, 0), (std::vector<std::string>{"z", "a", "m"}));
  EXPECT_EQ(item_ids(hierarchy, *hierarchy.find("a")), (std::vector<std::string>{"y", "x"}));
}

TEST(GroupItems, GetTheirCodesWhateverTheOrderOfTheAnswers) {
  const auto response = testing::response_of(
      "ana", {{"goal", "c", "", 3}, {"other", "a", "", 9}, {"goal", "a", "", 1}});
  const auto codes = item_codes(response, "goal", {"a", "b", "c"}, left);
  ASSERT_TRUE(codes);
  EXPECT_EQ(*codes, (ItemCodes{1, std::nullopt, 3}));
}

TEST(GroupItems, ReportWhatDoesNotFitAtItsPlace) {
  const auto response = testing::response_of(
      "ana",
      {{"goal", "a", "", 3}, {"goal", "x", "", 2}, {"goal", "a", "", 4}, {"goal", "a", "", 4}});
  const auto codes = item_codes(response, "goal", {"a", "b"}, left);
  ASSERT_FALSE(codes);
  ASSERT_EQ(codes.diagnostics().size(), 2U);
  EXPECT_EQ(codes.diagnostics()[0].code, "weights.unknown-item");
  EXPECT_EQ(codes.diagnostics()[0].where.line, 12);
  EXPECT_EQ(codes.diagnostics()[1].code, "weights.item-twice");
  EXPECT_EQ(codes.diagnostics()[1].where.line, 13);
}

}  // namespace
}  // namespace pondera::weights
