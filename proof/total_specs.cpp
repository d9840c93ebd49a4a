// SPDX-License-Identifier: Apache-2.0
#include "proof/total_specs.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "proof/table_headings.hpp"

#include <algorithm>

namespace pondera::proof {

namespace {

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

std::vector<std::string> column_names_of(const PrintedTables& tables) {
  std::vector<std::string> names;
  for (const PrintedTable& table : tables) {
    for (const PrintedColumn& column : table.columns) add_once(names, column.name);
  }
  return names;
}

Diagnostic bad_total(std::string_view text) {
  return error("usage.bad-total", {},
               "'" + printable(text) + "' does not say which columns add up to which",
               "write --total COLUMN=PART+PART, for example --total total=digital+market");
}

void add_likely(std::vector<TotalSpec>& specs,
                const std::string& total,
                std::vector<std::string> parts) {
  std::erase(parts, total);
  TotalSpec spec{.total = total, .parts = std::move(parts), .assumed = true};
  if (spec.parts.size() >= 2 && std::ranges::find(specs, spec) == specs.end()) {
    specs.push_back(std::move(spec));
  }
}

}  // namespace

Result<TotalSpec> parse_total(std::string_view text) {
  const std::size_t sign = text.find('=');
  if (sign == text.npos) return bad_total(text);
  TotalSpec spec{.total = std::string(trimmed(text.substr(0, sign)))};
  std::string_view rest = text.substr(sign + 1);
  for (;;) {
    const std::size_t plus = rest.find('+');
    spec.parts.emplace_back(trimmed(rest.substr(0, plus)));
    if (plus == rest.npos) break;
    rest.remove_prefix(plus + 1);
  }
  const bool named = !spec.total.empty() && std::ranges::none_of(spec.parts, &std::string::empty);
  const bool of_others = std::ranges::find(spec.parts, spec.total) == spec.parts.end();
  if (!named || !of_others) return bad_total(text);
  return spec;
}

Result<Done> check_totals(const std::vector<TotalSpec>& specs, const PrintedTables& tables) {
  const std::vector<std::string> known = column_names_of(tables);
  Diagnostics found;
  for (const TotalSpec& spec : specs) {
    std::vector<std::string> named = spec.parts;
    named.insert(named.begin(), spec.total);
    for (const std::string& name : named) {
      if (std::ranges::find(known, name) != known.end()) continue;
      found.push_back(error("usage.unknown-column", {},
                            "no table has a column '" + printable(name) + "'",
                            known_names_hint(name, known)));
    }
  }
  return finished(Done{}, std::move(found));
}

std::vector<TotalSpec> likely_totals(const PrintedTables& tables) {
  const std::vector<std::string> names = column_names_of(tables);
  std::vector<std::string> totals;
  for (const std::string& name : names) {
    if (is_total_heading(name)) totals.push_back(name);
  }
  std::vector<TotalSpec> specs;
  if (totals.size() != 1) return specs;
  add_likely(specs, totals.front(), names);
  for (const PrintedTable& table : tables) {
    std::vector<std::string> own;
    for (const PrintedColumn& column : table.columns) add_once(own, column.name);
    if (std::ranges::find(own, totals.front()) != own.end()) {
      add_likely(specs, totals.front(), own);
    }
  }
  return specs;
}

}  // namespace pondera::proof
