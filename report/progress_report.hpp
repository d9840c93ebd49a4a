// SPDX-License-Identifier: Apache-2.0
// How a study stands: what is asked (check), what went out (invite), what came in (collect), who
// still owes (status). Plain structs in, text out; json_documents.hpp writes the same structs as
// JSON.
#pragma once

#include "aggregation/panel_precision.hpp"
#include "agreement/round_stability.hpp"
#include "core/diagnostic.hpp"
#include "report/precision_report.hpp"
#include "survey/study.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::report {

/// What `check` found in a valid folder.
struct StudySummary {
  std::size_t groups = 0;  ///< comparison groups with at least two items
  std::size_t leaves = 0;
  int questions = 0;  ///< per assessor
  int minutes = 0;    ///< estimate, rounded up
  std::size_t assessors = 0;
  std::optional<std::size_t> units;  ///< nothing without scores.csv
  std::size_t tables = 0;
  std::optional<ExpectedPrecision> precision;  ///< pairwise, where there is something to compare
};

struct Invitation {
  std::string assessor;
  std::string name;
  std::string file;    ///< path of the questionnaire, relative to the study folder; "" when there
                       ///< is nothing that this assessor is asked again
  bool is_new = true;  ///< false: the same questionnaire was made before
};

enum class Intake {
  stored,
  already_stored,
  replaced_since,  ///< stored earlier; a later answer of the assessor counts
  refused,
};

/// One file that `collect` looked at.
struct CollectedFile {
  std::string file;
  Intake intake = Intake::refused;
  std::string assessor;  ///< empty when refused
  int answered = 0;
  int asked = 0;
  Diagnostics remarks;  ///< warnings and notes; refused: the reasons
};

/// What an assessor who is asked again was asked, and did.
struct Revision {
  int asked = 0;
  int kept = 0;
  int changed = 0;  ///< answers given for the first time, too
};

struct AssessorStatus {
  enum class State { not_invited, invited, partly, complete, not_asked };
  std::string assessor;
  std::string name;
  std::string stratum;
  State state = State::not_invited;
  int answered = 0;
  int asked = 0;
  std::string at;  ///< when the latest response was stored, UTC; empty if none
  std::optional<Revision> revision = {};  ///< of who had answered before the round was opened
};

struct RefusedFile {
  std::string file;
  std::string at;
  Diagnostics reasons;
  std::string taken_since;  ///< assessor of a later file of this name that was taken; "" if none
};

struct StudyStatus {
  int round = 1;
  std::vector<AssessorStatus> assessors;
  std::vector<RefusedFile> refusals;
  std::vector<std::string>
      strangers;  ///< who answered and is not among the study's assessors (any more)
  std::vector<aggregation::GroupPrecision> precision;  ///< pairwise: what the panel knows so far
  std::optional<agreement::RoundStability> stability = {};  ///< of a round that asks again
};

[[nodiscard]] std::string_view state_name(AssessorStatus::State state);
[[nodiscard]] std::string_view intake_name(Intake intake);

/// @param warnings how many warnings `check` has besides.
[[nodiscard]] std::string summary_text(const survey::Study& study,
                                       const StudySummary& summary,
                                       std::size_t warnings);
[[nodiscard]] std::string invitations_text(const std::vector<Invitation>& invitations, int round);
[[nodiscard]] std::string collection_text(const std::vector<CollectedFile>& files);
[[nodiscard]] std::string status_text(const survey::Study& study, const StudyStatus& status);

}  // namespace pondera::report
