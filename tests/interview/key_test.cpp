// SPDX-License-Identifier: Apache-2.0
#include "interview/key.hpp"

#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

Key::Kind kind_of_bytes(std::string_view bytes) {
  return decode_key(bytes, false).key.kind;
}

TEST(DecodeKey, KnowsTheArrowsOfBothModes) {
  EXPECT_EQ(kind_of_bytes("\x1B[D"), Key::Kind::left);
  EXPECT_EQ(kind_of_bytes("\x1BOC"), Key::Kind::right);
  EXPECT_EQ(kind_of_bytes("\x1B[1;5A"), Key::Kind::up);
  EXPECT_EQ(kind_of_bytes("\x1B[B"), Key::Kind::down);
  EXPECT_EQ(kind_of_bytes("\x1B[5~"), Key::Kind::page_up);
  EXPECT_EQ(kind_of_bytes("\x1B[6~"), Key::Kind::page_down);
  EXPECT_EQ(kind_of_bytes("\x1B[3~"), Key::Kind::other);
  EXPECT_EQ(decode_key("\x1B[Dx", false).used, 3U);
}

TEST(DecodeKey, WaitsForTheRestOfASequenceAndOfACharacter) {
  EXPECT_EQ(decode_key("\x1B", false).used, 0U);
  EXPECT_EQ(decode_key("\x1B[", false).used, 0U);
  EXPECT_EQ(decode_key("\xE5\xB7", false).used, 0U);
  EXPECT_EQ(decode_key("\x1B", true).key.kind, Key::Kind::escape);
  EXPECT_EQ(decode_key("\xE5\xB7", true).key.kind, Key::Kind::other);
  EXPECT_EQ(decode_key("\xE5\xB7", true).used, 2U);
}

TEST(DecodeKey, TakesCharactersOfAnyWidthAndNoControls) {
  EXPECT_EQ(decode_key("左3", false).key.text, "左");
  EXPECT_EQ(decode_key("左3", false).used, 3U);
  EXPECT_EQ(decode_key(" ", false).key.kind, Key::Kind::character);
  EXPECT_EQ(kind_of_bytes("\x03"), Key::Kind::interrupt);
  EXPECT_EQ(kind_of_bytes("\x04"), Key::Kind::end_of_input);
  EXPECT_EQ(kind_of_bytes("\r"), Key::Kind::enter);
  EXPECT_EQ(kind_of_bytes("\x7F"), Key::Kind::backspace);
  EXPECT_EQ(kind_of_bytes("\x01"), Key::Kind::other);
  EXPECT_EQ(kind_of_bytes("\xFF"), Key::Kind::other);
  EXPECT_EQ(kind_of_bytes("\u202E"), Key::Kind::other);  // turns the direction of a line
}

}  // namespace
}  // namespace pondera::interview
