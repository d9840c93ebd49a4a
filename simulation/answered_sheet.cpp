// SPDX-License-Identifier: Apache-2.0
#include "simulation/answered_sheet.hpp"

#include "core/assert.hpp"
#include "survey/wording.hpp"
#include "survey/write_questionnaire.hpp"

#include <cstdlib>
#include <map>
#include <string_view>

namespace pondera::simulation {

namespace {

std::string typed(int code, const survey::Wording& words) {
  if (std::abs(code) == 1) return std::string(survey::taught(words.words_equal));
  const std::string_view side = survey::taught(code > 0 ? words.words_left : words.words_right);
  return std::string(side) + " " + std::to_string(std::abs(code));
}

}  // namespace

std::string answered_sheet(const survey::Questionnaire& questionnaire,
                           const survey::Response& response,
                           const survey::Study& study) {
  const survey::Wording& words = survey::wording_for(questionnaire.language);
  std::map<int, int> codes;
  for (const survey::Answer& answer : response.answers) codes[answer.number] = answer.code;
  const std::string sheet = survey::write_questionnaire(questionnaire, study);
  // Nothing else in the file looks like it: texts stand in comments or behind other keys.
  const std::string empty = "\n  " + std::string(survey::taught(words.key_answer)) + ":\n";
  std::string filled;
  std::size_t from = 0;
  for (const survey::QuestionnaireItem& item : questionnaire.items) {
    const std::size_t place = sheet.find(empty, from);
    PONDERA_ASSERT(place != std::string::npos);
    const std::size_t end = place + empty.size() - 1;  // before the line feed
    filled += sheet.substr(from, end - from);
    if (const auto code = codes.find(item.number); code != codes.end()) {
      filled += " " + typed(code->second, words);
    }
    from = end;
  }
  return filled + sheet.substr(from);
}

}  // namespace pondera::simulation
