// SPDX-License-Identifier: Apache-2.0
#include "core/diagnostic.hpp"

#include <gtest/gtest.h>

namespace pondera {
namespace {

TEST(FormatDiagnostic, ShowsTheLineTheCaretAndTheHint) {
  const std::string source = "a: 1\n  - {pair: [cost, safety], ratio: 0}\nb: 2\n";
  const Diagnostic finding =
      error("survey.judgement-not-positive", {"ana.yaml", 2, 36},
            "judgement '0' is not a positive ratio", "write a number from 1/9 to 9");
  EXPECT_EQ(format_diagnostic(finding, source),
            "ana.yaml:2:36: error: judgement '0' is not a positive ratio "
            "[survey.judgement-not-positive]\n"
            "  2 |   - {pair: [cost, safety], ratio: 0}\n"
            "    |                                    ^\n"
            "hint: write a number from 1/9 to 9\n");
}

TEST(FormatDiagnostic, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(format_diagnostic(note("a.b", {}, "m")), "note: m [a.b]\n");
  EXPECT_EQ(format_diagnostic(warning("a.b", {"f", 0, 0}, "m"), "text"), "f: warning: m [a.b]\n");
  EXPECT_EQ(format_diagnostic(warning("a.b", {"f", 1, 0}, "m"), "text"),
            "f:1: warning: m [a.b]\n  1 | text\n");
  EXPECT_EQ(format_diagnostic(error("a.b", {"f", 9, 1}, "m"), "text"), "f:9:1: error: m [a.b]\n");
}

TEST(FormatDiagnostic, PutsTheCaretUnderAWideCharacterAndBehindTheLine) {
  EXPECT_EQ(format_diagnostic(error("a.b", {"f", 1, 3}, "m"), "左右x"),
            "f:1:3: error: m [a.b]\n  1 | 左右x\n    |     ^\n");
  EXPECT_EQ(format_diagnostic(error("a.b", {"f", 1, 4}, "m"), "abc"),
            "f:1:4: error: m [a.b]\n  1 | abc\n    |    ^\n");
}

TEST(FormatDiagnostic, MakesAStrangersLineHarmless) {
  EXPECT_EQ(format_diagnostic(error("a.b", {"f", 1, 5}, "m"),
                              "a\tb\x1B"
                              "c"),
            "f:1:5: error: m [a.b]\n  1 | a b c\n    |     ^\n");
  EXPECT_EQ(format_diagnostic(error("a.b", {"f", 1, 2}, "m"), "a\u202E\x7F\xFF"),
            "f:1:2: error: m [a.b]\n  1 | a\uFFFD\uFFFD\uFFFD\n    |  ^\n");
  EXPECT_EQ(format_diagnostic(error("a.b", {"f\x1B[2J", 1, 0}, "m")),
            "f\uFFFD[2J:1: error: m [a.b]\n");
}

TEST(FormatDiagnostic, CutsALongLineAroundTheCaret) {
  const std::string source = std::string(500, 'a') + "X" + std::string(500, 'b');
  const std::string text = format_diagnostic(error("a.b", {"f", 1, 501}, "m"), source);
  const std::string shown = std::string(80, 'a') + "X" + std::string(79, 'b');
  EXPECT_EQ(text,
            "f:1:501: error: m [a.b]\n  1 | " + shown + "\n    | " + std::string(80, ' ') + "^\n");
}

TEST(HasError, IsTrueOnlyWithAnError) {
  EXPECT_FALSE(has_error({}));
  EXPECT_FALSE(has_error({note("a", {}, ""), warning("b", {}, "")}));
  EXPECT_TRUE(has_error({note("a", {}, ""), warning("b", {}, ""), error("c", {}, "")}));
}

TEST(SeverityName, IsOneWord) {
  EXPECT_EQ(severity_name(Severity::note), "note");
  EXPECT_EQ(severity_name(Severity::warning), "warning");
  EXPECT_EQ(severity_name(Severity::error), "error");
}

}  // namespace
}  // namespace pondera
