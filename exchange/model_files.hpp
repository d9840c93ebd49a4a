// SPDX-License-Identifier: Apache-2.0
// A model of another program as a study of our own: a model in, the texts of study.yaml,
// assessors.yaml and scores.csv out, with its answers named by the new ids.
#pragma once

#include "core/result.hpp"
#include "exchange/imported_model.hpp"

#include <string>

namespace pondera::exchange {

struct ModelFiles {
  std::string study_yaml;
  std::string assessors_yaml;
  std::string scores_csv;   ///< "" where the model has none, or not for every lowest criterion
  ImportedAnswers answers;  ///< the model's, by the study's ids
};

/// Ids are made of names (id_for); an alternative below a criterion is "criterion.alternative", so
/// that every id stands once. Labels are the names as they stand. Judgements are combined as the
/// other program does: AHP-OS by the geometric mean of judgements, ahp by the arithmetic mean of
/// priorities.
///
/// @param study_id names the study in everything that it sends; made into an id.
/// Errors: import.name-twice (two criteria have one name: the file's judgements cannot tell them
/// apart). Warning: import.scores-incomplete.
[[nodiscard]] Result<ModelFiles> model_files(const ImportedModel& model,
                                             const std::string& study_id);

}  // namespace pondera::exchange
