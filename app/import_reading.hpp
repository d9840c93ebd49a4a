// SPDX-License-Identifier: Apache-2.0
// One file of another program on its way in: its path and what was declared in, its answers or its
// whole model out.
#pragma once

#include "app/import_arguments.hpp"
#include "app/outcome.hpp"
#include "core/csv_table.hpp"
#include "exchange/imported_model.hpp"
#include "survey/study.hpp"

#include <string>

namespace pondera::app {

/// A file as text, whatever its encoding.
struct ImportText {
  std::string path;
  std::string bytes;
  std::string text;  ///< UTF-8
  exchange::Format format = exchange::Format::table;
};

/// @param sources receives the text, to quote its lines.
/// Errors: file.*, answers.not-text; notes: answers.converted.
[[nodiscard]] Result<ImportText> read_import_text(const std::string& path,
                                                  const ImportArguments& wanted,
                                                  Sources& sources);

/// The file as a table with a heading. Errors: csv.*, import.not-a-table (it is a project or a
/// model), import.too-many-columns.
[[nodiscard]] Result<CsvTable> read_import_table(const ImportText& text);

/// The file as a whole project. Errors: import.no-model (it is a table), and the readers'.
[[nodiscard]] Result<exchange::ImportedModel> read_import_model(const ImportText& text,
                                                                const ImportArguments& wanted);

/// The answers of a file for a study that is there.
///
/// Errors: import.coding-not-declared, import.sign-not-declared (nothing is guessed), and the
/// readers'.
[[nodiscard]] Result<exchange::ImportedAnswers> read_import_answers(const ImportText& text,
                                                                    const ImportArguments& wanted,
                                                                    const survey::Study& study,
                                                                    Sources& sources);

}  // namespace pondera::app
