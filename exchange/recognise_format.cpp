// SPDX-License-Identifier: Apache-2.0
#include "exchange/recognise_format.hpp"

#include "core/utf8.hpp"
#include "survey/text_folding.hpp"

namespace pondera::exchange {

const std::vector<FormatRow>& formats() {
  static const std::vector<FormatRow> rows = {
      {Format::table, "table", "CSV: one row per assessor or per judgement, or AHP-OS's matrices"},
      {Format::ahp_os, "ahp-os", "a project of AHP-OS, JSON"},
      {Format::gluc, "gluc", "a model file of the R package ahp"},
  };
  return rows;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const FormatRow& row : formats()) names.emplace_back(row.name);
  return names;
}

Format recognised_format(std::string_view name, std::string_view text) {
  const std::string plain = survey::name_key(name);
  for (const std::string_view ending : {".csv", ".tsv", ".txt"}) {
    if (plain.ends_with(ending)) return Format::table;
  }
  if (plain.ends_with(".json")) return Format::ahp_os;
  for (const std::string_view ending : {".ahp", ".yaml", ".yml"}) {
    if (plain.ends_with(ending)) return Format::gluc;
  }
  return trimmed(text).starts_with('{') ? Format::ahp_os : Format::table;
}

}  // namespace pondera::exchange
