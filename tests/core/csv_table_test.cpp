// SPDX-License-Identifier: Apache-2.0
#include "core/csv_table.hpp"

#include "core/random_stream.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera {
namespace {

using Texts = std::vector<std::vector<std::string>>;

Texts texts_of(const CsvTable& table) {
  Texts texts;
  for (const auto& row : table.rows) {
    texts.emplace_back();
    for (const CsvCell& cell : row) texts.back().push_back(cell.text);
  }
  return texts;
}

/// The cells, or the code of the first error as the only cell.
Texts read(std::string_view text) {
  const auto table = read_csv(text, "t.csv");
  if (!table) return {{table.diagnostics().front().code}};
  return texts_of(*table);
}

TEST(ReadCsv, TakesEveryLineEndAndAByteOrderMark) {
  const Texts expected = {{"a", "b"}, {"1", "2"}};
  EXPECT_EQ(read("a,b\n1,2\n"), expected);
  EXPECT_EQ(read("a,b\n1,2"), expected);
  EXPECT_EQ(read("a,b\r\n1,2\r\n"), expected);
  EXPECT_EQ(read("a,b\r1,2\r"), expected);
  EXPECT_EQ(read("\xEF\xBB\xBF"
                 "a,b\n1,2\n"),
            expected);
  EXPECT_EQ(read("\n\r\na,b\n\n  \n1,2\n\n"), expected);
}

TEST(ReadCsv, TakesTheSeparatorThatTheFirstLineHasMostOf) {
  const Texts expected = {{"a", "b,c", "d"}, {"1", "2", "3"}};
  EXPECT_EQ(read("a;b,c;d\n1;2;3\n"), expected);
  EXPECT_EQ(read("a\tb,c\td\n1\t2\t3\n"), expected);
  EXPECT_EQ(read("\"b;c;d\",e\n1,2\n"), (Texts{{"b;c;d", "e"}, {"1", "2"}}));
  EXPECT_EQ(read("\n\na;b\n1;2\n"), (Texts{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(read("\"two\nlines\";x;y\n1;2,5;3,5\n"),
            (Texts{{"two\nlines", "x", "y"}, {"1", "2,5", "3,5"}}));
  EXPECT_EQ(read("5\" pipe;x\n1;2\n"), (Texts{{"5\" pipe", "x"}, {"1", "2"}}));
  EXPECT_EQ(read("alone\n"), (Texts{{"alone"}}));
}

TEST(ReadCsv, TakesQuotedCellsAsTheyAre) {
  EXPECT_EQ(read("\"a,b\",\"say \"\"hi\"\"\",\" c \"\n"), (Texts{{"a,b", "say \"hi\"", " c "}}));
  EXPECT_EQ(read("\"two\r\nlines\",x\n"), (Texts{{"two\r\nlines", "x"}}));
  EXPECT_EQ(read("x,\"\"\n"), (Texts{{"x", ""}}));
  EXPECT_EQ(read("x , \"y\" \n"), (Texts{{"x", "y"}}));
}

TEST(ReadCsv, KeepsEmptyCells) {
  EXPECT_EQ(read(",\n"), (Texts{{"", ""}}));
  EXPECT_EQ(read("a,,c,\n"), (Texts{{"a", "", "c", ""}}));
}

TEST(ReadCsv, KnowsThePlaceOfEveryCellInCharacters) {
  const auto table = read_csv("价格,b\n\"x\ny\", z\n\nlast,1\n", "t.csv").value();
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0][1].where, (SourceSpot{"t.csv", 1, 4}));
  EXPECT_EQ(table.rows[1][0].where, (SourceSpot{"t.csv", 2, 1}));
  EXPECT_EQ(table.rows[1][1].where, (SourceSpot{"t.csv", 3, 5}));
  EXPECT_EQ(table.rows[2][1].where, (SourceSpot{"t.csv", 5, 6}));
}

TEST(ReadCsv, ReportsEveryMistakeAtItsPlace) {
  const auto failed = read_csv("a,b\n\"x\"y,1\n2,\"open\n", "t.csv");
  ASSERT_FALSE(failed);
  ASSERT_EQ(failed.diagnostics().size(), 2U);
  EXPECT_EQ(failed.diagnostics()[0].code, "csv.text-after-quote");
  EXPECT_EQ(failed.diagnostics()[0].where, (SourceSpot{"t.csv", 2, 4}));
  EXPECT_EQ(failed.diagnostics()[1].code, "csv.unclosed-quote");
  EXPECT_EQ(failed.diagnostics()[1].where, (SourceSpot{"t.csv", 3, 3}));
}

TEST(ReadCsv, RefusesWhatIsNoTable) {
  EXPECT_EQ(read(""), (Texts{{"csv.empty"}}));
  EXPECT_EQ(read(" \n\n"), (Texts{{"csv.empty"}}));
  EXPECT_EQ(read("a,b\n1,\xB5\n"), (Texts{{"csv.not-utf8"}}));
  EXPECT_EQ(read_csv("a\n\xB5", "t.csv").diagnostics().front().where, (SourceSpot{"t.csv", 2, 1}));
  EXPECT_EQ(read(std::string((std::size_t{64} << 20U) + 1, 'a')), (Texts{{"csv.too-large"}}));
}

TEST(RaggedRows, NamesEveryRowThatIsLongerOrShorterThanTheFirst) {
  const auto table = read_csv("a,b\n1\n1,2\n1,2,3\n", "t.csv").value();
  const Diagnostics found = ragged_rows(table);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].code, "csv.ragged-row");
  EXPECT_EQ(found[1].where, (SourceSpot{"t.csv", 4, 1}));
  EXPECT_THAT(found[1].message, ::testing::HasSubstr("3 cells, the first row has 2"));
}

