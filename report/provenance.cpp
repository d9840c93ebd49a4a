// SPDX-License-Identifier: Apache-2.0
#include "report/provenance.hpp"

namespace pondera::report {

std::string_view tool() {
  return "pondera " PONDERA_VERSION;
}

}  // namespace pondera::report
