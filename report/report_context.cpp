// SPDX-License-Identifier: Apache-2.0
#include "report/report_context.hpp"

#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "survey/comment_lines.hpp"

#include <algorithm>
#include <set>

namespace pondera::report {

namespace {

constexpr std::string_view redaction = "[…]";

/// People of each stratum as ReportContext::strata counts them.
std::vector<int> people_of_strata(const StudyResults& results) {
  const survey::Study& study = results.study;
  const bool rated = results.weights.method == survey::ElicitationMethod::rating;
  std::vector<std::map<std::string, std::set<std::string>>> who(study.strata.size());
  for (const survey::Response& response : results.responses) {
    const survey::Assessor* assessor = study.find_assessor(response.assessor);
    const auto& in = results.weights.assessors;
    if (assessor == nullptr || std::ranges::find(in, response.assessor) == in.end()) continue;
    const auto stratum = std::ranges::find(study.strata, assessor->stratum, &survey::Stratum::id);
    if (stratum == study.strata.end()) continue;
    auto& answered = who[static_cast<std::size_t>(stratum - study.strata.begin())];
    for (const survey::Answer& answer : response.answers) {
      answered[rated ? answer.left : answer.group].insert(response.assessor);
    }
  }
  std::vector<int> people;
  for (const auto& answered : who) {
    int fewest = 0;
    for (const auto& [question, assessors] : answered) {
      const int count = static_cast<int>(assessors.size());
      fewest = fewest == 0 ? count : std::min(fewest, count);
    }
    people.push_back(fewest);
  }
  return people;
}

std::vector<std::string> names_to_hide(const StudyResults& results) {
  std::vector<std::string> names;
  for (const survey::Assessor& assessor : results.study.assessors) {
    names.push_back(assessor.address);
    const NamesShown shown = results.options.names;
    // Who has no name is called by the id.
    const bool named =
        shown == NamesShown::names || (shown == NamesShown::ids && assessor.name == assessor.id);
    if (!named) names.push_back(assessor.name);
    if (shown == NamesShown::hidden) names.push_back(assessor.id);
  }
  if (results.options.names == NamesShown::hidden) {
    for (const survey::Response& response : results.responses) names.push_back(response.assessor);
  }
  std::erase(names, "");
  std::ranges::sort(names, [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_word(char c) {
  return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z');
}

/// Whether the name stands whole at this place of the text.
bool stands_at(std::string_view text, std::size_t at, std::string_view name) {
  if (name.size() > text.size() - at) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (lower(text[at + i]) != lower(name[i])) return false;
  }
  const std::size_t end = at + name.size();
  const bool begins = at == 0 || !is_word(name.front()) || !is_word(text[at - 1]);
  const bool ends = end == text.size() || !is_word(name.back()) || !is_word(text[end]);
  return begins && ends;
}

}  // namespace

ReportContext::ReportContext(const StudyResults& results, std::string_view language)
    : results_(&results), language_(language), wording_(language) {
  const int smallest = results.options.smallest_stratum;
  strata_ = disclosed_parts(people_of_strata(results), smallest);
  shows_people_ = static_cast<int>(results.weights.assessors.size()) >= smallest;
  if (results.ranking) {
    const std::string& attribute = results.scoring.unit_label.in(language);
    for (const scoring::UnitScore& score : results.ranking->units) {
      const std::string& label = score.unit.attribute(attribute);
      unit_labels_[score.unit.id] = label.empty() ? score.unit.id : label;
    }
  }
  not_to_name_ = names_to_hide(results);
}

std::string ReportContext::say(Phrase phrase) const {
  return std::string(wording_(phrase));
}

std::string ReportContext::say(Phrase phrase, Values values) const {
  return survey::filled(wording_(phrase), values);
}

std::string ReportContext::listed(const std::vector<std::string>& items) const {
  return joined(items, Phrase::list_comma);
}

std::string ReportContext::listed_apart(const std::vector<std::string>& items) const {
  return joined(items, Phrase::list_semicolon);
}

std::string ReportContext::joined(const std::vector<std::string>& items, Phrase between) const {
  if (items.empty()) return say(Phrase::none);
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : say(between)) + item;
  return text;
}

std::string ReportContext::label(std::string_view node) const {
  return label_of(study(), node, language_);
}

std::string ReportContext::stratum(std::size_t place) const {
  const survey::Stratum& stratum = study().strata[place];
  return stratum.label.empty() ? stratum.id : stratum.label.in(language_);
}

std::string ReportContext::unit(const std::string& id) const {
  const auto found = unit_labels_.find(id);
  return found == unit_labels_.end() ? id : found->second;
}

std::optional<std::size_t> ReportContext::shown_stratum(std::string_view id) const {
  for (const std::size_t place : strata_.shown) {
    if (study().strata[place].id == id) return place;
  }
  return std::nullopt;
}

std::string ReportContext::assessor(const std::string& id) const {
  if (results_->options.names == NamesShown::hidden) return "";
  if (results_->options.names == NamesShown::ids) return id;
  const survey::Assessor* found = study().find_assessor(id);
  return found == nullptr || found->name.empty() ? id : found->name;
}

std::string ReportContext::redacted(std::string_view text) const {
  return without_names(text, not_to_name_);
}

std::string missing_or(const ReportContext& context, const std::optional<std::string>& text) {
  return text ? *text : context.say(Phrase::missing);
}

std::string with_sign(double value, int decimals) {
  const std::string text = fixed_text(value, decimals);
  const bool zero = text.find_first_not_of("0.-") == std::string::npos;
  return value > 0 && !zero ? "+" + text : text;
}

std::string without_names(std::string_view text, const std::vector<std::string>& names) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const auto name = std::ranges::find_if(
        names, [&](const std::string& one) { return stands_at(text, at, one); });
    if (name == names.end()) {
      kept += text[at++];
    } else {
      kept += redaction;
      at += name->size();
    }
  }
  return kept;
}

}  // namespace pondera::report
