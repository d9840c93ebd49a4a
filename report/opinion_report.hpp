// SPDX-License-Identifier: Apache-2.0
// The groups of opinion of a panel, as people read them: PanelAgreement in, text out. A part of
// agreement_text.
#pragma once

#include "agreement/panel_agreement.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>

namespace pondera::report {

/// Into how many groups the panel falls and how clearly, who belongs to which, what each would
/// weigh in the first comparison group, who is close to whom, and who stands apart. Empty for a
/// panel without comparison groups.
[[nodiscard]] std::string opinion_text(const survey::Study& study,
                                       const agreement::PanelAgreement& agreement,
                                       std::string_view language);

}  // namespace pondera::report
