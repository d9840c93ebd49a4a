// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_mistakes.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <array>

namespace pondera::survey {

namespace {

constexpr std::string_view wide_colon = "：";
constexpr auto npos = std::string_view::npos;

/// One line of the text: where it starts, and what stands there without its line end.
struct Line {
  std::size_t start = 0;
  std::string_view text;

  [[nodiscard]] std::size_t indentation() const {
    return std::min(text.find_first_not_of(" \t"), text.size());
  }
  [[nodiscard]] bool is_blank() const {
    const std::string_view rest = text.substr(indentation());
    return rest.empty() || rest.front() == '#';
  }
};

Line line_around(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::size_t before = at == 0 ? npos : text.rfind('\n', at - 1);
  const std::size_t start = before == npos ? 0 : before + 1;
  return {start, text.substr(start, text.substr(start).find('\n'))};
}

/// The nearest line above that says something.
std::optional<Line> line_above(std::string_view text, Line line) {
  while (line.start > 0) {
    line = line_around(text, line.start - 1);
    if (!line.is_blank()) return line;
  }
  return std::nullopt;
}

/// Offset within the line of the first colon that ends a key: followed by a blank or the line's
/// end.
std::size_t key_colon(std::string_view line) {
  for (std::size_t at = line.find(':'); at != npos; at = line.find(':', at + 1)) {
    if (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t') return at;
  }
  return npos;
}

/// Offset within the line of a colon with no blank after it, as in `id:goal`; not of `http://`.
std::size_t glued_colon(std::string_view line) {
  const std::size_t at = line.find(':');
  if (at == npos || at + 1 >= line.size() || at == 0) return npos;
  const std::string_view key = trimmed(line.substr(0, at));
  const bool one_word =
      !key.empty() &&
      (key.starts_with("- ") ? key.substr(2) : key).find_first_of(" \t\"'[]{},#") == npos;
  return one_word && line[at + 1] != '/' && line[at + 1] != ' ' ? at : npos;
}

std::string quoted(std::string_view text) {
  return "'" + printable(trimmed(text), 60) + "'";
}

std::optional<YamlMistake> tab_indentation(std::string_view text, const Line& line) {
  std::optional<Line> looked_at = line;
  for (int lines = 0; looked_at && lines < 2; ++lines) {
    const std::size_t tab = looked_at->text.substr(0, looked_at->indentation()).find('\t');
    if (tab != npos) {
      return YamlMistake{looked_at->start + tab, "the line is indented with a tab",
                         "indent with blanks only, two for each level"};
    }
    looked_at = line_above(text, *looked_at);
  }
  return std::nullopt;
}

std::optional<YamlMistake> quotation(std::string_view text,
                                     const ParserStop& stop,
                                     const Line& line) {
  if (stop.long_quote) {
    return YamlMistake{*stop.long_quote,
                       "the quotation mark that opens here is not closed on its own line",
                       "close it where the text ends, with the same mark"};
  }
  if (stop.at >= text.size() || stop.at < line.start) return std::nullopt;
  const std::string_view before = trimmed(text.substr(line.start, stop.at - line.start));
  if (before.empty() || (before.back() != '"' && before.back() != '\'')) return std::nullopt;
  return YamlMistake{stop.at, "there is text after the closing quotation mark",
                     before.back() == '"' ? R"(write a " inside a quoted text as \")"
                                          : "write an apostrophe inside '…' twice (''), or put the "
                                            "text in \"…\" instead"};
}

std::optional<YamlMistake> bad_first_character(std::string_view text, const ParserStop& stop) {
  constexpr std::string_view reserved = "@`%}]?";
  if (stop.at >= text.size() || reserved.find(text[stop.at]) == npos) return std::nullopt;
  const Line line = line_around(text, stop.at);
  const std::string_view before = trimmed(line.text.substr(0, stop.at - line.start));
  const bool starts_a_text = before.empty() || before.ends_with(':') || before.ends_with('-');
  if (!starts_a_text) return std::nullopt;
  return YamlMistake{
      stop.at, std::string("a text cannot start with '") + text[stop.at] + "' unless it is quoted",
      "put it in quotation marks: \"" +
          printable(trimmed(line.text.substr(stop.at - line.start)), 60) + "\""};
}

std::optional<YamlMistake> backslash(std::string_view text, const ParserStop& stop) {
  const bool in_escape = stop.message.find("escape") != npos || stop.message.find("hex") != npos ||
                         stop.message.find("unicode") != npos;
  if (!in_escape) return std::nullopt;
  const std::size_t at = text.rfind('\\', stop.at);
  return YamlMistake{at == npos ? stop.at : at,
                     "a backslash inside \"…\" starts a special character, and this is none",
                     "write the backslash twice (\\\\), or put the text in '…' instead"};
}

/// `label: Digital: the net`: the parser stops at the second colon.
std::optional<YamlMistake> colon_in_text(std::string_view text,
                                         const ParserStop& stop,
                                         const Line& line) {
  const std::size_t colon = key_colon(line.text);
  if (stop.at >= text.size() || text[stop.at] != ':' || colon == npos) return std::nullopt;
  if (stop.at <= line.start + colon) return std::nullopt;
  const std::string_view value = trimmed(line.text.substr(colon + 1));
  constexpr std::array<std::string_view, 6> smart = {"“", "”", "‘", "’", "「", "„"};
  const bool smart_quotes = std::ranges::any_of(
      smart, [value](std::string_view mark) { return value.starts_with(mark); });
  return YamlMistake{
      stop.at,
      "the text " + quoted(value) + " contains a colon with a blank after it, which would start " +
          "another 'key: value'",
      smart_quotes ? R"(put it in straight quotation marks ("…"); curly ones do not count)"
                   : "put the whole text in quotation marks: \"" + printable(value, 60) + "\""};
}

/// The parser takes a line that is no `key: value` as the beginning of a long text, and stops at
/// the first colon of the line below.
std::optional<YamlMistake> no_field_above(std::string_view text, const Line& line) {
  const std::optional<Line> above = line_above(text, line);
  if (!above) return std::nullopt;
  if (const std::size_t wide = above->text.find(wide_colon);
      wide != npos && key_colon(above->text) == npos) {
    return YamlMistake{above->start + wide, "the colon here is a full-width one (：)",
                       "type an ordinary colon and a blank: ': '"};
  }
  if (const std::size_t colon = key_colon(above->text); colon != npos) {
    if (line.indentation() <= above->indentation()) return std::nullopt;
    if (trimmed(above->text.substr(colon + 1)).empty()) return std::nullopt;
    return YamlMistake{line.start + line.indentation(),
                       "this line is indented deeper than the line above it, which already has a "
                       "value",
                       "indent both the same, or remove the value above"};
  }
  if (const std::size_t colon = glued_colon(above->text); colon != npos) {
    return YamlMistake{above->start + colon, "there is no blank after the colon",
                       "write ': ' (a colon and a blank) between a key and its value"};
  }
  return YamlMistake{above->start + above->indentation(),
                     quoted(above->text) + " is not of the form 'key: value'",
                     "write a key, a colon, a blank and the value, or put # before a remark"};
}

std::optional<YamlMistake> bracket(std::string_view text,
                                   const ParserStop& stop,
                                   const Line& line) {
  if (!stop.open_bracket || *stop.open_bracket >= text.size()) return std::nullopt;
  const char open = text[*stop.open_bracket];
  const std::string close = open == '[' ? "]" : "}";
  if (*stop.open_bracket < line.start || stop.at >= text.size()) {
    return YamlMistake{*stop.open_bracket,
                       std::string("the bracket '") + open + "' that opens here is not closed",
                       "close it with '" + close + "', and put ',' between its parts"};
  }
  if (text[stop.at] == '?') {
    return YamlMistake{stop.at, "a text with '?' needs quotation marks inside brackets",
                       "put the whole text in quotation marks: \"…?\""};
  }
  return YamlMistake{
      stop.at, "expected ',' or '" + close + "' here, inside the bracket '" + open + "'",
      R"(put ',' between the parts, and quotation marks around a text with , : ? [ ] { } or ")"};
}

std::optional<YamlMistake> list_mark(std::string_view text,
                                     const ParserStop& stop,
                                     const Line& line) {
  const std::string_view rest = line.text.substr(line.indentation());
  if (stop.at < text.size() && text[stop.at] == '-' && stop.at > line.start + line.indentation()) {
    return YamlMistake{stop.at, "a list cannot start on the line of its key",
                       "put each '- ' on a line of its own below the key"};
  }
  const std::optional<Line> above = line_above(text, line);
  for (const std::optional<Line>& looked_at : {std::optional<Line>(line), above}) {
    if (!looked_at) continue;
    const std::string_view shown = looked_at->text.substr(looked_at->indentation());
    if (shown.size() > 1 && shown[0] == '-' && shown[1] != ' ' && shown[1] != '-') {
      return YamlMistake{looked_at->start + looked_at->indentation(),
                         "there is no blank after the dash", "write '- ' before each list item"};
    }
  }
  if (stop.at > line.start + line.indentation() || rest.empty()) return std::nullopt;
  return YamlMistake{line.start + line.indentation(),
                     "this line does not line up with the lines it belongs to",
                     "indent lines of one level by the same number of blanks"};
}

/// Within brackets: a quotation mark inside a word is part of it.
bool opens_quoted_text(std::string_view text, std::size_t at) {
  return (text[at] == '"' || text[at] == '\'') && at > 0 &&
         std::string_view(" \n,[{").find(text[at - 1]) != npos;
}

}  // namespace

YamlMistake likely_mistake(std::string_view text, const ParserStop& stop) {
  const Line line = line_around(text, stop.at);
  if (auto mistake = tab_indentation(text, line)) return *std::move(mistake);
  if (auto mistake = backslash(text, stop)) return *std::move(mistake);
  if (auto mistake = quotation(text, stop, line)) return *std::move(mistake);
  if (auto mistake = bad_first_character(text, stop)) return *std::move(mistake);
  if (auto mistake = bracket(text, stop, line)) return *std::move(mistake);
  if (auto mistake = colon_in_text(text, stop, line)) return *std::move(mistake);
  if (stop.at < text.size() && text[stop.at] == ':') {
    if (auto mistake = no_field_above(text, line)) return *std::move(mistake);
  }
  if (auto mistake = list_mark(text, stop, line)) return *std::move(mistake);
  return {
      stop.at, "the file cannot be read from here on (" + std::string(stop.message) + ")",
      "compare this line with its neighbours: 'key: value', lists with '- ', equal indentation"};
}

std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t at) {
  const char mark = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (mark == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == mark) {
      const bool doubled = mark == '\'' && i + 1 < text.size() && text[i + 1] == mark;
      if (!doubled) return i + 1;
      ++i;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> end_of_bracket(std::string_view text, std::size_t at, int& deepest) {
  int depth = 0;
  deepest = 0;
  while (at < text.size()) {
    if (opens_quoted_text(text, at)) {
      const auto end = end_of_quoted(text, at);
      if (!end) return std::nullopt;
      at = *end;
      continue;
    }
    const char c = text[at++];
    if (c == '[' || c == '{') deepest = std::max(deepest, ++depth);
    if ((c == ']' || c == '}') && --depth == 0) return at;
  }
  return std::nullopt;
}

bool runs_over_a_field(std::string_view quoted_text) {
  for (std::size_t at = quoted_text.find('\n'); at != npos; at = quoted_text.find('\n', at + 1)) {
    const Line line = line_around(quoted_text, at + 1);
    const std::string_view shown = trimmed(line.text);
    if (shown.starts_with("- ")) return true;
    const std::size_t colon = key_colon(shown);
    if (colon != npos && colon > 0 && shown.substr(0, colon).find(' ') == npos) return true;
  }
  return false;
}

}  // namespace pondera::survey
