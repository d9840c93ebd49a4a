// SPDX-License-Identifier: Apache-2.0
// What a round that asks again has brought so far: the store and the study in; how its answers
// moved, and what each assessor kept and changed, out.
#pragma once

#include "agreement/round_stability.hpp"
#include "app/study_folder.hpp"
#include "report/progress_report.hpp"

#include <map>
#include <string>

namespace pondera::app {

struct RoundProgress {
  agreement::RoundStability stability;
  std::map<std::string, report::Revision> revisions;  ///< of everybody who had answered before
};

/// Nothing in a round that asks everything anew. Errors: store.*.
[[nodiscard]] Result<std::optional<RoundProgress>> round_progress(const store::Store& store,
                                                                  const LoadedStudy& loaded);

}  // namespace pondera::app
