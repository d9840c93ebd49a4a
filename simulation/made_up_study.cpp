// SPDX-License-Identifier: Apache-2.0
#include "simulation/made_up_study.hpp"

#include "core/number_text.hpp"
#include "survey/yaml_quoting.hpp"

#include <algorithm>

namespace pondera::simulation {

namespace {

std::string item_text(const std::string& id, const std::string& label) {
  return "- {id: " + id + ", label: " + label + "}\n";
}

/// Whether `weights: {assessors: given}` wants every assessor to have a weight.
bool counts_as_given(const survey::Study& study) {
  const survey::YamlNode* choice = study.weights_section.find("assessors");
  return choice != nullptr && choice->text == "given";
}

}  // namespace

std::string made_up_study_text(const std::vector<int>& sizes) {
  std::string text =
      "pondera: study/1\n"
      "id: made-up\n"
      "title: A made-up study\n"
      "question: Which of the two matters more?\n"
      "hierarchy:\n"
      "  id: goal\n"
      "  label: Goal\n"
      "  children:\n";
  const int children = sizes.empty() ? 0 : sizes.front();
  for (int child = 1; child <= children; ++child) {
    const std::string number = std::to_string(child);
    const auto place = static_cast<std::size_t>(child);
    const int size = place < sizes.size() ? sizes[place] : 0;
    if (size == 0) {
      text += "    " + item_text("g" + number, "Group " + number);
      continue;
    }
    text += "    - id: g" + number + "\n      label: Group " + number + "\n      children:\n";
    for (int item = 1; item <= size; ++item) {
      const std::string second = std::to_string(item);
      text.append("        ")
          .append(item_text("g" + number + "-" + second, "Item " + number + "-" + second));
    }
  }
  return text;
}

std::vector<survey::Assessor> made_up_assessors(const survey::Study& study, int count) {
  constexpr std::size_t digits = 3;  // more where they are needed; the first keep their names
  const bool has_weights = counts_as_given(study);
  std::vector<survey::Assessor> assessors;
  for (int k = 0; k < count; ++k) {
    std::string number = std::to_string(k + 1);
    number.insert(0, digits - std::min(digits, number.size()), '0');
    survey::Assessor assessor;
    assessor.id = "P" + number;
    assessor.name = assessor.id;
    assessor.language = study.own_language();
    if (!study.strata.empty()) {
      assessor.stratum = study.strata[static_cast<std::size_t>(k) % study.strata.size()].id;
    }
    if (has_weights) assessor.weight = 1;
    assessors.push_back(std::move(assessor));
  }
  return assessors;
}

std::string assessors_text(const std::vector<survey::Assessor>& assessors) {
  std::string text = "pondera: assessors/1\nassessors:\n";
  for (const survey::Assessor& assessor : assessors) {
    text += "  - {id: " + survey::yaml_scalar(assessor.id) +
            ", language: " + survey::yaml_scalar(assessor.language);
    if (!assessor.stratum.empty()) text += ", stratum: " + survey::yaml_scalar(assessor.stratum);
    if (assessor.weight) text += ", weight: " + number_text(*assessor.weight);
    text += "}\n";
  }
  return text;
}

}  // namespace pondera::simulation
