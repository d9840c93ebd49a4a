// SPDX-License-Identifier: Apache-2.0
#include "scoring/wide_scores.hpp"

#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(WideScores, ReadNumbersAndRungsSideBySide) {
  const auto tree = small_hierarchy({"goal", "  net", "  rail"});
  const Ladder ladder{{{"none", {}, Rational(0)}, {"fibre", {}, Rational(3)}}};
  Diagnostics found;
  const UnitRows rows =
      read_unit_rows("city,rail,net\nlima,2.5,fibre\noslo,,none\nrome,1,3\n", "scores.csv", found);
  ScoreTable table;
  table.scores_file = "scores.csv";
  table.indicators = {"net", "rail"};
  read_wide_scores(rows, tree, {{"net", &ladder, true}, {"rail", nullptr, true}}, table, found);
  EXPECT_THAT(found, IsEmpty());
  EXPECT_THAT(table.scores[0], ElementsAre(Rational(3), *Rational::make(5, 2)));
  EXPECT_THAT(table.scores[1], ElementsAre(Rational(0), std::nullopt));
  EXPECT_THAT(table.scores[2], ElementsAre(Rational(3), Rational(1)));
  EXPECT_EQ(table.where(2, 0), (SourceSpot{"scores.csv", 4, 8}));
  EXPECT_EQ(table.where(7, 0), (SourceSpot{"scores.csv", 0, 0}));
}

}  // namespace
}  // namespace pondera::scoring
