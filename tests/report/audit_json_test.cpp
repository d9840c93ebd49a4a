// SPDX-License-Identifier: Apache-2.0
#include "report/audit_json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace pondera::report {
namespace {

using nlohmann::json;

const Provenance audited_study{"city", "0123456789abcdef", 2, {{"study.yaml", "ab"}}};

TEST(AuditJson, GivesEvidenceAsNumbersAndTheLastAssessorsOwn) {
  audit::AuditReport report;
  report.assessors = {{.assessor = "E1"}, {.assessor = "E2"}, {.assessor = "E3"}};
  report.assessors.back().findings = {{.code = "audit.inconsistent",
                                       .group = "goal",
                                       .message = "m",
                                       .evidence = {{"cr", 0.25}, {"threshold", 0.1}}}};
  const json document = json::parse(audit_json(report, audited_study, {}));
  EXPECT_EQ(document["assessors"].back()["findings"][0]["evidence"],
            json({{"cr", 0.25}, {"threshold", 0.1}}));
  EXPECT_EQ(document["assessors"].back()["findings"][0]["weight"], "remark");
  EXPECT_EQ(document["assessors"][0]["findings"], json::array());
  EXPECT_EQ(document["assessors"][0]["verdict"], "sound");
  EXPECT_EQ(document["decisions"], json::array());
}

}  // namespace
}  // namespace pondera::report
