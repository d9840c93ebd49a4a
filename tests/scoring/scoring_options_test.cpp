// SPDX-License-Identifier: Apache-2.0
#include "scoring/scoring_options.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The section comes first, so that lines count from its own first one.
survey::Study study_with(const std::string& section) {
  const std::string rest = R"(pondera: study/1
id: s
title: A study
languages: [en, zh]
hierarchy:
  id: goal
  label: Goal
  children:
    - id: roads
      label: Roads
      children: [{id: rail, label: Rail}, {id: bus, label: Bus}]
    - {id: parks, label: Parks}
)";
  return survey::read_study(section + rest, "study.yaml", std::nullopt, "").value();
}

std::vector<std::string> section_mistakes(const std::string& yaml) {
  return places(scoring_options(study_with(yaml)).diagnostics());
}

TEST(ScoringOptions, PublishOneTableOfTotalAndDimensionsByDefault) {
  for (const char* yaml : {"", "scoring:\n", "scoring: {decimals: 2}\n"}) {
    const auto options = scoring_options(study_with(yaml));
    ASSERT_TRUE(options) << yaml;
    EXPECT_EQ(options->decimals, 2);
    EXPECT_TRUE(options->eligible.attribute.empty());
    ASSERT_THAT(options->tables, SizeIs(1));
    EXPECT_EQ(options->tables.front().id, "ranking");
    EXPECT_EQ(options->tables.front().title.in("zh"), "排名");
    EXPECT_THAT(options->tables.front().columns, ElementsAre("total", "roads", "parks"));
    EXPECT_EQ(options->tables.front().order_by, "total");
  }
}

const char* const full_section = R"(scoring:
  decimals: 3
  unit_label: {en: en, zh: zh}
  eligible: {attribute: income, in: [low, middle]}
  tables:
    - {id: t1, title: {en: All, zh: 全部}, columns: [total, parks, bus], order_by: parks}
    - {id: t2, title: {en: Roads, zh: 道路}, columns: [roads]}
    - id: t3
      title: {en: South, zh: 南方}
      units: {attribute: south, in: [yes]}
)";

TEST(ScoringOptions, ReadsEveryField) {
  const auto options = scoring_options(study_with(full_section));
  ASSERT_TRUE(options) << places(options.diagnostics()).front();
  EXPECT_THAT(options.diagnostics(), IsEmpty());
  EXPECT_EQ(options->decimals, 3);
  EXPECT_EQ(options->unit_label.in("zh"), "zh");
  EXPECT_EQ(options->unit_label_where.line, 3);
  EXPECT_EQ(options->eligible.attribute, "income");
  EXPECT_THAT(options->eligible.values, ElementsAre("low", "middle"));
  ASSERT_THAT(options->tables, SizeIs(3));
  EXPECT_EQ(options->tables[0].title.in("zh"), "全部");
  EXPECT_THAT(options->tables[0].columns, ElementsAre("total", "parks", "bus"));
  EXPECT_EQ(options->tables[0].order_by, "parks");
  EXPECT_EQ(options->tables[0].units.attribute, "income");
  EXPECT_EQ(options->tables[1].order_by, "roads");
  EXPECT_THAT(options->tables[2].columns, ElementsAre("total"));
  EXPECT_EQ(options->tables[2].units.attribute, "south");
  EXPECT_THAT(options->tables[2].units.values, ElementsAre("yes"));
  EXPECT_EQ(options->tables[2].units.value_places.front().line, 10);
  EXPECT_EQ(options->tables[2].where.line, 8);
}

TEST(ScoringOptions, RefusesColumnsThatAreNoNodes) {
  const auto options = scoring_options(
      study_with("scoring:\n  tables:\n    - {id: t, columns: [rial, goal, total, total]}\n"));
  EXPECT_THAT(places(options.diagnostics()),
              ElementsAre("scoring.unknown-column study.yaml:3:25",
                          "scoring.unknown-column study.yaml:3:31",
                          "scoring.duplicate-column study.yaml:3:44"));
  EXPECT_EQ(options.diagnostics()[0].hint, "did you mean 'rail'?");
  EXPECT_THAT(options.diagnostics()[1].hint, HasSubstr("'total'"));
}

TEST(ScoringOptions, RefusesATableWithoutColumns) {
  EXPECT_THAT(section_mistakes("scoring:\n  tables:\n    - {id: t, columns: []}\n"),
              ElementsAre("scoring.no-columns study.yaml:3:24"));
}

TEST(ScoringOptions, RefusesAnOrderThatIsNoColumnOfTheTable) {
  EXPECT_THAT(section_mistakes(
                  "scoring:\n  tables:\n    - {id: t, columns: [total, bus], order_by: parks}\n"),
              ElementsAre("scoring.order-not-a-column study.yaml:3:48"));
}

TEST(ScoringOptions, RefusesTwoTablesOfOneId) {
  const auto options =
      scoring_options(study_with("scoring:\n  tables:\n    - id: t\n    - id: u\n    - id: t\n"));
  EXPECT_THAT(places(options.diagnostics()), ElementsAre("scoring.duplicate-table study.yaml:5:7"));
  EXPECT_THAT(options.diagnostics().front().message, HasSubstr("line 3"));
}

TEST(ScoringOptions, RefusesAFilterWithoutValues) {
  EXPECT_THAT(section_mistakes("scoring:\n  eligible: {attribute: income}\n"),
              ElementsAre("scoring.empty-filter study.yaml:2:13"));
}

TEST(ScoringOptions, FindsEveryMistakeInOneRun) {
  EXPECT_THAT(section_mistakes("scoring:\n"
                               "  decimals: 13\n"
                               "  unitlabel: en\n"
                               "  eligible: {in: [low]}\n"
                               "  tables:\n"
                               "    - {columns: [total], order: total}\n"),
              ::testing::UnorderedElementsAre(
                  "survey.out-of-range study.yaml:2:13", "survey.unknown-key study.yaml:3:3",
                  "survey.missing-field study.yaml:4:13", "survey.missing-field study.yaml:6:7",
                  "survey.unknown-key study.yaml:6:26"));
}

}  // namespace
}  // namespace pondera::scoring
