// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_header.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

TEST(HeaderField, IsThatOfItsName) {
  AnswerSheet sheet;
  EXPECT_EQ(&header_field(sheet, "study"), &sheet.study);
  EXPECT_EQ(&header_field(sheet, "revision"), &sheet.revision);
  EXPECT_EQ(&header_field(sheet, "round"), &sheet.round);
  EXPECT_EQ(&header_field(sheet, "assessor"), &sheet.assessor);
  EXPECT_EQ(&header_field(sheet, "language"), &sheet.language);
  EXPECT_EQ(&header_field(sheet, "signature"), &sheet.signature);
}

}  // namespace
}  // namespace pondera::survey
