// SPDX-License-Identifier: Apache-2.0
// What is inside a workbook is checked by tests/app/workbook_test.py, which unpacks one.
#include "report/xlsx_workbook.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::report {
namespace {

Workbook two_sheets() {
  Workbook book{"Cities", {{"study", "cities"}}, {}};
  TableSheet sheet;
  sheet.id = "total";
  sheet.title = "=1+1";
  sheet.columns = {{"label", "name", Align::left, true}, {"total", "total", Align::right}};
  sheet.rows = {{{"=cmd()"}, {"0.33", 1.0 / 3, 2}}, {{std::string(40'000, 'x')}, {}}};
  book.tables = {sheet, sheet};
  return book;
}

TEST(XlsxWorkbook, IsTheSameBytesForTheSameTables) {
  const auto first = xlsx_workbook(two_sheets());
  const auto second = xlsx_workbook(two_sheets());
  ASSERT_TRUE(first);
  ASSERT_TRUE(second);
  EXPECT_EQ(first->substr(0, 4), "PK\x03\x04");  // a ZIP archive, as ISO/IEC 29500 wants
  EXPECT_EQ(*first, *second);
}

TEST(XlsxWorkbook, TellsOtherTablesApart) {
  Workbook other = two_sheets();
  other.tables.front().rows.front().back().number = 0.25;
  EXPECT_NE(*xlsx_workbook(two_sheets()), *xlsx_workbook(other));
}

TEST(XlsxWorkbook, IsAFileWithoutAnyTable) {
  const auto bytes = xlsx_workbook({"Nothing yet", {}, {}});
  ASSERT_TRUE(bytes);
  EXPECT_GT(bytes->size(), 1000U);
}

}  // namespace
}  // namespace pondera::report
