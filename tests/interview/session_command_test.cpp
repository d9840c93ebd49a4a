// SPDX-License-Identifier: Apache-2.0
#include "interview/session_command.hpp"

#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

TEST(CommandOfLine, TakesWordsOfEveryLanguage) {
  EXPECT_EQ(command_of_line(" Back ").command, Command::back);
  EXPECT_EQ(command_of_line("返回").command, Command::back);
  EXPECT_EQ(command_of_line("ｕｎｄｏ").command, Command::undo);
  EXPECT_EQ(command_of_line("left 3").command, Command::none);
  EXPECT_EQ(command_of_line("l3").command, Command::none);
  EXPECT_EQ(command_of_line("").command, Command::none);
}

TEST(CommandOfLine, GivesWhatStandsBehindWhyAndRemark) {
  EXPECT_EQ(command_of_line("why: Markets first").text, "Markets first");
  EXPECT_EQ(command_of_line("Why markets").command, Command::reason);
  EXPECT_EQ(command_of_line("理由：没有网络").text, "没有网络");
  EXPECT_EQ(command_of_line("理由没有网络").text, "没有网络");
  EXPECT_EQ(command_of_line("remark all fine").command, Command::remark);
  EXPECT_EQ(command_of_line("whyever").command, Command::none);
  EXPECT_EQ(command_of_line("why").text, "");
}

TEST(CommandOfKey, HasOneLetterForEach) {
  EXPECT_EQ(command_of_key("s"), Command::next);
  EXPECT_EQ(command_of_key("?"), Command::help);
  EXPECT_EQ(command_of_key("z"), Command::none);
}

}  // namespace
}  // namespace pondera::interview
