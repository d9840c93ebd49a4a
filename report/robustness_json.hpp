// SPDX-License-Identifier: Apache-2.0
// How firm a ranking is, as one JSON document (docs/json.md, explore/1).
#pragma once

#include "core/diagnostic.hpp"
#include "report/provenance.hpp"
#include "robustness/robustness.hpp"

#include <string>

namespace pondera::report {

[[nodiscard]] std::string robustness_json(const robustness::Robustness& found,
                                          const Provenance& provenance,
                                          const Diagnostics& remarks);

}  // namespace pondera::report
