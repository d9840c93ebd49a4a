// SPDX-License-Identifier: Apache-2.0
#include "weights/residual_diagnostics.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/revision_case.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

void check_value(const std::optional<double>& found,
                 const survey::YamlNode& node,
                 double tolerance) {
  if (node.kind == survey::YamlNode::Kind::empty) {
    EXPECT_FALSE(found.has_value());
    return;
  }
  ASSERT_TRUE(found.has_value());
  const double expected = testing::unbounded_number(node);
  if (std::isinf(expected)) {
    EXPECT_EQ(*found, expected);
  } else {
    EXPECT_NEAR(*found, expected, margin(tolerance, expected));
  }
}

void check_residuals(const testing::RevisionCase& published) {
  SCOPED_TRACE(published.file);
  const ResidualDiagnostics found = residual_diagnostics(published.matrix);
  const auto& expected = published.expected("residuals").items;
  ASSERT_EQ(found.judgements.size(), expected.size());
  for (std::size_t at = 0; at < expected.size(); ++at) {
    const ResidualDiagnostic& judgement = found.judgements[at];
    const survey::YamlNode& row = expected[at];
    EXPECT_EQ(judgement.first, testing::whole(field(row, "i")));
    EXPECT_EQ(judgement.second, testing::whole(field(row, "j")));
    check_value(judgement.residual, field(row, "e"), published.tolerance);
    check_value(judgement.leverage, field(row, "leverage"), published.tolerance);
    check_value(judgement.left_out, field(row, "loo"), published.tolerance);
    check_value(judgement.t, field(row, "t"), published.tolerance);
    EXPECT_EQ(judgement.t.has_value(), judgement.reason == Unchecked::none);
  }
}

TEST(ResidualDiagnostics, AgreeWithTheIndependentReference) {
  int cases = 0;
  for (const testing::RevisionCase& published : testing::revision_cases("incomplete-")) {
    if (field(published.tree, "expected").find("error") != nullptr) continue;
    check_residuals(published);
    const ResidualDiagnostics found = residual_diagnostics(published.matrix);
    const double sse = testing::ratio(published.expected("sse"));
    EXPECT_NEAR(found.sse, sse, margin(published.tolerance, sse));
    EXPECT_EQ(found.df, testing::whole(published.expected("df")));
    const auto w = testing::ratios(published.expected("w_llsm"));
    for (std::size_t i = 0; i < w.size(); ++i) {
      EXPECT_NEAR(found.w(static_cast<Eigen::Index>(i)), w[i], published.tolerance);
    }
    ++cases;
  }
  EXPECT_EQ(cases, 36);
}

TEST(ResidualDiagnostics, GiveInfinityToAJudgementThatAloneIsTurnedRound) {
  const auto cases = testing::revision_cases("revision-reversed-pair");
  ASSERT_EQ(cases.size(), 1U);
  check_residuals(cases.front());
  for (const ResidualDiagnostic& judgement :
       residual_diagnostics(cases.front().matrix).judgements) {
    EXPECT_EQ(judgement.flagged, judgement.first == 2 && judgement.second == 3);
  }
}

TEST(ResidualDiagnostics, SayWhyAValueIsNotDefined) {
  // 0-1-2-0 a triangle (df = 1), 2-3 a bridge.
  const auto matrix =
      ComparisonMatrix::make(4, {{0, 1, 0.7}, {1, 2, 0.7}, {0, 2, 0.7}, {2, 3, 2}}).value();
  const auto judgements = residual_diagnostics(matrix).judgements;
  ASSERT_EQ(judgements.size(), 4U);
  EXPECT_EQ(judgements[3].reason, Unchecked::bridge);
  EXPECT_FALSE(judgements[3].left_out.has_value());
  EXPECT_EQ(judgements[2].reason, Unchecked::few_judgements);
  // Without it the pair would be 0.7 + 0.7.
  EXPECT_NEAR(*judgements[1].left_out, -0.7, 1e-14);
  EXPECT_EQ(name(judgements[3].reason), "bridge");

  const auto equal = residual_diagnostics(testing::drawn_consistent_matrix(4, 5)).judgements;
  EXPECT_EQ(equal.front().reason, Unchecked::no_spread);
  EXPECT_NEAR(*equal.front().left_out, 0, 1e-13);
}

TEST(ResidualDiagnostics, HaveNothingToSayOfOneItem) {
  const ResidualDiagnostics found = residual_diagnostics(ComparisonMatrix::make(1, {}).value());
  EXPECT_TRUE(found.judgements.empty());
  EXPECT_EQ(found.df, 0);
}

TEST(ResidualDiagnostics, LeaveOutWhatTheMeanOfAllDetoursSays) {
  // Complete: e n/(n-2) = L_ij - mean over k of (L_ik + L_kj).
  const ComparisonMatrix matrix = testing::drawn_matrix(6, 7);
  for (const ResidualDiagnostic& judgement : residual_diagnostics(matrix).judgements) {
    double detours = 0;
    for (int k = 0; k < 7; ++k) {
      if (k == judgement.first || k == judgement.second) continue;
      detours += matrix.log_ratio(judgement.first, k) + matrix.log_ratio(k, judgement.second);
    }
    EXPECT_NEAR(*judgement.left_out, judgement.log_ratio - detours / 5, 1e-13);
  }
}

}  // namespace
}  // namespace pondera::weights
