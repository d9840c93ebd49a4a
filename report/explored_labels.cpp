// SPDX-License-Identifier: Apache-2.0
#include "report/explored_labels.hpp"

#include "report/labels.hpp"

#include <utility>

namespace pondera::report {

ExploredLabels::ExploredLabels(const survey::Study& study,
                               const scoring::ScoreTable& scores,
                               const scoring::ScoringOptions& options,
                               std::string language)
    : study_(&study), language_(std::move(language)) {
  const std::string& attribute = options.unit_label.in(language_);
  for (const scoring::Unit& unit : scores.units) units_[unit.id] = unit.attribute(attribute);
}

std::string ExploredLabels::unit(const std::string& id) const {
  const auto found = units_.find(id);
  return found == units_.end() || found->second.empty() ? id : found->second;
}

std::string ExploredLabels::indicator(const std::string& id) const {
  return label_of(*study_, id, language_);
}

std::string ExploredLabels::stratum(const std::string& id) const {
  return stratum_label(*study_, id);
}

const std::string& ExploredLabels::title() const {
  return study_->title.in(language_);
}

}  // namespace pondera::report
