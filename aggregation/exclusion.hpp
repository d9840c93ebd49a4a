// SPDX-License-Identifier: Apache-2.0
// Who is left out of the consensus, and why: only the organiser says so, and every result names it.
#pragma once

#include <string>
#include <vector>

namespace pondera::aggregation {

struct Exclusion {
  std::string assessor;
  std::string reason;
};

}  // namespace pondera::aggregation
