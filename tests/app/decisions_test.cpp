// SPDX-License-Identifier: Apache-2.0
#include "app/decisions.hpp"

#include "app/files.hpp"
#include "app/new_study.hpp"
#include "core/digest.hpp"
#include "tests/app/scratch_folder.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

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

TEST_F(Decisions, LeaveTheProvenanceAloneWhenThereAreNone) {
  LoadedStudy loaded = *read_study_folder(folder()).loaded;
  const std::size_t inputs = loaded.provenance.inputs.size();
  EXPECT_TRUE(decided_responses(loaded, {}).value().applied.empty());
  EXPECT_EQ(loaded.provenance.inputs.size(), inputs);
}

}  // namespace
}  // namespace pondera::app
