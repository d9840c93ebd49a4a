// SPDX-License-Identifier: Apache-2.0
#include "survey/read_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct HierarchyReading {
  std::optional<Hierarchy> hierarchy;
  Diagnostics found;

  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& d : found) codes.push_back(d.code);
    return codes;
  }
};

HierarchyReading hierarchy_in(std::string_view text,
                              ElicitationMethod method = ElicitationMethod::pairwise,
                              const std::vector<std::string>& languages = {"en", "zh"}) {
  const auto tree = read_yaml_tree(text, "x");
  HierarchyReading outcome;
  outcome.hierarchy = read_hierarchy(*tree, languages, method, outcome.found);
  return outcome;
}

std::string group_of(int children) {
  std::string text = "id: goal\nlabel: Goal\nchildren:\n";
  for (int i = 0; i < children; ++i) {
    const std::string number = std::to_string(i);
    text += "  - {id: c" + number + ", label: Child " + number + "}\n";
  }
  return text;
}

TEST(ReadHierarchy, ReadsAnUnbalancedTree) {
  const HierarchyReading outcome = hierarchy_in(
      "id: goal\n"
      "label: {en: Goal, zh: 目标}\n"
      "children:\n"
      "  - id: a\n"
      "    label: A\n"
      "    description: {en: What A is, zh: 说明}\n"
      "    children:\n"
      "      - {id: a1, label: A1}\n"
      "      - {id: a2, label: A2}\n"
      "  - {id: b, label: B}\n");
  EXPECT_THAT(outcome.found, IsEmpty());
  ASSERT_TRUE(outcome.hierarchy);
  EXPECT_EQ(outcome.hierarchy->nodes().size(), 5U);
  EXPECT_EQ(outcome.hierarchy->goal().label.in("zh"), "目标");
  EXPECT_EQ(outcome.hierarchy->node(1).description.in("zh"), "说明");
  EXPECT_EQ(outcome.hierarchy->node(3).id, "a2");
  EXPECT_EQ(outcome.hierarchy->node(3).parent, 1U);
  EXPECT_EQ(outcome.hierarchy->node(3).where, (SourceSpot{"x", 9, 14}));
  EXPECT_THAT(outcome.hierarchy->leaves(), ElementsAre(2, 3, 4));
}

TEST(ReadHierarchy, TakesFifteenItemsInAGroupOfPairsAndNoMore) {
  EXPECT_TRUE(hierarchy_in(group_of(1)).hierarchy);
  EXPECT_TRUE(hierarchy_in(group_of(15)).hierarchy);
  const HierarchyReading outcome = hierarchy_in(group_of(16));
  ASSERT_THAT(outcome.codes(), ElementsAre("survey.group-too-large"));
  EXPECT_THAT(outcome.found[0].message, HasSubstr("16 children, which makes 120 comparisons"));
  EXPECT_THAT(outcome.found[0].hint, HasSubstr("split the group"));
  EXPECT_EQ(outcome.found[0].where, (SourceSpot{"x", 3, 1}));
}

TEST(ReadHierarchy, TakesAnyNumberOfItemsToRate) {
  EXPECT_TRUE(hierarchy_in(group_of(40), ElicitationMethod::rating).hierarchy);
}

TEST(ReadHierarchy, RefusesSiblingsThatLookAlikeInOneLanguage) {
  const HierarchyReading outcome = hierarchy_in(
      "id: goal\nlabel: Goal\nchildren:\n"
      "  - {id: a, label: {en: Net, zh: 网络}}\n"
      "  - {id: b, label: {en: Data, zh: 数据}}\n"
      "  - {id: c, label: {en: Web, zh: 网络}}\n");
  ASSERT_THAT(outcome.codes(), ElementsAre("survey.same-label"));
  EXPECT_EQ(outcome.found[0].where, (SourceSpot{"x", 6, 34}));
  EXPECT_THAT(outcome.found[0].message, HasSubstr("in 'zh' as 'a' on line 4: '网络'"));
  EXPECT_FALSE(outcome.hierarchy && !has_error(outcome.found));
}

