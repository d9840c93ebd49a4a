// SPDX-License-Identifier: Apache-2.0
// Whose answers a decision is about: what the organiser typed and the study come in, a checked
// DecisionSubject goes out.
#pragma once

#include "core/result.hpp"
#include "survey/decision.hpp"
#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::survey {

/// As typed: `--group nature`, `--judgement culture:safety`; of ratings `--judgement culture`. Both
/// empty: all answers of the assessor.
struct TypedSubject {
  std::string assessor;
  std::string group;
  std::string judgement;
};

/// The two items of "culture:safety" in byte order, as the subject's `left` and `right`; one
/// without a colon is `left` alone. Nothing else of the subject is filled in.
[[nodiscard]] DecisionSubject typed_items(const std::string& judgement);

/// The group of the questions about a rated leaf: its dimension, or the goal for one directly below
/// it. Requires a node below the goal.
[[nodiscard]] const std::string& rating_group(const Hierarchy& hierarchy, NodeIndex leaf);

/// What was typed, against the study. The group of a judgement follows from its items.
///
/// @param known ids of all who may be meant: the study's assessors, and those who have answered.
/// Errors, all in one run, each with the nearest name: decide.unknown-assessor,
/// decide.unknown-group (also: one about which nothing is asked), decide.unknown-item,
/// decide.not-a-judgement (not two items of one group, or for ratings not one indicator),
/// decide.not-single (points, direct weights and Best-Worst mean something only together).
[[nodiscard]] Result<DecisionSubject> decision_subject(const Study& study,
                                                       const std::vector<std::string>& known,
                                                       const TypedSubject& typed);

}  // namespace pondera::survey
