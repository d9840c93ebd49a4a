// SPDX-License-Identifier: Apache-2.0
#include "report/proof_report.hpp"

#include "core/csv_table.hpp"
#include "proof/read_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const std::string printed_table =
    "rank,unit,total,air,rail\n1,a,9.0,4.5,4.5\n2,b,8.0,4.0,4.0\n3,c,7.1,3.0,4.0\n4,d,6.0,2.0,4."
    "0\n";

proof::Proof proof_of_text(const std::string& text) {
  const auto read = proof::read_printed_tables(read_csv(text, "t.csv").value(), "t");
  return proof::proof_tables(read->tables, {});
}

TEST(ProofReport, SaysThatRoundingExplainsADifference) {
  const std::string text = proof_text(proof_of_text(printed_table), {}, "t.csv");
  EXPECT_THAT(text, StartsWith("Proof of t.csv: 1 table, 4 units, 12 values\nNo errors found.\n"));
  EXPECT_THAT(text, HasSubstr("  c      7.1           7.0         0.1\n"));
  EXPECT_THAT(text, HasSubstr("4 sums: 3 as printed, 1 by rounding, 0 that cannot be"));
}

TEST(ProofReport, SaysWhatWasTestedAgainstTheGrid) {
  const auto read = proof::read_printed_tables(read_csv(printed_table, "t.csv").value(), "t");
  proof::ProofOptions options;
  options.grid = parse_rational("0.1");
  const proof::Proof proof = proof::proof_tables(read->tables, options);
  EXPECT_THAT(proof_text(proof, {}, "t.csv", options.grid),
              HasSubstr("Grid: each of 12 values was tested against multiples of 1/10; none is off "
                        "it\n  4 sums checked exactly on it, not within rounding\n"));
  EXPECT_THAT(proof_text(proof, {}, "t.csv"), Not(HasSubstr("Grid:")));
}

TEST(ProofReport, PutsWhatRoundingExplainsLast) {
  const std::string text = proof_text(proof_of_text(printed_table), {}, "t.csv");
  EXPECT_LT(text.find("What was checked"), text.find("Nothing to do: totals that differ"));
}

TEST(ProofReport, QuotesTheLineOfAFinding) {
  std::string wrong = printed_table;
  wrong.replace(wrong.find("3,c"), 1, "9");
  const std::string text = proof_text(proof_of_text(wrong), {{"t.csv", wrong}}, "t.csv");
  EXPECT_THAT(text, HasSubstr("1 error.\n\nt.csv:4:1: error: rank 9 of 'c'"));
  EXPECT_THAT(text,
              HasSubstr("  4 | 9,c,7.1,3.0,4.0\n    | ^\nhint: by its value its rank is 3\n"));
  EXPECT_THAT(text, Not(HasSubstr("No errors")));
}

TEST(ProofReport, GivesARowOfCsvForAFinding) {
  std::string wrong = printed_table;
  wrong.replace(wrong.find("3,c"), 1, "9");
  const std::string csv = proof_csv(proof_of_text(wrong));
  EXPECT_THAT(csv, HasSubstr("\nerror,proof.wrong-rank,t.csv,4,1,t,total,c,9,3,"));
}

}  // namespace
}  // namespace pondera::report
