// SPDX-License-Identifier: Apache-2.0
#include "core/result.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace pondera {
namespace {

Result<int> half_of(int number) {
  if (number % 2 != 0) return error("test.odd", {"n", 1, 1}, "the number is odd");
  return number / 2;
}

TEST(Result, HoldsAValueOrErrors) {
  const auto good = half_of(6);
  ASSERT_TRUE(good);
  EXPECT_EQ(*good, 3);
  EXPECT_TRUE(good.diagnostics().empty());
  const auto bad = half_of(7);
  ASSERT_FALSE(bad);
  ASSERT_EQ(bad.diagnostics().size(), 1U);
  EXPECT_EQ(bad.diagnostics().front().code, "test.odd");
}

TEST(Result, CarriesRemarksBesideAValue) {
  const Result<std::string> result(std::string("text"), {warning("test.w", {}, "w")});
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(result->size(), 4U);
  EXPECT_EQ(result.diagnostics().front().severity, Severity::warning);
}

TEST(Result, GivesAValueThatCannotBeCopiedAway) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
  const std::unique_ptr<int> taken = std::move(result).value();
  EXPECT_EQ(*taken, 7);
}

TEST(Finished, GivesTheValueWithRemarksUnlessOneIsAnError) {
  const auto remarked = finished(7, {note("test.n", {}, "n"), warning("test.w", {}, "w")});
  ASSERT_TRUE(remarked);
  EXPECT_EQ(*remarked, 7);
  EXPECT_EQ(remarked.diagnostics().size(), 2U);
  const auto failed = finished(7, {note("test.n", {}, "n"), error("test.e", {}, "e")});
  EXPECT_FALSE(failed);
  EXPECT_EQ(failed.diagnostics().size(), 2U);
}

TEST(ResultDeathTest, StopsTheProgramWhenAFailedResultIsUsed) {
  EXPECT_EXIT((void)*half_of(7), testing::ExitedWithCode(70), "has_value");
}

TEST(ResultDeathTest, StopsTheProgramWhenAValueComesWithAnErrorOrAFailureWithout) {
  EXPECT_EXIT((void)Result<int>(7, {error("test.e", {}, "e")}), testing::ExitedWithCode(70),
              "has_error");
  EXPECT_EXIT((void)Result<int>(Diagnostics{warning("test.w", {}, "w")}),
              testing::ExitedWithCode(70), "has_error");
}

}  // namespace
}  // namespace pondera
