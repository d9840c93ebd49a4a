// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace pondera::survey {
namespace {

using ::testing::HasSubstr;
using Kind = YamlNode::Kind;

SourceSpot at(int line, int column) {
  return {"x.yaml", line, column};
}

YamlNode tree_of(std::string_view text) {
  auto tree = read_yaml_tree(text, "x.yaml");
  EXPECT_TRUE(tree) << text;
  return tree ? std::move(tree).value() : YamlNode{};
}

void expect_error(std::string_view text, std::string_view code, SourceSpot where) {
  const auto tree = read_yaml_tree(text, "x.yaml");
  ASSERT_FALSE(tree) << text;
  EXPECT_EQ(tree.diagnostics().front().code, code) << text;
  EXPECT_EQ(tree.diagnostics().front().where, where) << text;
}

TEST(YamlTree, KeepsTheOrderTextAndPlaceOfEveryNode) {
  const YamlNode root = tree_of("b: 权 # remark\na:\n  - \"3\"\n  - 3\n");
  ASSERT_EQ(root.kind, Kind::mapping);
  ASSERT_EQ(root.entries.size(), 2U);
  EXPECT_EQ(root.entries[0].key, "b");
  EXPECT_EQ(root.entries[0].key_where, at(1, 1));
  EXPECT_EQ(root.entries[0].value.text, "权");
  EXPECT_EQ(root.entries[0].value.where, at(1, 4));
  const YamlNode* list = root.find("a");
  ASSERT_NE(list, nullptr);
  ASSERT_EQ(list->kind, Kind::sequence);
  ASSERT_EQ(list->items.size(), 2U);
  EXPECT_EQ(list->items[0].text, "3");
  EXPECT_TRUE(list->items[0].quoted);
  EXPECT_EQ(list->items[1].text, "3");
  EXPECT_FALSE(list->items[1].quoted);
  EXPECT_EQ(list->items[1].where, at(4, 5));
}

TEST(YamlTree, CountsColumnsInCharacters) {
  const YamlNode root = tree_of("权重: [é, 指标, x]\n");
  const YamlNode& list = root.entries[0].value;
  EXPECT_EQ(list.where, at(1, 5));
  EXPECT_EQ(list.items[2].where, at(1, 13));
}

TEST(YamlTree, FindsNothingWhereThereIsNothing) {
  const YamlNode root = tree_of("a: 1\n");
  EXPECT_EQ(root.find("b"), nullptr);
  EXPECT_EQ(root.entries[0].value.find("a"), nullptr);
}

TEST(YamlTree, LeavesScalarsAsText) {
  const YamlNode root = tree_of("a: 010\nb: yes\nc: 1e999\nd: 2022-01-01\n");
  EXPECT_EQ(root.find("a")->text, "010");
  EXPECT_EQ(root.find("b")->text, "yes");
  EXPECT_EQ(root.find("c")->text, "1e999");
  EXPECT_EQ(root.find("d")->text, "2022-01-01");
}

TEST(YamlTree, PlacesAnEmptyValueAtItsKeyAndAnEmptyItemAtItsDash) {
  const YamlNode root = tree_of("a:\nb: ~\nc:\n  - x\n  - # none\n\n  - z\n  -\n");
  EXPECT_EQ(root.find("a")->kind, Kind::empty);
  EXPECT_EQ(root.find("a")->where, at(1, 1));
  EXPECT_EQ(root.find("b")->kind, Kind::empty);
  EXPECT_EQ(root.find("b")->where, at(2, 4));
  const YamlNode* list = root.find("c");
  ASSERT_EQ(list->items.size(), 4U);
  EXPECT_EQ(list->items[1].where, at(5, 3));
  EXPECT_EQ(list->items[3].where, at(8, 3));
}

TEST(YamlTree, ReadsBlockScalarsAndPlacesThemAtTheirMark) {
  const YamlNode root = tree_of("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: x\n");
  EXPECT_EQ(root.find("a")->text, "one\ntwo\n");
  EXPECT_EQ(root.find("a")->where, at(1, 4));
  EXPECT_EQ(root.find("b")->text, "one two");
  EXPECT_EQ(root.find("c")->where, at(7, 4));
}

TEST(YamlTree, TakesByteOrderMarkAndForeignLineEnds) {
  const YamlNode root = tree_of(
      "\xEF\xBB\xBF"
      "a: 1\r\nb: \"x\r\n  y\"\r\nc: 3\r\n");
  EXPECT_EQ(root.entries[0].key_where, at(1, 1));
  EXPECT_EQ(root.find("b")->text, "x y");
  EXPECT_EQ(root.find("c")->where, at(4, 4));
  EXPECT_EQ(tree_of("a: 1\rb: 2\r").find("b")->where, at(2, 4));
}

TEST(YamlTree, TakesOneDocumentWithItsMarks) {
  EXPECT_EQ(tree_of("---\na: 1\n...\n").find("a")->where, at(2, 4));
}

TEST(YamlTree, RefusesADuplicateKeyAndNamesTheFirst) {
  const auto tree = read_yaml_tree("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n", "x.yaml");
  ASSERT_FALSE(tree);
  ASSERT_EQ(tree.diagnostics().size(), 1U);
  EXPECT_EQ(tree.diagnostics()[0].code, "yaml.duplicate-key");
  EXPECT_EQ(tree.diagnostics()[0].where, at(5, 3));
  EXPECT_THAT(tree.diagnostics()[0].message, HasSubstr("line 3"));
}

TEST(YamlTree, LetsTheSameKeyStandInDifferentMappings) {
  EXPECT_EQ(tree_of("- {a: 1}\n- {a: 2}\n").items.size(), 2U);
}

TEST(YamlTree, CollectsEveryThingThatIsNotAllowed) {
  const auto tree = read_yaml_tree("a: &x b\nc: *x\nd: !t e\na: 3\n", "x.yaml");
  ASSERT_FALSE(tree);
  ASSERT_EQ(tree.diagnostics().size(), 4U);
  EXPECT_EQ(tree.diagnostics()[0].code, "yaml.anchor");
  EXPECT_EQ(tree.diagnostics()[1].code, "yaml.alias");
  EXPECT_EQ(tree.diagnostics()[2].code, "yaml.tag");
  EXPECT_EQ(tree.diagnostics()[2].where, at(3, 4));
  EXPECT_EQ(tree.diagnostics()[3].code, "yaml.duplicate-key");
}

TEST(YamlTree, StopsAfterFiftyMistakes) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "a: 1\n";
  const auto tree = read_yaml_tree(text, "x.yaml");
  ASSERT_FALSE(tree);
  EXPECT_EQ(tree.diagnostics().size(), 50U);
}

