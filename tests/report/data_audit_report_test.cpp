// SPDX-License-Identifier: Apache-2.0
#include "report/data_audit_report.hpp"

#include "tests/report/example_results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;

scoring::DataAudit example_audit() {
  scoring::DataAudit audit;
  audit.units = 12;
  audit.indicators = {{.id = "jobs",
                       .present = 11,
                       .distinct = 4,
                       .lowest = -1,
                       .highest = 3.5,
                       .mean = 1.25,
                       .weight = 0.6,
                       .correlation = -0.5},
                      {.id = "pay"}};
  audit.remarks = {{scoring::DataFinding::outlier, "jobs", "male", 7.5},
                   {scoring::DataFinding::proportional, "jobs", "pay", 0.5},
                   {scoring::DataFinding::dominant, "work", "", 0.625},
                   {scoring::DataFinding::against_total, "jobs", "", -0.5}};
  return audit;
}

TEST(DataAuditText, SaysWhatStandsOutInSentences) {
  const std::string text = data_audit_text(example_study(), example_audit(), "en");
  EXPECT_THAT(text, HasSubstr("12 units, 2 indicators; 4 remarks.\n"));
  EXPECT_THAT(text, HasSubstr("  - male lies 7.50 robust standard deviations from the others in "
                              "Jobs: a slip, or a unit apart?\n"));
  EXPECT_THAT(text, HasSubstr("  - Pay is Jobs times 0.5 in every unit: one of them can go\n"));
  EXPECT_THAT(text, HasSubstr("  - Work carries 62.50 % of the weight\n"));
  EXPECT_THAT(text, HasSubstr("Jobs goes against the total (correlation -0.50)"));
  EXPECT_THAT(data_audit_text(example_study(), {}, "en"), HasSubstr("nothing stands out.\n"));
}

TEST(DataAuditJson, GivesFindingsAndNullForWhatIsNotDefined) {
  const Provenance source{"city", "0123456789abcdef", 2, {{"study.yaml", "ab"}}};
  const auto document = nlohmann::json::parse(data_audit_json(example_audit(), {}, source, {}));
  EXPECT_EQ(document["pondera"], "data-audit/1");
  EXPECT_EQ(document["options"]["collinear"], 0.95);
  EXPECT_EQ(document["findings"][0]["other"], "male");
  EXPECT_EQ(document["findings"][2]["other"], nullptr);
  EXPECT_EQ(document["indicators"][0]["highest"], 3.5);
  EXPECT_EQ(document["indicators"][1]["mean"], nullptr);
}

}  // namespace
}  // namespace pondera::report
