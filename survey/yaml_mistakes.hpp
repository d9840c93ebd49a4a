// SPDX-License-Identifier: Apache-2.0
// What a person did whose YAML does not parse: the text, the place and the parser's terse remark
// come in; the likely cause, its place and its cure go out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pondera::survey {

/// Where and why a parser gave up.
struct ParserStop {
  std::size_t at = 0;        ///< byte offset in the text
  std::string_view message;  ///< the parser's own words; they choose nothing but the last resort
  /// Opening of a quoted text that ends on the stop's line and runs over a line that looks like a
  /// field: probably closed in the wrong place.
  std::optional<std::size_t> long_quote;
  std::optional<std::size_t> open_bracket;  ///< the innermost '[' or '{' that is not closed yet
};

struct YamlMistake {
  std::size_t at = 0;  ///< byte offset of the cause, perhaps a line above where the parser stopped
  std::string message;
  std::string hint;
};

/// @param text with LF line ends only.
[[nodiscard]] YamlMistake likely_mistake(std::string_view text, const ParserStop& stop);

/// Offset after the closing quotation mark of the quoted text that opens at `at` ('\'' or '"');
/// nothing when it is never closed.
[[nodiscard]] std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t at);

/// Offset after the bracket that closes the one at `at`, quoted texts passed over; nothing when it
/// is never closed. `deepest` receives the number of levels opened on the way.
[[nodiscard]] std::optional<std::size_t> end_of_bracket(std::string_view text,
                                                        std::size_t at,
                                                        int& deepest);

/// Whether a line after the first of `quoted` has the form of a field or list item: `key: …`, `-
/// …`.
[[nodiscard]] bool runs_over_a_field(std::string_view quoted);

}  // namespace pondera::survey
