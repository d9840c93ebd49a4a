// SPDX-License-Identifier: Apache-2.0
#include "aggregation/aggregation_choice.hpp"

#include "core/assert.hpp"
#include "survey/yaml_fields.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace pondera::aggregation {

namespace {

using survey::ElicitationMethod;
using survey::Study;
using weights::NamedChoice;

template <class Rows>
std::vector<std::string> row_names(const Rows& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.emplace_back(row.name);
  return names;
}

template <class Rows>
const auto& chosen_row(survey::YamlFields& fields, std::string_view key, const Rows& rows) {
  return rows[fields.choice(key, row_names(rows), 0)];
}

bool has_given_weights(const Study& study) {
  return std::ranges::any_of(study.assessors,
                             [](const auto& assessor) { return assessor.weight.has_value(); });
}

/// What holds where the section says nothing.
AggregationChoice default_choice(const Study& study) {
  AggregationChoice choice;
  if (study.elicitation.method != ElicitationMethod::pairwise) {
    choice.of = AggregationOf::priorities;
    choice.mean = GroupMean::arithmetic;
  }
  if (has_given_weights(study)) choice.assessors = AssessorWeighting::given;
  return choice;
}

/// One reading of the section, with what is wrong in it.
class ChoiceReader {
 public:
  ChoiceReader(const Study& study, Diagnostics& found)
      : study_(study),
        fields_(study.weights_section, "the section 'weights'", found),
        found_(found),
        choice_(default_choice(study)) {}

  AggregationChoice read() {
    read_aggregation();
    read_mean();
    read_assessors();
    const auto& composition = chosen_row(fields_, "composition", compositions());
    choice_.composition = composition.choice;
    choice_.structural_adjustment =
        chosen_row(fields_, "structural_adjustment", structural_adjustments()).choice;
    choice_.pooled_below =
        fields_.number("pooled_below", choice_.pooled_below, {.lower = 0, .upper = 1});
    warn_of_unused();
    check_composition();
    return choice_;
  }

 private:
  [[nodiscard]] bool compares() const {
    return study_.elicitation.method == ElicitationMethod::pairwise;
  }
  [[nodiscard]] bool rates() const {
    return study_.elicitation.method == ElicitationMethod::rating;
  }

  void unsound(std::string_view key, std::string message, std::string hint) {
    found_.push_back(error("aggregation.unsound-choice", fields_.where(key), std::move(message),
                           std::move(hint)));
  }

  void unused(std::string_view key, const std::string& why, const std::string& hint) {
    if (!fields_.has(key)) return;
    found_.push_back(warning("weights.unused-setting", fields_.where(key),
                             "'" + std::string(key) + "' has no effect: " + why, hint));
  }

  void read_aggregation() {
    const auto& of = chosen_row(fields_, "aggregation", aggregations());
    if (compares()) {
      choice_.of = of.choice;
    } else if (rates() || of.choice == AggregationOf::judgements) {
      unused("aggregation",
             "answers by the method '" +
                 std::string(survey::elicitation_name(study_.elicitation.method)) +
                 "' are no comparisons of pairs",
             "remove it");
    }
  }

  void read_mean() {
    constexpr double largest_trimmed_share = 0.49;  // something has to be left
    const std::vector<GroupMeanRow>& rows = group_means();
    const auto fallback = static_cast<std::size_t>(
        std::ranges::find(rows, choice_.mean, &GroupMeanRow::mean) - rows.begin());
    const GroupMeanRow& row = rows[fields_.choice("mean", row_names(rows), fallback)];
    choice_.trimmed_share = fields_.number("trimmed_share", choice_.trimmed_share,
                                           {.lower = 0, .upper = largest_trimmed_share});
    if (rates()) return;  // said of every setting of the mean
    choice_.mean = row.mean;
    const bool of_judgements = choice_.of == AggregationOf::judgements;
    if (of_judgements ? row.of_logarithms != nullptr : row.of_priorities != nullptr) return;
    unsound("mean",
            "'" + std::string(row.name) + "' is no mean of " +
                (of_judgements ? "judgements: " : "priorities: ") + std::string(row.why_not),
            compares() ? std::string(row.instead)
                       : "write 'mean: geometric-median', 'geometric' or 'arithmetic'");
  }

