// SPDX-License-Identifier: Apache-2.0
#include "app/intake.hpp"

#include "app/files.hpp"
#include "app/new_study.hpp"
#include "survey/design_questionnaire.hpp"
#include "survey/design_revisit.hpp"
#include "survey/write_questionnaire.hpp"
#include "tests/app/scratch_folder.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

/// Replaces the first `from` in `text`.
std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

class IntakeOfFiles : public ScratchFolder {
 protected:
  void SetUp() override {
    study_text_ = new_study_files()[0].text;
    assessors_text_ = new_study_files()[1].text;
    begin();
  }

  void begin() {
    load();
    auto opened = store::open_sqlite_store(path("pondera.db"), store::OpenMode::create);
    ASSERT_TRUE(opened);
    store_ = std::move(opened).value();
    invite();
  }

  void load() {
    ASSERT_TRUE(write_file(path("study.yaml"), study_text_));
    ASSERT_TRUE(write_file(path("assessors.yaml"), assessors_text_));
    StudyReading reading = read_study_folder(folder());
    ASSERT_TRUE(reading);
    loaded_ = std::move(reading.loaded);
  }

  void invite() {
    ASSERT_TRUE(store_->record_study(loaded_->provenance.revision, loaded_->study_text));
    for (const survey::Assessor& assessor : loaded_->study.assessors) {
      const auto asked = survey::design_questionnaire(loaded_->study, assessor, 1);
      ASSERT_TRUE(store_->record_questionnaire(asked, survey::questionnaire_signature(asked)));
      texts_.push_back(survey::write_questionnaire(asked, loaded_->study));
    }
  }

  [[nodiscard]] report::CollectedFile take(std::string_view text) {
    EXPECT_TRUE(write_file(path("reply.yaml"), text));
    return std::move(std::move(Intake::make(*store_, *loaded_)).value().take(path("reply.yaml")))
        .value();
  }

  /// The last assessor's questionnaire with the first question answered.
  [[nodiscard]] std::string last_answered(std::string_view answer) const {
    return replaced(texts_.back(), "answer:\n", "answer: " + std::string(answer) + "\n");
  }

  [[nodiscard]] static std::string first_error(const report::CollectedFile& file) {
    for (const Diagnostic& remark : file.remarks) {
      if (remark.severity == Severity::error) return remark.code;
    }
    return "";
  }

  std::string study_text_;
  std::string assessors_text_;
  std::optional<LoadedStudy> loaded_;
  std::unique_ptr<store::Store> store_;
  std::vector<std::string> texts_;
};

TEST_F(IntakeOfFiles, StoresTheLastAssessorsAnswersOnce) {
  const report::CollectedFile first = take(last_answered("left 3"));
  EXPECT_EQ(first.intake, report::Intake::stored);
  EXPECT_EQ(first.assessor, "chen");
  EXPECT_EQ(first.answered, 1);
  EXPECT_EQ(first.asked, 3);
  EXPECT_EQ(take(last_answered("left 3")).intake, report::Intake::already_stored);
  const auto responses = store_->latest_responses(1);
  ASSERT_EQ(responses->size(), 1U);
  EXPECT_EQ(responses->front().response.answers.front().code, 3);
}

TEST_F(IntakeOfFiles, NeverBringsAnEarlierAnswerBack) {
  EXPECT_EQ(take(last_answered("left 3")).intake, report::Intake::stored);
  const report::CollectedFile later = take(last_answered("right 5"));
  EXPECT_EQ(later.intake, report::Intake::stored);
  EXPECT_EQ(later.remarks.back().code, "collect.replaced");
  EXPECT_EQ(take(last_answered("left 3")).intake, report::Intake::replaced_since);
  EXPECT_EQ(store_->latest_responses(1)->front().response.answers.front().code, -5);
}

