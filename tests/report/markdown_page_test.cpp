// SPDX-License-Identifier: Apache-2.0
#include "report/markdown_page.hpp"

#include "tests/report/hostile_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(MarkdownEscaped, ShowsMarksAsTheyAre) {
  EXPECT_EQ(markdown_escaped("a*b_c|d`e"), "a\\*b\\_c\\|d\\`e");
  EXPECT_EQ(markdown_escaped("<b> & [x](y)"), "&lt;b&gt; &amp; \\[x\\](y)");
  EXPECT_EQ(markdown_escaped("two\nlines"), "two lines");
  EXPECT_EQ(markdown_escaped("深圳 1.5"), "深圳 1.5");
}

TEST(MarkdownEscaped, BeginsNoListAndNoHeading) {
  EXPECT_EQ(markdown_escaped("- x"), "\\- x");
  EXPECT_EQ(markdown_escaped("12. x"), "12\\. x");
  EXPECT_EQ(markdown_escaped("12.5 %"), "12.5 %");
  EXPECT_EQ(markdown_escaped("# x"), "\\# x");
  EXPECT_EQ(markdown_escaped("-0.25"), "\\-0.25");
  EXPECT_EQ(markdown_escaped("=1+1"), "\\=1+1");
}

TEST(MarkdownPage, LetsNoTextBecomeMarkup) {
  const std::string text = markdown_page(hostile_report());
  EXPECT_THAT(text, HasSubstr("# &lt;/script&gt;"));
  EXPECT_THAT(text, HasSubstr("| ---: |"));
  // Within a block of code everything stands as it is.
  std::string outside = text;
  const auto code = outside.find("\n    </script>");
  ASSERT_NE(code, std::string::npos);
  outside.erase(code, outside.find('\n', code + 1) - code);
  EXPECT_THAT(outside, Not(HasSubstr("<")));
}

}  // namespace
}  // namespace pondera::report
