// SPDX-License-Identifier: Apache-2.0
#include "app/simulated_folder.hpp"

#include "app/files.hpp"
#include "simulation/made_up_study.hpp"
#include "survey/bind_answers.hpp"
#include "survey/design_questionnaire.hpp"
#include "survey/read_answer_sheet.hpp"
#include "tests/app/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::size_t most_bytes = 1'000'000;

class SimulatedFolder : public ScratchFolder {
 protected:
  SimulatedFolder() {
    study_.assessors = simulation::made_up_assessors(study_, 3);
    for (survey::Assessor& assessor : study_.assessors) assessor.address = "real@example.org";
    for (const survey::Assessor& assessor : study_.assessors) {
      questionnaires_.push_back(survey::design_questionnaire(study_, assessor, 1));
    }
  }
  Result<Done> write(const std::string& into) {
    const auto panel = simulation::simulate_panel(study_, questionnaires_, {.missing = 0.2});
    panel_ = *panel;
    return write_simulated_folder(into, text_, study_, questionnaires_, *panel);
  }

  std::string text_ = simulation::made_up_study_text({4, 3});
  survey::Study study_ = survey::read_study(text_, "study.yaml", std::nullopt, "").value();
  std::vector<survey::Questionnaire> questionnaires_;
  simulation::SimulatedPanel panel_;
};

TEST_F(SimulatedFolder, HoldsTheStudyAndWhatEverybodyAnswered) {
  ASSERT_TRUE(write(path("trial")));
  EXPECT_EQ(*read_file(path("trial/study.yaml"), most_bytes), text_);
  const std::string sheet = *read_file(path("trial/replies/P003.yaml"), most_bytes);
  const auto read = survey::read_answer_sheet(sheet, "P003.yaml");
  ASSERT_TRUE(read);
  const auto response = survey::bind_answers(*read, questionnaires_.back(), study_);
  ASSERT_TRUE(response);
  EXPECT_EQ(response->answers.size(), panel_.responses.back().answers.size());
  EXPECT_THAT(*read_file(path("trial/flaws.csv"), most_bytes), HasSubstr("\nP003,"));
  EXPECT_THAT(*read_file(path("trial/truth.csv"), most_bytes), HasSubstr("\ng1,g1-3,"));
}

TEST_F(SimulatedFolder, HoldsNobodysAddress) {
  ASSERT_TRUE(write(path("trial")));
  EXPECT_THAT(*read_file(path("trial/assessors.yaml"), most_bytes), Not(HasSubstr("@")));
}

TEST_F(SimulatedFolder, IsNeverWrittenOverAnything) {
  ASSERT_TRUE(write_file(path("mine"), "x"));
  const auto written = write(folder());
  ASSERT_FALSE(written);
  EXPECT_EQ(written.diagnostics().front().code, "new.not-empty");
}

}  // namespace
}  // namespace pondera::app
