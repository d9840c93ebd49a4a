// SPDX-License-Identifier: Apache-2.0
#include "survey/read_strata.hpp"

#include "survey/yaml_fields.hpp"

#include <algorithm>
#include <utility>

namespace pondera::survey {

namespace {

void read_stratum(const YamlNode& node,
                  const std::vector<std::string>& languages,
                  std::vector<const YamlNode*>& without_share,
                  Strata& strata,
                  Diagnostics& found) {
  YamlFields fields(node, "a stratum", found);
  Stratum stratum;
  stratum.id = fields.required_id("id");
  stratum.label = fields.localised("label", languages);
  fields.check_one_line("label", stratum.label);
  if (stratum.label.empty()) stratum.label.any = stratum.id;
  stratum.share = fields.number("share", 1, {.above = 0});
  if (!fields.has("share") && fields.is_mapping()) without_share.push_back(&node);
  fields.finish();
  const auto earlier = std::ranges::find(strata.members, stratum.id, &Stratum::id);
  if (!stratum.id.empty() && earlier != strata.members.end()) {
    const SourceSpot& first =
        strata.where[static_cast<std::size_t>(earlier - strata.members.begin())];
    found.push_back(error("survey.duplicate-stratum", fields.where("id"),
                          "the stratum '" + stratum.id +
                              "' is listed twice; the first is on line " +
                              std::to_string(first.line),
                          "give each stratum an id of its own"));
  }
  strata.where.push_back(fields.where("id"));
  strata.members.push_back(std::move(stratum));
}

}  // namespace

Strata read_strata(const YamlNode* node,
                   const std::vector<std::string>& languages,
                   Diagnostics& found) {
  Strata strata;
  if (node == nullptr || node->kind == YamlNode::Kind::empty) return strata;
  YamlFields fields(*node, "'strata'", found);
  const std::vector<const YamlNode*> members = fields.sequence("members");
  const YamlNode* listed = fields.node("members");
  const bool nothing_listed = listed == nullptr || listed->kind == YamlNode::Kind::empty ||
                              listed->kind == YamlNode::Kind::sequence;
  if (members.empty() && fields.is_mapping() && nothing_listed) {
    found.push_back(error("survey.missing-field", fields.where("members"),
                          "'strata' lists no members",
                          "list the strata below 'members:', each as '- {id: …}'"));
  }
  std::vector<const YamlNode*> without_share;
  for (const YamlNode* member : members) {
    read_stratum(*member, languages, without_share, strata, found);
  }
  const bool any_share = without_share.size() < members.size();
  const std::vector<std::string> names = {"headcount", "equal", "shares"};
  const auto fallback = any_share ? StratumCount::shares : StratumCount::equal;
  strata.count =
      static_cast<StratumCount>(fields.choice("count", names, static_cast<std::size_t>(fallback)));
  fields.finish();
  if (any_share && strata.count != StratumCount::shares) {
    found.push_back(error("survey.share-not-used", fields.where("count"),
                          "strata have a 'share', but 'count' says that shares do not count",
                          "write 'count: shares', or remove the shares"));
  } else if (strata.count == StratumCount::shares) {
    for (const YamlNode* member : without_share) {
      found.push_back(error("survey.missing-share", member->where,
                            "this stratum has no 'share', but strata count by their shares",
                            "add for example 'share: 1'"));
    }
  }
  return strata;
}

}  // namespace pondera::survey
