// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_source.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::survey {
namespace {

constexpr std::size_t plenty = 1000;

TEST(YamlSource, StripsTheByteOrderMarkAndUnifiesLineEnds) {
  const auto text = yaml_source(
      "\xEF\xBB\xBF"
      "a\r\nb\rc\n\r\n",
      "x", plenty);
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "a\nb\nc\n\n");
}

TEST(YamlSource, RefusesMoreThanTheLimitBeforeLookingAtIt) {
  EXPECT_TRUE(yaml_source("abc", "x", 3));
  const auto text = yaml_source("\xFF\xFF\xFF\xFF", "x", 3);
  ASSERT_FALSE(text);
  EXPECT_EQ(text.diagnostics().front().code, "yaml.too-large");
  const auto large = yaml_source(std::string(1'100'000, '#'), "x", std::size_t{1} << 20U);
  ASSERT_FALSE(large);
  EXPECT_EQ(large.diagnostics().front().message, "the file has 1.1 MiB; at most 1 MiB is read");
}

TEST(YamlSource, SaysWhereTheTextIsNotUtf8) {
  const auto text = yaml_source("a: 1\r\nb\xC3\xA9: \xE9\n", "x.yaml", plenty);  // é, then Latin-1
  ASSERT_FALSE(text);
  EXPECT_EQ(text.diagnostics().front().code, "yaml.not-utf8");
  EXPECT_EQ(text.diagnostics().front().where, (SourceSpot{"x.yaml", 2, 5}));
}

TEST(YamlSource, RefusesControlCharactersThatWouldEndTheInput) {
  for (const char control : {'\x04', '\0', '\x1B', '\x7F'}) {
    const auto text = yaml_source(std::string("a: x") + control + "\n", "x", plenty);
    ASSERT_FALSE(text);
    EXPECT_EQ(text.diagnostics().front().code, "yaml.control-character");
    EXPECT_EQ(text.diagnostics().front().where, (SourceSpot{"x", 1, 5}));
  }
}

TEST(YamlSource, RefusesADirectiveThatWouldBeDropped) {
  const auto text = yaml_source("# remark\n\n%of all\na: 1\n", "x", plenty);
  ASSERT_FALSE(text);
  EXPECT_EQ(text.diagnostics().front().code, "yaml.syntax");
  EXPECT_EQ(text.diagnostics().front().where, (SourceSpot{"x", 3, 1}));
}

TEST(IsWrittenNull, TellsAWrittenNullFromAnImpliedOne) {
  EXPECT_TRUE(is_written_null("a: ~\n", 3));
  EXPECT_TRUE(is_written_null("a: null", 3));
  EXPECT_TRUE(is_written_null("[Null, 1]", 1));
  EXPECT_FALSE(is_written_null("a:\nnullable: 1", 3));
  EXPECT_FALSE(is_written_null("a:", 2));
}

TEST(EmptyItem, FindsTheDashAboveRemarks) {
  EXPECT_EQ(empty_item("- a\n-\n- b\n", 6), 4U);
  EXPECT_EQ(empty_item("- a\n- # nothing - yet\n# a - b\n\n- b\n", 31), 4U);
  EXPECT_EQ(empty_item("- a\n  -", 7), 6U);
}

TEST(EmptyItem, KeepsTheMarkWhereNoDashPrecedes) {
  EXPECT_EQ(empty_item("[a, , b]", 4), 4U);
}

}  // namespace
}  // namespace pondera::survey
