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
  const auto json = nlohmann::json::parse(
      proof_json(proof::proof_tables(read->tables, {}), {{"t.csv", "abc"}}, {}));
  EXPECT_EQ(json["pondera"], "proof/1");
  EXPECT_EQ(json["inputs"][0]["sha256"], "abc");
  EXPECT_EQ(json["errors"], 1);
  ASSERT_EQ(json["sums"].size(), 4U);
  EXPECT_EQ(json["sums"][1]["verdict"], "rounded");
  EXPECT_EQ(json["sums"][1]["parts_sum"], "8.0");
  EXPECT_EQ(json["sums"][3]["verdict"], "exact");
  ASSERT_EQ(json["findings"].size(), 1U);
  EXPECT_EQ(json["findings"][0]["code"], "proof.wrong-rank");
  EXPECT_EQ(json["findings"][0]["line"], 3);
  EXPECT_EQ(json["findings"][0]["expected"], "2");
  EXPECT_EQ(json["totals"][0]["assumed"], true);
  EXPECT_EQ(json["diagnostics"].size(), 0U);
}

}  // namespace
}  // namespace pondera::report
