// SPDX-License-Identifier: Apache-2.0
#include "report/json_parts.hpp"

namespace pondera::report {

namespace {

Json json_of(const Diagnostic& diagnostic) {
  return {{"severity", severity_name(diagnostic.severity)},
          {"code", diagnostic.code},
          {"file", diagnostic.where.file},
          {"line", diagnostic.where.line},
          {"column", diagnostic.where.column},
          {"message", diagnostic.message},
          {"hint", diagnostic.hint}};
}

}  // namespace

Json json_of(const Diagnostics& diagnostics) {
  return array_of(diagnostics, [](const Diagnostic& d) { return json_of(d); });
}

Json json_of(const weights::WeighOptions& options) {
  const weights::JudgementScaleRow& scale = weights::judgement_scale(options.scale.scale);
  return {{"priority", weights::priority_method(options.priority.complete).name},
          {"incomplete", weights::incomplete_method(options.priority.incomplete).name},
          {"scale", scale.name},
          {"scale_parameter",
           optional(options.scale.parameter ? options.scale.parameter : scale.parameter)},
          {"scale_order", weights::name_of(weights::scale_orders(), options.scale_order)},
          {"threshold", options.threshold},
          {"basis", weights::name_of(weights::consistency_bases(), options.basis)},
          {"completion", weights::name_of(weights::completion_bounds(), options.completion)}};
}

std::string_view testability_name(weights::Testability testability) {
  using weights::Testability;
  switch (testability) {
    case Testability::testable:
      return "testable";
    case Testability::trivial:
      return "trivial";
    case Testability::no_redundancy:
      return "no-redundancy";
    case Testability::disconnected:
      return "disconnected";
    case Testability::beyond_table:
      return "beyond-table";
    case Testability::not_computed:
      return "not-computed";
    case Testability::not_measured:
      break;
  }
  return "not-measured";
}

std::string dumped(const Json& document) {
  constexpr int indent = 2;
  return document.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string finished_document(Json document, const Diagnostics& remarks) {
  document["diagnostics"] = json_of(remarks);
  return dumped(document);
}

}  // namespace pondera::report
