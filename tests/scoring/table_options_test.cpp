// SPDX-License-Identifier: Apache-2.0
#include "scoring/table_options.hpp"

#include "tests/scoring/study_with_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

TEST(TableOptions, RefusesColumnsThatAreNoNodes) {
  const auto options = scoring_options(study_with_section(
      "scoring:\n  tables:\n    - {id: t, columns: [rial, goal, total, total]}\n"));
  EXPECT_THAT(places(options.diagnostics()),
              ::testing::ElementsAre("scoring.unknown-column study.yaml:3:25",
                                     "scoring.unknown-column study.yaml:3:31",
                                     "scoring.duplicate-column study.yaml:3:44"));
  EXPECT_EQ(options.diagnostics()[0].hint, "did you mean 'rail'?");
  EXPECT_THAT(options.diagnostics()[1].hint, ::testing::HasSubstr("'total'"));
}

TEST(TableOptions, RefusesATableWithoutColumns) {
  EXPECT_THAT(mistakes_of_section("scoring:\n  tables:\n    - {id: t, columns: []}\n"),
              ::testing::ElementsAre("scoring.no-columns study.yaml:3:24"));
}

TEST(TableOptions, RefusesAnOrderThatIsNoColumnOfTheTable) {
  EXPECT_THAT(mistakes_of_section(
                  "scoring:\n  tables:\n    - {id: t, columns: [total, bus], order_by: parks}\n"),
              ::testing::ElementsAre("scoring.order-not-a-column study.yaml:3:48"));
}

TEST(TableOptions, RefusesTwoTablesOfOneId) {
  const auto options = scoring_options(
      study_with_section("scoring:\n  tables:\n    - id: t\n    - id: u\n    - id: t\n"));
  EXPECT_THAT(places(options.diagnostics()),
              ::testing::ElementsAre("scoring.duplicate-table study.yaml:5:7"));
  EXPECT_THAT(options.diagnostics().front().message, ::testing::HasSubstr("line 3"));
}

TEST(TableOptions, RefusesAFilterWithoutValues) {
  EXPECT_THAT(mistakes_of_section("scoring:\n  eligible: {attribute: income}\n"),
              ::testing::ElementsAre("scoring.empty-filter study.yaml:2:13"));
}

}  // namespace
}  // namespace pondera::scoring
