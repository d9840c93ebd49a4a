// SPDX-License-Identifier: Apache-2.0
#include "exchange/hierarchy_names.hpp"

#include "tests/exchange/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Nodes: 0 goal, 1 cult, 2 fam, 3 house, 4 rent, 5 space.

TEST(HierarchyNames, KnowsIdsAndLabelsOfEveryLanguage) {
  const survey::Study study = city();
  const HierarchyNames names(study.hierarchy);
  EXPECT_THAT(names.named("fam"), ElementsAre(2));
  EXPECT_THAT(names.named("living  SPACE"), ElementsAre(5));
  EXPECT_THAT(names.named("租金"), ElementsAre(4));
  EXPECT_THAT(names.named("Living"), IsEmpty()) << "no part of a name is one";
  EXPECT_THAT(names.hint_for("Cultur"), HasSubstr("Culture"));
}

TEST(HierarchyNames, KnowsOnlyOneLanguageWhenItIsNamed) {
  const survey::Study study = city();
  const HierarchyNames names(study.hierarchy, "zh");
  EXPECT_THAT(names.named("家庭"), ElementsAre(2));
  EXPECT_THAT(names.named("Family"), IsEmpty());
}

TEST(HierarchyNames, PairsOnlyChildrenOfOneParent) {
  const survey::Study study = city();
  const HierarchyNames names(study.hierarchy);
  EXPECT_THAT(names.pairs("", "Culture", "house"), ElementsAre(PairPlace{0, 1, 3}));
  EXPECT_THAT(names.pairs("Housing", "space", "rent"), ElementsAre(PairPlace{3, 5, 4}));
  EXPECT_THAT(names.pairs("", "Culture", "rent"), IsEmpty());
  EXPECT_THAT(names.pairs("house", "Culture", "fam"), IsEmpty());
  EXPECT_THAT(names.pairs("", "fam", "Family"), IsEmpty());
}

}  // namespace
}  // namespace pondera::exchange