TEST(CsvLine, QuotesWhatNeedsIt) {
  EXPECT_EQ(csv_line({"a", "b c", ""}), "a,b c,\n");
  EXPECT_EQ(csv_line({"a,b", "c;d", "e\tf", "say \"hi\"", "two\nlines", " x"}),
            "\"a,b\",\"c;d\",\"e\tf\",\"say \"\"hi\"\"\",\"two\nlines\",\" x\"\n");
}

TEST(CsvLine, KeepsASpreadsheetFromRunningAStrangersText) {
  EXPECT_EQ(csv_line({"=HYPERLINK(\"x\")", "+1+1", "-1-1", "@SUM(A1)", "\t=1", "\r=1"}),
            "\"'=HYPERLINK(\"\"x\"\")\",'+1+1,'-1-1,'@SUM(A1),\"'\t=1\",\"'\r=1\"\n");
  EXPECT_EQ(csv_line({"-1.5", "+2", "-1e-9", "a=b"}), "-1.5,+2,-1e-9,a=b\n");
  EXPECT_EQ(csv_line({"=1"}, false), "=1\n");
}

TEST(CsvLine, ReadsBackToTheSameCells) {
  const std::string pieces[] = {"",     "a", "价格",   ",", ";",  "\t", "\"",     "\n", "\r",
                                "\r\n", " ", "\u3000", "=", "-1", "'",  "\uFEFF", "|",  "x y"};
  const RandomStream random(17, "csv");
  std::uint64_t draw = 0;
  for (int repeat = 0; repeat < 500; ++repeat) {
    Texts rows;
    std::string text;
    const std::uint64_t columns = 2 + random.below(draw++, 4);
    for (std::uint64_t row = 0; row <= random.below(draw, 4); ++row) {
      rows.emplace_back();
      for (std::uint64_t column = 0; column < columns; ++column) {
        std::string cell;
        for (std::uint64_t piece = random.below(draw++, 5); piece > 0; --piece) {
          cell += pieces[random.below(draw++, std::size(pieces))];
        }
        rows.back().push_back(cell);
      }
      text += csv_line(rows.back(), false);
    }
    ASSERT_EQ(read(text), rows) << text;
    ++draw;
  }
}

}  // namespace
}  // namespace pondera
