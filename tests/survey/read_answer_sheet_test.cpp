// SPDX-License-Identifier: Apache-2.0
// The questionnaires of tests/survey/returned (made by scripts/make_returned_questionnaires.py),
// read and bound as `collect` does it.
#include "survey/read_answer_sheet.hpp"

#include "survey/bind_answers.hpp"
#include "survey/write_questionnaire.hpp"
#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace pondera::survey {
namespace {

const std::filesystem::path returned = std::filesystem::path(PONDERA_TEST_DATA) / "survey/returned";

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string on_one_line(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos;) text.replace(at, 1, "\\n");
  return text;
}

struct Base {
  std::string name;
  std::string assessor;
  ElicitationMethod method;
};

const std::vector<Base> bases = {{"pairs-en", "ana", ElicitationMethod::pairwise},
                                 {"pairs-zh", "wei", ElicitationMethod::pairwise},
                                 {"ratings-en", "kim", ElicitationMethod::rating},
                                 {"ratings-zh", "wei", ElicitationMethod::rating},
                                 {"budget-en", "ana", ElicitationMethod::budget},
                                 {"budget-zh", "wei", ElicitationMethod::budget},
                                 {"direct-en", "ana", ElicitationMethod::direct},
                                 {"direct-zh", "wei", ElicitationMethod::direct},
                                 {"best-worst-en", "ana", ElicitationMethod::best_worst},
                                 {"best-worst-zh", "wei", ElicitationMethod::best_worst}};

const Base& base_named(const std::string& name) {
  const auto found = std::ranges::find(bases, name, &Base::name);
  EXPECT_NE(found, bases.end()) << name;
  return *found;
}

/// The code of an answer; of a choice the position in the list of its group, as it was typed.
int typed_code(const Answer& answer, const Study& study) {
  if (!is_choice(answer)) return answer.code;
  const std::string& chosen = answer.right == best_item ? answer.left : answer.right;
  const auto& items = study.hierarchy.node(*study.hierarchy.find(answer.group)).children;
  const auto position = std::ranges::find(items, *study.hierarchy.find(chosen));
  return static_cast<int>(position - items.begin()) + 1;
}

std::string report_of(const Result<Response>& read, const Study& study) {
  std::vector<std::string> findings;
  for (const Diagnostic& found : read.diagnostics()) {
    findings.push_back(std::string(severity_name(found.severity)) + " " + found.code + " " +
                       std::to_string(found.where.line) + ":" + std::to_string(found.where.column) +
                       "\n");
  }
  std::ranges::sort(findings);
  std::string report;
  for (const std::string& finding : findings) report += finding;
  if (!read) return report;
  for (const Answer& answer : read->answers) {
    report += "answer " + std::to_string(answer.number) + " " +
              std::to_string(typed_code(answer, study)) + "\n";
  }
  for (const Answer& answer : read->answers) {
    if (answer.why.empty()) continue;
    report += "why " + std::to_string(answer.number) + " " + on_one_line(answer.why) + "\n";
  }
  if (!read->remark.empty()) report += "remark " + on_one_line(read->remark) + "\n";
  return report;
}

Result<Response> read_and_bind(const std::string& bytes, const Base& base) {
  const Study study = example_study(base.method);
  const Result<AnswerSheet> sheet = read_answer_sheet(bytes, "returned.yaml");
  if (!sheet) return sheet.diagnostics();
  const Result<Response> bound =
      bind_answers(*sheet, example_questionnaire(study, base.assessor), study);
  Diagnostics all = sheet.diagnostics();
  all.insert(all.end(), bound.diagnostics().begin(), bound.diagnostics().end());
  if (!bound) return all;
  return {*bound, all};
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(returned)) {
    if (entry.path().extension() == ".returned") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

class ReturnedQuestionnaire : public ::testing::TestWithParam<std::string> {};

TEST_P(ReturnedQuestionnaire, IsReadAsItsAssessorMeantIt) {
  const std::string expected = bytes_of(returned / (GetParam() + ".expected"));
  const std::size_t line_end = expected.find('\n');
  const std::string first_line = expected.substr(0, line_end);
  ASSERT_TRUE(first_line.starts_with("questionnaire ")) << first_line;
  const Base& base = base_named(first_line.substr(first_line.find(' ') + 1));

  const Result<Response> read =
      read_and_bind(bytes_of(returned / (GetParam() + ".returned")), base);

  std::string told;
  for (const Diagnostic& found : read.diagnostics()) told += format_diagnostic(found);
  EXPECT_EQ(report_of(read, example_study(base.method)), expected.substr(line_end + 1)) << told;
}

INSTANTIATE_TEST_SUITE_P(AllCases,
                         ReturnedQuestionnaire,
                         ::testing::ValuesIn(case_names()),
                         [](const testing::TestParamInfo<std::string>& parameter) {
                           std::string name = parameter.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(ReturnedQuestionnaires, AreAtLeastSixty) {
  EXPECT_GE(case_names().size(), 60U);
}

TEST(ReturnedQuestionnaires, StartFromWhatIsWrittenToday) {
  for (const Base& base : bases) {
    const Study study = example_study(base.method);
    EXPECT_EQ(write_questionnaire(example_questionnaire(study, base.assessor), study),
              bytes_of(returned / "base" / (base.name + ".yaml")));
  }
}

TEST(ReadAnswerSheet, GivesThePlaceOfEveryAnswerInTheFileAsItCame) {
  const std::string bytes = bytes_of(returned / "quoted-once.returned");
  const Result<Response> read = read_and_bind(bytes, bases[0]);
  ASSERT_TRUE(read);
  // ">   answer: left 9" of question 7: the eleventh character is behind "> ", two blanks, a key.
  const Answer& seventh = read->answers[6];
  ASSERT_EQ(seventh.code, 9);
  const std::size_t at = bytes.find("left 9");
  EXPECT_EQ(seventh.where.line,
            1 + std::count(bytes.begin(), bytes.begin() + std::ssize(bytes.substr(0, at)), '\n'));
  EXPECT_EQ(seventh.where.column, 13);
}

TEST(ReadAnswerSheet, StopsAfterFiftyMistakesAndKeepsTheErrors) {
  std::string text = bytes_of(returned / "as-sent-en.returned");
  const std::size_t questions = text.find("- pair: 2");
  std::string lines;
  for (int i = 0; i < 80; ++i) lines += "stray text\n- pair: 1\n";
  text.insert(questions, lines + "  left: x\n  anser: left 3\n");
  const Result<AnswerSheet> sheet = read_answer_sheet(text, "a.yaml");
  ASSERT_FALSE(sheet);
  EXPECT_EQ(sheet.diagnostics().size(), 50U);
  EXPECT_EQ(sheet.diagnostics().front().code, "answers.unknown-key");
}

TEST(ReadAnswerSheet, RefusesMoreThanOneMebibyte) {
  const Result<AnswerSheet> sheet = read_answer_sheet(std::string((1U << 20U) + 1, 'a'), "a.yaml");
  ASSERT_FALSE(sheet);
  EXPECT_EQ(sheet.diagnostics().front().code, "answers.too-large");
}

TEST(ReadAnswerSheet, EndsOnEveryBeginningOfAFile) {
  const std::string bytes = bytes_of(returned / "as-sent-zh.returned");
  const std::string signature_line = "signature: ";
  const std::size_t complete = bytes.rfind(signature_line) + signature_line.size();
  for (std::size_t length = 0; length <= complete; ++length) {
    const Result<Response> read = read_and_bind(bytes.substr(0, length), bases[1]);
    EXPECT_FALSE(read) << length;
  }
}

}  // namespace
}  // namespace pondera::survey