  void read_assessors() {
    const auto& rows = assessor_weightings();
    const auto fallback = static_cast<std::size_t>(
        std::ranges::find(rows, choice_.assessors, &AssessorWeightingRow::weighting) -
        rows.begin());
    const AssessorWeightingRow& row = rows[fields_.choice("assessors", row_names(rows), fallback)];
    choice_.assessors = row.weighting;
    if (row.weighting == AssessorWeighting::given && !has_given_weights(study_)) {
      unsound("assessors", "the assessors are to count as given, but none of them has a weight",
              "write 'weight: 2' or the like beside the ids in assessors.yaml");
    } else if (row.weighting == AssessorWeighting::consistency && !compares()) {
      unsound("assessors", "only comparisons of pairs have a consistency ratio to count by",
              "write 'assessors: equal' or 'assessors: given'");
    } else if (row.weighting == AssessorWeighting::consensus && rates()) {
      unsound("assessors",
              "ratings give no assessor priorities that could be near to those of others",
              "write 'assessors: equal' or 'assessors: given'");
    }
  }

  void check_composition() {
    if (choice_.composition == Composition::after_aggregation || rates()) return;
    if (choice_.of == AggregationOf::judgements) {
      unsound("composition",
              "composing before the aggregation needs every assessor's own priorities, but "
              "judgements are combined",
              "add 'aggregation: priorities', or write 'composition: after-aggregation'");
    } else if (choice_.assessors == AssessorWeighting::consistency) {
      unsound("composition",
              "a consistency ratio belongs to one group, and here assessors count the same in all",
              "write 'composition: after-aggregation', or 'assessors: equal'");
    }
  }

  void warn_of_unused() {
    if (rates()) {
      for (const std::string_view key :
           {"mean", "trimmed_share", "composition", "structural_adjustment", "pooled_below"}) {
        unused(key, "an indicator's weight is the mean of its ratings", "remove it");
      }
      return;
    }
    if (choice_.mean != GroupMean::trimmed) {
      unused("trimmed_share", "the mean is not 'trimmed'", "remove it, or write 'mean: trimmed'");
    }
    if (choice_.of == AggregationOf::priorities) {
      unused("pooled_below", "priorities are combined, not judgements", "remove it");
      if (compares())
        unused("scale_order", "every assessor's answers are put on the scale first", "remove it");
    }
  }

  const Study& study_;
  survey::YamlFields fields_;
  Diagnostics& found_;
  AggregationChoice choice_;
};

}  // namespace

const std::vector<NamedChoice<AggregationOf>>& aggregations() {
  static const std::vector<NamedChoice<AggregationOf>> rows = {
      {AggregationOf::judgements, "judgements", "pair by pair, then one priority vector (AIJ)"},
      {AggregationOf::priorities, "priorities", "every assessor's own priorities (AIP)"},
  };
  return rows;
}

const std::vector<AssessorWeightingRow>& assessor_weightings() {
  static const std::vector<AssessorWeightingRow> rows = {
      {AssessorWeighting::equal, "equal", "the same", "every assessor the same", false},
      {AssessorWeighting::given, "given", "as assessors.yaml says",
       "as `weight` in assessors.yaml says", false},
      {AssessorWeighting::consistency, "consistency", "by 1/(0.10 + CR) of each group",
       "1/(0.10 + CR), group by group: for sensitivity", true},
      {AssessorWeighting::consensus, "consensus", "the more, the nearer they are to the others",
       "by the distance from the group, group by group: for sensitivity", true},
  };
  return rows;
}

const AssessorWeightingRow& assessor_weighting(AssessorWeighting weighting) {
  const auto row =
      std::ranges::find(assessor_weightings(), weighting, &AssessorWeightingRow::weighting);
  PONDERA_ASSERT(row != assessor_weightings().end());
  return *row;
}

const std::vector<NamedChoice<Composition>>& compositions() {
  static const std::vector<NamedChoice<Composition>> rows = {
      {Composition::after_aggregation, "after-aggregation",
       "groups of the panel, then down the hierarchy"},
      {Composition::before_aggregation, "before-aggregation",
       "each assessor down the hierarchy, then the panel"},
  };
  return rows;
}

const std::vector<NamedChoice<StructuralAdjustment>>& structural_adjustments() {
  static const std::vector<NamedChoice<StructuralAdjustment>> rows = {
      {StructuralAdjustment::off, "off", "local weights as judged"},
      {StructuralAdjustment::on, "on", "local weights times the number of leaves below"},
  };
  return rows;
}

Result<AggregationChoice> aggregation_choice(const Study& study) {
  if (study.weights_section.kind == survey::YamlNode::Kind::empty) return default_choice(study);
  Diagnostics found;
  const AggregationChoice choice = ChoiceReader(study, found).read();
  return finished(choice, std::move(found));
}

}  // namespace pondera::aggregation
