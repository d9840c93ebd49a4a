// SPDX-License-Identifier: Apache-2.0
#include "app/simulated_folder.hpp"

#include "app/files.hpp"
#include "report/simulation_report.hpp"
#include "simulation/answered_sheet.hpp"
#include "simulation/made_up_study.hpp"
#include "simulation/read_truth.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace pondera::app {

namespace {

using NamedText = std::pair<std::string, std::string>;

std::vector<NamedText> files_of(const std::string& study_text,
                                const survey::Study& study,
                                const std::vector<survey::Questionnaire>& questionnaires,
                                const simulation::SimulatedPanel& panel) {
  std::vector<NamedText> files = {{"study.yaml", study_text},
                                  {"assessors.yaml", simulation::assessors_text(study.assessors)},
                                  {"truth.csv", simulation::truth_csv(study, panel.truth)},
                                  {"flaws.csv", report::flaws_csv(panel)}};
  for (const survey::Questionnaire& questionnaire : questionnaires) {
    const auto response =
        std::ranges::find(panel.responses, questionnaire.assessor, &survey::Response::assessor);
    files.emplace_back("replies/" + questionnaire.assessor + ".yaml",
                       simulation::answered_sheet(questionnaire, *response, study));
  }
  return files;
}

}  // namespace

Result<Done> write_simulated_folder(const std::string& folder,
                                    const std::string& study_text,
                                    const survey::Study& study,
                                    const std::vector<survey::Questionnaire>& questionnaires,
                                    const simulation::SimulatedPanel& panel) {
  const std::filesystem::path into(folder);
  if (const auto made = make_empty_folder(folder); !made) return made;
  if (const auto made = make_folder((into / "replies").string()); !made) return made;
  for (const auto& [name, text] : files_of(study_text, study, questionnaires, panel)) {
    if (const auto written = write_file((into / name).string(), text); !written) return written;
  }
  return Done{};
}

}  // namespace pondera::app
