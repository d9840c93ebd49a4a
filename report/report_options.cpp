// SPDX-License-Identifier: Apache-2.0
#include "report/report_options.hpp"

#include "survey/yaml_fields.hpp"

namespace pondera::report {

Result<ReportOptions> report_options(const survey::Study& study) {
  constexpr int largest_limit = 1000;
  ReportOptions options;
  Diagnostics found;
  const survey::YamlNode& section = study.report_section;
  if (section.kind == survey::YamlNode::Kind::empty) return options;
  survey::YamlFields fields(section, "the section 'report'", found);
  options.names = static_cast<NamesShown>(fields.choice("names", {"hidden", "ids", "names"}, 0));
  options.smallest_stratum = static_cast<int>(
      fields.whole("smallest_stratum", options.smallest_stratum, 1, largest_limit));
  fields.finish();
  return finished(options, std::move(found));
}

}  // namespace pondera::report
