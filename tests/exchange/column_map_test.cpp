// SPDX-License-Identifier: Apache-2.0
#include "exchange/column_map.hpp"

#include "tests/exchange/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Result<ColumnMap> map_of(const std::string& text) {
  return read_column_map(text, "m.yaml", city());
}

std::string first_code(const Result<ColumnMap>& map) {
  EXPECT_FALSE(map);
  return map.diagnostics().front().code;
}

TEST(ColumnMap, ReadsAMappingFile) {
  const auto map = map_of(
      "pondera: import/1\nassessor: token\ncoding: codes17\nsign: left-negative\n"
      "missing: [\"0\", -oth-]\ncomplete: submitdate\nremark: G9\nlanguage: zh\n"
      "columns:\n  - {column: \"Q1[SQ001]\", group: goal, left: 文化, right: 家庭}\n");
  ASSERT_TRUE(map);
  EXPECT_EQ(map->assessor, "token");
  EXPECT_EQ(map->rule.coding, Coding::codes17);
  EXPECT_EQ(map->rule.left_is, LeftSide::negative);
  EXPECT_EQ(map->rule.missing, (std::vector<std::string>{"0", "-oth-"}));
  ASSERT_EQ(map->pairs.size(), 1U);
  EXPECT_EQ(map->pairs[0].column, "Q1[SQ001]");
  EXPECT_EQ(map->pairs[0].left, "文化");
  EXPECT_EQ(map->pairs[0].where.line, 10);
  EXPECT_FALSE(map->only_these);
}

TEST(ColumnMap, ReadsWhatTextsMean) {
  const auto map = map_of(
      "pondera: import/1\nassessor: token\ncoding: texts\ntexts:\n"
      "  - {text: Same, judgement: equal}\n  - {text: \"More, left\", judgement: left 5}\n"
      "columns: [{column: a, left: cult, right: fam}]\n");
  ASSERT_TRUE(map);
  EXPECT_EQ(map->rule.texts[1].text, "More, left");
  EXPECT_EQ(map->rule.texts[1].code, 5);
}

TEST(ColumnMap, WantsEverythingDeclared) {
  const std::string head = "pondera: import/1\nassessor: token\n";
  const std::string tail = "columns: [{column: a, left: cult, right: fam}]\n";
  EXPECT_EQ(first_code(map_of(head + tail)), "survey.missing-field");
  EXPECT_EQ(first_code(map_of(head + "coding: slider\n" + tail)), "import.sign-not-declared");
  EXPECT_EQ(first_code(map_of(head + "coding: sliders\n" + tail)), "survey.unknown-choice");
  EXPECT_EQ(first_code(map_of(head + "coding: ratio\ncolumns: []\n")), "import.no-columns");
  EXPECT_EQ(
      first_code(map_of(head + "coding: ratio\ncolumns: [{column: a, left: cult, right: fam}, "
                               "{column: a, left: cult, right: house}]\n")),
      "import.column-twice");
  EXPECT_EQ(
      first_code(map_of(head + "coding: texts\ntexts: [{text: x, judgement: left 99}]\n" + tail)),
      "import.bad-judgement");
  EXPECT_EQ(first_code(map_of(head + "coding: ratio\ncolums: 3\n" + tail)), "survey.unknown-key");
  EXPECT_EQ(first_code(map_of("a: &x [1]\nb: *x\n")), "yaml.anchor");
}

TEST(MapWideTable, FindsThePairInEveryHeading) {
  const auto map = map_wide_table(
      table_of("assessor,cult_fam,Culture vs Housing,家庭 | 住房,rent / Living space,when\n"),
      city(), {.ignored = {"when"}});
  ASSERT_TRUE(map);
  ASSERT_EQ(map->pairs.size(), 4U);
  EXPECT_EQ(map->pairs[1].right, "house");
  EXPECT_EQ(map->pairs[2].left, "fam");
  EXPECT_EQ(map->pairs[3].group, "house");
  EXPECT_EQ(map->pairs[3].right, "space");
}

TEST(MapWideTable, RefusesAHeadingThatItDoesNotKnow) {
  const auto map = map_wide_table(table_of("assessor,cult_fam,cult_huose\n"), city(), {});
  ASSERT_FALSE(map);
  EXPECT_EQ(map.diagnostics().front().code, "import.unknown-column");
  EXPECT_EQ(map.diagnostics().front().where, (SourceSpot{"t.csv", 1, 19}));
}

TEST(MapWideTable, RefusesAHeadingWithTwoMeanings) {
  constexpr std::string_view text = R"(pondera: study/1
id: x
title: X
hierarchy:
  id: g
  label: G
  children:
    - {id: a, label: one}
    - {id: a_b, label: two}
    - {id: b_c, label: three}
    - {id: c, label: four}
)";
  const auto study = survey::read_study(text, "study.yaml", std::nullopt, "");
  ASSERT_TRUE(study);
  const auto map = map_wide_table(table_of("assessor,a_b_c\n"), *study, {});
  ASSERT_FALSE(map);
  EXPECT_EQ(map.diagnostics().front().code, "import.ambiguous-column");
}

TEST(ColumnMapToEdit, FillsInExactMatchesAndNoMeaningOfValues) {
  const std::string text = column_map_to_edit(
      table_of("id,token,\"Q1[cult_fam]\",\"Which? [Culture|Housing]\",Q7\n"), city());
  EXPECT_THAT(text, HasSubstr("  - {column: \"Q1[cult_fam]\", left: \"cult\", right: \"fam\"}\n"));
  EXPECT_THAT(text, HasSubstr("left: \"cult\", right: \"house\"}\n"));
  EXPECT_THAT(text, HasSubstr("assessor: \"token\""));
  EXPECT_THAT(text, HasSubstr("\n#  - {column: \"Q7\", left: , right: }\n"));
  EXPECT_THAT(text, Not(HasSubstr("\nsign:")));
  // As it stands it is refused: a person has to say how values are written.
  EXPECT_EQ(first_code(map_of(text)), "survey.missing-field");
  std::string edited = text;
  edited.replace(edited.find("coding:   #"), 8, "coding: ratio ");
  EXPECT_TRUE(map_of(edited)) << edited;
}

TEST(ColumnMapToEdit, KeepsHostileHeadingsWithinTheirQuotes) {
  const std::string text = column_map_to_edit(
      table_of("token,\"a\"\"}\n\ninjected: true\n# \x1b[2J\",\"\\\",'=1+1'\n"), city());
  EXPECT_THAT(text, Not(HasSubstr("\ninjected")));
  std::string edited = text;
  edited.replace(edited.find("coding:   #"), 8, "coding: ratio ");
  EXPECT_EQ(first_code(map_of(edited)), "import.no-columns") << edited;
}

}  // namespace
}  // namespace pondera::exchange
