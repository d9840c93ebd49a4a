// SPDX-License-Identifier: Apache-2.0
#include "app/manual_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::app {
namespace {

using ::testing::HasSubstr;

TEST(RoffText, ShowsEveryCharacterAsItIs) {
  EXPECT_EQ(roff_text("a-b\\c"), "a\\-b\\ec");
  EXPECT_EQ(roff_text(".hidden\n'quoted'"), "\\&.hidden\n\\&\\(aqquoted\\(aq");
  EXPECT_EQ(roff_text("PATH… λ"), "PATH\\[u2026] \\[u03BB]");
}

TEST(ManualPage, HoldsWhatHelpHolds) {
  const CommandSpec spec = {.name = "score",
                            .summary = "the ranking",
                            .description = "Ranks units.",
                            .positional = {"FOLDER", "the study's folder", 0, 1},
                            .formats = {"text", "csv"},
                            .options = {{"table,t", "NAME", "only this table"}},
                            .example = "pondera score --table all"};
  const std::string page = manual_page(spec, "pondera 0.1.0");
  EXPECT_THAT(page, HasSubstr(".TH \"PONDERA\\-SCORE\" \"1\" \"\" \"pondera 0.1.0\""));
  EXPECT_THAT(page, HasSubstr("pondera\\-score \\- the ranking\n"));
  EXPECT_THAT(page, HasSubstr("\\fB\\-t\\fR, \\fB\\-\\-table\\fR \\fINAME\\fR\nonly this table\n"));
  EXPECT_THAT(page, HasSubstr("\\fB\\-\\-format\\fR \\fIFORMAT\\fR\none of text, csv"));
  EXPECT_THAT(manual_overview({spec}, "pondera 0.1.0"),
              HasSubstr("\\fBscore\\fR\nthe ranking; see"));
}

}  // namespace
}  // namespace pondera::app
