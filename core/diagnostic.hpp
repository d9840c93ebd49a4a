// SPDX-License-Identifier: Apache-2.0
// A finding about somebody's input: how grave, which kind (a stable code), where, what was found,
// what to do. Comes from every reader; goes to the terminal (format_diagnostic), to JSON, and into
// the store's refusals.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pondera {

enum class Severity { note, warning, error };

/// A place in a text. Lines and columns count from 1, columns in characters; 0 means the whole line
/// or file.
struct SourceSpot {
  std::string file;
  int line = 0;
  int column = 0;

  friend bool operator==(const SourceSpot&, const SourceSpot&) = default;
};

/// The code is `module.what-is-wrong`, a literal at the place of the check, listed in
/// docs/diagnostics.md. It is a std::string because refusals come back from the store.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  SourceSpot where;
  std::string message;
  std::string hint;

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// Readers stop after this many mistakes: whoever has fifty has one cause.
inline constexpr std::size_t most_diagnostics = 50;

[[nodiscard]] Diagnostic error(std::string code,
                               SourceSpot where,
                               std::string message,
                               std::string hint = {});
[[nodiscard]] Diagnostic warning(std::string code,
                                 SourceSpot where,
                                 std::string message,
                                 std::string hint = {});
[[nodiscard]] Diagnostic note(std::string code,
                              SourceSpot where,
                              std::string message,
                              std::string hint = {});

[[nodiscard]] bool has_error(const Diagnostics& diagnostics);

/// "note", "warning" or "error".
[[nodiscard]] std::string_view severity_name(Severity severity);

/// The text that a person reads:
///
///     ana.yaml:14:35: error: judgement '0' is not a positive ratio [survey.judgement-not-positive]
///       14 |   - {pair: [cost, safety], ratio: 0}
///          |                                   ^
///     hint: write a number from 1/9 to 9, for example 3 or 1/3
///
/// @param source the whole text in which `where` lies; when empty, the line and the caret are left
/// out.
/// @return       one or more lines, each ended by a line feed. Control characters of the source are
/// blanked.
[[nodiscard]] std::string format_diagnostic(const Diagnostic& diagnostic,
                                            std::string_view source = {});

}  // namespace pondera
