// SPDX-License-Identifier: Apache-2.0
#include "app/new_study.hpp"

#include "survey/study.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

TEST(NewStudy, IsValidAsItIs) {
  const auto& files = new_study_files();
  ASSERT_EQ(files.size(), 2U);
  ASSERT_EQ(files[0].name, "study.yaml");
  ASSERT_EQ(files[1].name, "assessors.yaml");
  const auto study =
      survey::read_study(files[0].text, "study.yaml", files[1].text, "assessors.yaml");
  ASSERT_TRUE(study);
  EXPECT_TRUE(study.diagnostics().empty()) << study.diagnostics().front().message;
  EXPECT_EQ(study->assessors.size(), 3U);
  EXPECT_EQ(study->hierarchy.leaves().size(), 3U);
}

}  // namespace
}  // namespace pondera::app
