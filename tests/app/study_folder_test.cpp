// SPDX-License-Identifier: Apache-2.0
#include "app/study_folder.hpp"

#include "app/files.hpp"
#include "app/new_study.hpp"
#include "core/digest.hpp"
#include "tests/app/scratch_folder.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

class StudyFolder : public ScratchFolder {
 protected:
  void write(const std::string& name, std::string_view text) const {
    ASSERT_TRUE(write_file(path(name), text));
  }
  void write_blank() const {
    for (const NewFile& file : new_study_files()) write(std::string(file.name), file.text);
  }
  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& found : read_study_folder(folder()).diagnostics) {
      codes.push_back(found.code);
    }
    return codes;
  }
};

using Codes = std::vector<std::string>;

TEST_F(StudyFolder, IsReadWithTheDigestsOfItsFiles) {
  write_blank();
  const StudyReading reading = read_study_folder(folder());
  ASSERT_TRUE(reading);
  EXPECT_FALSE(reading.loaded->scores);
  ASSERT_EQ(reading.loaded->provenance.inputs.size(), 2U);
  EXPECT_EQ(reading.loaded->provenance.inputs[1].name, "assessors.yaml");
  EXPECT_EQ(reading.loaded->provenance.inputs[1].sha256, digest_hex(new_study_files()[1].text));
}

TEST_F(StudyFolder, WithoutStudyIsAnErrorThatSaysSo) {
  EXPECT_EQ(codes(), Codes{"study.missing"});
  EXPECT_EQ(failed(read_study_folder(folder()).diagnostics).exit, Exit::bad_input);
}

TEST_F(StudyFolder, ReportsMistakesOfSeveralFilesAtOnce) {
  write_blank();
  write("scores.csv", "unit,housing,work\na,1,x\n");
  write("assessors.yaml", "pondera: assessors/1\nassessors:\n  - {id: a, languag: en}\n");
  EXPECT_EQ(codes(), (Codes{"survey.unknown-key"})) << "scores need a study that can be read";
  write("assessors.yaml", "pondera: assessors/1\nassessors:\n  - {id: a}\n");
  EXPECT_EQ(codes(), (Codes{"scoring.missing-indicator", "scoring.not-a-number"}));
}

TEST_F(StudyFolder, KeepsTheTextsThatDiagnosticsQuote) {
  write("study.yaml", "pondera: study/9\n");
  const StudyReading reading = read_study_folder(folder());
  EXPECT_FALSE(reading);
  EXPECT_EQ(reading.sources.at(path("study.yaml")), "pondera: study/9\n");
}

TEST_F(StudyFolder, HasNoResponsesBeforeThereIsAStore) {
  write_blank();
  StudyReading reading = read_study_folder(folder());
  ASSERT_TRUE(reading);
  EXPECT_EQ(read_responses(*reading.loaded).diagnostics().front().code, "collect.nothing-yet");
  EXPECT_FALSE(file_exists(path("pondera.db"))) << "looking makes no store";
}

}  // namespace
}  // namespace pondera::app
