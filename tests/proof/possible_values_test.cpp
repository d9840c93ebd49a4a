// SPDX-License-Identifier: Apache-2.0
#include "proof/possible_values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {}  // namespace
}  // namespace pondera::proof
