// SPDX-License-Identifier: Apache-2.0
// Imported responses on their way into the store: placed answers of files in; what became of each
// out. Nothing is written before all of it may be.
#pragma once

#include "app/study_folder.hpp"
#include "report/import_report.hpp"
#include "survey/response.hpp"

#include <string>
#include <vector>

namespace pondera::app {

/// A file with the responses that it gave; `report.responses` is filled in by the functions below.
struct FileToStore {
  report::FileImport report;
  std::string bytes;
  std::vector<survey::Response> responses;
};

/// Records each file and its responses, a transaction each: run again after a kill, it goes on
/// where it was. A response that is stored already, of the same file with the same options, is left
/// as it is.
///
/// @param replace whether responses may replace those that the store has of the same round.
/// Errors, before anything is written: import.already-answered (without `replace`),
/// import.two-files (an assessor in two of the files); store.*.
[[nodiscard]] Result<std::vector<report::FileImport>> store_imports(
    const std::vector<FileToStore>& files, const LoadedStudy& loaded, bool replace);

/// The same without writing; makes no store.
[[nodiscard]] Result<std::vector<report::FileImport>> preview_imports(
    const std::vector<FileToStore>& files, const LoadedStudy& loaded, bool replace);

}  // namespace pondera::app
