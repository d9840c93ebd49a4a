// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_source.hpp"

#include "core/utf8.hpp"
#include "survey/file_size.hpp"
#include "survey/text_places.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace pondera::survey {

namespace {

/// CRLF and CR become LF, so that lines count the same for yaml-cpp as for everybody else.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 >= text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

/// What yaml-cpp would pass over in silence: a control character (U+0004 ends its input) and a line
/// that starts with '%' before the first node.
std::optional<Diagnostic> silently_dropped(std::string_view text, const TextPlaces& places) {
  const auto control = std::ranges::find_if(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
  });
  if (control != text.end()) {
    return error("yaml.control-character",
                 places.spot(static_cast<std::size_t>(control - text.begin())),
                 "there is an invisible control character here",
                 "delete it, or save the file as plain text (UTF-8)");
  }
  for (std::size_t start = 0; start < text.size();) {
    const std::string_view line = text.substr(start, text.substr(start).find('\n'));
    if (line.starts_with('%')) {
      return error("yaml.syntax", places.spot(start), "a line cannot start with '%' here",
                   "put # before a remark");
    }
    if (!trimmed(line).empty() && !line.starts_with('#')) break;
    start += line.size() + 1;
  }
  return std::nullopt;
}

}  // namespace

Result<std::string> yaml_source(std::string_view bytes,
                                std::string_view file,
                                std::size_t most_bytes) {
  if (bytes.size() > most_bytes) {
    return error("yaml.too-large", {std::string(file), 0, 0},
                 "the file has " + size_in_mebibytes(bytes.size()) + "; at most " +
                     size_in_mebibytes(most_bytes) + " is read");
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto bad = first_invalid_utf8(bytes);
  std::string text = with_line_feeds(bytes.substr(0, bad.value_or(bytes.size())));
  const TextPlaces places(text, file);
  if (bad) {
    return error("yaml.not-utf8", places.spot(text.size()), "the text is not UTF-8 from here on",
                 "save the file with the encoding UTF-8");
  }
  if (auto dropped = silently_dropped(text, places)) return *std::move(dropped);
  return text;
}

std::size_t empty_item(std::string_view text, std::size_t at) {
  for (std::size_t end = std::min(at, text.size()); end > 0;) {
    const std::size_t before = text.rfind('\n', end - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    std::string_view line = text.substr(start, end - start);
    line = line.substr(0, line.starts_with('#') ? 0 : line.find(" #"));
    const std::size_t last = line.find_last_not_of(" \t\n");
    if (last != std::string_view::npos) return line[last] == '-' ? start + last : at;
    end = start == 0 ? 0 : start - 1;
  }
  return at;
}

bool is_written_null(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (rest.starts_with(word) &&
        (rest.size() == word.size() ||
         std::string_view(" \t\n,]}").find(rest[word.size()]) != std::string_view::npos)) {
      return true;
    }
  }
  return false;
}

}  // namespace pondera::survey
