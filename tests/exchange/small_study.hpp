// SPDX-License-Identifier: Apache-2.0
// A city with three criteria, one of them with two indicators, and three unlike assessors: for
// imports. And cells of a table.
#pragma once

#include "core/csv_table.hpp"
#include "survey/study.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace pondera::exchange {

inline constexpr std::string_view city_study = R"(pondera: study/1
id: city
title: City
languages: [en, zh]
hierarchy:
  id: goal
  label: {en: A good city, zh: 好城市}
  children:
    - {id: cult, label: {en: Culture, zh: 文化}}
    - {id: fam, label: {en: Family, zh: 家庭}}
    - id: house
      label: {en: Housing, zh: 住房}
      children:
        - {id: rent, label: {en: Rents, zh: 租金}}
        - {id: space, label: {en: Living space, zh: 面积}}
)";

inline constexpr std::string_view city_assessors = R"(pondera: assessors/1
assessors:
  - {id: E01, name: Ana Example, address: ana@example.org}
  - {id: E02, name: 王小明}
  - {id: E03, name: Cho}
)";

inline survey::Study city() {
  auto study = survey::read_study(city_study, "study.yaml", city_assessors, "assessors.yaml");
  EXPECT_TRUE(study);
  return *std::move(study);
}

inline CsvTable table_of(std::string_view text) {
  auto table = read_csv(text, "t.csv");
  EXPECT_TRUE(table) << text;
  return *std::move(table);
}

}  // namespace pondera::exchange
