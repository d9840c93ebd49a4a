// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_ahp_os_matrices.hpp"

#include "tests/exchange/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

const std::string matrices_head =
    "\"Session Code\";\"Ab3dEf\"\n\"Project Name\";\"City\"\n\"No of Participants\";2\n";

std::string matrix(const std::string& node, const std::string& rows) {
  return "\"Node\";\"" + node + "\";\"nxn decision matrix\"\n" + rows;
}

std::string code_of_matrices(const std::string& text) {
  const auto read = read_ahp_os_matrices(table_of(text), city());
  EXPECT_FALSE(read) << text;
  return read.diagnostics().front().code;
}

TEST(AhpOsMatrices, ReadsMatricesWithDecimalCommasInTheOrderOfTheStudy) {
  const std::string text =
      matrices_head + "\"Participant\";\"E02\"\n\"\"\n" +
      matrix("Housing", ";\"1,000000\";\"0,142857\";\n;\"7,000000\";\"1,000000\";\n") +
      "\n\"Participant\";\"E01\"\n\"\"\n" +
      matrix("goal",
             ";\"1,000000\";\"3,000000\";\"0,500000\";\n;\"0,333333\";\"1,000000\";\"1,000000\";\n"
             ";\"2,000000\";\"1,000000\";\"1,000000\";\n");
  EXPECT_TRUE(is_ahp_os_table(table_of(text)));
  const auto read = read_ahp_os_matrices(table_of(text), city());
  ASSERT_TRUE(read);
  EXPECT_EQ(read.diagnostics().front().code, "import.order-assumed");
  ASSERT_EQ(read->judgements.size(), 4U);
  EXPECT_EQ(read->judgements[0].left, "rent");
  EXPECT_EQ(read->judgements[0].ratio, *Rational::make(1, 7));
  EXPECT_EQ(read->judgements[1].ratio, Rational(3));
  EXPECT_EQ(read->judgements[2].left, "cult");
  EXPECT_EQ(read->judgements[2].right, "house");
  EXPECT_EQ(read->judgements[2].ratio, *Rational::make(1, 2));
  EXPECT_EQ(read->judgements[3].assessor, "E01");
  EXPECT_EQ(read->judgements[3].ratio, Rational(1));
}

TEST(AhpOsMatrices, RefusesWhatDoesNotFit) {
  const std::string who = "\"Participant\";\"E01\"\n";
  EXPECT_EQ(code_of_matrices(matrices_head), "import.ahp-os-form");
  EXPECT_EQ(code_of_matrices(matrices_head + matrix("goal", "")), "import.ahp-os-form");
  EXPECT_EQ(code_of_matrices(matrices_head + who + matrix("Gaol", ";1;2;\n;0.5;1;\n")),
            "import.unknown-item");
  EXPECT_EQ(code_of_matrices(matrices_head + who + matrix("goal", ";1;2;\n;0.5;1;\n")),
            "import.matrix-size");
  EXPECT_EQ(code_of_matrices(matrices_head + who + matrix("house", ";1;2;\n")),
            "import.matrix-size");
  EXPECT_EQ(code_of_matrices(matrices_head + who + matrix("house", ";1;2;\n;0.25;1;\n")),
            "import.not-reciprocal");
  EXPECT_EQ(code_of_matrices(matrices_head + who + matrix("house", ";1;=1+1;\n;0.5;1;\n")),
            "import.bad-value");
  EXPECT_EQ(code_of_matrices(matrices_head + who + who), "import.ahp-os-form");
}

}  // namespace
}  // namespace pondera::exchange
