// SPDX-License-Identifier: Apache-2.0
#include "interview/answer_slots.hpp"

#include "survey/read_answer_sheet.hpp"
#include "tests/interview/base_sheet.hpp"

#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

std::string range_text(std::string_view text, const TextRange& range) {
  return std::string(text.substr(range.begin, range.end - range.begin));
}

TEST(AnswerSlots, HoldAnswersThatWereTypedBelowTheirLine) {
  std::string text = base_bytes("pairs-en");
  text.replace(text.find("answer:\n"), 8, "answer:\n  left\n  3\n");
  text.replace(text.find("answer:\n  why:"), 14, "answer: right 5 # since\n  why:");
  const auto sheet = survey::read_answer_sheet(text, "a").value();
  const auto slots = answer_slots(text, sheet);
  ASSERT_EQ(slots.size(), 9U);
  EXPECT_EQ(range_text(text, slots[0]->answer), "\n  left\n  3");
  EXPECT_EQ(range_text(text, *slots[0]->why), "");
  EXPECT_EQ(range_text(text, slots[1]->answer), " right 5 ");
  EXPECT_EQ(slots[1]->margin, "  ");
  EXPECT_EQ(range_text(text, slots[8]->answer), "");
}

TEST(AnswerSlots, HaveNothingForAQuestionWithoutItsLine) {
  std::string text = base_bytes("pairs-en");
  text.erase(text.find("  answer:\n"), 10);
  const auto sheet = survey::read_answer_sheet(text, "a").value();
  const auto slots = answer_slots(text, sheet);
  EXPECT_FALSE(slots[0]);
  EXPECT_TRUE(slots[1]);
}

TEST(RemarkSlot, StandsBehindItsKey) {
  std::string text = base_bytes("pairs-zh");
  const auto slot = remark_slot(text);
  ASSERT_TRUE(slot);
  EXPECT_EQ(text.substr(slot->begin - 13, 13), "总体意见:");
  EXPECT_FALSE(remark_slot("- pair: 1\n  answer:\n"));
}

}  // namespace
}  // namespace pondera::interview
