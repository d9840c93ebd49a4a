// SPDX-License-Identifier: Apache-2.0
// A sheet held against the questionnaire that it answers: AnswerSheet in, Response out, or what
// does not fit and what to do about it.
#pragma once

#include "core/result.hpp"
#include "survey/answer_sheet.hpp"
#include "survey/questionnaire.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <vector>

namespace pondera::survey {

/// An entry answers the item with its number, and must show the labels that were asked (in the
/// sheet's language; blanks, width, case, quotation marks and dashes aside). An entry whose number
/// is gone is matched by its labels when they are those of exactly one item. An empty answer is no
/// answer; a reason without an answer is kept in the response's remark.
///
/// Errors, each at its place: answers.other-study, answers.other-round, answers.other-assessor,
/// answers.signature (these four alone: nothing else is looked at), answers.bad-number,
/// answers.unreadable-answer, answers.out-of-scale, answers.no-intensity, answers.ambiguous-number,
/// answers.two-answers, answers.never-asked, answers.missing-label, answers.changed-label,
/// answers.swapped-labels, answers.contradiction (one item, two different answers). Warnings:
/// answers.deleted-item, answers.repeated (one item, the same answer twice),
/// answers.nothing-answered. Note: answers.matched-by-labels.
///
/// @param earlier in a round that asks again: the answers that were shown beside the questions. A
/// word such as "keep" answers with the earlier one (and its reason, unless a new one is given);
/// where there is none, or in a first round, it is answers.nothing-to-keep. "same" is
/// answers.ambiguous-keep where both meanings differ. An empty answer revises nothing. Amounts that
/// are left empty beside others of their part are kept, so that the part is whole.
///
/// What is wrong with an entry is an error even when it holds no answer: the answer may have ended
/// up in the text that is wrong.
[[nodiscard]] Result<Response> bind_answers(const AnswerSheet& sheet,
                                            const Questionnaire& asked,
                                            const Study& study,
                                            const std::vector<Answer>& earlier = {});

}  // namespace pondera::survey
