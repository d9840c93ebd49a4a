// SPDX-License-Identifier: Apache-2.0
#include "exchange/recognise_format.hpp"

#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

TEST(RecogniseFormat, GoesByTheNameThenByTheFirstCharacter) {
  EXPECT_EQ(recognised_format("a.CSV", "{"), Format::table);
  EXPECT_EQ(recognised_format("Ab3-AHP-project.JSON", ""), Format::ahp_os);
  EXPECT_EQ(recognised_format("car.ahp", ""), Format::gluc);
  EXPECT_EQ(recognised_format("download", " \n{\"pj\": []}"), Format::ahp_os);
  EXPECT_EQ(recognised_format("download", "a,b"), Format::table);
  for (std::size_t i = 0; i < formats().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(formats()[i].format), i);
  }
}

}  // namespace
}  // namespace pondera::exchange
