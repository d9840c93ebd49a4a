// SPDX-License-Identifier: Apache-2.0
#include "report/embedded_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(EmbeddedFiles, AreWholeAndInTheirPlaces) {
  EXPECT_THAT(std::string(page_template()), StartsWith("<!DOCTYPE html>"));
  EXPECT_THAT(std::string(page_template()), EndsWith("</html>\n"));
  EXPECT_THAT(std::string(table_template()), EndsWith("</div>\n"));
  EXPECT_THAT(std::string(page_style()), EndsWith("}\n"));
  EXPECT_THAT(std::string(charts_script()), EndsWith("\n"));
}

TEST(EmbeddedFiles, CarryTheLicencesOfTheCharts) {
  const std::string script(charts_script());
  EXPECT_THAT(script, HasSubstr("Apache License, Version 2.0"));
  EXPECT_THAT(script, HasSubstr("Copyright (c) 2017, Baidu Inc."));
}

// A script or a style that holds these would end its element.
TEST(EmbeddedFiles, CanStandInAPage) {
  EXPECT_THAT(std::string(charts_script()), Not(HasSubstr("</script")));
  EXPECT_THAT(std::string(charts_script()), Not(HasSubstr("<!--")));
  EXPECT_THAT(std::string(page_style()), Not(HasSubstr("</style")));
}

}  // namespace
}  // namespace pondera::report
