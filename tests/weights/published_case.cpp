// SPDX-License-Identifier: Apache-2.0
#include "tests/weights/published_case.hpp"

#include "core/number_text.hpp"
#include "core/rational.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace pondera::testing {

namespace {

const std::filesystem::path& folder() {
  static const std::filesystem::path path = std::filesystem::path(PONDERA_TEST_DATA) / "published";
  return path;
}

}  // namespace

std::vector<std::string> published_files(std::string_view prefix) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    std::string name = entry.path().filename().string();
    if (name.starts_with(prefix)) files.push_back(std::move(name));
  }
  std::ranges::sort(files);
  return files;
}

survey::YamlNode published_case(const std::string& file) {
  std::ifstream stream(folder() / file, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  return survey::read_yaml_tree(text, file).value();
}

const survey::YamlNode& field(const survey::YamlNode& node, std::string_view key) {
  const survey::YamlNode* found = node.find(key);
  PONDERA_ASSERT(found != nullptr);
  return *found;
}

bool is_null(const survey::YamlNode& node) {
  return node.kind == survey::YamlNode::Kind::empty;
}

double ratio(const survey::YamlNode& node) {
  if (const auto number = parse_number(node.text)) return *number;
  const auto fraction = parse_rational(node.text);
  PONDERA_ASSERT(fraction);
  return fraction->to_double();
}

std::vector<double> ratios(const survey::YamlNode& node) {
  PONDERA_ASSERT(node.kind == survey::YamlNode::Kind::sequence);
  std::vector<double> values;
  for (const survey::YamlNode& item : node.items) values.push_back(ratio(item));
  return values;
}

int whole(const survey::YamlNode& node) {
  const auto value = parse_whole(node.text);
  PONDERA_ASSERT(value);
  return static_cast<int>(*value);
}

weights::ComparisonMatrix matrix_of(int n, const std::vector<double>& upper) {
  PONDERA_ASSERT(static_cast<int>(upper.size()) == n * (n - 1) / 2);
  std::vector<weights::Comparison> comparisons;
  std::size_t next = 0;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) comparisons.push_back({i, j, std::log(upper[next++])});
  }
  return weights::ComparisonMatrix::make(n, comparisons).value();
}

weights::ComparisonMatrix judged_matrix(int n, const survey::YamlNode& judgements) {
  std::vector<weights::Comparison> comparisons;
  for (const survey::YamlNode& judgement : judgements.items) {
    const int code = whole(judgement.items.at(2));
    comparisons.push_back({whole(judgement.items.at(0)), whole(judgement.items.at(1)),
                           std::copysign(std::log(std::abs(code)), code)});
  }
  return weights::ComparisonMatrix::make(n, comparisons).value();
}

double margin(double tolerance, double expected) {
  return tolerance * std::max(1.0, std::abs(expected));
}

}  // namespace pondera::testing