TEST_F(IntakeOfFiles, RefusesABlankFileSoThatItReplacesNothing) {
  EXPECT_EQ(take(last_answered("left 3")).intake, report::Intake::stored);
  const report::CollectedFile blank = take(texts_.back());
  EXPECT_EQ(blank.intake, report::Intake::refused);
  EXPECT_EQ(first_error(blank), "answers.nothing-answered");
  EXPECT_EQ(store_->latest_responses(1)->front().response.answers.size(), 1U);
}

TEST_F(IntakeOfFiles, TakesABlankFileOfARoundThatAsksAgainAsOneThatRevisesNothing) {
  EXPECT_EQ(take(last_answered("left 3")).intake, report::Intake::stored);
  const survey::Answer answer = store_->latest_responses(1)->front().response.answers.front();
  const survey::RoundOpening opening = {
      2,
      loaded_->provenance.revision,
      {{"chen", answer.group, answer.left, answer.right, survey::RevisitReason::contested, {}}}};
  ASSERT_TRUE(store_->record_round(opening));
  load();
  const auto asked = design_revisit(loaded_->study, loaded_->study.assessors.back(), opening);
  ASSERT_TRUE(store_->record_questionnaire(asked, survey::questionnaire_signature(asked)));
  texts_.push_back(survey::write_questionnaire(asked, loaded_->study));
  const report::CollectedFile blank = take(texts_.back());
  EXPECT_EQ(blank.intake, report::Intake::stored);
  ASSERT_EQ(blank.remarks.size(), 1U);
  EXPECT_EQ(blank.remarks.front().code, "answers.nothing-revised");
  EXPECT_TRUE(store_->latest_responses(2)->front().response.answers.empty());
  EXPECT_EQ(read_responses(*loaded_).value().front().answers.size(), 1U);
  EXPECT_EQ(take(last_answered("left 5")).intake, report::Intake::stored);
  const report::CollectedFile later = take(texts_.back() + "\n");
  EXPECT_EQ(first_error(later), "answers.nothing-answered") << "it replaces no answer";
}

TEST_F(IntakeOfFiles, WarnsWhenOneRunHoldsTwoAnswersOfOneAssessor) {
  ASSERT_TRUE(write_file(path("a.yaml"), last_answered("left 3")));
  ASSERT_TRUE(write_file(path("b.yaml"), last_answered("left 4")));
  Intake intake = Intake::make(*store_, *loaded_).value();
  EXPECT_TRUE(intake.take(path("a.yaml"))->remarks.empty());
  const auto second = intake.take(path("b.yaml"));
  ASSERT_EQ(second->remarks.size(), 1U);
  EXPECT_EQ(second->remarks.front().code, "collect.two-answers");
}

TEST_F(IntakeOfFiles, KeepsARefusedFileWithItsReasons) {
  const report::CollectedFile file = take(last_answered("left 10"));
  EXPECT_EQ(file.intake, report::Intake::refused);
  EXPECT_EQ(first_error(file), "answers.out-of-scale");
  ASSERT_EQ(store_->refusals()->size(), 1U);
  EXPECT_EQ(store_->original_of(store_->refusals()->front().sequence).value(),
            last_answered("left 10"));
  EXPECT_TRUE(store_->latest_responses(1)->empty());
}

TEST_F(IntakeOfFiles, TakesAnswersToAnEarlierWordingAndSaysSo) {
  const std::string answered = last_answered("right 4");
  study_text_ = replaced(study_text_, "label: Work", "label: Employment");
  load();
  const report::CollectedFile file = take(answered);
  EXPECT_EQ(file.intake, report::Intake::stored);
  ASSERT_FALSE(file.remarks.empty());
  EXPECT_EQ(file.remarks.back().code, "answers.earlier-revision");
  EXPECT_EQ(store_->latest_responses(1)->front().response.answers.front().code, -4);
}

TEST_F(IntakeOfFiles, RefusesAnswersAboutWhatTheStudyNoLongerHas) {
  std::string answered = texts_.back();
  for (int i = 0; i < 3; ++i) answered = replaced(answered, "answer:\n", "answer: equal\n");
  study_text_ = replaced(study_text_, "id: work", "id: employment");
  load();
  EXPECT_EQ(first_error(take(answered)), "answers.outdated");
}

