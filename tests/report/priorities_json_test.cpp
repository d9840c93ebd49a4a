// SPDX-License-Identifier: Apache-2.0
#include "report/priorities_json.hpp"

#include "tests/report/example_matrix.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace pondera::report {
namespace {

using nlohmann::json;

json document_of(const MatrixReport& report) {
  return json::parse(priorities_json(report, {}));
}

TEST(PrioritiesJson, HasEverythingThatWasAnalysed) {
  const json document = document_of(example_matrix({2, 1.0 / 4, 8, 2, 4, 2}));
  EXPECT_EQ(document["pondera"], "priorities/1");
  EXPECT_EQ(document["items"], json({"a", "b", "c", "d"}));
  EXPECT_EQ(document["method"], "eigenvector");
  EXPECT_EQ(document["methods"].size(), 3U);
  EXPECT_EQ(document["methods"].back()["name"], "column-sum");
  EXPECT_EQ(document["methods"].back()["approximate"], true);
  EXPECT_EQ(document["indices"].size(), weights::consistency_indices().size());
  EXPECT_EQ(document["judgements"].size(), 6U);
  EXPECT_EQ(document["worst"]["pair"], json({"a", "c"}));
  EXPECT_EQ(document["worst"]["judgement"], 4);
  EXPECT_EQ(document["worst"]["contradiction"]["reversed"], true);
  EXPECT_EQ(document["best_revision"]["judgement"], 4);
  EXPECT_EQ(document["fewest_changes"]["changes"], 1);
  EXPECT_EQ(document["fewest_changes"]["exact"], true);
  EXPECT_EQ(document["reversed"][0]["pair"], json({"a", "c"}));
  EXPECT_EQ(document["diagnostics"], json::array());
}

TEST(PrioritiesJson, HasNullForWhatIsNotDefined) {
  const json document = document_of(example_matrix({2, 0, 0, 3, 0, 4}));
  EXPECT_EQ(document["matrix"][0][2], nullptr);
  EXPECT_EQ(document["missing"], 3);
  EXPECT_EQ(document["cr"], nullptr);
  EXPECT_EQ(document["testability"], "no-redundancy");
  EXPECT_EQ(document["worst"], nullptr);
  EXPECT_EQ(document["completion"].size(), 3U);
  EXPECT_NEAR(document["completion"].back()["ratio"], 12, 1e-9);
  EXPECT_EQ(document["judgements"].back()["unchecked"], "bridge");
  EXPECT_EQ(document["error"], nullptr);
}

}  // namespace
}  // namespace pondera::report
