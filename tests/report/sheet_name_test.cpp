// SPDX-License-Identifier: Apache-2.0
#include "report/sheet_name.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::report {
namespace {

using ::testing::ElementsAre;

TEST(SheetNames, ReplaceWhatSpreadsheetsDoNotTake) {
  EXPECT_THAT(sheet_names({"a[b]:c*d?e/f\\g", "'quoted'", "", "History", "x\ny"}),
              ElementsAre("a-b--c-d-e-f-g", "quoted", "sheet", "sheet (2)", "x\xEF\xBF\xBDy"));
}

TEST(SheetNames, AreAtMostThirtyOneCharacters) {
  const std::string of_forty(40, 'a');
  const auto names = sheet_names({of_forty, of_forty});
  EXPECT_EQ(names[0], std::string(31, 'a'));
  EXPECT_EQ(names[1], std::string(27, 'a') + " (2)");
  std::string chinese;
  for (int i = 0; i < 40; ++i) chinese += "市";
  EXPECT_EQ(sheet_names({chinese}).front().size(), 31U * 3);
}

TEST(SheetNames, DifferWhateverTheirCase) {
  EXPECT_THAT(sheet_names({"Total", "total", "TOTAL", "total (2)"}),
              ElementsAre("Total", "total (2)", "TOTAL (3)", "total (2) (2)"));
}

}  // namespace
}  // namespace pondera::report
