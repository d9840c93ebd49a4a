// SPDX-License-Identifier: Apache-2.0
#include "report/provenance.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(Provenance, NamesTheToolWithItsVersion) {
  EXPECT_TRUE(tool().starts_with("pondera "));
  EXPECT_EQ(tool().find_first_not_of("0123456789.", 8), std::string_view::npos);
}

}  // namespace
}  // namespace pondera::report
