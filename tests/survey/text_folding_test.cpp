// SPDX-License-Identifier: Apache-2.0
#include "survey/text_folding.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

TEST(FoldWidth, MakesFullWidthAsciiNarrowAndKeepsCase) {
  EXPECT_EQ(fold_width("Ａｂ９：／～"), "Ab9:/~");
  EXPECT_EQ(fold_width("Left 3"), "Left 3");
}

TEST(FoldWidth, MakesEveryBlankASpaceAndDropsWhatHasNoWidth) {
  EXPECT_EQ(fold_width("a\tb\u00A0c\u3000d\u2003e"), "a b c d e");
  EXPECT_EQ(fold_width("a\u200Bb\uFEFFc\u00ADd\u202Ee"), "abcde");
}

TEST(FoldWidth, LeavesChineseAndBadBytesAlone) {
  EXPECT_EQ(fold_width("左边。"), "左边。");
  EXPECT_EQ(fold_width("a\xFFz"), "a\xFFz");
}

TEST(Folded, MakesQuotesDashesAndPunctuationPlain) {
  EXPECT_EQ(folded("“A” ‘b’ 「C」 «d»"), "\"a\" 'b' \"c\" \"d\"");
  EXPECT_EQ(folded("a–b—c−d－e"), "a-b-c-d-e");
  EXPECT_EQ(folded("好。一、二：三∶四"), "好.一,二:三:四");
  EXPECT_EQ(folded("½ ⅓ ⅑ ③ …"), "1/2 1/3 1/9 3 ...");
}

TEST(LabelKey, IsTheSameWhereOnlyToolsChangedALabel) {
  const std::string key = label_key("Data-factor market (“open”)");
  EXPECT_EQ(label_key("data–factor  MARKET（\"open\"）"), key);
  EXPECT_EQ(label_key("Data-\nfactor market (\"open\")"), key);
  EXPECT_EQ(label_key("Data--factor market(“open”)"), key);
  EXPECT_EQ(label_key("Data-factor market (open)"), key);
  EXPECT_NE(label_key("Data factor market (open)"), key);
}

TEST(LabelKey, TellsUnlikeLabelsApart) {
  EXPECT_NE(label_key("左边"), label_key("右边"));
  EXPECT_NE(label_key("R&D"), label_key("R D"));
}

TEST(NameKey, DropsBlanksAtTheEndsAndTheCaseOfAsciiLetters) {
  EXPECT_EQ(name_key(" Ana Li\u3000"), name_key("ana lI"));
  EXPECT_NE(name_key("Ana Li"), name_key("AnaLi"));
  EXPECT_EQ(name_key("É"), "É");
}

TEST(Folded, GluesNoFootnoteAndNoFractionToANumber) {
  for (const std::string_view text : {"3①", "①3", "①②", "3.①", "①,5", "2⅓", "½3", "3²"}) {
    EXPECT_EQ(folded(text), text);
  }
  EXPECT_EQ(folded("3\u200b①"), "3①");
  EXPECT_EQ(folded("left ③."), "left 3.");
  EXPECT_EQ(folded("第①题"), "第1题");
}

}  // namespace
}  // namespace pondera::survey