TEST_F(IntakeOfFiles, LeavesAFileThatCannotBeReadWhereItIs) {
  Intake intake = Intake::make(*store_, *loaded_).value();
  const auto missing = intake.take(path("gone.yaml"));
  EXPECT_EQ(missing->intake, report::Intake::refused);
  const auto other = intake.take(path("gone-too.yaml"));
  EXPECT_EQ(other->intake, report::Intake::refused);
  EXPECT_EQ(store_->refusals()->size(), 2U) << "two files are two refusals";
}

/// Four criteria; 'work' is the best and 'clean' the worst.
class IntakeOfBestWorst : public IntakeOfFiles {
 protected:
  void SetUp() override {
    study_text_ = R"(pondera: study/1
id: well-being
title: {en: Well-being}
languages: [en]
question: {en: "Which matters most?"}
organiser: Ines
elicitation: {method: best-worst}
hierarchy:
  id: goal
  label: {en: Well-being}
  children:
    - {id: work, label: {en: Work}}
    - {id: play, label: {en: Play}}
    - {id: rest, label: {en: Rest}}
    - {id: clean, label: {en: Clean air}}
)";
    assessors_text_ = R"(pondera: assessors/1
assessors:
  - {id: ana, language: en}
  - {id: bo, language: en}
  - {id: chen, language: en}
)";
    begin();
  }

  [[nodiscard]] std::string answered() const {
    std::string text = texts_.back();
    for (const std::string answer : {"1", "4", "-", "3", "2", "8", "-", "3", "4", "-"})
      text = replaced(std::move(text), "answer:\n", "answer: " + answer + "\n");
    return text;
  }

  void change(std::string_view from, std::string_view to) {
    study_text_ = replaced(study_text_, from, to);
    load();
  }
};

TEST_F(IntakeOfBestWorst, StoresTheChosenItemsByTheirIds) {
  const report::CollectedFile file = take(answered());
  EXPECT_EQ(file.intake, report::Intake::stored);
  EXPECT_EQ(file.answered, 7);
  EXPECT_EQ(file.asked, 7);
  const auto responses = store_->latest_responses(1);
  const std::vector<survey::Answer>& answers = responses->front().response.answers;
  ASSERT_EQ(answers.size(), 7U);
  EXPECT_EQ(answers[0].left, "work");
  EXPECT_EQ(answers[0].right, "@best");
  EXPECT_EQ(answers[1].left, "@worst");
  EXPECT_EQ(answers[1].right, "clean");
}

TEST_F(IntakeOfBestWorst, RefusesAnswersAboutAnItemThatWasReplacedOrDeleted) {
  const std::string text = answered();
  const std::string study = study_text_;
  for (const std::string id : {"work", "play", "rest", "clean"}) {
    study_text_ = study;
    change("{id: " + id + ",", "{id: new-" + id + ",");
    EXPECT_EQ(first_error(take(text)), "answers.outdated") << id;
    const std::size_t at = study.find("    - {id: " + id);
    study_text_ = study.substr(0, at) + study.substr(study.find('\n', at) + 1);
    load();
    const report::CollectedFile file = take(text);
    EXPECT_EQ(first_error(file), "answers.outdated") << id;
    EXPECT_NE(file.remarks.front().message.find("no longer asks about '" + id + "'"),
              std::string::npos)
        << file.remarks.front().message;
  }
}

TEST_F(IntakeOfBestWorst, KeepsTheChoiceWhenTheOrderChanges) {
  const std::string text = answered();
  change("    - {id: work, label: {en: Work}}\n", "");
  study_text_ += "    - {id: work, label: {en: Work}}\n";
  load();
  EXPECT_EQ(take(text).intake, report::Intake::stored);
  EXPECT_EQ(store_->latest_responses(1)->front().response.answers[0].left, "work");
}

}  // namespace
}  // namespace pondera::app
