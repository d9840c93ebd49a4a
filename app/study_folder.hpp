// SPDX-License-Identifier: Apache-2.0
// A study folder read and checked: its path in; the study, its options, its scores and their
// digests out. Every mistake of every file is found in one run.
#pragma once

#include "agreement/revisit_options.hpp"
#include "app/arguments.hpp"
#include "app/outcome.hpp"
#include "app/round_state.hpp"
#include "audit/audit_options.hpp"
#include "report/provenance.hpp"
#include "scoring/score_table.hpp"
#include "scoring/scoring_options.hpp"
#include "survey/response.hpp"
#include "survey/store/store.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pondera::app {

struct LoadedStudy {
  std::string folder;
  std::string study_text;  ///< study.yaml as it stands
  survey::Study study;     ///< its `round` is the current one, whoever raised it
  RoundState rounds;
  agreement::RevisitOptions revisit;
  weights::WeighOptions weigh;
  audit::AuditOptions audit;
  scoring::ScoringOptions scoring;
  std::optional<scoring::ScoreTable> scores;  ///< nothing when there is no scores.csv
  report::Provenance provenance;

  [[nodiscard]] std::string path(const std::string& name) const;
  [[nodiscard]] std::string store_path() const { return path("pondera.db"); }
};

/// A study, or the errors that kept it from being read; the remarks and the texts they quote in
/// either case.
struct StudyReading {
  std::optional<LoadedStudy> loaded;
  Diagnostics diagnostics;
  Sources sources;

  [[nodiscard]] explicit operator bool() const { return loaded.has_value(); }
};

/// Reads study.yaml, assessors.yaml (if there is one), scores.csv and units.csv (if there are) of
/// `folder`, and from its store (if there is one) which rounds were opened.
[[nodiscard]] StudyReading read_study_folder(const std::string& folder);

/// The folder that the user named: first argument, else --study, else the current one.
[[nodiscard]] std::string folder_of(const Arguments& arguments);

/// --study, as every command that works on a folder offers it.
[[nodiscard]] OptionSpec study_option();

/// The language of labels in a report: --language, else the study's own. Errors:
/// usage.unknown-language.
[[nodiscard]] Result<std::string> report_language(const Arguments& arguments,
                                                  const survey::Study& study);
[[nodiscard]] OptionSpec language_option();

/// What keeps answers given under `earlier` from being combined with those of `now`: another method
/// or another scale, in words; nothing when they go together.
[[nodiscard]] std::optional<std::string> other_scale(const survey::Study& earlier,
                                                     const survey::Study& now);

/// The responses that count: of every assessor the latest in the current round, over those of the
/// rounds that it builds on (survey/merge_rounds.hpp); adds their digest to the provenance. Errors:
/// store.*; collect.nothing-yet when there is no store.
[[nodiscard]] Result<std::vector<survey::Response>> read_responses(LoadedStudy& loaded);

}  // namespace pondera::app
