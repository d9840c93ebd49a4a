// SPDX-License-Identifier: Apache-2.0
// Whether a decision can be taken: what the organiser typed, what was answered and what was decided
// before come in; a Decision to record, with remarks, goes out.
#pragma once

#include "core/result.hpp"
#include "survey/decision.hpp"
#include "survey/decision_subject.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::survey {

struct TypedDecision {
  DecisionAct act = DecisionAct::exclude;
  TypedSubject subject;
  std::string reason;
  std::string by;
};

/// Characters of a reason or a name, at most.
inline constexpr int most_reason_characters = 1000;

/// The decision in the study's round, with reason and name freed of blanks at their ends.
///
/// Excluding an assessor or a group without answers is taken, with a note: it holds for answers to
/// come, as for an assessor who withdrew before answering. One judgement that was never answered is
/// refused: it is almost always another one that is meant, and later answers may turn out
/// otherwise.
/// Including takes back the exclusion of exactly the same answers; names that the study no longer
/// has can still be taken back. The same inclusion said again, for the same reason by the same
/// person, is given back as it was, for the store to find that it is there.
///
/// @param responses all of the store. @param decisions all of the store, in order of sequence.
/// Errors: those of decision_subject (excluding); decide.without-reason, decide.control-character,
/// decide.too-long; decide.never-answered; decide.nothing-to-include (with what is in force).
/// Notes: decide.no-answers-yet, decide.within-another (a wider exclusion holds already).
[[nodiscard]] Result<Decision> check_decision(const Study& study,
                                              const std::vector<Response>& responses,
                                              const std::vector<RecordedDecision>& decisions,
                                              const TypedDecision& typed);

/// "all answers", "group 'nature'", "'culture' against 'safety'", "the rating of 'culture'".
[[nodiscard]] std::string subject_words(const DecisionSubject& subject);

}  // namespace pondera::survey
