// SPDX-License-Identifier: Apache-2.0
#include "tests/aggregation/panel_study.hpp"

#include "core/number_text.hpp"
#include "tests/weights/small_study.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

namespace pondera::testing {

std::vector<std::vector<CsvCell>> csv_rows(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  auto rows = read_csv(text, path).value().rows;
  rows.erase(rows.begin());
  return rows;
}

Panel read_panel(const std::string& folder) {
  Groups groups;
  for (const auto& row : csv_rows(folder + "/groups.csv")) {
    const std::string& group = row.at(0).text;
    if (groups.empty() || groups.back().first != group) groups.push_back({group, {}});
    groups.back().second.push_back(row.at(1).text);
  }
  std::vector<std::string> assessors;
  for (const auto& row : csv_rows(folder + "/assessors.csv")) {
    assessors.push_back(row.at(0).text + "/" + row.at(1).text);
  }
  std::map<std::string, std::vector<Said>> said;
  for (const auto& row : csv_rows(folder + "/judgements.csv")) {
    const auto code = parse_whole(row.at(4).text);
    PONDERA_ASSERT(code);
    said[row.at(0).text].push_back(
        {row.at(1).text, row.at(2).text, row.at(3).text, static_cast<int>(*code)});
  }
  Panel panel{study_of(groups, assessors), {}};
  for (const auto& [assessor, answers] : said) {
    panel.responses.push_back(response_of(assessor, answers));
  }
  return panel;
}

}  // namespace pondera::testing
