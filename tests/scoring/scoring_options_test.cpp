// SPDX-License-Identifier: Apache-2.0
#include "scoring/scoring_options.hpp"

#include "tests/scoring/study_with_section.hpp"

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

TEST(ScoringOptions, PublishOneTableOfTotalAndDimensionsByDefault) {
  for (const char* yaml : {"", "scoring:\n", "scoring: {decimals: 2}\n"}) {
    const auto options = scoring_options(study_with_section(yaml));
    ASSERT_TRUE(options) << yaml;
    EXPECT_EQ(options->decimals, 2);
    EXPECT_TRUE(options->eligible.conditions.empty());
    ASSERT_THAT(options->tables, SizeIs(1));
    EXPECT_EQ(options->tables.front().id, "ranking");
    EXPECT_EQ(options->tables.front().title.in("zh"), "排名");
    EXPECT_THAT(column_ids(options->tables.front()), ElementsAre("total", "roads", "parks"));
    EXPECT_EQ(options->tables.front().rank_by, "total");
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
  const auto options = scoring_options(study_with_section(full_section));
  ASSERT_TRUE(options) << places(options.diagnostics()).front();
  EXPECT_THAT(options.diagnostics(), IsEmpty());
  EXPECT_EQ(options->decimals, 3);
  EXPECT_EQ(options->unit_label.in("zh"), "zh");
  EXPECT_EQ(options->unit_label_where.line, 3);
  ASSERT_THAT(options->eligible.conditions, SizeIs(1));
  EXPECT_EQ(options->eligible.conditions[0].attribute, "income");
  EXPECT_THAT(options->eligible.conditions[0].values, ElementsAre("low", "middle"));
  ASSERT_THAT(options->tables, SizeIs(3));
  EXPECT_EQ(options->tables[0].title.in("zh"), "全部");
  EXPECT_THAT(column_ids(options->tables[0]), ElementsAre("total", "parks", "bus"));
  EXPECT_EQ(options->tables[0].columns[1].decimals, 3);
  EXPECT_EQ(options->tables[0].rank_by, "parks");
  ASSERT_THAT(options->tables[0].units.conditions, SizeIs(1));
  EXPECT_EQ(options->tables[0].units.conditions[0].attribute, "income");
  EXPECT_EQ(options->tables[1].rank_by, "roads");
  EXPECT_THAT(column_ids(options->tables[2]), ElementsAre("total"));
  ASSERT_THAT(options->tables[2].units.conditions, SizeIs(1));
  const UnitCondition& south = options->tables[2].units.conditions.front();
  EXPECT_EQ(south.attribute, "south");
  EXPECT_THAT(south.values, ElementsAre("yes"));
  EXPECT_EQ(south.value_places.front().line, 10);
  EXPECT_EQ(options->tables[2].where.line, 8);
}

TEST(ScoringOptions, FindsEveryMistakeInOneRun) {
  EXPECT_THAT(mistakes_of_section("scoring:\n"
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
