// SPDX-License-Identifier: Apache-2.0
#include "exchange/match_assessors.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "exchange/flow_scalar.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>

namespace pondera::exchange {

namespace {

constexpr std::size_t longest_made_id = 48;  // leaves room for a number within the 64 of an id
constexpr std::size_t longest_id = 64;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id && is_letter_or_digit(text.front()) &&
         std::ranges::all_of(text, [](char c) {
           return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
         });
}

std::vector<std::string> matching(std::string_view name, const survey::Study& study) {
  if (study.find_assessor(name) != nullptr) return {std::string(name)};
  const std::string key = survey::name_key(name);
  std::vector<std::string> ids;
  for (const survey::Assessor& assessor : study.assessors) {
    const bool same = survey::name_key(assessor.id) == key ||
                      survey::name_key(assessor.name) == key ||
                      (!assessor.address.empty() && survey::name_key(assessor.address) == key);
    if (same) ids.push_back(assessor.id);
  }
  return ids;
}

std::vector<std::string> known_names(const survey::Study& study) {
  std::vector<std::string> names;
  for (const survey::Assessor& assessor : study.assessors) {
    names.push_back(assessor.id);
    if (!assessor.name.empty() && assessor.name != assessor.id) names.push_back(assessor.name);
  }
  return names;
}

Diagnostic unknown(const ImportedAssessor& assessor, const survey::Study& study) {
  const auto near = nearest_name(assessor.name, known_names(study));
  std::string hint = near ? "did you mean '" + printable(*near, 60) + "'? Else add" : "add";
  std::string line = assessor_lines({assessor.name}, study);
  line = line.substr(line.find('-'));
  hint += " to assessors.yaml: " + line.substr(0, line.size() - 1) +
          " (--add-assessors prints all such lines)";
  return error("import.unknown-assessor", assessor.where,
               shown(assessor.name) + " is not among the study's assessors", std::move(hint));
}

}  // namespace

Result<std::map<std::string, std::string>> match_assessors(const ImportedAnswers& answers,
                                                           const survey::Study& study) {
  std::map<std::string, std::string> ids;
  std::map<std::string, const ImportedAssessor*> first;
  Diagnostics found;
  for (const ImportedAssessor& assessor : answers.assessors) {
    if (found.size() >= most_diagnostics) break;
    const std::vector<std::string> fitting = matching(assessor.name, study);
    if (fitting.empty()) {
      found.push_back(unknown(assessor, study));
    } else if (fitting.size() > 1) {
      found.push_back(
          error("import.ambiguous-assessor", assessor.where,
                shown(assessor.name) + " may be '" + fitting[0] + "' or '" + fitting[1] + "'",
                "write the id of assessors.yaml into the file"));
    } else if (const auto [other, is_new] = first.emplace(fitting.front(), &assessor); !is_new) {
      found.push_back(error("import.assessor-twice", assessor.where,
                            shown(assessor.name) + " and " + shown(other->second->name) +
                                " (line " + std::to_string(other->second->where.line) +
                                ") are the same assessor, '" + fitting.front() + "'",
                            "keep the answers that count, and remove the others from the file"));
    } else {
      ids[assessor.name] = fitting.front();
    }
  }
  return finished(std::move(ids), std::move(found));
}

std::vector<std::string> unknown_assessors(const ImportedAnswers& answers,
                                           const survey::Study& study) {
  std::vector<std::string> names;
  for (const ImportedAssessor& assessor : answers.assessors) {
    if (matching(assessor.name, study).empty()) names.push_back(assessor.name);
  }
  return names;
}

std::string id_for(std::string_view name,
                   std::string_view fallback,
                   std::vector<std::string>& taken) {
  std::string id;
  for (const char c : survey::folded(name)) {
    if (is_letter_or_digit(c)) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  id = id.substr(0, longest_made_id);
  while (id.ends_with('-')) id.pop_back();
  if (id.empty()) id = fallback;
  const std::string stem = id;
  for (int number = 2; std::ranges::find(taken, id) != taken.end(); ++number) {
    id = stem + "-" + std::to_string(number);
  }
  taken.push_back(id);
  return id;
}

std::string assessor_lines(const std::vector<std::string>& names, const survey::Study& study) {
  std::vector<std::string> taken;
  for (const survey::Assessor& assessor : study.assessors) taken.push_back(assessor.id);
  std::string text;
  for (const std::string& name : names) {
    if (is_id(name)) {
      text += "  - {id: " + flow_scalar(name) + "}\n";
      continue;
    }
    const std::size_t at = name.find('@');
    const bool is_address = at != std::string::npos && name.find(' ') == std::string::npos;
    const std::string id = id_for(is_address ? name.substr(0, at) : name, "assessor", taken);
    text += "  - {id: " + flow_scalar(id) + (is_address ? ", address: " : ", name: ") +
            flow_scalar(name) + "}\n";
  }
  return text;
}

}  // namespace pondera::exchange
