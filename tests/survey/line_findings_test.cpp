// SPDX-License-Identifier: Apache-2.0
#include "survey/line_findings.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::survey {
namespace {

const SheetLine typed_line = {"left 3", 7, 5};

TEST(LineFindings, NameTheLineAndSayWhatCuresIt) {
  const std::vector<Diagnostic> all = {
      outside_answer(typed_line, "a"),   answer_apart(typed_line, "a"),
      passed_over(typed_line, "a"),      kept_as_remark(typed_line, "a"),
      number_outside(typed_line, "a"),   text_below_answer(typed_line, "a"),
      answer_in_remark(typed_line, "a"), answer_in_comment(typed_line, "left 3", "a")};
  for (const Diagnostic& found : all) {
    EXPECT_EQ(found.where, (SourceSpot{"a", 7, 5})) << found.code;
    EXPECT_NE(found.message.find("'left 3'"), std::string::npos) << found.message;
    EXPECT_FALSE(found.hint.empty()) << found.code;
  }
  EXPECT_EQ(all[0].severity, Severity::error);
  EXPECT_EQ(all[2].severity, Severity::warning);
}

TEST(LineFindings, NameThePlaceOfTheFirstOfTwo) {
  const Placed first = {"right 5", {"a", 3, 9}};
  EXPECT_EQ(second_answer(typed_line, first, "a").message,
            "this question has two answers: 'right 5' on line 3, and 'left 3'");
  const KeyLine header = {
      .key = SheetKey::header, .name = "round", .key_column = 1, .value = {"2", 9, 8}};
  const Diagnostic twice = second_header(header, {"1", {"a", 4, 8}}, "a");
  EXPECT_EQ(twice.message, "'round' is '2' here and '1' on line 4");
  EXPECT_EQ(twice.where, (SourceSpot{"a", 9, 8}));
}

TEST(LineFindings, SuggestTheKeyThatWasMeant) {
  const UnknownKey unknown = {
      .word = "anser", .column = 3, .bulleted = false, .value = "left 3", .meant = {}};
  const Diagnostic found = no_such_key(typed_line, unknown, "a");
  EXPECT_EQ(found.where, (SourceSpot{"a", 7, 3}));
  EXPECT_EQ(found.hint, "did you mean 'answer:'?");
}

}  // namespace
}  // namespace pondera::survey
