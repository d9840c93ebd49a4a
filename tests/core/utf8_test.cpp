// SPDX-License-Identifier: Apache-2.0
#include "core/utf8.hpp"

#include <gtest/gtest.h>

namespace pondera {
namespace {

using namespace std::string_view_literals;

TEST(FirstInvalidUtf8, TakesWellFormedTextOfAllLengths) {
  EXPECT_FALSE(first_invalid_utf8(""));
  EXPECT_FALSE(first_invalid_utf8("a\0b"sv));
  EXPECT_FALSE(first_invalid_utf8("é\u07FF\u0800价\uFFFF\U00010000😀\U0010FFFF"));
}

// The table of RFC 3629 section 4, each row just outside.
TEST(FirstInvalidUtf8, FindsTheFirstByteThatIsNot) {
  for (const std::string_view bad :
       {"\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xC2"sv, "\xC2\x41"sv, "\xE0\x9F\xBF"sv,
        "\xED\xA0\x80"sv, "\xED\xBF\xBF"sv, "\xE4\xBB"sv, "\xF0\x8F\xBF\xBF"sv,
        "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xF0\x9F\x98"sv, "\xFE"sv, "\xFF"sv}) {
    EXPECT_EQ(first_invalid_utf8("价a" + std::string(bad) + "b"), 4U);
    EXPECT_EQ(first_invalid_utf8("价a" + std::string(bad)), 4U);
  }
}

TEST(Utf8Characters, AreCodePointsAndLooseBytes) {
  EXPECT_EQ(utf8_characters("a价😀"), (std::vector<std::string_view>{"a", "价", "😀"}));
  EXPECT_EQ(utf8_characters("a\xE4\xBBz"),
            (std::vector<std::string_view>{"a", "\xE4", "\xBB", "z"}));
  EXPECT_EQ(utf8_length("a价😀"), 3);
  EXPECT_EQ(utf8_length("a\xE4\xBBz"), 4);
  EXPECT_EQ(utf8_length(""), 0);
}

TEST(CodePoint, AndUtf8OfAreInverse) {
  for (const char32_t code : {U'\0', U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'价',
                              static_cast<char32_t>(0xFFFF), U'\x10000', U'\x10FFFF'}) {
    EXPECT_EQ(code_point(utf8_of(code)), code);
  }
  EXPECT_EQ(utf8_of(U'价'), "价");
  EXPECT_EQ(utf8_of(U'é'), "é");
  EXPECT_EQ(utf8_of(U'😀'), "😀");
}

TEST(CodePoint, OfWhatIsNoCharacterIsTheReplacement) {
  EXPECT_EQ(code_point("\xFF"), char32_t{0xFFFD});
  EXPECT_EQ(code_point(""), char32_t{0xFFFD});
  EXPECT_EQ(utf8_of(0xD800), "\uFFFD");
  EXPECT_EQ(utf8_of(0x110000), "\uFFFD");
}

TEST(Utf8Line, EndsAtEveryKindOfLineEnd) {
  const std::string_view text = "one\ntwo\r\nthree\rfour";
  EXPECT_EQ(utf8_line(text, 1), "one");
  EXPECT_EQ(utf8_line(text, 2), "two");
  EXPECT_EQ(utf8_line(text, 3), "three");
  EXPECT_EQ(utf8_line(text, 4), "four");
  EXPECT_FALSE(utf8_line(text, 5));
  EXPECT_FALSE(utf8_line(text, 0));
  EXPECT_EQ(utf8_line("\n\n", 2), "");
}

TEST(IsWideCharacter, KnowsTheScriptsWithTwoCells) {
  for (const char* wide : {"价", "一", "ア", "한", "（", "Ａ", "，", "😀", "𠀀"}) {
    EXPECT_TRUE(is_wide_character(wide)) << wide;
  }
  for (const char* narrow : {"a", "é", "Ж", "ｱ", "—", "", "\xFF"}) {
    EXPECT_FALSE(is_wide_character(narrow)) << narrow;
  }
}

TEST(Printable, MakesAStrangersTextSafeForOneLine) {
  EXPECT_EQ(printable("价格 ok"), "价格 ok");
  EXPECT_EQ(printable("a\nb\r\tc\x1B[2J\x7F"), "a\uFFFDb\uFFFD\uFFFDc\uFFFD[2J\uFFFD");
  EXPECT_EQ(printable("\u202Eevil\u2066\u2069\u0085\u2028"), "\uFFFDevil\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(printable("a\xFF"), "a\uFFFD");
}

TEST(Printable, CutsAfterTheLimitInCharacters) {
  EXPECT_EQ(printable("价价价", 3), "价价价");
  EXPECT_EQ(printable("价价价价", 3), "价价价…");
  EXPECT_EQ(utf8_length(printable(std::string(1000, 'a'))), 201);
}

TEST(Shown, QuotesAtMostSixtyCharacters) {
  EXPECT_EQ(shown("价\n"), "'价\uFFFD'");
  EXPECT_EQ(shown(std::string(60, 'a')), "'" + std::string(60, 'a') + "'");
  EXPECT_EQ(shown(std::string(61, 'a')), "'" + std::string(60, 'a') + "…'");
}

TEST(Trimmed, TakesBlanksOfAllKindsFromBothEndsOnly) {
  EXPECT_EQ(trimmed(" \t\r\n\u00A0\u3000a b\u3000\u00A0\n"), "a b");
  EXPECT_EQ(trimmed("\uFEFF价"), "价");
  EXPECT_EQ(trimmed(" \u3000\t"), "");
  EXPECT_EQ(trimmed(""), "");
  EXPECT_EQ(trimmed("\xFF "), "\xFF");
}

}  // namespace
}  // namespace pondera
