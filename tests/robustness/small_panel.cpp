// SPDX-License-Identifier: Apache-2.0
#include "tests/robustness/small_panel.hpp"

#include "core/number_text.hpp"
#include "tests/weights/published_case.hpp"
#include "tests/weights/small_study.hpp"

namespace pondera::testing {

std::vector<std::string> numbered_items(int n) {
  std::vector<std::string> items;
  for (int i = 0; i < n; ++i) items.push_back("i" + std::to_string(i));
  return items;
}

survey::Study one_group_study(int n, const std::vector<std::string>& assessors) {
  return study_of({{"goal", numbered_items(n)}}, assessors);
}

survey::Response judged_response(const std::string& assessor, const survey::YamlNode& judgements) {
  std::vector<Said> said;
  for (const survey::YamlNode& judgement : judgements.items) {
    const int code = whole(judgement.items.at(2));
    said.push_back({"goal", "i" + judgement.items.at(0).text, "i" + judgement.items.at(1).text,
                    code == -1 ? 1 : code});
  }
  return response_of(assessor, said);
}

scoring::ScoreTable numbered_units(const survey::Study& study,
                                   const std::vector<std::vector<double>>& scores) {
  std::string text = "id";
  for (const survey::NodeIndex leaf : study.hierarchy.leaves()) {
    text += "," + study.hierarchy.node(leaf).id;
  }
  text += "\n";
  for (std::size_t i = 0; i < scores.size(); ++i) {
    text += "u" + std::to_string(i);
    for (const double score : scores[i]) text += "," + number_text(score);
    text += "\n";
  }
  return scoring::read_score_table(text, "scores.csv", std::nullopt, "", study.hierarchy).value();
}

robustness::ExploreInput explore_input(const survey::Study& study,
                                       const std::vector<survey::Response>& responses,
                                       const std::vector<std::vector<double>>& scores,
                                       const weights::WeighOptions& weigh) {
  return {study,
          {responses, {}},
          std::nullopt,
          weigh,
          aggregation::aggregate(study, responses, weigh).value(),
          numbered_units(study, scores),
          {}};
}

robustness::ExploreInput three_assessors() {
  const survey::Study study = one_group_study(3, {"A/s", "B/s", "C/t"});
  const std::vector<std::string> items = numbered_items(3);
  return explore_input(study,
                       {response_of("A", all_pairs("goal", items, {3, 5, 2})),
                        response_of("B", all_pairs("goal", items, {-2, 2, 4})),
                        response_of("C", all_pairs("goal", items, {-5, -7, -2}))},
                       {{3, 1, 2}, {1, 3, 2}, {2, 2, 3}, {1, 1, 1}});
}

}  // namespace pondera::testing
