// SPDX-License-Identifier: Apache-2.0
#include "scoring/scoring_options.hpp"

#include "scoring/data_audit_options.hpp"
#include "scoring/filter_options.hpp"
#include "scoring/method_options.hpp"
#include "survey/yaml_fields.hpp"

#include <utility>

namespace pondera::scoring {

using survey::YamlFields;
using survey::YamlNode;

Result<ScoringOptions> scoring_options(const survey::Study& study) {
  Diagnostics found;
  ScoringOptions options;
  if (study.scoring_section.kind != YamlNode::Kind::empty) {
    YamlFields fields(study.scoring_section, "the section 'scoring'", found);
    options.decimals = static_cast<int>(fields.whole("decimals", options.decimals, 0, 12));
    options.unit_label = fields.localised("unit_label", study.languages);
    options.unit_label_where = fields.where("unit_label");
    if (const YamlNode* node = fields.node("eligible")) {
      options.eligible = read_unit_filter(*node, found);
    }
    MethodOptions method = read_method_options(fields, study, found);
    options.method = std::move(method.method);
    options.ladders = std::move(method.ladders);
    options.data_audit = read_data_audit(fields, found);
    options.tables = read_tables(fields, study, options.eligible, options.decimals, found);
    check_shares(options.tables, options.method, study.hierarchy, found);
    options.typologies =
        read_typologies(fields, study, options.eligible, options.decimals, options.tables, found);
    fields.finish();
  }
  if (options.tables.empty()) {
    options.tables.push_back(default_table(study.hierarchy, options.eligible, options.decimals));
  }
  return finished(std::move(options), std::move(found));
}

}  // namespace pondera::scoring
