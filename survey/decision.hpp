// SPDX-License-Identifier: Apache-2.0
// What the organiser decides about answers: an assessor, a group's answers or one judgement is left
// out, or counts again. Comes from `decide` and from the store; goes to aggregation and to every
// report.
#pragma once

#include "survey/response.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

enum class DecisionAct {
  exclude,  ///< what the subject names does not count
  include,  ///< the exclusion of the same subject is taken back
};

/// "exclude" or "include".
[[nodiscard]] std::string_view act_name(DecisionAct act);

/// Whose answers: all (`group` and `left` empty), those of one group (`left` empty), or one
/// judgement (`left` against `right`, in byte order; of a rating `right` is empty).
struct DecisionSubject {
  std::string assessor;
  std::string group;
  std::string left;
  std::string right;

  friend bool operator==(const DecisionSubject&, const DecisionSubject&) = default;
};

/// The subject with its two items in byte order: one judgement has one subject, however it was
/// shown.
[[nodiscard]] DecisionSubject ordered(DecisionSubject subject);

struct Decision {
  DecisionAct act = DecisionAct::exclude;
  int round = 1;  ///< the study's round when it was decided, ≥ 1
  DecisionSubject subject;
  std::string reason;  ///< never blank
  std::string by;      ///< who decided; may be empty

  friend bool operator==(const Decision&, const Decision&) = default;
};

/// A decision with its entry in the log.
struct RecordedDecision {
  Decision decision;
  std::int64_t sequence = 0;  ///< number of its event
  std::string at;             ///< UTC, "2026-05-03T14:15:16Z"
};

/// The exclusions that hold in `round`: of each subject the last decision made in this round or
/// earlier, if it excludes. In order of sequence. So a round that was weighed and published stays
/// as it was, whatever is decided in a later one.
///
/// @param decisions in order of sequence.
[[nodiscard]] std::vector<RecordedDecision> decisions_in_force(
    const std::vector<RecordedDecision>& decisions, int round);

/// Whether the subject names the answer. Requires a subject of the same assessor, with its items in
/// byte order.
[[nodiscard]] bool covers(const DecisionSubject& subject, const Answer& answer);

/// Whether `wider` names all that `subject` names, and more.
[[nodiscard]] bool is_within(const DecisionSubject& subject, const DecisionSubject& wider);

/// The fields that say all of it, for digests: act, round, assessor, group, left, right, reason,
/// by.
[[nodiscard]] std::vector<std::string> decision_fields(const Decision& decision);

}  // namespace pondera::survey
