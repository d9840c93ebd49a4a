// SPDX-License-Identifier: Apache-2.0
// A panel of seven assessors in two camps over a hierarchy of two groups, for tests of agreement.
#pragma once

#include "agreement/panel.hpp"

namespace pondera::testing {

/// Goal "city": transport, parks, air; "parks": trees, lawns. Assessors a1 … a4 (science) put
/// transport on top, b1 … b3 (industry) air; all are of one mind about parks.
[[nodiscard]] agreement::Panel small_panel();

}  // namespace pondera::testing
