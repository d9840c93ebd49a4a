// SPDX-License-Identifier: Apache-2.0
// Whole models of one assessor, as papers and other programs have them: a tree of matrices and
// scores, down to the weights of what stands at its end.
#include "tests/weights/published_case.hpp"
#include "weights/consistency.hpp"
#include "weights/priority_method.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

std::vector<std::string> texts(const survey::YamlNode& list) {
  std::vector<std::string> result;
  for (const survey::YamlNode& item : list.items) result.push_back(item.text);
  return result;
}

PriorityMethod method_of(const std::string& name) {
  return std::ranges::find(priority_methods(), name, &PriorityMethodRow::name)->method;
}

std::vector<double> local_weights(const survey::YamlNode& group, PriorityMethod method) {
  if (const survey::YamlNode* scores = group.find("scores")) {
    std::vector<double> weights = testing::ratios(*scores);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) weight /= sum;
    return weights;
  }
  const int n = static_cast<int>(field(group, "items").items.size());
  const ComparisonMatrix matrix = testing::matrix_of(n, testing::ratios(field(group, "upper")));
  const Vector w = derive_priority(matrix, {.complete = method}).priority.w;
  return {w.begin(), w.end()};
}

void check_tree(const std::string& file) {
  SCOPED_TRACE(file);
  const survey::YamlNode tree = testing::published_case(file);
  const PriorityMethod method = method_of(field(tree, "method").text);
  std::map<std::string, double> global = {{"goal", 1}};
  for (const survey::YamlNode& group : field(tree, "groups").items) {
    const std::vector<double> local = local_weights(group, method);
    const auto items = texts(field(group, "items"));
    const double parent = global.at(field(group, "of").text);
    for (std::size_t i = 0; i < items.size(); ++i) global[items[i]] += parent * local[i];
  }
  const survey::YamlNode& expected = field(tree, "expected");
  const double tolerance = testing::ratio(field(tree, "tolerance"));
  for (const survey::YamlEntry& entry : field(expected, "weights").entries) {
    const double weight = testing::ratio(entry.value);
    EXPECT_NEAR(global.at(entry.key), weight, margin(tolerance, weight)) << entry.key;
  }
  if (const survey::YamlNode* cr = expected.find("cr_saaty1980")) {
    const survey::YamlNode& goal = field(tree, "groups").items.front();
    const int n = static_cast<int>(field(goal, "items").items.size());
    const ComparisonMatrix matrix = testing::matrix_of(n, testing::ratios(field(goal, "upper")));
    const double lambda = derive_priority(matrix, {.complete = method}).priority.lambda_max;
    EXPECT_NEAR(*consistency(lambda, n, *find_random_index_table("saaty1980")).cr,
                testing::ratio(*cr), tolerance);
  }
}

TEST(PublishedTrees, AgreeWithPapersAndOtherPrograms) {
  const auto files = testing::published_files("tree-");
  ASSERT_EQ(files.size(), 6U);
  for (const std::string& file : files) check_tree(file);
}

}  // namespace
}  // namespace pondera::weights
