// SPDX-License-Identifier: Apache-2.0
#include "survey/text_places.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::survey {
namespace {

TEST(TextPlaces, CountsLinesAndColumnsFromOne) {
  const TextPlaces places("ab\ncd\n", "x.yaml");
  EXPECT_EQ(places.spot(0), (SourceSpot{"x.yaml", 1, 1}));
  EXPECT_EQ(places.spot(1), (SourceSpot{"x.yaml", 1, 2}));
  EXPECT_EQ(places.spot(3), (SourceSpot{"x.yaml", 2, 1}));
  EXPECT_EQ(places.spot(4), (SourceSpot{"x.yaml", 2, 2}));
}

TEST(TextPlaces, CountsCharactersNotBytes) {
  const std::string text = "é权 x";  // 2 + 3 bytes before the blank
  const TextPlaces places(text, "x");
  EXPECT_EQ(places.spot(2).column, 2);
  EXPECT_EQ(places.spot(5).column, 3);
  EXPECT_EQ(places.spot(6).column, 4);
}

TEST(TextPlaces, AnswersInAnyOrder) {
  const TextPlaces places("abcdef\nghi", "x");
  EXPECT_EQ(places.spot(5).column, 6);
  EXPECT_EQ(places.spot(2).column, 3);
  EXPECT_EQ(places.spot(9), (SourceSpot{"x", 2, 3}));
  EXPECT_EQ(places.spot(0), (SourceSpot{"x", 1, 1}));
  EXPECT_EQ(places.spot(4), (SourceSpot{"x", 1, 5}));
}

TEST(TextPlaces, ClampsToTheEnd) {
  const TextPlaces places("ab", "x");
  EXPECT_EQ(places.spot(99), (SourceSpot{"x", 1, 3}));
}

TEST(TextPlaces, KnowsTheEmptyText) {
  const TextPlaces places("", "x");
  EXPECT_EQ(places.spot(0), (SourceSpot{"x", 1, 1}));
}

TEST(TextPlaces, StartsWithALineFeed) {
  const TextPlaces places("\n\na", "x");
  EXPECT_EQ(places.spot(0), (SourceSpot{"x", 1, 1}));
  EXPECT_EQ(places.spot(2), (SourceSpot{"x", 3, 1}));
}

}  // namespace
}  // namespace pondera::survey
