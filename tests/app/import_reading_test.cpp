// SPDX-License-Identifier: Apache-2.0
#include "app/import_reading.hpp"

#include "app/files.hpp"
#include "app/new_study.hpp"
#include "tests/app/scratch_folder.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

/// The blank study compares housing, work and nature; its assessors are ana, bo and chen.
survey::Study blank_study() {
  return survey::read_study(new_study_files()[0].text, "study.yaml", new_study_files()[1].text,
                            "assessors.yaml")
      .value();
}

class ImportReading : public ScratchFolder {
 protected:
  Result<exchange::ImportedAnswers> answers(const std::string& name, std::string_view bytes) {
    EXPECT_TRUE(write_file(path(name), bytes));
    const auto text = read_import_text(path(name), wanted_, sources_);
    if (!text) return text.diagnostics();
    return read_import_answers(*text, wanted_, blank_study(), sources_);
  }

  ImportArguments wanted_;
  Sources sources_;
};

TEST_F(ImportReading, ChoosesTheReaderByTheHeading) {
  wanted_.coding = exchange::Coding::ratio;
  EXPECT_EQ(answers("a.csv", "assessor,housing_work\nana,3\n")->format, "wide");
  EXPECT_EQ(answers("a.csv", "assessor,left,right,value\nchen,work,nature,1/3\n")->format, "long");
  EXPECT_EQ(
      answers("a.csv",
              "sep=,\n\"Session Code\",\"x\"\n\"Participant\",\"bo\"\n\"Node\",\"goal\",\"3x3\"\n"
              ",1,2,4\n,0.5,1,2\n,0.25,0.5,1\n")
          ->format,
      "ahp-os-csv");
}

TEST_F(ImportReading, CountsLinesFromTheTopBehindALineThatNamesTheSeparator) {
  wanted_.coding = exchange::Coding::ratio;
  const auto read = answers("a.csv", "sep=;\nassessor;housing_work\nana;0\n");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.diagnostics().front().code, "import.bad-value");
  EXPECT_EQ(read.diagnostics().front().where.line, 3);
}

TEST_F(ImportReading, GuessesNeitherCodingNorDirection) {
  EXPECT_EQ(answers("a.csv", "assessor,housing_work\nana,3\n").diagnostics().front().code,
            "import.coding-not-declared");
  wanted_.coding = exchange::Coding::codes17;
  EXPECT_EQ(answers("a.csv", "assessor,housing_work\nana,3\n").diagnostics().front().code,
            "import.sign-not-declared");
}

TEST_F(ImportReading, TakesUtf16AndRefusesNoise) {
  wanted_.coding = exchange::Coding::ratio;
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("assessor;housing_work\r\nbo;1/9\r\n")) (utf16 += c) += '\0';
  EXPECT_EQ(answers("a.csv", utf16)->judgements.front().assessor, "bo");
  std::string noise;
  for (int i = 0; i < 100'000; ++i) noise += static_cast<char>((i * 7919 + i / 3) % 256);
  EXPECT_EQ(answers("a.csv", noise).diagnostics().front().code, "answers.not-text");
  const std::string large(std::size_t{17} << 20U, 'x');
  EXPECT_EQ(answers("a.csv", large).diagnostics().front().code, "file.too-large");
}

}  // namespace
}  // namespace pondera::app
