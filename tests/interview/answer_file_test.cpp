// SPDX-License-Identifier: Apache-2.0
#include "interview/answer_file.hpp"

#include "survey/text_encoding.hpp"
#include "tests/interview/base_sheet.hpp"

#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

using Field = Change::Field;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

TEST(AnswerFile, ChangesOneLineAndNothingElse) {
  const std::string blank = base_bytes("pairs-en");
  const AnswerFile file = base_file("pairs-en");
  const auto changed = file.with({{Field::answer, 8, "left 3"}});
  ASSERT_TRUE(changed);
  std::string expected = blank;
  expected.insert(expected.rfind("answer:") + 7, " left 3");
  EXPECT_EQ(changed->bytes(), expected);
  EXPECT_EQ(changed->with({{Field::answer, 8, ""}})->bytes(), blank);
}

TEST(AnswerFile, KeepsLineEndsEncodingAndMark) {
  const std::string crlf = replaced(base_bytes("pairs-zh"), "\n", "\r\n");
  const std::string marked = "\xEF\xBB\xBF" + crlf;
  const std::string wide = *survey::encode_like(crlf, std::string("\xFF\xFE\x33\0", 4));
  const std::string gb = *survey::encode_like(crlf, "\xD7\xF3\xD3\xD2");
  for (const std::string& original : {crlf, marked, wide, gb}) {
    const auto file = AnswerFile::make(original, "a.yaml");
    ASSERT_TRUE(file);
    const auto changed = file->with({{Field::answer, 0, "左 3"}, {Field::why, 8, "网络优先"}});
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->sheet().entries[0].answer->text, "左 3");
    EXPECT_EQ(changed->sheet().entries[8].why->text, "网络优先");
    EXPECT_NE(changed->bytes(), original);
    EXPECT_EQ(changed->with({{Field::answer, 0, ""}, {Field::why, 8, ""}})->bytes(), original);
  }
}

TEST(AnswerFile, AddsALineForAReasonWhereTheMethodHasNone) {
  const AnswerFile file = base_file("budget-zh");
  const auto changed = file.with({{Field::why, 0, "理应如此"}, {Field::answer, 0, "40"}});
  ASSERT_TRUE(changed);
  EXPECT_NE(changed->text().find("  回答: 40\n  理由: 理应如此\n"), std::string::npos);
}

TEST(AnswerFile, PutsAReasonThatWouldMeanSomethingElseIntoQuotationMarks) {
  const AnswerFile file = base_file("pairs-en");
  for (const std::string reason : {"\"quoted\" at both \"ends\"", "two\nlines", "#hash"}) {
    const auto changed = file.with({{Field::why, 2, reason}});
    ASSERT_TRUE(changed) << reason;
    EXPECT_EQ(changed->sheet().entries[2].why->text, reason);
  }
}

TEST(AnswerFile, RefusesWhatWouldBeReadAsAnotherAnswer) {
  const AnswerFile file = base_file("pairs-en");
  const auto answer = file.with({{Field::why, 2, "7: left 3"}});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.diagnostics().front().code, "interview.not-kept");
}

TEST(AnswerFile, RefusesACharacterThatTheEncodingLacks) {
  const std::string western = replaced(base_bytes("pairs-en"), "Ana Brandt", "Ana Br\xE4ndt");
  const auto file = AnswerFile::make(western, "a.yaml");
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->with({{Field::why, 0, "caf\u00E9"}}));
  const auto changed = file->with({{Field::why, 0, "左"}});
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.diagnostics().front().code, "interview.not-kept");
}

TEST(AnswerFile, ReplacesAnAnswerThatHasItsReasonBehindIt) {
  std::string text = base_bytes("pairs-en");
  text.replace(text.find("answer:\n  why:\n"), 15, "answer: left 3 # first\n");
  const AnswerFile file = AnswerFile::make(text, "a").value();
  const auto changed = file.with({{Field::answer, 0, "right 9"}});
  ASSERT_TRUE(changed);
  EXPECT_NE(changed->text().find("answer: right 9 # first\n"), std::string::npos);
}

TEST(AnswerFile, NamesTheQuestionThatHasNoLineForItsAnswer) {
  std::string text = base_bytes("pairs-en");
  text.erase(text.find("  answer:\n"), 10);
  const auto file = AnswerFile::make(text, "a.yaml");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.diagnostics().front().code, "interview.not-kept");
  EXPECT_EQ(file.diagnostics().front().where.line, 29);
}

}  // namespace
}  // namespace pondera::interview
