// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_mistakes.hpp"

#include "survey/yaml_tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::survey {
namespace {

using ::testing::HasSubstr;

/// What the whole door says about a text that does not parse.
struct Said {
  int line;
  int column;
  std::string message;
};

void expect_mistake(std::string_view text, const Said& said) {
  const auto tree = read_yaml_tree(text, "x");
  ASSERT_FALSE(tree) << text;
  const Diagnostic& found = tree.diagnostics().front();
  EXPECT_EQ(found.code, "yaml.syntax") << text;
  EXPECT_EQ(found.where, (SourceSpot{"x", said.line, said.column})) << text << found.message;
  EXPECT_THAT(found.message, HasSubstr(said.message)) << text;
  EXPECT_FALSE(found.hint.empty()) << text;
}

TEST(YamlMistakes, NamesTabIndentation) {
  expect_mistake("a:\n\tb: 1\n", {2, 1, "indented with a tab"});
  expect_mistake("a:\n  b: 1\n\tc: 1\n", {3, 1, "indented with a tab"});
  expect_mistake("a:\n  b:\n  \tc: 1\n", {3, 3, "indented with a tab"});
}

TEST(YamlMistakes, NamesTheMissingBlankAfterAColon) {
  expect_mistake("id:goal\nlabel: x\n", {1, 3, "no blank after the colon"});
  expect_mistake("x: 1\nid:goal\nlabel: x\n", {2, 3, "no blank after the colon"});
  expect_mistake("l:\n  - id:goal\n    label: x\n", {2, 7, "no blank after the colon"});
}

TEST(YamlMistakes, NamesTheFullWidthColon) {
  expect_mistake("pondera: study/1\nid：x\ntitle: T\n", {2, 3, "full-width"});
}

TEST(YamlMistakes, NamesAColonInsideAText) {
  expect_mistake("label: Digital: the net\nb: 1\n", {1, 15, "'Digital: the net'"});
  expect_mistake("a: 1\nlabel: 数字: x\n", {2, 10, "'数字: x'"});
}

TEST(YamlMistakes, SaysThatCurlyQuotesDoNotQuote) {
  const auto tree = read_yaml_tree("a: “Dig: it”\n", "x");
  ASSERT_FALSE(tree);
  EXPECT_THAT(tree.diagnostics().front().hint, HasSubstr("curly"));
}

TEST(YamlMistakes, PointsAtTheQuotationMarkThatIsNotClosed) {
  expect_mistake("label: \"Digital\nb: 1\nc: 2\n", {1, 8, "never closed"});
  expect_mistake("label: \"Digital\nb: \"x\"\nc: 2\n", {1, 8, "not closed on its own line"});
  expect_mistake("a: 1\nlabel: 'Digital\nb: 'x'\n", {2, 8, "not closed on its own line"});
  expect_mistake("- \"x\n- \"y\n- z\n", {1, 3, "not closed on its own line"});
}

TEST(YamlMistakes, NamesTextAfterAClosingMark) {
  expect_mistake("a: 'it's'\n", {1, 8, "text after the closing quotation mark"});
  expect_mistake("label: \"Digital\" net\n", {1, 18, "text after the closing quotation mark"});
}

TEST(YamlMistakes, DoesNotBlameALongQuotationFarAbove) {
  expect_mistake("a: \"x\n  Note: y\"\nb: 1\nc: @z\n", {4, 4, "cannot start with '@'"});
}

TEST(YamlMistakes, NamesACharacterThatCannotStartAText) {
  expect_mistake("a: @home\n", {1, 4, "cannot start with '@'"});
  expect_mistake("a: %50\n", {1, 4, "cannot start with '%'"});
  expect_mistake("- `x`\n", {1, 3, "cannot start with '`'"});
  expect_mistake("a: }\n", {1, 4, "cannot start with '}'"});
}

TEST(YamlMistakes, NamesTheBackslash) {
  expect_mistake("a: \"C:\\qux\"\n", {1, 7, "backslash"});
}

TEST(YamlMistakes, PointsAtTheBracketThatIsNotClosed) {
  expect_mistake("a: [1, 2\nb: 3\n", {1, 4, "'[' that opens here is not closed"});
  expect_mistake("a: [1, 2", {1, 4, "'[' that opens here is not closed"});
  expect_mistake("x:\n  - {id: a, label: b\n  - {id: c}\n", {2, 5, "'{' that opens here"});
  expect_mistake("a: {id: x label: y}\n", {1, 16, "expected ',' or '}'"});
}

TEST(YamlMistakes, NamesTheQuestionMarkInsideBrackets) {
  expect_mistake("q: {en: Which?, zh: x}\n", {1, 14, "'?' needs quotation marks"});
}

TEST(YamlMistakes, NamesALineThatIsNoField) {
  expect_mistake("a: 1\nfoo\n", {2, 1, "'foo' is not of the form 'key: value'"});
  expect_mistake("a: 1\nfoo bar\nb: 3\n", {2, 1, "'foo bar' is not of the form 'key: value'"});
}

TEST(YamlMistakes, NamesWrongIndentation) {
  expect_mistake("a: 1\n b: 2\n", {2, 2, "indented deeper than the line above"});
  expect_mistake("a:\n    b: 1\n  c: 2\n", {3, 3, "does not line up"});
  expect_mistake("a:\n  - x: 1\n    y: 2\n   z: 3\n", {4, 4, "does not line up"});
}

TEST(YamlMistakes, NamesMistakesOfLists) {
  expect_mistake("a: - b\n", {1, 4, "a list cannot start on the line of its key"});
  expect_mistake("a:\n- b\n-c\n- d\n", {3, 1, "no blank after the dash"});
}

TEST(YamlMistakes, HasALastResort) {
  const YamlMistake mistake = likely_mistake("a: b\n", {3, "odd", std::nullopt, std::nullopt});
  EXPECT_EQ(mistake.at, 3U);
  EXPECT_THAT(mistake.message, HasSubstr("odd"));
}

TEST(EndOfQuoted, FindsTheClosingMark) {
  EXPECT_EQ(end_of_quoted("\"ab\" c", 0), 4U);
  EXPECT_EQ(end_of_quoted(R"("a\"b" c)", 0), 6U);
  EXPECT_EQ(end_of_quoted("'it''s' x", 0), 7U);
  EXPECT_EQ(end_of_quoted("''", 0), 2U);
  EXPECT_EQ(end_of_quoted("\"ab", 0), std::nullopt);
  EXPECT_EQ(end_of_quoted("\"ab\\", 0), std::nullopt);
}

TEST(EndOfBracket, PassesOverQuotedTextsAndCountsLevels) {
  int deepest = 0;
  EXPECT_EQ(end_of_bracket("[a, [b]] c", 0, deepest), 8U);
  EXPECT_EQ(deepest, 2);
  EXPECT_EQ(end_of_bracket("[\"]\", it's]", 0, deepest), 11U);
  EXPECT_EQ(end_of_bracket("[a, {b: c}", 0, deepest), std::nullopt);
}

TEST(RunsOverAField, LooksAtTheLinesAfterTheFirst) {
  EXPECT_TRUE(runs_over_a_field("\"a\nb: c\""));
  EXPECT_TRUE(runs_over_a_field("\"a\n  - c\""));
  EXPECT_FALSE(runs_over_a_field("\"b: c\""));
  EXPECT_FALSE(runs_over_a_field("\"a\nas we said: c\""));
}

}  // namespace
}  // namespace pondera::survey
