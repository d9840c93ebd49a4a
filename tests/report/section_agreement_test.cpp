// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.hpp"
#include "tests/report/report_example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const PointChart& map_of(const ReportSection& section) {
  for (const ReportBlock& block : section.blocks) {
    const auto* figure = std::get_if<ReportFigure>(&block);
    if (figure != nullptr && figure->id == "opinion-map") {
      return std::get<PointChart>(figure->chart);
    }
  }
  std::abort();
}

/// Every assessor so many times, under ids of their own.
void multiply_panel(StudyResults& results, int times) {
  const auto assessors = results.study.assessors;
  const auto members = results.panel.members;
  const auto responses = results.responses;
  const auto counting = results.weights.assessors;
  for (int k = 1; k < times; ++k) {
    const std::string more = "x" + std::to_string(k);
    for (auto assessor : assessors) {
      assessor.id += more;
      results.study.assessors.push_back(std::move(assessor));
    }
    for (auto member : members) {
      member.assessor += more;
      results.panel.members.push_back(std::move(member));
    }
    for (auto response : responses) {
      response.assessor += more;
      results.responses.push_back(std::move(response));
    }
    for (const std::string& id : counting) results.weights.assessors.push_back(id + more);
  }
}

// Strata of three and one: a point says nothing of its stratum, and has one decimal.
TEST(AgreementSection, MapsAssessorsWithoutNamesOrStrataInNoTellingOrder) {
  const StudyResults results = report_example();
  const ReportSection section = agreement_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "opinion-map");
  ASSERT_NE(table, nullptr);
  ASSERT_EQ(table->rows.size(), 7U);
  ASSERT_EQ(table->columns.size(), 3U);
  EXPECT_EQ(table->columns[0].heading, "Point");
  EXPECT_EQ(table->rows[6][0], "7");
  for (std::size_t k = 1; k < 7; ++k) {
    EXPECT_LE(std::stod(table->rows[k - 1][1]), std::stod(table->rows[k][1]));
    EXPECT_EQ(table->rows[k][1].size() - table->rows[k][1].find('.'), 2U);
  }
  const PointChart& chart = map_of(section);
  ASSERT_EQ(chart.series.size(), 1U);
  EXPECT_EQ(chart.series[0].name, "All assessors");
  for (const ChartPoint& point : chart.series[0].points) {
    EXPECT_DOUBLE_EQ(point.x * 10, std::round(point.x * 10));
  }
}

// Nine more like each of the seven: 30 in north, 30 in south, 10 in west.
TEST(AgreementSection, MapsByStratumWhereEveryStratumHasTenPeople) {
  StudyResults results = report_example();
  multiply_panel(results, 10);
  const ReportSection section = agreement_section(ReportContext(results, "en"));
  EXPECT_EQ(map_of(section).series.size(), 3U);
  const ReportTable* table = find_table(section, "opinion-map");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->columns[0].heading, "Stratum");
  StudyResults nine = report_example();
  multiply_panel(nine, 9);
  EXPECT_EQ(map_of(agreement_section(ReportContext(nine, "en"))).series.size(), 1U);
}

TEST(AgreementSection, SaysHowManyAreNotOnTheMap) {
  StudyResults results = report_example();
  EXPECT_THAT(all_texts(agreement_section(ReportContext(results, "en"))),
              Not(HasSubstr("not on the map")));
  results.panel.members[6].priorities[0].clear();
  const std::string text = all_texts(agreement_section(ReportContext(results, "en")));
  EXPECT_THAT(text, HasSubstr("6 assessors as points"));
  EXPECT_THAT(text, HasSubstr("One more left a whole part unanswered and is not on the map."));
  results.panel.members[5].priorities[0].clear();
  EXPECT_THAT(all_texts(agreement_section(ReportContext(results, "en"))),
              HasSubstr("2 more left a whole part unanswered and are not on the map."));
}

TEST(AgreementSection, NamesThePointsWhereTheStudyAllowsIt) {
  StudyResults results = report_example();
  results.options.names = NamesShown::ids;
  const ReportSection section = agreement_section(ReportContext(results, "en"));
  const ReportTable* table = find_table(section, "opinion-map");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->columns[0].heading, "Assessor");
  EXPECT_THAT(all_texts(section), HasSubstr("E7"));
}

TEST(AgreementSection, SaysNothingOfAPanelThatIsTooSmall) {
  StudyResults results = report_example();
  results.options.smallest_stratum = 8;
  const ReportSection section = agreement_section(ReportContext(results, "en"));
  EXPECT_EQ(section.blocks.size(), 1U);
  EXPECT_THAT(all_texts(section), HasSubstr("Too few assessors"));
}

TEST(AgreementSection, HidesWhatASmallGroupOfOpinionThinks) {
  StudyResults results = report_example();
  agreement::PanelOpinions& opinions = results.agreement.opinions;
  opinions.found.emplace();
  opinions.groups = {{.members = {"E1", "E2", "E3"}, .local = {{0.5, 0.25, 0.25}}},
                     {.members = {"E7"}, .local = {{0.9, 0.05, 0.05}}}};
  const ReportSection section = agreement_section(ReportContext(results, "en"));
  EXPECT_EQ(find_table(section, "opinions"), nullptr);
  EXPECT_THAT(all_texts(section), HasSubstr("one of them has fewer than 3 members"));
  EXPECT_THAT(all_texts(section), Not(HasSubstr("90.00 %")));
}

}  // namespace
}  // namespace pondera::report
