// SPDX-License-Identifier: Apache-2.0
#include "report/json_documents.hpp"

#include "tests/report/example_results.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace pondera::report {
namespace {

using nlohmann::json;

const Provenance from{"city", "0123456789abcdef", 2, {{"study.yaml", "ab"}}};

TEST(DiagnosticsJson, CarriesEveryFieldOfADiagnostic) {
  const json document =
      json::parse(diagnostics_json({error("a.b", {"f.yaml", 3, 4}, "found", "cure")}));
  EXPECT_EQ(document["diagnostics"][0], json({{"severity", "error"},
                                              {"code", "a.b"},
                                              {"file", "f.yaml"},
                                              {"line", 3},
                                              {"column", 4},
                                              {"message", "found"},
                                              {"hint", "cure"}}));
}

TEST(DiagnosticsJson, SurvivesFileNamesThatAreNoText) {
  const json document =
      json::parse(diagnostics_json({error("a.b", {"\xFF\xFE.yaml", 0, 0}, "found")}));
  EXPECT_EQ(document["diagnostics"][0]["file"], "\xEF\xBF\xBD\xEF\xBF\xBD.yaml");
}

TEST(NewStudyJson, NamesTheFolderAndTheExample) {
  EXPECT_EQ(json::parse(new_study_json("my index", ""))["example"], nullptr);
  const json document = json::parse(new_study_json("a", "igcu-2022"));
  EXPECT_EQ(document["folder"], "a");
  EXPECT_EQ(document["example"], "igcu-2022");
}

TEST(WeightsJson, HasTheDocumentedKeys) {
  const json document = json::parse(weights_json(example_study(), example_weights(), {}, from, {}));
  EXPECT_EQ(document["pondera"], "weights/1");
  EXPECT_EQ(document["study"],
            json({{"id", "city"}, {"revision", "0123456789abcdef"}, {"round", 2}}));
  EXPECT_EQ(document["inputs"][0]["sha256"], "ab");
  const json& last = document["groups"].back();
  EXPECT_EQ(last["id"], "work");
  EXPECT_EQ(last["items"], json({"jobs", "pay"}));
  EXPECT_EQ(last["local"], json({0.6, 0.4}));
  EXPECT_EQ(last["method"], "eigenvector");
  EXPECT_EQ(last["random_index"], "exact");
  EXPECT_EQ(document["options"]["priority"], "eigenvector");
  EXPECT_EQ(document["options"]["scale"], "linear");
  EXPECT_EQ(document["options"]["scale_parameter"], nullptr);
  EXPECT_EQ(last["judgements"], 3);
  EXPECT_EQ(document["leaves"].back(), json({{"id", "pay"}, {"weight", 0.3}, {"normalised", 0.3}}));
  EXPECT_EQ(document["excluded"][0], json({{"id", "E3"}, {"reason", "=cmd()"}}));
  EXPECT_EQ(document["diagnostics"], json::array());
}

TEST(WeightsJson, KeepsEveryBitOfANumber) {
  aggregation::GroupWeights weights = example_weights();
  weights.leaves.back().weight = 0.1 + 0.2;
  const json document = json::parse(weights_json(example_study(), weights, {}, from, {}));
  EXPECT_EQ(document["leaves"].back()["weight"].get<double>(), 0.1 + 0.2);
}

TEST(ProgressJson, SaysStatesInWords) {
  const StudyStatus status{
      1, {{"E1", "Ana", "north", AssessorStatus::State::partly, 1, 2, "2026-05-03T14:15:16Z"}}, {}};
  const json document = json::parse(status_json(status, from, {}));
  EXPECT_EQ(document["assessors"][0]["state"], "partly");
  EXPECT_EQ(document["assessors"][0]["received"], "2026-05-03T14:15:16Z");
  const json collected =
      json::parse(collection_json({{"a.yaml", Intake::refused, "", 0, 0, {}}}, from, {}));
  EXPECT_EQ(collected["files"][0]["state"], "refused");
  EXPECT_EQ(collected["files"][0]["assessor"], nullptr);
  const json invited =
      json::parse(invitations_json({{"E1", "Ana", "outbox/a.yaml", true}}, from, {}));
  EXPECT_EQ(invited["invitations"][0],
            json({{"assessor", "E1"}, {"file", "outbox/a.yaml"}, {"new", true}}));
  const json summary = json::parse(summary_json(example_study(), {.questions = 2}, from, {}));
  EXPECT_EQ(summary["questions"], 2);
  EXPECT_EQ(summary["units"], nullptr);
}

}  // namespace
}  // namespace pondera::report
