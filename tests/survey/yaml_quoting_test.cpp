// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_quoting.hpp"

#include "survey/yaml_tree.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::survey {
namespace {

const std::vector<std::string> hostile = {"plain words",
                                          "a: b",
                                          "ends with:",
                                          "a #b",
                                          "#b",
                                          "- item",
                                          "?",
                                          "[list]",
                                          "{map}",
                                          "&anchor",
                                          "*alias",
                                          "!tag",
                                          "|",
                                          ">",
                                          "'single'",
                                          "\"double\"",
                                          "back\\slash",
                                          "two\nlines",
                                          "tab\there",
                                          " blank ends ",
                                          "",
                                          "null",
                                          "~",
                                          "%directive",
                                          "@at",
                                          "`tick",
                                          "bell\a",
                                          "nel\u0085ls\u2028",
                                          "\uFEFFmark",
                                          "左边：“开放”",
                                          "rtl\u202Eend",
                                          "don't",
                                          "100%"};

TEST(YamlScalar, IsReadBackByAYamlParser) {
  for (const std::string& text : hostile) {
    const Result<YamlNode> tree = read_yaml_tree("key: " + yaml_scalar(text) + "\n", "a.yaml");
    ASSERT_TRUE(tree) << text << "\n" << yaml_scalar(text);
    ASSERT_NE(tree->find("key"), nullptr);
    EXPECT_EQ(tree->find("key")->text, text) << yaml_scalar(text);
  }
}

TEST(YamlScalar, StaysOnOneLineAndIsReadBackByUs) {
  for (const std::string& text : hostile) {
    const std::string scalar = yaml_scalar(text);
    EXPECT_EQ(scalar.find_first_of("\n\r\v\f"), std::string::npos) << text;
    EXPECT_EQ(unquoted_scalar(scalar).value_or(scalar), text);
  }
}

TEST(YamlScalar, LeavesOrdinaryLabelsAsTheyAre) {
  for (const std::string text : {"Digital infrastructure", "R&D", "数据要素市场", "5G (mobile)"}) {
    EXPECT_EQ(yaml_scalar(text), text);
  }
}

TEST(UnquotedScalar, TakesBothKindsOfQuotesAndAComment) {
  EXPECT_EQ(unquoted_scalar("'it''s'"), "it's");
  EXPECT_EQ(unquoted_scalar("\"a\\u5DE6\\x41\\t\""), "a左A\t");
  EXPECT_EQ(unquoted_scalar("\"a\" # said so"), "a");
}

TEST(UnquotedScalar, LeavesWhatIsNotAllInQuotes) {
  for (const std::string text : {"plain", "\"A\" is better than \"B\"", "\"open", "'tis so",
                                 "\"bad \\q escape\"", "\"", "", "\"a\"#b", "\"\\u12\""}) {
    EXPECT_FALSE(unquoted_scalar(text)) << text;
  }
}

TEST(IsOpenQuotation, WaitsForTheSameQuotationMark) {
  EXPECT_TRUE(is_open_quotation("\"Data: 'open'"));
  EXPECT_TRUE(is_open_quotation("\"a \\\""));
  EXPECT_FALSE(is_open_quotation("\"a\" b"));
  EXPECT_FALSE(is_open_quotation("a \"b"));
  EXPECT_FALSE(is_open_quotation(""));
}

}  // namespace
}  // namespace pondera::survey
