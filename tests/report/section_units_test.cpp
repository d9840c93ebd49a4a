// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;

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

// Medians of the three cities: homes 1, jobs 1, parks 2.
TEST(UnitsSection, ComparesAUnitWithTheMedian) {
  const StudyResults results = report_example();
  const ReportSection section = units_section(ReportContext(results, "en"));
  EXPECT_THAT(fact(card(section, "<i>A</i>"), "Strengths"),
              HasSubstr("Homes & gardens (3; median 1; +"));
  EXPECT_EQ(fact(card(section, "<i>A</i>"), "Weaknesses"), "none");
  EXPECT_THAT(fact(card(section, "C"), "Weaknesses"), HasSubstr("Parks (0.5; median 2; -"));
}

TEST(UnitsSection, SaysWhatWouldMoveAUnitUp) {
  const StudyResults results = report_example();
  const ReportSection section = units_section(ReportContext(results, "en"));
  EXPECT_EQ(fact(card(section, "<i>A</i>"), "What would move it up"), "");
  EXPECT_THAT(fact(card(section, "C"), "What would move it up"),
              HasSubstr("Homes & gardens from 1 to 3: +"));
  EXPECT_THAT(fact(card(section, "B"), "What would move it up"), HasSubstr("rank 1"));
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
