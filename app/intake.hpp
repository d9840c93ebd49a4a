// SPDX-License-Identifier: Apache-2.0
// One returned file on its way into the store: bytes in; stored, stored before, or refused with the
// reasons out. Nothing is reported as stored before it is on disk, and nothing that came is thrown
// away.
#pragma once

#include "app/study_folder.hpp"
#include "report/progress_report.hpp"
#include "survey/answer_sheet.hpp"
#include "survey/bind_answers.hpp"
#include "survey/read_answer_sheet.hpp"

#include <string>
#include <vector>

namespace pondera::app {

/// Takes files in, one transaction each.
class Intake {
 public:
  /// Errors: store.*. Reads which questionnaires were sent.
  [[nodiscard]] static Result<Intake> make(store::Store& store, const LoadedStudy& loaded);

  /// Errors: store.* only; what is wrong with the file is in the CollectedFile.
  [[nodiscard]] Result<report::CollectedFile> take(const std::string& path);

 private:
  Intake(store::Store& store, const LoadedStudy& loaded, std::vector<survey::Questionnaire> sent)
      : store_(&store), loaded_(&loaded), sent_(std::move(sent)) {}

  [[nodiscard]] Result<survey::Response> read(std::string_view bytes,
                                              const std::string& path) const;
  [[nodiscard]] Result<survey::Response> bind(const survey::AnswerSheet& sheet,
                                              const survey::Questionnaire& asked) const;
  [[nodiscard]] Result<report::CollectedFile> refuse(const std::string& path,
                                                     std::string_view bytes,
                                                     Diagnostics reasons);

  store::Store* store_;
  const LoadedStudy* loaded_;
  std::vector<survey::Questionnaire> sent_;
};

}  // namespace pondera::app
