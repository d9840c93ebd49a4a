// SPDX-License-Identifier: Apache-2.0
#include "audit/audit_options.hpp"

#include "survey/yaml_fields.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace pondera::audit {

namespace {

constexpr std::array only_of_pairs = {
    std::string_view("random_odds"), std::string_view("turned_odds"),
    std::string_view("same_answer"), std::string_view("extreme"),
    std::string_view("copied"),      std::string_view("one_sided_p"),
    std::string_view("dissent"),     std::string_view("suspect"),
    std::string_view("suspects")};

void warn_of_pairs_only(const survey::YamlFields& fields,
                        survey::ElicitationMethod method,
                        Diagnostics& found) {
  if (method == survey::ElicitationMethod::pairwise) return;
  for (const std::string_view key : only_of_pairs) {
    if (!fields.has(key)) continue;
    found.push_back(
        warning("audit.unused-setting", fields.where(key),
                "'" + std::string(key) + "' has no effect: it belongs to comparisons in pairs",
                "remove it; this study asks by the method '" +
                    std::string(survey::elicitation_name(method)) + "'"));
  }
}

}  // namespace

Result<AuditOptions> audit_options(const survey::Study& study) {
  AuditOptions options;
  const survey::YamlNode& section = study.audit_section;
  if (section.kind == survey::YamlNode::Kind::empty) return options;
  Diagnostics found;
  survey::YamlFields fields(section, "the section 'audit'", found);
  const survey::NumberRange share = {.lower = 0.5, .upper = 1};
  options.random_odds = fields.number("random_odds", options.random_odds, {.above = 1});
  options.turned_odds = fields.number("turned_odds", options.turned_odds, {.above = 1});
  options.same_answer = fields.number("same_answer", options.same_answer, share);
  options.extreme = fields.number("extreme", options.extreme, share);
  options.copied = fields.number("copied", options.copied, share);
  options.one_sided_p = fields.number("one_sided_p", options.one_sided_p, {.lower = 0, .upper = 1});
  options.speed = fields.number("speed", options.speed, {.above = 1});
  options.dissent = fields.number("dissent", options.dissent, {.above = 0});
  options.suspect = fields.number("suspect", options.suspect, {.above = 0});
  constexpr int most_suspects = 100;
  options.suspects = static_cast<int>(fields.whole("suspects", options.suspects, 0, most_suspects));
  options.influence = fields.number("influence", options.influence, {.above = 0});
  fields.finish();
  warn_of_pairs_only(fields, study.elicitation.method, found);
  return finished(options, std::move(found));
}

}  // namespace pondera::audit
