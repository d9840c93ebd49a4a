// SPDX-License-Identifier: Apache-2.0
#include "report/priorities_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using testing::HasSubstr;

MatrixPriorities three_items() {
  return {.items = {"a", "b", "c"},
          .priorities = {0.5, 0.25, 0.25},
          .lambda_max = 3.1,
          .ci = 0.05,
          .cr = 0.0953,
          .random_index = "exact",
          .random_index_value = 0.5245,
          .misfit = MatrixPriorities::Misfit{"a", "c", 1.0 / 3, 2.5}};
}

TEST(PrioritiesText, GivesPrioritiesConsistencyAndTheMisfitInWords) {
  const std::string text = priorities_text(three_items());
  EXPECT_THAT(text, HasSubstr("a     0.500000  ██████████████████████████████\n"));
  EXPECT_THAT(text, HasSubstr("CR 0.0953   (random index 0.5245, table 'exact')"));
  EXPECT_THAT(text,
              HasSubstr("Fits least: 'a' against 'c' was judged 1/3; the priorities imply 2.5.\n"));
}

TEST(PrioritiesText, CallsTwoItemsAlwaysConsistent) {
  const MatrixPriorities pair{
      .items = {"a", "b"}, .priorities = {0.75, 0.25}, .lambda_max = 2, .ci = 0, .cr = 0};
  EXPECT_THAT(priorities_text(pair), HasSubstr("CR 0 (two items are always consistent)"));
}

TEST(PrioritiesText, SaysThatAnIncompleteMatrixHasNoRatio) {
  MatrixPriorities incomplete = three_items();
  incomplete.by_least_squares = true;
  incomplete.missing = 1;
  EXPECT_THAT(priorities_text(incomplete), HasSubstr("Incomplete (1 pair missing)"));
}

TEST(PrioritiesCsv, KeepsFullPrecision) {
  MatrixPriorities thirds{.items = {"a, b", "c"}, .priorities = {1.0 / 3, 2.0 / 3}};
  EXPECT_EQ(priorities_csv(thirds),
            "item,priority\n\"a, b\",0.3333333333333333\nc,0.6666666666666666\n");
}

}  // namespace
}  // namespace pondera::report