TEST(YamlTree, RefusesAnchorsWhereverTheyStand) {
  expect_error("a: &x\n  b: 1\n", "yaml.anchor", at(1, 4));
  expect_error("a: &x [1]\n", "yaml.anchor", at(1, 4));
  expect_error("a: &x\n", "yaml.anchor", at(1, 4));
  expect_error("&a [*a]\n", "yaml.anchor", at(1, 1));
}

TEST(YamlTree, RefusesAliasesKnownOrNot) {
  expect_error("a: *x\n", "yaml.alias", at(1, 4));
  expect_error("<<: *x\n", "yaml.alias", at(1, 5));
  expect_error("*x : 1\n", "yaml.alias", at(1, 1));
}

TEST(YamlTree, RefusesTagsWhereverTheyStand) {
  expect_error("! foo\n", "yaml.tag", at(1, 1));
  expect_error("a: !!str 3\n", "yaml.tag", at(1, 4));
  expect_error("a: !\n", "yaml.tag", at(1, 4));
  expect_error("a: !x [1]\n", "yaml.tag", at(1, 4));
  expect_error("!x\na: 1\n", "yaml.tag", at(1, 1));
}

TEST(YamlTree, TakesMarksOfYamlInsideATextAsText) {
  const YamlNode root =
      tree_of("a: Fish & Co\nb: Yes! *\nc: \"*x\"\nd: it's\ne: http://x.org:80/\n");
  EXPECT_EQ(root.find("a")->text, "Fish & Co");
  EXPECT_EQ(root.find("b")->text, "Yes! *");
  EXPECT_EQ(root.find("c")->text, "*x");
  EXPECT_EQ(root.find("d")->text, "it's");
  EXPECT_EQ(root.find("e")->text, "http://x.org:80/");
}

TEST(YamlTree, RefusesKeysThatAreNotText) {
  expect_error("? [a]\n: c\n", "yaml.key-not-text", at(1, 3));
  expect_error("[a]: c\n", "yaml.key-not-text", at(1, 1));
  expect_error(": x\n", "yaml.key-not-text", at(1, 1));
  expect_error("~: x\n", "yaml.key-not-text", at(1, 1));
}

TEST(YamlTree, RefusesSeveralDocuments) {
  expect_error("a: 1\n---\nb: 2\n", "yaml.several-documents", at(2, 1));
  expect_error("a: 1\n---\n", "yaml.several-documents", at(2, 1));
  expect_error("[a] c\n", "yaml.syntax", at(1, 5));
}

TEST(YamlTree, RefusesAnEmptyFile) {
  for (const std::string_view text : {"", "\n", "# remark\n", "---\n", "~\n"}) {
    expect_error(text, "yaml.empty", at(0, 0));
  }
  EXPECT_EQ(read_yaml_tree("", "x.yaml").diagnostics()[0].hint,
            "'pondera new FOLDER' makes one to start from");
}

TEST(YamlTree, WarnsOfAQuotationThatSwallowsFields) {
  const auto tree = read_yaml_tree("label: \"Digital\ndescription: \"\nx: 1\n", "x.yaml");
  ASSERT_TRUE(tree);
  ASSERT_EQ(tree.diagnostics().size(), 1U);
  EXPECT_EQ(tree.diagnostics()[0].code, "yaml.long-quotation");
  EXPECT_EQ(tree.diagnostics()[0].where, at(1, 8));
}

