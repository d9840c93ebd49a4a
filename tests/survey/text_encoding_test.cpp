// SPDX-License-Identifier: Apache-2.0
#include "survey/text_encoding.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::survey {
namespace {

std::string text_of(std::string_view bytes) {
  const Result<DecodedText> decoded = decode_text(bytes, "a.yaml");
  return decoded ? decoded->text : "refused: " + decoded.diagnostics().front().message;
}

template <std::size_t n>
std::string_view bytes(const char (&literal)[n]) {
  return {literal, n - 1};  // a literal may hold zero bytes
}

TEST(DecodeText, LeavesUtf8AloneButForItsMark) {
  EXPECT_EQ(text_of("left 3\r\n左"), "left 3\r\n左");
  EXPECT_EQ(text_of("\xEF\xBB\xBFleft"), "left");
  EXPECT_EQ(text_of(""), "");
  EXPECT_TRUE(decode_text("左", "a")->converted_from.empty());
  EXPECT_TRUE(decode_text("左", "a").diagnostics().empty());
}

TEST(DecodeText, ConvertsUtf16AndSaysSo) {
  EXPECT_EQ(text_of(bytes("\xFF\xFE\xE6\x5D\x33\x00")), "左3");
  EXPECT_EQ(text_of(bytes("\xFE\xFF\x5D\xE6\x00\x33")), "左3");
  EXPECT_EQ(text_of(bytes("l\0e\0f\0t\0")), "left");
  EXPECT_EQ(text_of(bytes("\0l\0e\0f\0t")), "left");
  // U+1F600 as a surrogate pair.
  EXPECT_EQ(text_of(bytes("\xFF\xFE\x3D\xD8\x00\xDE")), "\U0001F600");
  const Result<DecodedText> decoded = decode_text(bytes("\xFF\xFE\x33\x00"), "a.yaml");
  EXPECT_EQ(decoded->converted_from, "UTF-16");
  ASSERT_EQ(decoded.diagnostics().size(), 1U);
  EXPECT_EQ(decoded.diagnostics().front().code, "answers.converted");
  EXPECT_EQ(decoded.diagnostics().front().severity, Severity::note);
}

TEST(DecodeText, RefusesDamagedUtf16) {
  EXPECT_FALSE(decode_text(bytes("\xFF\xFE\x33"), "a"));
  EXPECT_FALSE(decode_text(bytes("\xFF\xFE\x3D\xD8\x33\x00"), "a"));
  EXPECT_FALSE(decode_text(bytes("\xFF\xFE\x00\xDE"), "a"));
}

TEST(DecodeText, ConvertsGb18030) {
  // GB 2312 rows: 左 D7F3, 右 D3D2, 边 B1DF; and a four-byte character, U+1F600 = 94 39 FC 36.
  EXPECT_EQ(text_of("\xD7\xF3\xB1\xDF 3\n\xD3\xD2 5"), "左边 3\n右 5");
  EXPECT_EQ(text_of("\xD7\xF3\xB1\xDF\xD3\xD2 \x94\x39\xFC\x36"), "左边右 \U0001F600");
  EXPECT_EQ(decode_text("\xD7\xF3", "a")->converted_from, "GB18030");
}

TEST(DecodeText, TakesAccentsAmongLatinLettersAsWindows1252) {
  // "caf\xE9s" is well-formed GB18030 too, but no Chinese.
  EXPECT_EQ(text_of("caf\xE9s"), "cafés");
  EXPECT_EQ(text_of("don\x92t \x93quote\x94 \x80"), "don’t “quote” €");
  EXPECT_EQ(decode_text("caf\xE9s", "a")->converted_from, "Windows-1252");
}

TEST(DecodeText, SaysWhatIsSentInsteadOfText) {
  const std::vector<std::pair<std::string_view, std::string>> files = {
      {bytes("PK\x03\x04rest\0"), "Word"},    {"%PDF-1.7", "PDF"},
      {"\xD0\xCF\x11\xE0", "old Word"},       {"{\\rtf1", "RTF"},
      {"\xFF\xD8\xFF\xE0", "picture"},        {"<html><body>", "web page"},
      {" \n<!DOCTYPE HTML>", "web page"},     {bytes("\xFF\xFE\0\0p\0\0\0"), "UTF-32"},
      {bytes("a\0b\0\0c\0\0"), "zero bytes"}, {"\x81\xFF", "neither"}};
  for (const auto& [start, what] : files) {
    const Result<DecodedText> decoded = decode_text(start, "a.docx");
    ASSERT_FALSE(decoded) << what;
    EXPECT_EQ(decoded.diagnostics().front().code, "answers.not-text");
    EXPECT_NE(decoded.diagnostics().front().message.find(what), std::string::npos) << what;
  }
}

TEST(DecodeText, GivesThePlaceOfTheFirstBadByte) {
  const Result<DecodedText> zero = decode_text(bytes("pair\n左\0 3"), "a");
  ASSERT_FALSE(zero);
  EXPECT_EQ(zero.diagnostics().front().where, (SourceSpot{"a", 2, 2}));
  const Result<DecodedText> bad = decode_text("ab\nc\x81", "a");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.diagnostics().front().where, (SourceSpot{"a", 2, 2}));
}

TEST(DecodeText, RefusesTooMuch) {
  const Result<DecodedText> decoded = decode_text(std::string((1U << 20U) + 1, 'a'), "a");
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.diagnostics().front().code, "answers.too-large");
  EXPECT_EQ(decoded.diagnostics().front().message,
            "the file has 1.1 MiB; a questionnaire has at most 1 MiB");
  EXPECT_TRUE(decode_text(std::string(1U << 20U, 'a'), "a"));
}

TEST(EncodeLike, GivesBackTheBytesOfEveryEncoding) {
  for (const std::string_view original :
       {std::string_view("left 3\r\n左"), std::string_view("\xEF\xBB\xBF左"),
        bytes("\xFF\xFE\x3D\xD8\x00\xDE\x33\x00"), bytes("\xFE\xFF\x5D\xE6\x00\x33"),
        bytes("l\0e\0f\0t\0"), bytes("\0l\0e\0f\0t"), std::string_view("\xD7\xF3 3\n"),
        std::string_view("caf\xE9 \x80 5")}) {
    EXPECT_EQ(encode_like(text_of(original), original), std::string(original));
  }
}

TEST(EncodeLike, HasNothingForACharacterThatTheEncodingLacks) {
  EXPECT_EQ(encode_like("caf\u00E9 \u20AC", "caf\xE9"), "caf\xE9 \x80");
  EXPECT_EQ(encode_like("左", "caf\xE9"), std::nullopt);
  EXPECT_EQ(encode_like("右 5", "\xD7\xF3 3\n"), "\xD3\xD2 5");
  EXPECT_EQ(encode_like("left", "%PDF-1.4"), std::nullopt);
}

}  // namespace
}  // namespace pondera::survey
