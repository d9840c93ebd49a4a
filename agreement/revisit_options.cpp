// SPDX-License-Identifier: Apache-2.0
#include "agreement/revisit_options.hpp"

#include "survey/yaml_fields.hpp"

namespace pondera::agreement {

Result<RevisitOptions> revisit_options(const survey::Study& study) {
  RevisitOptions options;
  Diagnostics found;
  const survey::YamlNode& section = study.revisit_section;
  if (section.kind == survey::YamlNode::Kind::empty) return options;
  survey::YamlFields fields(section, "the section 'revisit'", found);
  const bool pairs = study.elicitation.method == survey::ElicitationMethod::pairwise;
  if (fields.has("own") && !pairs) {
    found.push_back(warning("survey.unused-setting", fields.where("own"),
                            "'own' has no effect: only pairs can contradict each other",
                            "remove it"));
  }
  options.own = static_cast<int>(fields.whole("own", options.own, 0, most_revisited));
  options.contested =
      static_cast<int>(fields.whole("contested", options.contested, 0, most_revisited));
  options.most = static_cast<int>(fields.whole("most", options.most, 1, most_revisited));
  fields.finish();
  return finished(options, std::move(found));
}

}  // namespace pondera::agreement
