// SPDX-License-Identifier: Apache-2.0
#include "agreement/concordance.hpp"

#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::agreement {
namespace {

using testing::field;
using testing::vector_of;
using weights::Vector;

TEST(Concordance, AgreesWithTheIndependentReference) {
  const auto cases = testing::published_case("agreement.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  ASSERT_EQ(field(cases, "concordance").items.size(), 8U);
  for (const survey::YamlNode& item : field(cases, "concordance").items) {
    SCOPED_TRACE(field(item, "id").text);
    const auto found = concordance(testing::vectors_of(field(item, "ranks")));
    const survey::YamlNode& expected = field(item, "expected");
    ASSERT_EQ(found.has_value(), !testing::is_null(expected));
    if (!found) continue;
    testing::expect_number(found->w, field(expected, "w"), tolerance);
    testing::expect_number(found->squares, field(expected, "squares"), tolerance);
    testing::expect_number(found->ties, field(expected, "ties"), tolerance);
    testing::expect_number(found->chi_square, field(expected, "chi_square"), tolerance);
    testing::expect_number(found->chi_square_p, field(expected, "p"), tolerance);
    testing::expect_number(found->mean_spearman, field(expected, "mean_spearman"), tolerance);
    EXPECT_EQ(found->degrees_of_freedom, testing::whole(field(expected, "df")));
  }
}

TEST(Concordance, DoesNotDependOnTheOrderOfAssessorsOrItems) {
  const std::vector<Vector> ranks = {vector_of({1, 2, 3, 4}), vector_of({2.5, 1, 2.5, 4}),
                                     vector_of({1, 4, 2, 3})};
  std::vector<Vector> turned = {ranks[2], ranks[0], ranks[1]};
  for (Vector& each : turned) std::ranges::reverse(each);
  EXPECT_EQ(concordance(ranks)->w, concordance(turned)->w);
  const auto p = concordance_probability(ranks);
  EXPECT_EQ(p.test, ConcordanceTest::exact);
  EXPECT_NEAR(p.p, concordance_probability(turned).p, 1e-14);
}

TEST(ConcordanceProbability, OfFewAssessorsIsExact) {
  const Vector order = vector_of({1, 2, 3});
  const auto found = concordance_probability({order, order, order});
  EXPECT_EQ(found.test, ConcordanceTest::exact);
  EXPECT_NEAR(found.p, 1.0 / 36, 1e-15);
}

TEST(ConcordanceProbability, OfNothingToTestIsOne) {
  EXPECT_EQ(concordance_probability({}).p, 1);
  EXPECT_EQ(concordance_probability({vector_of({1, 2})}).p, 1);
  EXPECT_EQ(concordance_probability({vector_of({1}), vector_of({1})}).p, 1);
  EXPECT_EQ(concordance_probability({vector_of({2, 2, 2}), vector_of({2, 2, 2})}).p, 1);
}

TEST(ConcordanceProbability, AtRandomIsCloseToTheExactOne) {
  const std::vector<Vector> ranks = {vector_of({1, 2, 3, 4}), vector_of({2, 1, 3, 4}),
                                     vector_of({1, 4, 2, 3}), vector_of({1.5, 1.5, 4, 3})};
  const double exact = concordance_probability(ranks).p;
  ConcordanceTestOptions options;
  options.most_work = 0;
  const auto drawn = concordance_probability(ranks, options);
  EXPECT_EQ(drawn.test, ConcordanceTest::permutation);
  // Four standard errors of a proportion of 9,999.
  EXPECT_NEAR(drawn.p, exact, 4 * std::sqrt(exact * (1 - exact) / 9999));
  EXPECT_EQ(concordance_probability(ranks, options).p, drawn.p);
  options.most_ranks = 15;
  EXPECT_EQ(concordance_probability(ranks, options).test, ConcordanceTest::chi_square);
  EXPECT_EQ(concordance_probability(ranks, options).p, concordance(ranks)->chi_square_p);
}

TEST(ConcordanceProbability, IsNeverZero) {
  const Vector order = vector_of({1, 2, 3, 4, 5, 6, 7, 8, 9});
  const auto found = concordance_probability(std::vector<Vector>(20, order));
  EXPECT_EQ(found.test, ConcordanceTest::permutation);
  EXPECT_NEAR(found.p, 1e-4, 1e-15);
}

}  // namespace
}  // namespace pondera::agreement
