// SPDX-License-Identifier: Apache-2.0
// A model file of the R package ahp (Christoph Glur), form 2.0: text in, a model with the
// judgements of all decision makers out. Data only: R code in it is never run.
#pragma once

#include "core/result.hpp"
#include "exchange/imported_model.hpp"

#include <string_view>

namespace pondera::exchange {

struct GlucOptions {
  /// Groups whose preferences are an R function stay unanswered, each with a warning; else they
  /// are errors.
  bool skip_functions = false;
};

/// "Alternatives" are named things with attributes. "Goal" has a name, perhaps "decision-makers"
/// with their say, "preferences" and "children"; so has every child, down to those whose children
/// are the alternatives. Preferences are those of everybody or one mapping per decision maker:
/// "pairwise" lists [A, B, 3], A is 3 times as important as B; "score" and "priority" give every
/// item a number. Without decision makers there is one, "decision-maker".
///
/// Alternatives compared by pairs become children of their criterion. Numbers of alternatives
/// become scores, each as its share of all below the criterion, when there is one decision maker
/// and no alternative is compared by pairs; numbers of criteria are no judgements
/// (import.numbers-left-out, a warning). Errors, each at its place: yaml.* (tags such as !expr too;
/// aliases are copied, within limits), import.gluc-form, import.gluc-version, import.function,
/// import.gluc-maker (not among the decision makers, with the nearest), import.bad-value. Source:
/// gluc/ahp, inst/extdata: car.ahp, vacation.ahp, tom_dick_harry.ahp.
[[nodiscard]] Result<ImportedModel> read_gluc_model(std::string_view text,
                                                    std::string_view file,
                                                    const GlucOptions& options = {});

}  // namespace pondera::exchange
