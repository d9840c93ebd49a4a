// SPDX-License-Identifier: Apache-2.0
// What a round that asked again has changed: the panel's answers before and now in, how much moved,
// how far the panel agrees, and whether to stop out.
#pragma once

#include "agreement/feedback_statistics.hpp"
#include "agreement/panel_answers.hpp"
#include "agreement/signed_rank.hpp"
#include "agreement/stop_rule.hpp"
#include "survey/response.hpp"
#include "survey/round_opening.hpp"
#include "survey/study.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::agreement {

/// One question that was asked again of somebody.
struct QuestionStability {
  PanelQuestion question;
  int asked = 0;    ///< assessors who had answered it and were asked again
  int replied = 0;  ///< of them, who replied to the round: N of what follows
  int changed = 0;
  std::optional<double> moved;         ///< histogram_change of their answers
  std::optional<SignedRank> shift;     ///< of their values
  std::optional<double> adjusted_p;    ///< of `shift`, over all questions (holm_adjusted)
  std::optional<double> range_before;  ///< interquartile range of the whole panel
  std::optional<double> range_now;
};

struct RoundStability {
  int asked = 0;        ///< assessors who were asked something again
  int replied = 0;      ///< of them
  int newcomers = 0;    ///< who answered in this round for the first time; left out of what moved
  int kept = 0;         ///< answers repeated as they were
  int changed = 0;      ///< answers that differ from before
  int completed = 0;    ///< questions left open before and answered now
  int not_revised = 0;  ///< questions of a reply that were left empty
  std::vector<QuestionStability> questions;  ///< as answered_questions
  std::optional<double> moved;  ///< histogram changes together; nothing before the first reply
  double agreeing_before = 0;  ///< share of all questions with two answers or more within the limit
  double agreeing_now = 0;
  int agreeing_of = 0;  ///< how many those questions are
  std::optional<double> concordance_before;
  std::optional<double> concordance_now;
  std::optional<StopAdvice> advice;  ///< nothing before the first reply
};

/// What the round asked, and who has replied to it.
struct RoundReplies {
  const survey::RoundOpening* opening = nullptr;           ///< never null
  const std::vector<survey::Response>* before = nullptr;   ///< merged, before the round was opened
  const std::vector<survey::Response>* replies = nullptr;  ///< of the round alone
  const std::vector<survey::Response>* now = nullptr;      ///< merged with the replies
};

/// What moved is counted over the answers that were asked again of assessors who replied: over all
/// answers a round that asks little would always look stable. How far the panel agrees is counted
/// over all of it.
///
/// @param concordance_before, @param concordance_now Kendall's W of the panel's rankings, where
/// known.
/// Source: docs/methods.md, section 15. Checked by: tests/agreement/round_stability_test.cpp.
[[nodiscard]] RoundStability round_stability(const survey::Study& study,
                                             const RoundReplies& round,
                                             std::optional<double> concordance_before = {},
                                             std::optional<double> concordance_now = {});

}  // namespace pondera::agreement
