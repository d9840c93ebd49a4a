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

#include <map>
#include <string>
#include <vector>

namespace pondera::app {

/// Takes files in, one transaction each.
class Intake {
 public:
  /// Errors: store.*. Reads which questionnaires were sent.
  [[nodiscard]] static Result<Intake> make(store::Store& store, const LoadedStudy& loaded);

  /// Errors: store.* only; what is wrong with the file is in the CollectedFile. A file in which
  /// nothing is answered is refused: it must not replace answers. In a round that asks again it is
  /// a reply that revises nothing, of who had answered before and not yet in this round.
  [[nodiscard]] Result<report::CollectedFile> take(const std::string& path);

 private:
  Intake(store::Store& store, const LoadedStudy& loaded) : store_(&store), loaded_(&loaded) {}

  [[nodiscard]] Result<survey::Response> read(std::string_view bytes,
                                              const std::string& path) const;
  [[nodiscard]] Result<survey::Response> bind(const survey::AnswerSheet& sheet,
                                              const survey::Questionnaire& asked) const;
  [[nodiscard]] Result<report::CollectedFile> refuse(const std::string& path,
                                                     std::string_view bytes,
                                                     Diagnostics reasons);

  /// Whether a blank sheet says something: all that was shown beside its questions stays.
  [[nodiscard]] bool leaves_all_as_it_is(const survey::Questionnaire& asked,
                                         const Diagnostics& found) const;

  /// What an assessor's answer that is now stored does to an earlier one.
  [[nodiscard]] Diagnostics replacements(const std::string& path, const survey::Response& response);

  store::Store* store_;
  const LoadedStudy* loaded_;
  std::vector<survey::Questionnaire> sent_;
  struct Earlier {
    std::string at;  ///< UTC
    std::size_t answers = 0;
  };
  std::map<std::string, Earlier> earlier_;  // by assessor, before this run
  // By assessor: what a round that asks again has shown.
  std::map<std::string, std::vector<survey::Answer>> shown_;
  std::map<std::string, std::string> taken_from_;  // by assessor: file, in this run
};

}  // namespace pondera::app
