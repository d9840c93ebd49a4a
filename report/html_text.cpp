// SPDX-License-Identifier: Apache-2.0
#include "report/html_text.hpp"

#include "core/utf8.hpp"

#include <array>
#include <utility>

namespace pondera::report {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

constexpr std::array html_references = {Replacement{"&", "&amp;"}, Replacement{"<", "&lt;"},
                                        Replacement{">", "&gt;"},  Replacement{"\"", "&quot;"},
                                        Replacement{"'", "&#39;"}, Replacement{"\n", "\n"}};
constexpr std::array script_escapes = {
    Replacement{"<", "\\u003c"}, Replacement{">", "\\u003e"}, Replacement{"&", "\\u0026"},
    Replacement{"\u2028", "\\u2028"}, Replacement{"\u2029", "\\u2029"}};

template <std::size_t N>
std::string_view replacement_of(std::string_view character,
                                const std::array<Replacement, N>& table) {
  for (const auto& [from, to] : table) {
    if (character == from) return to;
  }
  return {};
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const std::string_view character : utf8_characters(text)) {
    const std::string_view reference = replacement_of(character, html_references);
    escaped += reference.empty() ? printable(character) : std::string(reference);
  }
  return escaped;
}

std::string script_json(std::string_view json) {
  std::string escaped;
  escaped.reserve(json.size());
  for (const std::string_view character : utf8_characters(json)) {
    const std::string_view escape = replacement_of(character, script_escapes);
    escaped += escape.empty() ? character : escape;
  }
  return escaped;
}

}  // namespace pondera::report
