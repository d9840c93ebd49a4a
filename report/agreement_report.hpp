// SPDX-License-Identifier: Apache-2.0
// How far the assessors agree, as people read it: PanelAgreement in, text out.
#pragma once

#include "agreement/panel_agreement.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// Per group S* with its wording and its floor, W with its probability, and the contested pairs by
/// label; what a low S* or a high floor means; groups of opinion with what each would weigh, a
/// dendrogram, and who stands apart. Assessors are named by id.
/// @param agreement of `aggregation::agreement_panel(study, …)`. @param language of the labels.
[[nodiscard]] std::string agreement_text(const survey::Study& study,
                                         const agreement::PanelAgreement& agreement,
                                         std::string_view language);

}  // namespace pondera::report
