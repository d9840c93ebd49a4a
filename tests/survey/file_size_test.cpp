// SPDX-License-Identifier: Apache-2.0
#include "survey/file_size.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

constexpr std::size_t mebibyte = 1'048'576;

TEST(SizeInMebibytes, HasNoDecimalWhereNoneIsNeeded) {
  EXPECT_EQ(size_in_mebibytes(mebibyte), "1 MiB");
  EXPECT_EQ(size_in_mebibytes(64 * mebibyte), "64 MiB");
}

TEST(SizeInMebibytes, IsRoundedUpSoThatWhatIsTooLargeNeverLooksLikeTheLimit) {
  EXPECT_EQ(size_in_mebibytes(mebibyte + 1), "1.1 MiB");
  EXPECT_EQ(size_in_mebibytes(2'001'632), "2.0 MiB");  // 1.909
  EXPECT_EQ(size_in_mebibytes(3), "0.1 MiB");
}

}  // namespace
}  // namespace pondera::survey
