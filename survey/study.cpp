// SPDX-License-Identifier: Apache-2.0
#include "survey/study.hpp"

#include "core/digest.hpp"
#include "core/number_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace pondera::survey {

namespace {

void add_text(std::vector<std::string>& fields, const LocalisedText& text) {
  fields.push_back(text.any);
  fields.push_back(std::to_string(text.by_language.size()));
  for (const auto& [language, words] : text.by_language) {
    fields.push_back(language);
    fields.push_back(words);
  }
}

}  // namespace

const Assessor* Study::find_assessor(std::string_view assessor_id) const {
  const auto found = std::ranges::find(assessors, assessor_id, &Assessor::id);
  return found == assessors.end() ? nullptr : &*found;
}

std::string study_revision(const Study& study) {
  constexpr std::size_t shown_digits = 16;
  std::vector<std::string> fields = {"study/1", study.id};
  add_text(fields, study.title);
  add_text(fields, study.purpose);
  add_text(fields, study.question);
  fields.push_back(std::to_string(static_cast<int>(study.elicitation.method)));
  fields.push_back(std::to_string(study.elicitation.strongest));
  fields.push_back(std::to_string(study.elicitation.lowest_rating));
  fields.push_back(std::to_string(study.elicitation.highest_rating));
  fields.push_back(std::to_string(study.elicitation.seed));
  if (study.elicitation.method == ElicitationMethod::budget) {
    fields.push_back(std::to_string(study.elicitation.points));
  }
  // A study that asks every pair keeps the revision that it had before there was a choice.
  if (const PairBudget& design = study.elicitation.design;
      study.elicitation.method == ElicitationMethod::pairwise && !design.asks_all()) {
    fields.emplace_back("design");
    fields.push_back(design.share ? number_text(*design.share) : std::to_string(*design.pairs));
    fields.emplace_back(design.share ? "share_of_pairs" : "pairs_per_assessor");
  }
  for (const HierarchyNode& node : study.hierarchy.nodes()) {
    fields.push_back(node.id);
    fields.push_back(node.parent ? std::to_string(*node.parent) : "goal");
    add_text(fields, node.label);
    add_text(fields, node.description);
  }
  return digest_of_fields(fields).substr(0, shown_digits);
}

}  // namespace pondera::survey
