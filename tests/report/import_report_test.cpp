// SPDX-License-Identifier: Apache-2.0
#include "report/import_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<FileImport> one_file() {
  FileImport file;
  file.file = "a\x1b[2J.csv";
  file.format = "wide";
  file.options = "--coding signed";
  file.direction = "a negative value says it";
  file.taken = {{"column x", "A : B", 3, 1, "line 2, '-3': 'A' is 3 times as important as 'B'"}};
  for (int i = 0; i < 14; ++i) file.left_alone.push_back("column c" + std::to_string(i));
  file.responses = {{"E01", Intake::stored, 4, 6, false}, {"E02", Intake::stored, 6, 6, true}};
  return {file};
}

TEST(ImportReport, SaysHowEveryColumnWasReadAndWhatBecameOfEveryone) {
  const std::string text = import_text(one_file(), true);
  EXPECT_THAT(text, HasSubstr("How the values were read: a negative value says it.\n"));
  EXPECT_THAT(text, HasSubstr("line 2, '-3': 'A' is 3 times as important as 'B'"));
  EXPECT_THAT(text, HasSubstr("column c11 and 2 more.\n"));
  EXPECT_THAT(text, HasSubstr("E01  stored"));
  EXPECT_THAT(text, HasSubstr("replaces an earlier answer"));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

TEST(ImportReport, SaysOfADryRunThatNothingWasStored) {
  const std::string text = import_text(one_file(), false);
  EXPECT_THAT(text, HasSubstr("E01  would be stored"));
  EXPECT_THAT(text, HasSubstr("Nothing was stored"));
  const std::string json = import_json(one_file(), false, {"city", "r", 1, {}}, {});
  EXPECT_THAT(json, HasSubstr("\"pondera\": \"import/1\""));
  EXPECT_THAT(json, HasSubstr("\"intake\": null"));
}

}  // namespace
}  // namespace pondera::report
