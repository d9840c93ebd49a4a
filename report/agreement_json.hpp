// SPDX-License-Identifier: Apache-2.0
// How far the assessors agree, for programs: PanelAgreement in, the JSON of the key `agreement`
// out. For the files of this module.
#pragma once

#include "agreement/panel_agreement.hpp"
#include "report/json_parts.hpp"

namespace pondera::report {

/// docs/json.md, weights/1. Null where there is nothing to compare: ratings that nobody gave in
/// full.
[[nodiscard]] Json agreement_json(const agreement::PanelAgreement& agreement);

}  // namespace pondera::report
