// SPDX-License-Identifier: Apache-2.0
#include "report/report_context.hpp"

#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "survey/comment_lines.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace pondera::report {

namespace {

constexpr std::string_view redaction = "[…]";

/// Assessors by what they answered: a group, or an indicator that they rated.
using WhoAnswered = std::map<std::string, std::set<std::string>>;

/// Of each stratum, those whose answers count.
std::vector<WhoAnswered> who_answered(const StudyResults& results) {
  const survey::Study& study = results.study;
  const bool rated = results.weights.method == survey::ElicitationMethod::rating;
  const auto& counting = results.weights.assessors;
  std::vector<WhoAnswered> who(study.strata.size());
  for (const survey::Response& response : results.responses) {
    const survey::Assessor* assessor = study.find_assessor(response.assessor);
    const bool counts = std::ranges::find(counting, response.assessor) != counting.end();
    if (assessor == nullptr || !counts) continue;
    const auto stratum = std::ranges::find(study.strata, assessor->stratum, &survey::Stratum::id);
    if (stratum == study.strata.end()) continue;
    WhoAnswered& answered = who[static_cast<std::size_t>(stratum - study.strata.begin())];
    for (const survey::Answer& answer : response.answers) {
      answered[rated ? answer.left : answer.group].insert(response.assessor);
    }
  }
  return who;
}

/// People of each stratum as ReportContext::strata counts them.
std::vector<int> people_of_strata(const StudyResults& results) {
  std::vector<int> people;
  for (const WhoAnswered& answered : who_answered(results)) {
    const auto fewest = std::ranges::min_element(
        answered, {}, [](const auto& question) { return question.second.size(); });
    people.push_back(fewest == answered.end() ? 0 : static_cast<int>(fewest->second.size()));
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

bool scaled_scores(const scoring::ScoringMethod& method) {
  return std::ranges::any_of(method.scaling, [](const scoring::IndicatorScaling& scaling) {
    return scaling.normalisation != scoring::Normalisation::none ||
           scaling.direction != scoring::Direction::benefit;
  });
}

bool only_sums(const scoring::ScoringMethod& method) {
  return std::ranges::all_of(method.combination, [](scoring::Combination how) {
    return how == scoring::Combination::arithmetic;
  });
}

bool plain_sums(const scoring::ScoringMethod& method) {
  return !scaled_scores(method) && only_sums(method);
}

bool takes_totals_apart(const StudyResults& results) {
  if (!results.ranking || !only_sums(results.scoring.method)) return false;
  const auto& units = results.ranking->units;
  return units.size() * results.weights.leaves.size() <= most_point_lines &&
         std::ranges::any_of(units, [](const scoring::UnitScore& unit) {
           return unit.total.has_value() && unit.missing.empty();
         });
}

std::optional<std::string> first_place_text(const ReportContext& context) {
  constexpr double noise = 1e-9;  // shares are sums of a few fractions
  const auto& found = context.results().robustness;
  const auto* spread = found ? found->spread(robustness::DrawKind::panel) : nullptr;
  if (spread == nullptr || spread->units.empty() || spread->units.front().acceptability.empty()) {
    return std::nullopt;
  }
  const robustness::UnitSpread& first = spread->units.front();
  const double share = first.acceptability.front();
  const double count = share * static_cast<double>(spread->draws);
  const bool whole = std::abs(count - std::round(count)) < noise * std::max(count, 1.0);
  const std::string unit = context.unit(first.unit);
  const std::string draws = std::to_string(spread->draws);
  if (share > 1 - noise) {
    return context.say(Phrase::short_firmness_all, {{"unit", unit}, {"draws", draws}});
  }
  return context.say(
      Phrase::short_firmness_count,
      {{"unit", unit}, {"count", fixed_text(count, whole ? 0 : 1)}, {"draws", draws}});
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
