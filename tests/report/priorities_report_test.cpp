// SPDX-License-Identifier: Apache-2.0
#include "report/priorities_report.hpp"

#include "tests/report/example_matrix.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(PrioritiesText, ShowsTheMatrixThePrioritiesAndEveryMethod) {
  const std::string text = priorities_text(example_matrix({2, 4, 8, 2, 4, 2}));
  EXPECT_THAT(text, HasSubstr("     a    b    c  d\na    1    2    4  8\nb  1/2    1    2  4\n"));
  EXPECT_THAT(text, HasSubstr("a     0.533333  0.000  ██████████████████████████████\n"));
  EXPECT_THAT(text, HasSubstr("column-sum (approximate)"));
  EXPECT_THAT(text, HasSubstr("CR 0.0000   (random index 0.8842, table 'exact')"));
  EXPECT_THAT(text, Not(HasSubstr("What to look at again")));
}

TEST(PrioritiesText, SaysInWordsWhatContradictsWhat) {
  const std::string text = priorities_text(example_matrix({2, 1.0 / 4, 8, 2, 4, 2}));
  EXPECT_THAT(text, AllOf(HasSubstr("What to look at again\n"), HasSubstr("You said: 'a' is"),
                          HasSubstr("; but 'c' is 4 × 'a'.\n"),
                          HasSubstr("Fits least: 'a' against 'c': 1/4 → 4, what the other answers "
                                    "imply (CR 0.0000).\n"),
                          HasSubstr("Helps most: 'a' against 'c': 1/4 → 4"),
                          HasSubstr("Turned round? 'c' is 4 × 'a'; the other way round CR would be "
                                    "0.0000.\n"),
                          HasSubstr("CR ≤ 0.1 takes 1 other answer, and no fewer:\n")));
}

TEST(PrioritiesText, CallsTwoItemsAlwaysConsistent) {
  const std::string text = priorities_text(example_matrix({3}));
  EXPECT_THAT(text, HasSubstr("CR 0 (two items are always consistent)"));
  EXPECT_THAT(text, Not(HasSubstr("koczkodaj")));
}

TEST(PrioritiesText, SaysWhatIsMissingAndThatATreeCannotBeTested) {
  const std::string text = priorities_text(example_matrix({2, 0, 0, 3, 0, 4}));
  EXPECT_THAT(text, HasSubstr("(3 pairs missing)"));
  EXPECT_THAT(text, HasSubstr("a    1    2    ·  ·\n"));
  EXPECT_THAT(text, HasSubstr("no CR: not testable, for no answer could contradict another"));
}

TEST(PrioritiesText, ShowsTheRatiosOfAScale) {
  weights::WeighOptions options = weights::default_weigh_options();
  options.scale.scale = weights::JudgementScale::power;
  EXPECT_THAT(priorities_text(example_matrix({2, 4, 8, 2, 4, 2}, options)),
              HasSubstr("On the scale 'power'\n      a     b    c   d\na     1     4   16  64\n"));
}

TEST(PrioritiesCsv, KeepsFullPrecision) {
  MatrixReport report = example_matrix({0.5});
  report.items = {"a, b", "c"};
  EXPECT_EQ(priorities_csv(report),
            "item,priority\n\"a, b\",0.3333333333333333\nc,0.6666666666666666\n");
}

}  // namespace
}  // namespace pondera::report
