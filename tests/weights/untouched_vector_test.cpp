// SPDX-License-Identifier: Apache-2.0
#include "weights/untouched_vector.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

TEST(UntouchedVector, KeepsWhatIsWrittenWhenItGrows) {
  UntouchedVector<double> values(3, 0.5);
  values.push_back(0.25);
  values.resize(1000);
  values[999] = 2;
  EXPECT_EQ(values[2], 0.5);
  EXPECT_EQ(values[3], 0.25);
  EXPECT_EQ(UntouchedVector<double>(values)[999], 2);
}

}  // namespace
}  // namespace pondera::weights
