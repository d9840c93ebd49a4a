// SPDX-License-Identifier: Apache-2.0
// Every matrix of tests/published: priorities, λmax, CI and CR as papers, other programs and an
// independent computation have them.
#include "tests/weights/published_case.hpp"
#include "weights/column_sum.hpp"
#include "weights/consistency.hpp"
#include "weights/consistency_index.hpp"
#include "weights/ordinal_consistency.hpp"
#include "weights/priority.hpp"
#include "weights/priority_error.hpp"
#include "weights/triads.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

void expect_near(const Vector& found, const std::vector<double>& expected, double tolerance) {
  ASSERT_EQ(static_cast<std::size_t>(found.size()), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_NEAR(found(static_cast<Eigen::Index>(i)), expected[i], margin(tolerance, expected[i]));
  }
}

const std::map<std::string_view, std::string_view>& index_keys() {
  static const std::map<std::string_view, std::string_view> keys = {
      {"gci", "gci"},
      {"gcr", "gcr"},
      {"koczkodaj", "koczkodaj"},
      {"mean_triad", "mean-triad"},
      {"pelaez_lamata", "pelaez-lamata"},
      {"congruence", "congruence"},
      {"dissonance", "dissonance"}};
  return keys;
}

/// Checks every index of the table that the case knows; returns how many.
int check_indices(const survey::YamlNode& expected,
                  const ComparisonMatrix& matrix,
                  double tolerance) {
  const MatrixConsistency saaty = matrix_consistency(matrix);
  int checked = 0;
  for (const auto& [key, name] : index_keys()) {
    const survey::YamlNode* value = expected.find(key);
    if (value == nullptr) continue;
    const auto row = std::ranges::find(consistency_indices(), name, &ConsistencyIndexRow::name);
    const IndexValue found = row->of({.matrix = matrix, .saaty = saaty});
    ++checked;
    if (testing::is_null(*value)) {
      EXPECT_FALSE(found.value) << name;
      continue;
    }
    const double wanted = testing::ratio(*value);
    EXPECT_NEAR(found.value.value_or(NAN), wanted, margin(tolerance, wanted)) << name;
  }
  return checked;
}

void check_koczkodaj_triad(const survey::YamlNode& expected, const ComparisonMatrix& matrix) {
  const survey::YamlNode* triad = expected.find("koczkodaj_triad");
  if (triad == nullptr) return;
  const auto found = koczkodaj_index(matrix);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->worst.has_value(), !testing::is_null(*triad));
  if (!found->worst || testing::is_null(*triad)) return;
  std::array<int, 3> theirs{};
  for (std::size_t k = 0; k < 3; ++k) theirs[k] = testing::whole(triad->items[k]);
  // Of equally bad triads ours is the first; theirs is the one that rounding made the largest.
  EXPECT_LE(found->worst->items, theirs);
  const auto [i, j, k] = theirs;
  EXPECT_NEAR(std::abs(matrix.log_ratio(i, j) + matrix.log_ratio(j, k) - matrix.log_ratio(i, k)),
              std::abs(found->worst->log_error), 1e-12);
}

void check_order(const survey::YamlNode& expected, const ComparisonMatrix& matrix) {
  const survey::YamlNode* order = expected.find("ordinal");
  if (order == nullptr) return;
  const OrdinalConsistency found = ordinal_consistency(matrix);
  EXPECT_EQ(found.triads, testing::whole(field(*order, "triads")));
  EXPECT_EQ(found.cycles, testing::whole(field(*order, "cycles")));
  EXPECT_EQ(found.tied_intransitive, testing::whole(field(*order, "tied_intransitive")));
  EXPECT_EQ(found.ties, testing::whole(field(*order, "ties")));
  EXPECT_NEAR(*found.transitive_share, testing::ratio(field(*order, "transitive_share")), 1e-12);
  const survey::YamlNode& zeta = field(*order, "zeta");
  ASSERT_EQ(found.zeta.has_value(), !testing::is_null(zeta));
  if (found.zeta) {
    EXPECT_NEAR(*found.zeta, testing::ratio(zeta), 1e-12);
  }
}

