// SPDX-License-Identifier: Apache-2.0
#include "core/diagnostic.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <utility>

namespace pondera {

namespace {

constexpr std::size_t widest_quoted_line =
    160;  // characters; a longer line is cut around the caret

Diagnostic make(
    Severity severity, std::string code, SourceSpot where, std::string message, std::string hint) {
  return {severity, std::move(code), std::move(where), std::move(message), std::move(hint)};
}

/// The line quoted with a caret under `column`; wide characters take two cells, so the caret line
/// repeats their width.
std::string quoted_line(std::string_view line, int number, int column) {
  const std::string label = std::to_string(number);
  std::vector<std::string_view> characters = utf8_characters(line);
  std::size_t caret = column > 0 ? static_cast<std::size_t>(column - 1) : 0;
  std::size_t first = 0;
  if (characters.size() > widest_quoted_line && caret > widest_quoted_line / 2) {
    first = std::min(caret - widest_quoted_line / 2, characters.size() - widest_quoted_line);
  }
  const std::size_t last = std::min(characters.size(), first + widest_quoted_line);
  std::string shown;
  std::string under;
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view character = characters[i];
    const bool control = character.size() == 1 && static_cast<unsigned char>(character[0]) < 0x20;
    shown += control ? " " : printable(character);
    if (i < caret) under += is_wide_character(character) ? "  " : " ";
  }
  std::string text = "  " + label + " | " + shown + "\n";
  if (column > 0) text += "  " + std::string(label.size(), ' ') + " | " + under + "^\n";
  return text;
}

}  // namespace

Diagnostic error(std::string code, SourceSpot where, std::string message, std::string hint) {
  return make(Severity::error, std::move(code), std::move(where), std::move(message),
              std::move(hint));
}

Diagnostic warning(std::string code, SourceSpot where, std::string message, std::string hint) {
  return make(Severity::warning, std::move(code), std::move(where), std::move(message),
              std::move(hint));
}

Diagnostic note(std::string code, SourceSpot where, std::string message, std::string hint) {
  return make(Severity::note, std::move(code), std::move(where), std::move(message),
              std::move(hint));
}

bool has_error(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

std::string format_diagnostic(const Diagnostic& diagnostic, std::string_view source) {
  std::string text;
  if (!diagnostic.where.file.empty()) {
    text += printable(diagnostic.where.file);
    if (diagnostic.where.line > 0) text += ":" + std::to_string(diagnostic.where.line);
    if (diagnostic.where.column > 0) text += ":" + std::to_string(diagnostic.where.column);
    text += ": ";
  }
  text += severity_name(diagnostic.severity);
  text += ": " + diagnostic.message + " [" + diagnostic.code + "]\n";
  if (!source.empty() && diagnostic.where.line > 0) {
    if (const auto line = utf8_line(source, diagnostic.where.line)) {
      text += quoted_line(*line, diagnostic.where.line, diagnostic.where.column);
    }
  }
  if (!diagnostic.hint.empty()) text += "hint: " + diagnostic.hint + "\n";
  return text;
}

}  // namespace pondera
