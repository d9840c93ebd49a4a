// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace pondera::report {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const UnitCard& card(const ReportSection& section, std::string_view title) {
  for (const ReportBlock& block : section.blocks) {
    const auto* found = std::get_if<UnitCard>(&block);
    if (found != nullptr && found->title == title) return *found;
  }
  std::abort();
}

std::string fact(const UnitCard& card, std::string_view term) {
  for (const auto& [name, text] : card.facts.facts) {
    if (name == term) return text;
  }
  return "";
}

/// The example with other scores of its three cities, in tenths exactly.
StudyResults ranked_with(const std::vector<std::vector<double>>& scores) {
  StudyResults results = report_example();
  for (std::size_t i = 0; i < scores.size(); ++i) {
    for (std::size_t j = 0; j < scores[i].size(); ++j) {
      results.scores->scores[i][j] = Rational::make(std::lround(scores[i][j] * 10), 10);
    }
  }
  results.ranking =
      scoring::rank(results.study.hierarchy, results.weights, *results.scores, results.scoring)
          .value();
  return results;
}

// Medians of the three cities: homes 1, jobs 1, parks 2.
TEST(UnitsSection, ComparesAUnitWithTheMedian) {
  const StudyResults results = report_example();
  const ReportSection section = units_section(ReportContext(results, "en"));
  EXPECT_THAT(fact(card(section, "<i>A</i>"), "Strengths"),
              HasSubstr("Homes & gardens (3; median 1; +"));
  EXPECT_EQ(fact(card(section, "<i>A</i>"), "Weaknesses"), "none");
  EXPECT_THAT(fact(card(section, "C"), "Weaknesses"), HasSubstr("Parks (0.5; median 2; -"));
}

// C (1, 1, 0.5) is third. B (1, 2, 2) would have to be reached: by homes to 3, of weight w, if
// 2 w > jobs + 1.5 parks, which it is not; nor by jobs or parks, which B has as well. B has to gain
// 2 w(homes) - w(jobs) on A (3, 1, 2), which homes to 3 does.
TEST(UnitsSection, ListsOnlyWhatGainsAPlace) {
  const StudyResults results = report_example();
  const ReportSection section = units_section(ReportContext(results, "en"));
  EXPECT_EQ(fact(card(section, "<i>A</i>"), "What would move it up"), "");
  EXPECT_THAT(fact(card(section, "B"), "What would move it up"),
              StartsWith("Homes & gardens from 1 to 3: +"));
  EXPECT_THAT(fact(card(section, "B"), "What would move it up"), EndsWith("points, rank 1"));
  EXPECT_THAT(
      fact(card(section, "C"), "What would move it up"),
      StartsWith("No single indicator, raised to the best score of another unit, lifts it"));
}

// Both jobs (1 to 2) and homes (1 to 3) would lift C above a B that is little better.
TEST(UnitsSection, NamesTheSmallestRiseOfAScoreFirst) {
  const StudyResults results = ranked_with({{3, 2, 2}, {1, 1, 1}, {1, 1, 0.9}});
  const ReportSection section = units_section(ReportContext(results, "en"));
  const std::string text = fact(card(section, "C"), "What would move it up");
  EXPECT_THAT(text, StartsWith("Jobs from 1 to 2: +"));
  EXPECT_LT(text.find("Parks from 0.9 to 2"), text.find("Homes & gardens from 1 to 3"));
  EXPECT_THAT(text, Not(HasSubstr("rank 3")));
}

TEST(UnitsSection, ShowsWhatMissingScoresLeavePossible) {
  StudyResults results = report_example();
  scoring::UnitScore& unit = results.ranking->units[2];
  unit.total.reset();
  unit.rank.reset();
  unit.missing = {"homes"};
  unit.bounds = scoring::TotalBounds{{1, Rational(1)}, {2.5, {}}, 1, 3};
  const ReportSection section = units_section(ReportContext(results, "en"));
  EXPECT_EQ(fact(card(section, "C"), "Rank and total"), "no single rank: scores are missing");
  EXPECT_EQ(fact(card(section, "C"), "With missing scores at their worst and best"),
            "total 1.00 to 2.50, ranks 1 to 3 possible");
}

TEST(UnitsSection, ShowsTheNotesOfScoresWithoutNames) {
  StudyResults results = report_example();
  results.scores->notes[{1, 2}] = {"E7 counted the trees", "Parks office", "", "2025"};
  const ReportSection section = units_section(ReportContext(results, "en"));
  EXPECT_EQ(fact(card(section, "B"), "Note on Parks"), "[…] counted the trees; Parks office; 2025");
  EXPECT_EQ(fact(card(section, "C"), "Note on Parks"), "");
}

TEST(UnitsSection, SaysOneRankWhereTheIntervalIsOne) {
  StudyResults results = report_example();
  robustness::RankSpread spread{.draws = 500};
  spread.units = {{.unit = "B", .acceptability = {0, 1, 0}, .lower = 2, .upper = 2},
                  {.unit = "C", .acceptability = {0, 0, 1}, .lower = 2, .upper = 3}};
  results.robustness.emplace().spreads = {spread};
  const ReportSection section = units_section(ReportContext(results, "en"));
  EXPECT_EQ(fact(card(section, "B"), "How firm"), "rank 2 in other panels like this one");
  EXPECT_EQ(fact(card(section, "C"), "How firm"), "ranks 2 to 3 in other panels like this one");
}

TEST(UnitsSection, LetsATotalBeRecomputed) {
  const StudyResults results = report_example();
  const ReportSection section = units_section(ReportContext(results, "en"));
  const UnitCard& b = card(section, "B");
  ASSERT_EQ(b.points.rows.size(), 4U);
  double sum = 0;
  for (std::size_t j = 0; j < 3; ++j) {
    const double points = std::stod(b.points.rows[j][1]) * std::stod(b.points.rows[j][2]);
    EXPECT_NEAR(points, std::stod(b.points.rows[j][3]), 5e-5);
    sum += std::stod(b.points.rows[j][3]);
  }
  EXPECT_NEAR(sum, std::stod(b.points.rows[3][3]), 1e-12);
  EXPECT_NEAR(sum, std::stod(results.ranking->units[1].total->text(2)), 0.005001);
}

TEST(UnitsSection, LeavesWhatHasNoScoreWithoutATotal) {
  StudyResults results = report_example();
  results.scores->scores[2][0] = std::nullopt;
  results.ranking->units[2].total.reset();
  results.ranking->units[2].rank.reset();
  results.ranking->units[2].parts["homes"].reset();
  const ReportSection section = units_section(ReportContext(results, "en"));
  EXPECT_EQ(fact(card(section, "C"), "Rank and total"), "no total: scores are missing");
  EXPECT_TRUE(card(section, "C").points.rows.empty());
}

}  // namespace
}  // namespace pondera::report