TEST(YamlTree, HoldsTheLimitOfBytes) {
  const YamlLimits limits{.bytes = 6};
  EXPECT_TRUE(read_yaml_tree("a: 12\n", "x.yaml", limits));
  const auto tree = read_yaml_tree("a: 123\n", "x.yaml", limits);
  ASSERT_FALSE(tree);
  EXPECT_EQ(tree.diagnostics()[0].code, "yaml.too-large");
}

TEST(YamlTree, HoldsTheLimitOfLevels) {
  const std::string deepest = std::string(32, '[') + std::string(32, ']');
  EXPECT_TRUE(read_yaml_tree(deepest, "x.yaml"));
  expect_error("[" + deepest + "]", "yaml.too-deep", at(1, 33));
  EXPECT_EQ(read_yaml_tree("[" + deepest + "]", "x.yaml").diagnostics()[0].hint,
            "indent less: a list or mapping inside 32 others is hardly meant");
}

TEST(YamlTree, HoldsTheLimitOfNodes) {
  const YamlLimits limits{.nodes = 5};  // the mapping, two keys, two values
  EXPECT_TRUE(read_yaml_tree("a: 1\nb: 2\n", "x.yaml", limits));
  const auto tree = read_yaml_tree("a: 1\nb: 2\nc: 3\n", "x.yaml", limits);
  ASSERT_FALSE(tree);
  EXPECT_EQ(tree.diagnostics()[0].code, "yaml.too-many-nodes");
  EXPECT_EQ(tree.diagnostics()[0].where, at(3, 1));
}

TEST(YamlTree, SurvivesNestingWithoutEnd) {
  std::string brackets_and_braces;
  for (int i = 0; i < 100'000; ++i) brackets_and_braces += "[{";
  std::string dashes;
  for (int i = 0; i < 200'000; ++i) dashes += "- ";
  std::string question_marks;
  for (int i = 0; i < 200'000; ++i) question_marks += "? ";
  std::string indented;
  for (std::size_t i = 0; i < 1'000; ++i) indented += std::string(i, ' ') + "a:\n";
  expect_error(std::string(200'000, '['), "yaml.too-deep", at(1, 1));
  expect_error(std::string(200'000, '{'), "yaml.too-deep", at(1, 1));
  expect_error(brackets_and_braces, "yaml.too-deep", at(1, 1));
  expect_error(dashes, "yaml.too-deep", at(1, 65));
  expect_error(question_marks, "yaml.key-not-text", at(1, 3));
  expect_error(indented, "yaml.too-deep", at(33, 33));
}

TEST(YamlTree, RefusesAMegabyteOfItemsOnOneLine) {
  std::string items = "[";
  while (items.size() < 900'000) items += "a,";
  expect_error(items + "]", "yaml.too-many-nodes", at(1, 40'000));
}

TEST(YamlTree, CopiesWhatAnAliasNamesWhereAliasesAreTaken) {
  constexpr YamlLimits limits = {.aliases = true};
  const auto tree = read_yaml_tree(
      "all: &both\n  Tea: {price: 3}\n  Milk:\nlow: *both\nx: &n 7\ny: *n\n", "x.yaml", limits);
  ASSERT_TRUE(tree);
  ASSERT_NE(tree->find("low"), nullptr);
  EXPECT_EQ(tree->find("low")->find("Tea")->find("price")->text, "3");
  EXPECT_EQ(tree->find("low")->find("Tea")->where, at(2, 8));
  EXPECT_EQ(tree->find("y")->text, "7");
}

TEST(YamlTree, RefusesAliasesThatGrowThatHoldThemselvesOrNameATypeAllTheSame) {
  constexpr YamlLimits limits = {.aliases = true};
  std::string laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c <= 'j'; ++c) {
    laughs += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 10; ++i)
      laughs += std::string(i == 0 ? "" : ", ") + "*" + static_cast<char>(c - 1);
    laughs += "]\n";
  }
  const auto grown = read_yaml_tree(laughs, "x.yaml", limits);
  ASSERT_FALSE(grown);
  EXPECT_EQ(grown.diagnostics().back().code, "yaml.too-many-nodes");
  EXPECT_EQ(grown.diagnostics().back().where.line, 5);

  std::string long_text =
      "t: &t \"" + std::string(200'000, 'x') + "\"\nall: [*t, *t, *t, *t, *t, *t, *t]\n";
  const auto fat = read_yaml_tree(long_text, "x.yaml", limits);
  ASSERT_FALSE(fat);
  EXPECT_EQ(fat.diagnostics().front().code, "yaml.too-large");

  const auto self = read_yaml_tree("a: &a\n  b: *a\n", "x.yaml", limits);
  ASSERT_FALSE(self);
  EXPECT_EQ(self.diagnostics().front().code, "yaml.alias");

  const auto typed = read_yaml_tree("a: !expr 'system(1)'\n", "x.yaml", limits);
  ASSERT_FALSE(typed);
  EXPECT_EQ(typed.diagnostics().front().code, "yaml.tag");
}

}  // namespace
}  // namespace pondera::survey
