// SPDX-License-Identifier: Apache-2.0
#include "report/explored_labels.hpp"

#include "tests/report/explored_ranking.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(ExploredLabels, AreTheIdsWhereThereAreNone) {
  const ExploredLabels labels = testing::explored_labels();
  EXPECT_EQ(labels.unit("oak"), "Oak");
  EXPECT_EQ(labels.unit("elm"), "elm");
  EXPECT_EQ(labels.unit("nowhere"), "nowhere");
  EXPECT_EQ(labels.indicator("rail"), "Label of rail");
  EXPECT_EQ(labels.stratum("science"), "science");
  EXPECT_EQ(labels.title(), "Towns");
}

}  // namespace
}  // namespace pondera::report
