// SPDX-License-Identifier: Apache-2.0
#include "report/html_text.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(HtmlEscaped, LeavesNothingThatEndsATextOrAnAttribute) {
  EXPECT_EQ(html_escaped("<script>alert('1' & \"2\")</script>"),
            "&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;");
}

TEST(HtmlEscaped, LeavesPlainTextAsItIs) {
  EXPECT_EQ(html_escaped("Québec, 深圳\nsecond line"), "Québec, 深圳\nsecond line");
  EXPECT_EQ(html_escaped(""), "");
}

TEST(HtmlEscaped, EscapesWhatIsAlreadyEscapedOnceMore) {
  EXPECT_EQ(html_escaped("&lt;"), "&amp;lt;");
}

// U+202E turns the text that follows round: "exe.txt" reads "txt.exe".
TEST(HtmlEscaped, ReplacesWhatIsNotSeen) {
  EXPECT_EQ(html_escaped("a\u202Eb"), "a\uFFFDb");
  EXPECT_EQ(html_escaped(std::string_view("a\0b", 3)), "a\uFFFDb");
  EXPECT_EQ(html_escaped("a\x1b[1mb"), "a\uFFFD[1mb");
  EXPECT_EQ(html_escaped("a\xFF"), "a\uFFFD");
}

TEST(ScriptJson, HoldsNoCharacterThatEndsTheElement) {
  EXPECT_EQ(script_json(R"({"a":"</script><!-- & "})"),
            R"({"a":"\u003c/script\u003e\u003c!-- \u0026 "})");
  EXPECT_EQ(script_json("\"\u2028\u2029深\""), "\"\\u2028\\u2029深\"");
}

}  // namespace
}  // namespace pondera::report
