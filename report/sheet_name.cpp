// SPDX-License-Identifier: Apache-2.0
#include "report/sheet_name.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <string_view>

namespace pondera::report {

namespace {

constexpr int longest =
    31;  // Excel's limit; it counts UTF-16 units, of which most characters are one

/// How many of the units that Excel counts a character takes.
int utf16_units(std::string_view character) {
  return code_point(character) > 0xFFFF ? 2 : 1;
}

std::string cut(std::string_view text, int units) {
  std::string kept;
  for (const std::string_view character : utf8_characters(text)) {
    units -= utf16_units(character);
    if (units < 0) break;
    kept += character;
  }
  return kept;
}

/// ASCII alone: enough to keep "Total" from "total"; other scripts are compared as they stand.
std::string lower_case(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

std::string without_bad_ends(std::string name) {
  const auto is_bad = [](char c) { return c == '\'' || c == ' '; };
  while (!name.empty() && is_bad(name.front())) name.erase(0, 1);
  while (!name.empty() && is_bad(name.back())) name.pop_back();
  return name;
}

std::string safe_name(const std::string& wanted) {
  std::string name = printable(wanted, std::numeric_limits<int>::max());
  for (char& c : name) {
    if (std::string_view("[]:*?/\\").find(c) != std::string_view::npos) c = '-';
  }
  name = without_bad_ends(cut(without_bad_ends(std::move(name)), longest));
  return name.empty() || lower_case(name) == "history" ? "sheet" : name;
}

}  // namespace

std::vector<std::string> sheet_names(const std::vector<std::string>& wanted) {
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const std::string& one : wanted) {
    const std::string base = safe_name(one);
    std::string name = base;
    for (int k = 2; !taken.insert(lower_case(name)).second; ++k) {
      const std::string tail = " (" + std::to_string(k) + ")";
      name = cut(base, longest - static_cast<int>(tail.size())) + tail;
    }
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace pondera::report
