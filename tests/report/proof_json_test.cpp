// SPDX-License-Identifier: Apache-2.0
#include "report/proof_json.hpp"

#include "core/csv_table.hpp"
#include "proof/read_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace pondera::report {
namespace {

TEST(ProofJson, HoldsSumsAndFindings) {
  const std::string text =
      "rank,unit,total,air,rail\n1,a,9.0,4.5,4.5\n9,b,8.1,4.0,4.0\n3,c,7.0,3.0,4.0\n4,d,6.0,2.0,4."
      "0\n";
  const auto read = proof::read_printed_tables(read_csv(text, "t.csv").value(), "t");
  const auto document = nlohmann::json::parse(
      proof_json(proof::proof_tables(read->tables, {}), {{"t.csv", "abc"}}, {}));
  EXPECT_EQ(document["pondera"], "proof/1");
  EXPECT_EQ(document["inputs"][0]["sha256"], "abc");
  EXPECT_EQ(document["errors"], 1);
  ASSERT_EQ(document["sums"].size(), 4U);
  EXPECT_EQ(document["sums"][1]["verdict"], "rounded");
  EXPECT_EQ(document["sums"][1]["parts_sum"], "8.0");
  EXPECT_EQ(document["sums"][3]["verdict"], "exact");
  ASSERT_EQ(document["findings"].size(), 1U);
  EXPECT_EQ(document["findings"][0]["code"], "proof.wrong-rank");
  EXPECT_EQ(document["findings"][0]["line"], 3);
  EXPECT_EQ(document["findings"][0]["expected"], "2");
  EXPECT_EQ(document["totals"][0]["assumed"], true);
  EXPECT_EQ(document["diagnostics"].size(), 0U);
}

}  // namespace
}  // namespace pondera::report
