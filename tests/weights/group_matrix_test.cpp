// SPDX-License-Identifier: Apache-2.0
#include "weights/group_matrix.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using ::testing::HasSubstr;
using testing::response_of;

const testing::Groups matrix_groups = {{"goal", {"a", "b"}}, {"a", {"x", "y", "z"}}};

TEST(GroupMatrix, TakesTheAnswersOfItsGroupInTheHierarchysOrder) {
  const auto hierarchy = testing::hierarchy_of(matrix_groups);
  const auto response = response_of(
      "E1", {{"goal", "a", "b", 2}, {"a", "z", "x", 5}, {"a", "x", "y", -3}, {"a", "y", "z", 1}});
  const auto matrix = group_matrix(response, hierarchy, *hierarchy.find("a"));
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->size(), 3);
  EXPECT_EQ(matrix->log_ratio(0, 2), -std::log(5.0));
  EXPECT_EQ(matrix->log_ratio(0, 1), -std::log(3.0));
  EXPECT_EQ(matrix->log_ratio(1, 2), 0);
}

TEST(GroupMatrix, LeavesUnansweredPairsOpen) {
  const auto hierarchy = testing::hierarchy_of(matrix_groups);
  const auto matrix =
      group_matrix(response_of("E1", {{"a", "x", "z", 4}}), hierarchy, *hierarchy.find("a"));
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->known_pairs(), 1);
}

TEST(GroupMatrix, RefusesAnItemThatTheGroupDoesNotHaveAtItsPlace) {
  const auto hierarchy = testing::hierarchy_of(matrix_groups);
  const auto result = group_matrix(response_of("E1", {{"a", "x", "y", 4}, {"a", "old", "z", 2}}),
                                   hierarchy, *hierarchy.find("a"));
  ASSERT_EQ(result.diagnostics().size(), 1U);
  EXPECT_EQ(result.diagnostics().front().code, "weights.unknown-item");
  EXPECT_EQ(result.diagnostics().front().where, (SourceSpot{"E1.yaml", 12, 9}));
  EXPECT_THAT(result.diagnostics().front().message, HasSubstr("'old'"));
}

TEST(GroupMatrix, RefusesTwoDifferentAnswersToOnePair) {
  const auto hierarchy = testing::hierarchy_of(matrix_groups);
  const auto result =
      group_matrix(response_of("E1", {{"goal", "a", "b", 2}, {"goal", "b", "a", 2}}), hierarchy, 0);
  ASSERT_EQ(result.diagnostics().size(), 1U);
  EXPECT_EQ(result.diagnostics().front().code, "weights.pair-twice");
  EXPECT_EQ(result.diagnostics().front().where.line, 12);
  EXPECT_THAT(result.diagnostics().front().message, HasSubstr("line 11"));
}

TEST(GroupMatrix, TakesTheSameAnswerTwiceOnce) {
  const auto hierarchy = testing::hierarchy_of(matrix_groups);
  const auto matrix = group_matrix(
      response_of("E1", {{"goal", "a", "b", 2}, {"goal", "b", "a", -2}}), hierarchy, 0);
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->log_ratio(0, 1), std::log(2.0));
}

TEST(GroupMatrix, RefusesAnItemComparedWithItself) {
  const auto hierarchy = testing::hierarchy_of(matrix_groups);
  const auto result = group_matrix(response_of("E1", {{"a", "x", "x", 2}}), hierarchy, 1);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.diagnostics().front().code, "weights.self-comparison");
}

TEST(AnswersToUnknownGroups, NamesGroupsThatAreNotInTheHierarchy) {
  const auto hierarchy = testing::hierarchy_of(matrix_groups);
  const auto found = answers_to_unknown_groups(
      response_of("E1", {{"goal", "a", "b", 2}, {"b", "p", "q", 2}}), hierarchy);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().code, "weights.unknown-group");
  EXPECT_EQ(found.front().where.line, 12);
}

}  // namespace
}  // namespace pondera::weights
