// SPDX-License-Identifier: Apache-2.0
#include "survey/wrapped_line.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::survey {
namespace {

std::string joined(std::string text, std::string_view more) {
  append_wrapped(text, more);
  return text;
}

TEST(AppendWrapped, PutsABlankBetweenWords) {
  EXPECT_EQ(joined("", "left"), "left");
  EXPECT_EQ(joined("left", "3"), "left 3");
  EXPECT_EQ(joined("成本", "low"), "成本 low");
  EXPECT_EQ(joined("low", "成本"), "low 成本");
}

TEST(AppendWrapped, PutsNoneBetweenChineseCharacters) {
  EXPECT_EQ(joined("成本", "更低"), "成本更低");
}

TEST(AppendLine, KeepsParagraphsApart) {
  std::string text;
  append_line(text, "Cheap.", true);
  append_line(text, "And", true);
  append_line(text, "quick.", false);
  EXPECT_EQ(text, "Cheap.\nAnd quick.");
}

TEST(LastCharacter, IsAWholeCharacter) {
  EXPECT_EQ(last_character("a"), "a");
  EXPECT_EQ(last_character("成本"), "本");
  EXPECT_EQ(last_character("本."), ".");
}

}  // namespace
}  // namespace pondera::survey
