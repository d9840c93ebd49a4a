// SPDX-License-Identifier: Apache-2.0
#include "report/dendrogram_text.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(DendrogramText, DrawsJoinsFurtherRightTheHigherTheyAre) {
  EXPECT_EQ(dendrogram_text({{0, 2, 1}, {0, 1, 3}}, {"ana", "bo", "chen"}, 6, "  "),
            "  ana   ──┐\n"
            "  chen  ──┴───┐\n"
            "  bo    ──────┘\n");
}

TEST(DendrogramText, LeadsALinePastInnerJoins) {
  EXPECT_EQ(dendrogram_text({{1, 2, 2}, {0, 1, 4}}, {"a", "b", "c"}, 4, ""),
            "a  ────┐\n"
            "b  ──┐ │\n"
            "c  ──┴─┘\n");
}

TEST(DendrogramText, JoinsInOneCellWhatIsEquallyFar) {
  EXPECT_EQ(dendrogram_text({{0, 1, 1}, {2, 3, 1}, {0, 2, 1}}, {"a", "b", "c", "d"}, 2, ""),
            "a  ──┐\n"
            "b  ──┤\n"
            "c  ──┤\n"
            "d  ──┘\n");
}

TEST(DendrogramText, OfTheSameAssessorsIsAtTheEnd) {
  EXPECT_EQ(dendrogram_text({{0, 1, 0}}, {"a", "b"}, 2, ""), "a  ──┐\nb  ──┘\n");
  EXPECT_EQ(dendrogram_text({}, {"王"}, 2, ""), "王\n");
}

}  // namespace
}  // namespace pondera::report
