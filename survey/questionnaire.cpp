// SPDX-License-Identifier: Apache-2.0
#include "survey/questionnaire.hpp"

#include "core/digest.hpp"
#include "core/number_text.hpp"

#include <array>

namespace pondera::survey {

std::string questionnaire_signature(const Questionnaire& questionnaire) {
  constexpr std::size_t shown_digits = 16;
  const std::string method(elicitation_name(questionnaire.method));
  return digest_of_fields({"questionnaire/1", questionnaire.study, questionnaire.revision,
                           std::to_string(questionnaire.round), questionnaire.assessor, method,
                           items_text(questionnaire.items)})
      .substr(0, shown_digits);
}

int questions_to_answer(const Questionnaire& questionnaire) {
  constexpr int self_answering = 3;
  int count = 0;
  for (const QuestionnaireItem& item : questionnaire.items) {
    // One question of every group asks for the best.
    const bool begins_group = item.left == best_item && item.right.empty();
    count += begins_group ? 1 - self_answering : 1;
  }
  return count;
}

std::map<std::string, int> questions_by_group(const Questionnaire& questionnaire) {
  std::map<std::string, int> questions;
  for (const QuestionnaireItem& item : questionnaire.items) ++questions[item.group];
  return questions;
}

std::string items_text(const std::vector<QuestionnaireItem>& items) {
  std::string text;
  for (const QuestionnaireItem& item : items) {
    text += std::to_string(item.number) + "\t" + item.group + "\t" + item.left + "\t" + item.right +
            "\n";
  }
  return text;
}

std::optional<std::vector<QuestionnaireItem>> items_from_text(std::string_view text) {
  std::vector<QuestionnaireItem> items;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == text.npos) return std::nullopt;
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    std::array<std::string_view, 3> fields;
    for (std::string_view& field : fields) {
      const std::size_t tab = line.find('\t');
      if (tab == line.npos) return std::nullopt;
      field = line.substr(0, tab);
      line.remove_prefix(tab + 1);
    }
    const auto number = parse_whole(fields[0]);
    const bool good = number && *number >= 1 && *number <= 1'000'000 && !fields[1].empty() &&
                      !fields[2].empty() && line.find('\t') == line.npos;
    if (!good) return std::nullopt;
    items.push_back({.number = static_cast<int>(*number),
                     .group = std::string(fields[1]),
                     .left = std::string(fields[2]),
                     .right = std::string(line)});
  }
  return items;
}

}  // namespace pondera::survey
