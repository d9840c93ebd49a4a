// SPDX-License-Identifier: Apache-2.0
#include "app/outcome.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

TEST(Failed, TellsTroubleWithFilesFromTroubleWithInput) {
  EXPECT_EQ(failed({error("survey.unknown-key", {}, "m")}).exit, Exit::bad_input);
  EXPECT_EQ(failed({error("survey.unknown-key", {}, "m"), error("store.busy", {}, "m")}).exit,
            Exit::environment);
  EXPECT_EQ(failed({error("file.missing", {}, "m")}).exit, Exit::environment);
  EXPECT_EQ(failed({warning("file.odd", {}, "m"), error("usage.x", {}, "m")}).exit,
            Exit::bad_input);
}

}  // namespace
}  // namespace pondera::app
