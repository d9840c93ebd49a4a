// SPDX-License-Identifier: Apache-2.0
#include "exchange/response_extract.hpp"

#include "exchange/flow_scalar.hpp"
#include "survey/yaml_quoting.hpp"

namespace pondera::exchange {

std::string response_extract(const survey::Response& response, const ImportOrigin& origin) {
  using survey::yaml_scalar;
  std::string text =
      "pondera: imported/1\nfile: " + yaml_scalar(origin.file) + "\nsha256: " + origin.digest +
      "\nformat: " + yaml_scalar(origin.format) + "\noptions: " + yaml_scalar(origin.options) +
      "\nstudy: " + yaml_scalar(response.study) + "\nround: " + std::to_string(response.round) +
      "\nassessor: " + yaml_scalar(response.assessor) + "\n";
  if (!response.remark.empty()) text += "remark: " + yaml_scalar(response.remark) + "\n";
  text += "answers:\n";
  for (const survey::Answer& answer : response.answers) {
    text += "  - {group: " + answer.group + ", left: " + answer.left + ", right: " + answer.right +
            ", judgement: " + std::to_string(answer.code) +
            ", line: " + std::to_string(answer.where.line) +
            ", column: " + std::to_string(answer.where.column);
    if (!answer.why.empty()) text += ", why: " + flow_scalar(answer.why);
    text += "}\n";
  }
  return text;
}

}  // namespace pondera::exchange
