// SPDX-License-Identifier: Apache-2.0
// What is worth asking whom again: a panel's answers in, the questions of the next round with their
// reasons out. What is asked is decided here once, when the round is opened.
#pragma once

#include "agreement/revisit_options.hpp"
#include "core/result.hpp"
#include "survey/questionnaire.hpp"
#include "survey/response.hpp"
#include "survey/round_opening.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace pondera::agreement {

/// What the round has for one assessor.
struct AssessorRevisit {
  std::string assessor;
  int least_fitting = 0;
  int contested = 0;
  int unanswered = 0;
  int part = 0;
  bool owes_all = false;  ///< never answered: gets the whole questionnaire
  bool left_out = false;  ///< answered, and is left out by a decision: is not asked again

  [[nodiscard]] int asked() const { return least_fitting + contested + unanswered + part; }
};

/// A round that asked again before: who replied has reconsidered what was asked.
struct EarlierRound {
  survey::RoundOpening opening;
  std::set<std::string> replied;
};

struct RevisitSelection {
  std::vector<survey::RevisitQuestion> questions;  ///< by assessor in the study's order
  std::vector<AssessorRevisit> assessors;          ///< everybody, in the study's order
};

/// For each assessor, at most `options.most` questions, in this order:
///
/// 1. Pairs: own answers that fit least. In every group whose CR exceeds the threshold, the worst
///    first (weights/worst_judgement.hpp), then the next one as if that had been mended, until CR
///    would be within the threshold; groups by falling CR; at most `options.own`.
/// 2. Contested questions (contested_question.hpp) on which the own answer lies at least one step
///    of the ladder outside the middle half of at least 5 others, farthest first; at most
///    `options.contested`. Amounts: any distance, and the other items of the part are asked with
///    it, since they add up; a part that would exceed `options.most` is asked only if it is first.
/// 3. Questions that were left open.
///
/// What was asked again in an earlier round is not asked once more of somebody who replied to that
/// round: an answer that was kept is kept, and one that was left open again stays open.
/// Who answered nothing so far is asked everything. Ties go by group and items in byte order.
/// @param responses of the assessors so far that count (merge_rounds), each once. @param left_out
/// who answered and does not count: is asked nothing.
/// @param earlier the rounds that asked again before.
/// @param asked the items of which each assessor was asked, for what was left open.
/// Errors: those of weigh_assessor; revisit.method (Best-Worst: its answers are one whole).
[[nodiscard]] Result<RevisitSelection> select_revisits(
    const survey::Study& study,
    const std::vector<survey::Response>& responses,
    const std::map<std::string, std::vector<survey::QuestionnaireItem>>& asked,
    const weights::WeighOptions& weigh,
    const RevisitOptions& options,
    const std::vector<EarlierRound>& earlier = {},
    const std::set<std::string>& left_out = {});

}  // namespace pondera::agreement
