// SPDX-License-Identifier: Apache-2.0
#include "app/decisions.hpp"

#include "app/files.hpp"
#include "app/new_study.hpp"
#include "core/digest.hpp"
#include "tests/app/scratch_folder.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>

namespace pondera::app {
namespace {

class Decisions : public ScratchFolder {
 protected:
  void SetUp() override {
    ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", "1767225600", 1), 0);
    for (const NewFile& file : new_study_files()) {
      ASSERT_TRUE(write_file(path(std::string(file.name)), file.text));
    }
    store_ = store::open_sqlite_store(path("pondera.db"), store::OpenMode::create).value();
  }
  void TearDown() override { unsetenv("SOURCE_DATE_EPOCH"); }

  void decide(survey::DecisionAct act, int round, const std::string& assessor) {
    ASSERT_TRUE(store_->record_decision({act, round, {assessor, "", "", ""}, "late", "Ana"}));
  }

  std::unique_ptr<store::Store> store_;
};

TEST_F(Decisions, InForceInTheRoundAreAppliedAndTheirDigestIsKept) {
  decide(survey::DecisionAct::exclude, 1, "ana");
  decide(survey::DecisionAct::exclude, 1, "wei");
  decide(survey::DecisionAct::include, 1, "ana");
  decide(survey::DecisionAct::exclude, 2, "cho");
  LoadedStudy loaded = *read_study_folder(folder()).loaded;
  survey::Response response;
  response.assessor = "wei";
  response.answers.resize(3);
  const auto decided = decided_responses(loaded, {response}).value();
  ASSERT_EQ(decided.applied.size(), 1U);
  EXPECT_EQ(decided.applied[0].recorded.sequence, 2);
  EXPECT_EQ(decided.applied[0].removed, 3);
  EXPECT_EQ(decided.exclusions.front().assessor, "wei");
  const report::InputDigest& digest = loaded.provenance.inputs.back();
  EXPECT_EQ(digest.name, "decisions");
  EXPECT_EQ(digest.sha256, digest_of_fields({"2", "2026-01-01T00:00:00Z", "exclude", "1", "wei", "",
                                             "", "", "late", "Ana"}));
}

TEST_F(Decisions, SayThatTheirOwnAnswersWereGivenAgainAndNoOthers) {
  ASSERT_TRUE(store_->record_decision(
      {survey::DecisionAct::exclude, 1, {"bo", "goal", "", ""}, "late", "Ana"}));
  survey::Response response = {.study = "s", .revision = "r", .assessor = "bo"};
  response.answers = {{.group = "work", .left = "a", .right = "b"}};
  const auto codes_after = [&](const std::string& bytes) {
    LoadedStudy loaded = *read_study_folder(folder()).loaded;
    EXPECT_TRUE(store_->record_response(response, "bo.yaml", bytes));
    survey::Response merged = response;
    merged.answers.push_back({.group = "goal", .left = "a", .right = "b"});
    std::vector<std::string> codes;
    const auto decided = decided_responses(loaded, {merged});
    for (const Diagnostic& one : decided.diagnostics()) {
      codes.push_back(one.code);
    }
    return codes;
  };
  const auto is_since = [](const std::string& code) { return code == "decide.answered-since"; };
  EXPECT_TRUE(std::ranges::none_of(codes_after("1"), is_since));
  response.answers.push_back({.group = "goal", .left = "a", .right = "b"});
  EXPECT_TRUE(std::ranges::any_of(codes_after("2"), is_since));
}

TEST_F(Decisions, TakeOutWhatDoesNotCountBetweenRounds) {
  const LoadedStudy loaded = *read_study_folder(folder()).loaded;
  std::vector<survey::Response> merged;
  for (const std::string id : {"ana", "bo", "chen", "gone"}) {
    survey::Response& response = merged.emplace_back();
    response.assessor = id;
    response.answers = {{.group = "goal", .left = "a", .right = "b"},
                        {.group = "work", .left = "c", .right = "d"}};
  }
  const auto exclusion = [](survey::DecisionSubject subject) {
    return survey::RecordedDecision{{.subject = std::move(subject), .reason = "late", .by = ""}};
  };
  const std::vector<survey::RecordedDecision> in_force = {exclusion({"ana", "", "", ""}),
                                                          exclusion({"chen", "goal", "", ""})};
  const auto counting = counting_responses(loaded.study, merged, in_force);
  ASSERT_EQ(counting.size(), 2U);
  EXPECT_EQ(counting[0].assessor, "bo");
  EXPECT_EQ(counting[0].answers.size(), 2U);
  EXPECT_EQ(counting[1].assessor, "chen");
  ASSERT_EQ(counting[1].answers.size(), 1U);
  EXPECT_EQ(counting[1].answers[0].group, "work");
  EXPECT_TRUE(is_left_out(in_force, "ana"));
  EXPECT_FALSE(is_left_out(in_force, "chen"));
  EXPECT_TRUE(is_left_out(in_force, {"chen", "goal", "b", "a", {}, {}}));
  EXPECT_FALSE(is_left_out(in_force, {"chen", "work", "c", "d", {}, {}}));
}

TEST_F(Decisions, LeaveTheProvenanceAloneWhenThereAreNone) {
  LoadedStudy loaded = *read_study_folder(folder()).loaded;
  const std::size_t inputs = loaded.provenance.inputs.size();
  EXPECT_TRUE(decided_responses(loaded, {}).value().applied.empty());
  EXPECT_EQ(loaded.provenance.inputs.size(), inputs);
}

}  // namespace
}  // namespace pondera::app
