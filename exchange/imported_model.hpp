// SPDX-License-Identifier: Apache-2.0
// A whole project of another program: what is weighed, by whom, the judgements, and scores of
// alternatives where it has them. Comes from the readers of AHP-OS projects and gluc models; goes
// to model_files, or only its answers into a study that is there.
#pragma once

#include "exchange/imported_answers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::exchange {

/// One item of the hierarchy. Invariant: the first is the goal, parents stand before children.
struct ModelItem {
  std::string name;
  std::optional<std::size_t> parent;  ///< none for the goal
  bool is_alternative = false;        ///< compared below a criterion as one of its children
  SourceSpot where;
};

struct ModelAssessor {
  std::string name;
  std::string weight;  ///< a number as text; empty: none
};

/// A score of an alternative under a criterion that compares no alternatives.
struct ModelScore {
  std::size_t criterion = 0;  ///< its item
  std::string alternative;
  std::string value;  ///< decimal number
};

struct ImportedModel {
  std::string title;
  std::string description;
  std::string organiser;
  std::vector<ModelItem> items;
  std::vector<ModelAssessor> assessors;
  std::vector<std::string> alternatives;
  std::vector<ModelScore> scores;
  ImportedAnswers answers;
  bool by_priorities = false;  ///< whether the program combines priorities (AIP), not judgements
};

}  // namespace pondera::exchange
