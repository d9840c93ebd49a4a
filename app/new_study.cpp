// SPDX-License-Identifier: Apache-2.0
#include "app/new_study.hpp"

namespace pondera::app {

namespace {

constexpr std::string_view study_yaml = R"(# What is asked of whom, and how it is combined.
# Change the texts below to your own; 'pondera check' tells what is wrong, with line, column and the cure.
pondera: study/1

id: my-index                       # letters, digits and '-'; keep it once questionnaires are out
title: My index
languages: [en]                    # [en, zh] asks in English and Chinese; then give texts as {en: …, zh: …}
purpose: >-
  Two or three sentences on what the index is for. Assessors read them first.
question: Which of the two matters more for a good place to live?
organiser: Your name, you@example.org
deadline: 30 June

# What is weighed. A parent's children are compared with each other, pair by pair, so five children make ten pairs.
# Any depth; at most 15 children each. Every id stands once: it names the columns of scores.csv.
hierarchy:
  id: goal
  label: A good place to live
  children:
    - id: housing
      label: Housing
      description: Rents and prices against incomes
    - id: work
      label: Work
      description: Jobs within an hour
    - id: nature
      label: Nature
      description: Parks and clean air

# Left out here, with their defaults (docs/study.md tells all):
#   elicitation: {method: pairwise}            or rating (every indicator 1-5), budget (100 points), best-worst, direct
#   weights: {priority: eigenvector, scale: linear}
#   consistency: {random_index: exact, threshold: 0.10}
#   strata: fields or states that count the same, however many assessors each has
#   scoring: the tables to publish, once there is a scores.csv
)";

constexpr std::string_view assessors_yaml = R"(# Who is invited. Keep this file private.
pondera: assessors/1
assessors:
  - id: ana                        # letters, digits, '-'; names the questionnaire's file
    name: Ana Example
    address: ana@example.org
    language: en
  - id: bo
    name: Bo Example
    address: bo@example.org
  - id: chen
    name: Chen Example
    address: chen@example.org
)";

}  // namespace

const std::vector<NewFile>& new_study_files() {
  static const std::vector<NewFile> files = {{"study.yaml", study_yaml},
                                             {"assessors.yaml", assessors_yaml}};
  return files;
}

}  // namespace pondera::app
