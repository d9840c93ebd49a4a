// SPDX-License-Identifier: Apache-2.0
// What a round that asks again asks of whom and why (revisit), and what it has changed so far
// (status): plain structs in, text out; json_documents.hpp writes the same structs as JSON.
#pragma once

#include "agreement/revisit_selection.hpp"
#include "agreement/round_stability.hpp"
#include "survey/item_feedback.hpp"
#include "survey/study.hpp"

#include <map>
#include <string>
#include <vector>

namespace pondera::report {

struct RevisitPlan {
  int round = 2;
  bool opened = true;  ///< false: --dry-run, nothing was written
  agreement::RevisitSelection selection;
  /// What each assessor is shown, by id, in the order of the questions.
  std::map<std::string, std::vector<survey::ItemFeedback>> feedback;
};

/// @param with_questions also every question with its reason.
[[nodiscard]] std::string revisit_text(const survey::Study& study,
                                       const RevisitPlan& plan,
                                       bool with_questions);

/// Replies, what was kept and changed, how far answers moved, how far the panel agrees, and whether
/// another round is worth asking for, in words; then question by question.
[[nodiscard]] std::string stability_text(const survey::Study& study,
                                         const agreement::RoundStability& stability,
                                         int round);

/// The advice in one or two sentences; "" before the first reply.
[[nodiscard]] std::string advice_text(const agreement::RoundStability& stability);

}  // namespace pondera::report
