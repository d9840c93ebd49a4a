// SPDX-License-Identifier: Apache-2.0
#include "report/agreement_json.hpp"

#include <cstddef>
#include <string_view>

namespace pondera::report {

namespace {

using agreement::GroupAgreement;
using agreement::PanelAgreement;

std::string_view test_name(agreement::ConcordanceTest test) {
  if (test == agreement::ConcordanceTest::exact) return "exact";
  return test == agreement::ConcordanceTest::permutation ? "permutation" : "chi-square";
}

Json order_json(const std::optional<agreement::RankAgreement>& order) {
  if (!order) return nullptr;
  return {{"w", order->concordance.w},
          {"chi_square", order->concordance.chi_square},
          {"degrees_of_freedom", order->concordance.degrees_of_freedom},
          {"p", order->probability.p},
          {"test", test_name(order->probability.test)}};
}

Json consensus_json(const std::optional<agreement::ConsensusIndicator>& consensus) {
  if (!consensus) return nullptr;
  return {{"value", consensus->value}, {"wording", agreement::consensus_wording(consensus->value)},
          {"floor", consensus->floor}, {"alpha", consensus->alpha},
          {"beta", consensus->beta},   {"gamma", consensus->gamma}};
}

Json group_json(const GroupAgreement& group) {
  Json json = {{"id", group.id},
               {"consensus", consensus_json(group.consensus)},
               {"concordance", order_json(group.order)},
               {"mean_majority", group.pairs.empty() ? Json(nullptr) : Json(group.mean_majority)},
               {"contested", array_of(group.contested(),
                                      [&](const agreement::PairOpinion& pair) {
                                        const auto item = [&](int place) {
                                          return group.items[static_cast<std::size_t>(place)];
                                        };
                                        return Json{{"pair", {item(pair.first), item(pair.second)}},
                                                    {"first", pair.for_first},
                                                    {"tied", pair.tied},
                                                    {"second", pair.for_second}};
                                      })},
               {"zeros_replaced", group.zeros},
               {"distances", Json::array()}};
  for (std::size_t k = 0; k < group.assessors.size(); ++k) {
    json["distances"].push_back({{"id", group.assessors[k]}, {"distance", group.distances[k]}});
  }
  return json;
}

Json opinion_group_json(const agreement::OpinionGroup& opinion,
                        const std::vector<GroupAgreement>& groups) {
  Json json = {{"members", opinion.members},
               {"medoid", opinion.medoid},
               {"mean_silhouette", opinion.mean_silhouette},
               {"strata", opinion.strata},
               {"consensus", optional(opinion.consensus)},
               {"w", optional(opinion.concordance)},
               {"groups", Json::array()}};
  for (std::size_t g = 0; g < groups.size(); ++g) {
    json["groups"].push_back({{"id", groups[g].id}, {"local", opinion.local[g]}});
  }
  return json;
}

Json opinions_json(const PanelAgreement& agreement) {
  const agreement::PanelOpinions& opinions = agreement.opinions;
  Json json = {{"assessors", Json::array()}, {"not_compared", opinions.left_out}};
  for (std::size_t k = 0; k < opinions.assessors.size(); ++k) {
    const agreement::OutlyingScore& score = opinions.outlying[k];
    Json assessor = {{"id", opinions.assessors[k]},
                     {"distance", score.distance},
                     {"z", optional(score.z)},
                     {"outlying", score.outlying}};
    if (opinions.found) assessor["silhouette"] = opinions.found->silhouettes[k];
    json["assessors"].push_back(std::move(assessor));
  }
  if (!opinions.found) return json;
  json["count"] = opinions.found->count;
  json["mean_silhouette"] = opinions.found->mean_silhouette;
  json["strength"] = agreement::silhouette_wording(opinions.found->mean_silhouette);
  json["exact"] = opinions.found->partition.exact;
  json["tried"] = array_of(opinions.found->tried, [](const agreement::TriedGroups& tried) {
    return Json{{"count", tried.count}, {"mean_silhouette", tried.mean_silhouette}};
  });
  json["groups"] = array_of(opinions.groups, [&](const agreement::OpinionGroup& opinion) {
    return opinion_group_json(opinion, agreement.groups);
  });
  json["merges"] = array_of(opinions.found->merges, [&](const agreement::Merge& merge) {
    return Json{{"first", opinions.assessors[static_cast<std::size_t>(merge.first)]},
                {"second", opinions.assessors[static_cast<std::size_t>(merge.second)]},
                {"height", merge.height}};
  });
  return json;
}

}  // namespace

Json agreement_json(const PanelAgreement& agreement) {
  if (agreement.ratings) {
    return {{"assessors", agreement.ratings->assessors},
            {"items", agreement.ratings->items},
            {"concordance", order_json(agreement.ratings->order)}};
  }
  if (agreement.groups.empty()) return nullptr;
  return {{"version", consensus_version(agreement::ConsensusVersion::ahp_os).name},
          {"consensus", optional(agreement.consensus)},
          {"groups", array_of(agreement.groups, group_json)},
          {"opinions", opinions_json(agreement)}};
}

}  // namespace pondera::report
