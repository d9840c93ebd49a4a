// SPDX-License-Identifier: Apache-2.0
#include "proof/merge_findings.hpp"

#include "tests/proof/printed_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Finding finding_of(Diagnostic diagnostic, std::vector<CellRef> suspects) {
  Finding finding;
  finding.diagnostic = std::move(diagnostic);
  finding.suspects = std::move(suspects);
  return finding;
}

const PrintedTables two_rows = tables_of("unit,total,air\nulm,3,1\njena,2,1\n");

TEST(MergeFindings, MakesEvidenceOfWhatSuspectsTheSameCell) {
  const Findings merged = merged_findings(
      {finding_of(error("proof.sum", {"table.csv", 2, 5}, "sum"), {{0, 0, 0}, {0, 1, 0}}),
       finding_of(error("proof.wrong-rank", {"table.csv", 2, 7}, "rank"), {{0, 1, 0}}),
       finding_of(note("proof.tie-beyond-print", {"table.csv", 2, 7}, "tie"), {{0, 1, 0}})},
      two_rows);
  ASSERT_EQ(merged.size(), 1U);
  EXPECT_THAT(merged[0].evidence, ElementsAre("rank", "tie"));
  EXPECT_THAT(merged[0].suspects, ElementsAre(CellRef{0, 1, 0}));
  EXPECT_EQ(merged[0].column, "air");
  EXPECT_EQ(merged[0].unit, "ulm");
  EXPECT_EQ(merged[0].diagnostic.where.column, 7);
}

TEST(MergeFindings, KeepsWhatIsAboutOtherCellsInTheOrderOfPlaces) {
  const Findings merged =
      merged_findings({finding_of(note("b.b", {"table.csv", 1, 1}, "n"), {{0, 0, 1}}),
                       finding_of(error("a.b", {"table.csv", 3, 1}, "2"), {{0, 0, 1}}),
                       finding_of(error("a.a", {"table.csv", 2, 1}, "1"), {{0, 0, 0}}),
                       finding_of(warning("a.c", {"table.csv", 1, 1}, "w"), {})},
                      two_rows);
  EXPECT_THAT(codes_of(merged), ElementsAre("a.a 2:1", "a.b 3:1", "a.c 1:1"));
}

TEST(MergeFindings, KeepsFindingsAboutUnitsApart) {
  Finding first = finding_of(error("a.a", {"table.csv", 2, 1}, "1"), {{0, 0, all_rows}});
  Finding second = finding_of(error("a.b", {"table.csv", 3, 1}, "2"), {{0, 0, all_rows}});
  first.apart = second.apart = true;
  const Findings merged = merged_findings({first, second}, two_rows);
  ASSERT_EQ(merged.size(), 2U);
  EXPECT_THAT(merged[0].evidence, IsEmpty());
}

}  // namespace
}  // namespace pondera::proof
