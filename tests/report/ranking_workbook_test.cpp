// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_workbook.hpp"

#include "tests/report/example_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::report {
namespace {

TEST(RankingWorkbook, SaysWhatItWasMadeFromAndEndsWithTheWeights) {
  const Provenance provenance{"city", "0123456789abcdef", 2, {{"study.yaml", "ab"}}};
  const Workbook book = ranking_workbook(example_study(), ranking_with_tables(), labelled_options(),
                                         example_weights(), provenance, "types", "en");
  EXPECT_EQ(book.title, "Good cities");
  std::vector<std::string> facts;
  for (const WorkbookFact& fact : book.facts) facts.push_back(fact.name + ": " + fact.value);
  EXPECT_THAT(facts, ::testing::IsSupersetOf({"study: city", "revision: 0123456789abcdef",
                                              "round: 2", "totals: exact fractions",
                                              "left out of the weights: E3 (=cmd())",
                                              "SHA-256 of study.yaml: ab"}));
  ASSERT_EQ(book.tables.size(), 3U);
  EXPECT_EQ(book.tables.front().id, "types");
  EXPECT_EQ(book.tables.back().id, "weights");
}

}  // namespace
}  // namespace pondera::report
