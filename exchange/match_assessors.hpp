// SPDX-License-Identifier: Apache-2.0
// Assessors of a file and those of the study: imported answers and a study in; whose answers they
// are, or who is not in the study, out.
#pragma once

#include "core/result.hpp"
#include "exchange/imported_answers.hpp"
#include "survey/study.hpp"

#include <map>
#include <string>
#include <vector>

namespace pondera::exchange {

/// The study's assessor for every one of the file: by id; else by id, name or mail address whatever
/// their letter case and blanks at the ends.
///
/// @return ids of the study by the names of the file.
/// Errors, each at its place: import.unknown-assessor (with the line to paste into assessors.yaml),
/// import.ambiguous-assessor (two of the study have that name), import.assessor-twice (two names of
/// the file are the same assessor).
[[nodiscard]] Result<std::map<std::string, std::string>> match_assessors(
    const ImportedAnswers& answers, const survey::Study& study);

/// Those of the file who are not in the study, in its order.
[[nodiscard]] std::vector<std::string> unknown_assessors(const ImportedAnswers& answers,
                                                         const survey::Study& study);

/// An id for somebody or something of that name: ASCII letters and digits of it, in lower case,
/// with '-' between words; `fallback` where it has none; numbered where it is among `taken`, to
/// which it is added. At most 48 characters.
[[nodiscard]] std::string id_for(std::string_view name,
                                 std::string_view fallback,
                                 std::vector<std::string>& taken);

/// Lines of assessors.yaml, one per name, below 'assessors:'. Names go through the quoting of
/// YAML; a name that is an id or a mail address is taken for one.
[[nodiscard]] std::string assessor_lines(const std::vector<std::string>& names,
                                         const survey::Study& study);

}  // namespace pondera::exchange
