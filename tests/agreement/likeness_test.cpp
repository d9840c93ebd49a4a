// SPDX-License-Identifier: Apache-2.0
#include "agreement/likeness.hpp"

#include "agreement/aitchison.hpp"
#include "tests/agreement/agreement_case.hpp"

#include <gtest/gtest.h>

namespace pondera::agreement {
namespace {

using testing::expect_number;
using testing::field;
using testing::vector_of;
using weights::Vector;

TEST(Likeness, AgreesWithTheIndependentReference) {
  const auto cases = testing::published_case("agreement.yaml");
  const double tolerance = testing::ratio(field(cases, "tolerance"));
  ASSERT_EQ(field(cases, "pairs").items.size(), 9U);
  for (const survey::YamlNode& item : field(cases, "pairs").items) {
    SCOPED_TRACE(field(item, "id").text);
    const Vector w = vector_of(testing::ratios(field(item, "w")));
    const Vector v = vector_of(testing::ratios(field(item, "v")));
    const survey::YamlNode& expected = field(item, "expected");
    expect_number(garuti_compatibility(w, v), field(expected, "garuti"), tolerance);
    if (expected.find("cosine") == nullptr) continue;
    expect_number(cosine(w, v), field(expected, "cosine"), tolerance);
    expect_number(spearman(w, v), field(expected, "spearman"), tolerance);
    expect_number(kendall_tau(w, v), field(expected, "kendall_tau_b"), tolerance);
    expect_number(saaty_compatibility(w, v), field(expected, "saaty_compatibility"), tolerance);
    expect_number(aitchison_distance(w, v), field(expected, "aitchison"), tolerance);
    expect_number(half_l1(w, v), field(expected, "l1_half"), tolerance);
  }
}

TEST(Likeness, OfTheThirdPairIsTheSameFromBothSides) {
  const Vector w = vector_of({0.5, 0.3, 0.15, 0.05});
  const Vector v = vector_of({0.1, 0.4, 0.4, 0.1});
  EXPECT_DOUBLE_EQ(cosine(w, v), cosine(v, w));
  EXPECT_EQ(spearman(w, v), spearman(v, w));
  EXPECT_EQ(kendall_tau(w, v), kendall_tau(v, w));
  EXPECT_DOUBLE_EQ(saaty_compatibility(w, v), saaty_compatibility(v, w));
  EXPECT_DOUBLE_EQ(garuti_compatibility(w, v), garuti_compatibility(v, w));
}

TEST(Likeness, OfOneItemIsFullAndOfTwoIsDefined) {
  const Vector one = vector_of({1});
  EXPECT_EQ(cosine(one, one), 1);
  EXPECT_EQ(spearman(one, one), std::nullopt);
  EXPECT_EQ(kendall_tau(one, one), std::nullopt);
  EXPECT_EQ(saaty_compatibility(one, one), 1);
  EXPECT_EQ(garuti_compatibility(one, one), 1);
  EXPECT_EQ(spearman(vector_of({0.9, 0.1}), vector_of({0.2, 0.8})), -1);
  // r = (4, 1/4): mean 17/8, the same of 1/r.
  EXPECT_DOUBLE_EQ(saaty_compatibility(vector_of({0.8, 0.2}), vector_of({0.2, 0.8})),
                   17.0 / 8 * 17 / 8);
}

TEST(Likeness, TiesOfTauAreLeftOutOfBothSides) {
  // Five of six pairs untied on either side, four of them on both and all concordant.
  EXPECT_NEAR(
      kendall_tau(vector_of({0.4, 0.2, 0.2, 0.1}), vector_of({0.3, 0.3, 0.2, 0.1})).value_or(-1),
      0.8, 1e-15);
}

}  // namespace
}  // namespace pondera::agreement