TEST(ReadHierarchy, PointsAtTheLabelsThatAreTheSame) {
  const HierarchyReading outcome = hierarchy_in(
      "id: g\nlabel: G\nchildren:\n"
      "  - id: a\n    label: Net\n"
      "  - id: b\n    label: {zh: 网, en: Web}\n"
      "  - id: c\n    label: {zh: 路, en: Net}\n");
  ASSERT_THAT(outcome.codes(), ElementsAre("survey.same-label"));
  EXPECT_EQ(outcome.found[0].where, (SourceSpot{"x", 9, 24}));
  EXPECT_THAT(outcome.found[0].message, HasSubstr("as 'a' on line 5: 'Net'"));
}

TEST(ReadHierarchy, TakesLetterCaseForNoDifferenceOfLabels) {
  EXPECT_THAT(hierarchy_in("id: g\nlabel: G\nchildren:\n  - {id: a, label: Net}\n"
                           "  - {id: b, label: \"NET \"}\n")
                  .codes(),
              ElementsAre("survey.same-label"));
}

constexpr std::string_view cousins_alike =
    "id: g\nlabel: G\nchildren:\n"
    "  - {id: a, label: A, children: [{id: a1, label: Cost}, {id: a2, label: Use}]}\n"
    "  - {id: b, label: B, children: [{id: b1, label: Cost}]}\n";

TEST(ReadHierarchy, LetsCousinsLookAlikeWhenTheyAreNeverSeenTogether) {
  EXPECT_THAT(hierarchy_in(cousins_alike).found, IsEmpty());
}

TEST(ReadHierarchy, RefusesCousinsThatLookAlikeInOneListOfRatings) {
  const HierarchyReading outcome = hierarchy_in(cousins_alike, ElicitationMethod::rating);
  ASSERT_THAT(outcome.codes(), ElementsAre("survey.same-label"));
  EXPECT_THAT(outcome.found[0].message, HasSubstr("'b1' has the same label in 'en' as 'a1'"));
}

TEST(ReadHierarchy, RefusesDuplicateReservedAndMissingIds) {
  const HierarchyReading outcome = hierarchy_in(
      "id: g\nlabel: G\nchildren:\n"
      "  - {id: a, label: A}\n  - {id: a, label: B}\n  - {id: total, label: C}\n"
      "  - {label: D}\n  - {label: E}\n");
  EXPECT_THAT(outcome.codes(), ElementsAre("survey.reserved-id", "survey.missing-field",
                                           "survey.missing-field", "survey.duplicate-id"));
  EXPECT_FALSE(outcome.hierarchy);
}

TEST(ReadHierarchy, RefusesNothingToWeigh) {
  EXPECT_THAT(hierarchy_in("id: g\nlabel: G\n").codes(), ElementsAre("survey.hierarchy-empty"));
  EXPECT_THAT(hierarchy_in("id: g\nlabel: G\nchildren: []\n").codes(),
              ElementsAre("survey.hierarchy-empty"));
  EXPECT_THAT(
      hierarchy_in("id: g\nlabel: G\nchildren:\n  - {id: a, label: A, children: []}\n").codes(),
      ElementsAre("survey.empty-group"));
}

TEST(ReadHierarchy, WantsALabelOfOneLine) {
  EXPECT_THAT(
      hierarchy_in("id: g\nlabel: G\nchildren:\n  - {id: a}\n  - {id: b, label: \"x\\ny\"}\n")
          .codes(),
      ElementsAre("survey.missing-field", "survey.several-lines"));
}

TEST(ReadHierarchy, RefusesItemsThatAreNoMappings) {
  EXPECT_THAT(hierarchy_in("id: g\nlabel: G\nchildren: [cost, quality]\n").codes(),
              ElementsAre("survey.not-a-mapping", "survey.not-a-mapping"));
  EXPECT_THAT(hierarchy_in("- cost\n- quality\n").codes(), ElementsAre("survey.not-a-mapping"));
}

TEST(ReadHierarchy, NamesTheNearestKey) {
  const HierarchyReading outcome =
      hierarchy_in("id: g\nlabel: G\nchildren:\n  - {id: a, label: A, descripton: x}\n");
  ASSERT_THAT(outcome.codes(), ElementsAre("survey.unknown-key"));
  EXPECT_EQ(outcome.found[0].hint, "did you mean 'description'?");
}

}  // namespace
}  // namespace pondera::survey
