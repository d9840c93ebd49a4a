// SPDX-License-Identifier: Apache-2.0
// The eight tables of the 2022 Asia Smart City Ranking as printed: the one misprint, the sums that
// only rounding explains, and the ranks.
#include "proof/proof_tables.hpp"
#include "proof/read_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace pondera::proof {
namespace {

Proof proof_of_published(const Grid& grid) {
  std::ifstream stream(std::string(PONDERA_TEST_DATA) + "/data/igcu-2022-ratings/published.csv");
  const std::string text((std::istreambuf_iterator<char>(stream)),
                         std::istreambuf_iterator<char>());
  const auto read = read_printed_tables(read_csv(text, "published.csv").value(), "published");
  return proof_tables(read->tables, {.grid = grid});
}

TEST(PublishedTables, IsTheOnlyFindingAndIsMended) {
  for (const Grid& grid : {Grid(Rational::make(1, 32)), Grid()}) {
    const Proof proof = proof_of_published(grid);
    EXPECT_EQ(proof.tables, 8U);
    EXPECT_EQ(proof.units, 51U);
    EXPECT_EQ(proof.values, 427U);
    ASSERT_EQ(proof.findings.size(), 1U);
    const Finding& finding = proof.findings[0];
    EXPECT_EQ(finding.diagnostic.code, "proof.unit-twice");
    EXPECT_EQ(finding.diagnostic.where.line, 233);  // 5,market,40,bangkok,曼谷,4.00
    EXPECT_EQ(finding.table, "5");
    EXPECT_EQ(finding.unit, "bangkok");
    EXPECT_EQ(finding.expected, "amman");
  }
}

// The printed parts of 33 of the 50 cities whose parts are all printed do not add up to their
// total: counted by a spreadsheet formula on the file. Amman's cannot be added up.
TEST(PublishedTables, LeavesSumsThatOnlyRoundingExplains) {
  const Proof proof = proof_of_published(Rational::make(1, 32));
  EXPECT_EQ(proof.count(SumVerdict::exact), 17U);
  EXPECT_EQ(proof.count(SumVerdict::rounded), 33U);
  EXPECT_EQ(proof.count(SumVerdict::impossible), 0U);
  const auto shanghai = std::ranges::find(proof.sums, "shanghai", &SumCheck::unit);
  ASSERT_NE(shanghai, proof.sums.end());
  EXPECT_EQ(shanghai->parts_sum.fixed_text(2), "293.45");  // printed 293.44
}

TEST(PublishedTables, RanksAreCompetitionRanks) {
  for (const RankingFound& ranking : proof_of_published(std::nullopt).rankings) {
    EXPECT_EQ(ranking.convention, RankConvention::competition) << ranking.table;
    EXPECT_EQ(ranking.has_ties, ranking.table != "1" && ranking.table != "8") << ranking.table;
  }
}

}  // namespace
}  // namespace pondera::proof
