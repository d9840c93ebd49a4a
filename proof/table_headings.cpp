// SPDX-License-Identifier: Apache-2.0
#include "proof/table_headings.hpp"

#include "core/utf8.hpp"
#include "proof/printed_number.hpp"
#include "scoring/score_text.hpp"

#include <algorithm>
#include <array>

namespace pondera::proof {

namespace {

using Names = std::vector<std::string_view>;

const Names table_names = {"table", "表", "表格"};
const Names column_names = {"column", "indicator", "dimension", "列", "指标", "维度"};
const Names rank_names = {"rank", "position", "place", "pos",  "pos.", "no",
                          "no.",  "#",        "排名",  "名次", "位次", "序号"};
const Names value_names = {"value", "score", "points", "值", "数值", "得分", "分值", "分数"};
// In order of preference: an id comes before a name in one of several languages.
const Names unit_names = {"unit",   "id",         "city",   "country", "economy", "state",
                          "region", "university", "school", "company", "name",    "label",
                          "单位",   "城市",       "国家",   "地区",    "省份",    "名称"};
const Names total_names = {"total", "overall", "sum",  "total score", "overall score",
                           "总分",  "总得分",  "总计", "合计"};

std::string folded_heading(std::string_view heading) {
  std::string folded(trimmed(heading));
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

std::optional<std::size_t> heading_among(const CsvTable& csv, const Names& names) {
  const auto& headings = csv.rows.front();
  for (const std::string_view name : names) {
    for (std::size_t i = 0; i < headings.size(); ++i) {
      if (folded_heading(headings[i].text) == name) return i;
    }
  }
  return std::nullopt;
}

/// How many cells below the heading are numbers, and how many are filled.
struct Filling {
  std::size_t numbers = 0;
  std::size_t filled = 0;
};

Filling filling_of(const CsvTable& csv, std::size_t column) {
  Filling filling;
  for (std::size_t row = 1; row < csv.rows.size(); ++row) {
    const std::string& text = csv.rows[row][column].text;
    if (is_missing_mark(text)) continue;
    ++filling.filled;
    if (parse_printed(text)) ++filling.numbers;
  }
  return filling;
}

std::optional<std::size_t> first_text_column(const CsvTable& csv, std::optional<std::size_t> rank) {
  for (std::size_t i = 0; i < csv.rows.front().size(); ++i) {
    const Filling filling = filling_of(csv, i);
    if (i != rank && filling.filled > 0 && filling.numbers == 0) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<LongLayout> long_layout(const CsvTable& csv) {
  const auto column = heading_among(csv, column_names);
  const auto value = heading_among(csv, value_names);
  const auto unit = heading_among(csv, unit_names);
  if (!column || !value || !unit) return std::nullopt;
  return LongLayout{.table = heading_among(csv, table_names),
                    .column = *column,
                    .rank = heading_among(csv, rank_names),
                    .unit = *unit,
                    .value = *value};
}

std::optional<WideLayout> wide_layout(const CsvTable& csv) {
  WideLayout layout;
  layout.rank = heading_among(csv, rank_names);
  auto unit = heading_among(csv, unit_names);
  if (!unit) unit = first_text_column(csv, layout.rank);
  if (!unit) return std::nullopt;
  layout.unit = *unit;
  for (std::size_t i = 0; i < csv.rows.front().size(); ++i) {
    if (i == layout.rank || i == layout.unit) continue;
    const Filling filling = filling_of(csv, i);
    const bool values = filling.numbers > 0 && filling.numbers * 2 >= filling.filled;
    if (values) {
      layout.values.push_back(i);
    } else {
      layout.passed_over.push_back(csv.rows.front()[i].text);
    }
  }
  if (layout.values.empty()) return std::nullopt;
  return layout;
}

bool is_total_heading(std::string_view heading) {
  return std::ranges::count(total_names, folded_heading(heading)) > 0;
}

bool is_missing_mark(std::string_view text) {
  return scoring::parse_score(text).missing;
}

}  // namespace pondera::proof
