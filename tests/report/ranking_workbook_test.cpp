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
                                         example_weights(), {}, provenance, "types", "en");
  EXPECT_EQ(book.title, "Good cities");
  std::vector<std::string> facts;
  for (const WorkbookFact& fact : book.facts) facts.push_back(fact.name + ": " + fact.value);
  EXPECT_THAT(facts, ::testing::IsSupersetOf({"study: city", "revision: 0123456789abcdef",
                                              "round: 2", "totals: exact fractions",
                                              "how totals are made: Total = sum of weight times "
                                              "score. Ranks follow the exact totals; equal totals "
                                              "share a rank.",
                                              "left out of the weights: E3 (=cmd())",
                                              "SHA-256 of study.yaml: ab"}));
  ASSERT_EQ(book.tables.size(), 3U);
  EXPECT_EQ(book.tables.front().id, "types");
  EXPECT_EQ(book.tables.back().id, "weights");
}

TEST(RankingWorkbook, ListsDecisionsAndEveryMissingScore) {
  RankingDecisions decisions;
  decisions.applied.emplace_back().recorded.decision.reason = "asked twice";
  scoring::Ranking ranking = ranking_with_tables();
  const std::string unit = ranking.units.back().unit.id;
  ranking.missing = {{unit, "jobs", std::nullopt}, {unit, "pay", scoring::ScoreValue{0.5}}};
  const Workbook book = ranking_workbook(example_study(), ranking, labelled_options(),
                                         example_weights(), decisions, {}, "types", "en");
  EXPECT_EQ(book.facts.back().name, "decision of the organiser");
  EXPECT_THAT(book.facts.back().value, ::testing::HasSubstr("left out (asked twice)"));
  ASSERT_EQ(book.tables.size(), 4U);
  const TableSheet& missing = book.tables[2];
  EXPECT_EQ(missing.id, "missing");
  ASSERT_EQ(missing.rows.size(), 2U);
  EXPECT_EQ(missing.rows[1][0].text, unit);
  EXPECT_EQ(missing.rows[1][2].text, "pay");
  EXPECT_EQ(missing.rows[1][4].text, "0.50");
}

}  // namespace
}  // namespace pondera::report
