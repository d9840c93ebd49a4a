// SPDX-License-Identifier: Apache-2.0
// What a writer filled into a phrase, read back: a phrase with `{name}`s and a text that may hold
// it in, the values by name out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace pondera::interview {

using PhraseValues = std::map<std::string, std::string, std::less<>>;

/// The values of the first place where `text` holds the phrase, blanks and line ends aside: a value
/// is the shortest text before the next piece of the phrase; behind the last piece, digits alone.
/// Nothing where a piece is missing. A phrase without names gives an empty map where it is there.
[[nodiscard]] std::optional<PhraseValues> match_without_blanks(std::string_view phrase,
                                                               std::string_view text);

/// The value of one `{name}` of a phrase that is the whole of `text`, with its blanks; the other
/// names stand for digits. The value may hold what the phrase holds.
[[nodiscard]] std::optional<std::string> labelled_value(std::string_view phrase,
                                                        std::string_view name,
                                                        std::string_view text);

}  // namespace pondera::interview
