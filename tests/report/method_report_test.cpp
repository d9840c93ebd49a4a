// SPDX-License-Identifier: Apache-2.0
#include "report/method_report.hpp"

#include "tests/report/example_results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using scoring::Combination;
using scoring::Normalisation;

TEST(MethodText, IsNothingButTheSumWhereNothingWasChosen) {
  EXPECT_EQ(total_text({}), "Total = sum of weight times score.");
  EXPECT_EQ(method_text(example_study(), {}, "en"), "");
}

TEST(MethodText, SaysHowTotalsAreMadeInPlainWords) {
  scoring::ScoringMethod method;
  method.scaling.assign(3, {.normalisation = Normalisation::min_max});
  method.scaling[1].direction = scoring::Direction::cost;
  method.scaling[2] = {};
  EXPECT_EQ(total_text(method), "Total = sum of weight times value.");
  method.combination.assign(5, Combination::arithmetic);
  method.combination[2] = Combination::geometric;
  EXPECT_EQ(total_text(method), "Total = sum of weight times value of the dimensions.");
  method.combination[0] = Combination::harmonic;
  method.normalise_weights = true;
  method.missing = scoring::MissingPolicy::renormalise;
  EXPECT_EQ(total_text(method),
            "Total = weight times the weighted harmonic mean of the dimensions.");
  EXPECT_EQ(method_text(example_study(), method, "en"),
            "Values of indicators: as they are: Pay; min-max (from 0 at the lowest to 1 at the "
            "highest): Homes, Jobs.\n"
            "Less is better: Jobs.\n"
            "Groups: weighted geometric mean: Work; weighted harmonic mean: A good city.\n"
            "Weights are divided by their sum.\n"
            "Missing scores: their weight goes to the others of their group, where at least "
            "50.00 % of the weight has one.\n");
}

scoring::Ranking ranking_with_gaps() {
  scoring::Ranking ranking;
  scoring::UnitScore whole;
  whole.unit.id = "dili";
  scoring::UnitScore gappy;
  gappy.unit.id = "male";
  gappy.missing = {"jobs", "pay"};
  gappy.coverage = 0.75;
  ranking.units = {whole, gappy};
  ranking.missing = {{"male", "jobs", scoring::ScoreValue{0.5}}, {"male", "pay", std::nullopt}};
  return ranking;
}

TEST(MissingText, NamesUnitsAndWhatStandsIn) {
  scoring::ScoringOptions options;
  EXPECT_EQ(missing_text(example_study(), {}, options, "en"), "");
  options.method.missing = scoring::MissingPolicy::mean;
  EXPECT_EQ(missing_text(example_study(), ranking_with_gaps(), options, "en"),
            "\n* Units with missing scores\n"
            "        weight with scores  missing (value instead)\n"
            "  male             75.00 %  Jobs (0.50), Pay\n");
}

TEST(MissingText, ShowsBothTotalsAndTheRanksTheyAllow) {
  scoring::ScoringOptions options;
  options.method.missing = scoring::MissingPolicy::bounds;
  scoring::Ranking ranking = ranking_with_gaps();
  ranking.units[0].bounds = scoring::TotalBounds{{2}, {2}, 1, 1};
  ranking.units[1].bounds = scoring::TotalBounds{{1}, {3.5}, 1, 2};
  EXPECT_THAT(missing_text(example_study(), ranking, options, "en"),
              ::testing::HasSubstr("        lowest total  highest total   ranks\n"
                                   "  dili          2.00           2.00       1\n"
                                   "  male          1.00           3.50  1 to 2\n"));
}

TEST(MissingSheets, GiveARowPerUnitAndTheCellsARowEach) {
  scoring::ScoringOptions options;
  const auto sheets = missing_sheets(example_study(), ranking_with_gaps(), options, "en");
  ASSERT_EQ(sheets.size(), 1U);
  EXPECT_EQ(sheets[0].rows[0][1].text, "75.00 %");
  const TableSheet cells = missing_cells_sheet(example_study(), ranking_with_gaps(), options, "en");
  ASSERT_EQ(cells.rows.size(), 2U);
  EXPECT_EQ(cells.rows[0][4].text, "0.50");
  EXPECT_EQ(cells.rows[1][2].text, "pay");
  EXPECT_EQ(cells.rows[1][3].text, "Pay");
  EXPECT_EQ(cells.rows[1][4].text, "");
}

TEST(BesideDataAudit, NamesMissingCellsAndWhyThereIsNoEffectiveWeight) {
  scoring::ScoreTable table;
  table.units = {{"dili"}, {"male"}};
  table.indicators = {"homes", "jobs", "pay"};
  table.scores = {{Rational(1), Rational(2), Rational(3)}, {Rational(1), std::nullopt, {}}};
  scoring::ScoringOptions options;
  EXPECT_EQ(beside_data_audit_text(example_study(), table, options, "en"),
            "\nMissing scores: 2\n"
            "        no score for\n"
            "  male  Jobs, Pay\n"
            "\nEffective weight is '-' for all indicators: fewer than 8 units have a score "
            "(fewest_units).\n");
  options.method.combination.assign(5, Combination::arithmetic);
  options.method.combination[0] = Combination::geometric;
  EXPECT_THAT(beside_data_audit_text(example_study(), table, options, "en"),
              ::testing::HasSubstr("totals are not sums, so their differences are not made of "
                                   "parts.\nGroups: weighted sum: Work; weighted geometric mean: A "
                                   "good city.\n"));
}

}  // namespace
}  // namespace pondera::report