void check_other_priorities(const survey::YamlNode& expected,
                            const ComparisonMatrix& matrix,
                            double tolerance) {
  if (const survey::YamlNode* w = expected.find("w_column_sum")) {
    const Priority found = column_sum_priority(matrix);
    expect_near(found.w, testing::ratios(*w), tolerance);
    const double lambda = testing::ratio(field(expected, "lambda_column_sum"));
    EXPECT_NEAR(found.lambda_max, lambda, margin(tolerance, lambda));
  }
  if (const survey::YamlNode* error = expected.find("eigenvector_error")) {
    expect_near(eigenvector_error(matrix, principal_priority(matrix)), testing::ratios(*error),
                tolerance);
  }
}

/// Checks one case; returns how many consistency ratios it had.
int check_matrix(const std::string& file) {
  SCOPED_TRACE(file);
  const survey::YamlNode tree = testing::published_case(file);
  const int n = testing::whole(field(tree, "n"));
  const double tolerance = testing::ratio(field(tree, "tolerance"));
  const survey::YamlNode& expected = field(tree, "expected");
  const ComparisonMatrix matrix = testing::matrix_of(n, testing::ratios(field(tree, "upper")));

  const Priority found = principal_priority(matrix);
  EXPECT_TRUE(found.usable());
  expect_near(found.w, testing::ratios(field(expected, "w_eigen")), tolerance);
  if (const survey::YamlNode* gm = expected.find("w_gm")) {
    expect_near(row_geometric_mean(matrix), testing::ratios(*gm), tolerance);
    expect_near(log_least_squares(matrix), testing::ratios(*gm), tolerance);
  }
  check_other_priorities(expected, matrix, tolerance);
  check_indices(expected, matrix, tolerance);
  check_koczkodaj_triad(expected, matrix);
  check_order(expected, matrix);
  const double lambda = testing::ratio(field(expected, "lambda"));
  EXPECT_NEAR(found.lambda_max, lambda, margin(tolerance, lambda));
  int ratios = 0;
  for (const survey::YamlEntry& entry : field(expected, "cr").entries) {
    const RandomIndexTable* table = find_random_index_table(entry.key);
    EXPECT_NE(table, nullptr) << entry.key;
    if (table == nullptr) continue;
    const Consistency result = consistency(found.lambda_max, n, *table);
    const double ci = testing::ratio(field(expected, "ci"));
    const double cr = testing::ratio(entry.value);
    EXPECT_NEAR(result.ci, ci, margin(tolerance, ci));
    EXPECT_NEAR(result.cr.value_or(NAN), cr, margin(tolerance, cr)) << entry.key;
    ++ratios;
  }
  return ratios;
}

TEST(PublishedMatrices, AgreeWithTheIndependentReference) {
  const auto files = testing::published_files("matrix-");
  ASSERT_EQ(files.size(), 64U);
  for (const std::string& file : files) EXPECT_EQ(check_matrix(file), 6) << file;
}

TEST(PublishedMatrices, AgreeWithPapersAndOtherPrograms) {
  const auto files = testing::published_files("peer-");
  ASSERT_EQ(files.size(), 14U);
  for (const std::string& file : files) EXPECT_GE(check_matrix(file), 3) << file;
}

TEST(PublishedMatrices, GiveTheEigenvectorOfAPanelOfTwoHundred) {
  // Geometric means of 200 respondents and their eigenvector: frankiecho/ahpsurvey@70be66d,
  // ahp.aggjudge on data set city200; it stops its iteration at about 1e-6.
  const ComparisonMatrix matrix =
      testing::matrix_of(5, {0.220202679323697, 3.09251911803951, 0.48822175086388,
                             4.63835014238471, 6.46123641475515, 1.70351249696152, 6.14582399313839,
                             0.24882010853463, 2.92653911857071, 7.03917266783616});
  const Priority found = principal_priority(matrix);
  expect_near(found.w,
              {0.155150118116052, 0.452908348295685, 0.0734993007470621, 0.277589056351655,
               0.0408531764895458},
              1e-5);
  constexpr double its_random_index = 1.1081014;
  EXPECT_NEAR((found.lambda_max - 5) / 4 / its_random_index, 0.0457263917065369, 1e-6);
}

}  // namespace
}  // namespace pondera::weights
