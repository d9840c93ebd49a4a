// SPDX-License-Identifier: Apache-2.0
#include "app/import_storing.hpp"

#include "app/files.hpp"
#include "app/new_study.hpp"
#include "core/digest.hpp"
#include "tests/app/scratch_folder.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

class ImportStoring : public ScratchFolder {
 protected:
  void SetUp() override {
    ASSERT_TRUE(write_file(path("study.yaml"), new_study_files()[0].text));
    ASSERT_TRUE(write_file(path("assessors.yaml"), new_study_files()[1].text));
    StudyReading reading = read_study_folder(folder());
    ASSERT_TRUE(reading);
    loaded_ = std::move(reading.loaded);
  }

  [[nodiscard]] FileToStore file(const std::string& name, int code) const {
    FileToStore to_store;
    to_store.bytes = name + std::to_string(code);
    to_store.report = {.file = name,
                       .digest = digest_hex(to_store.bytes),
                       .format = "wide",
                       .options = "--coding ratio",
                       .direction = "",
                       .taken = {},
                       .left_alone = {},
                       .responses = {}};
    for (const std::string assessor : {"ana", "bo", "chen"}) {
      survey::Response response{.study = loaded_->study.id,
                                .revision = loaded_->provenance.revision,
                                .assessor = assessor,
                                .asked = 3};
      response.answers = {{.group = "goal",
                           .left = "housing",
                           .right = "work",
                           .code = code,
                           .number = 1,
                           .where = {name, 2, 5}}};
      to_store.responses.push_back(std::move(response));
    }
    return to_store;
  }

  [[nodiscard]] std::unique_ptr<store::Store> store() const {
    return store::open_sqlite_store(path("pondera.db"), store::OpenMode::read_only).value();
  }

  std::optional<LoadedStudy> loaded_;
};

TEST_F(ImportStoring, StoresEveryResponseAndSaysInTheLogWhereTheyCameFrom) {
  const auto done = store_imports({file("a.csv", 3)}, *loaded_, false);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->front().responses[2].intake, report::Intake::stored);
  const auto log = store()->log().value();
  ASSERT_EQ(log.size(), 5U);
  EXPECT_EQ(log[1].kind, "import");
  EXPECT_EQ(log[1].subject, "a.csv");
  EXPECT_EQ(store()->original_of(2).value(), "a.csv3");
  const auto stored = store()->latest_responses(1).value();
  ASSERT_EQ(stored.size(), 3U);
  EXPECT_EQ(stored[2].response.assessor, "chen");
  EXPECT_EQ(stored[2].file, "a.csv");
  EXPECT_EQ(stored[2].response.answers.front().code, 3);
  EXPECT_NE(store()->original_of(5).value().find("sha256: " + digest_hex("a.csv3")),
            std::string::npos);
  EXPECT_EQ(store()->first_broken_entry().value(), 0);
}

TEST_F(ImportStoring, ChangesNothingTheSecondTime) {
  ASSERT_TRUE(store_imports({file("a.csv", 3)}, *loaded_, false));
  const auto again = store_imports({file("a.csv", 3)}, *loaded_, false);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->front().responses[1].intake, report::Intake::already_stored);
  EXPECT_EQ(store()->log().value().size(), 5U);
}

TEST_F(ImportStoring, ReplacesOnlyWhenAskedToAndKeepsTheEarlierOne) {
  ASSERT_TRUE(store_imports({file("a.csv", 3)}, *loaded_, false));
  const auto refused = store_imports({file("b.csv", -5)}, *loaded_, false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.diagnostics().size(), 3U);
  EXPECT_EQ(refused.diagnostics().front().code, "import.already-answered");
  EXPECT_EQ(store()->log().value().size(), 5U) << "nothing was written";
  const auto replaced = store_imports({file("b.csv", -5)}, *loaded_, true);
  ASSERT_TRUE(replaced);
  EXPECT_TRUE(replaced->front().responses[2].replaces);
  EXPECT_EQ(store()->latest_responses(1).value()[2].response.answers.front().code, -5);
  EXPECT_EQ(store()->all_responses().value().size(), 6U);
}

TEST_F(ImportStoring, RefusesAnAssessorInTwoFiles) {
  const auto both = store_imports({file("a.csv", 3), file("b.csv", 4)}, *loaded_, true);
  ASSERT_FALSE(both);
  EXPECT_EQ(both.diagnostics().front().code, "import.two-files");
}

TEST_F(ImportStoring, PreviewsWithoutMakingAStore) {
  const auto preview = preview_imports({file("a.csv", 3)}, *loaded_, false);
  ASSERT_TRUE(preview);
  EXPECT_EQ(preview->front().responses.size(), 3U);
  EXPECT_FALSE(file_exists(path("pondera.db")));
}

}  // namespace
}  // namespace pondera::app
