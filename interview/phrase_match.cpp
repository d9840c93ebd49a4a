// SPDX-License-Identifier: Apache-2.0
#include "interview/phrase_match.hpp"

#include "core/number_text.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace pondera::interview {

namespace {

/// A phrase cut at its names: what stands before the first, then each name with what follows it.
struct CutPhrase {
  std::string start;
  std::vector<std::pair<std::string, std::string>> rest;  ///< name, piece behind it
};

CutPhrase cut(std::string_view phrase) {
  CutPhrase pieces;
  std::size_t open = phrase.find('{');
  pieces.start = phrase.substr(0, open);
  while (open != phrase.npos) {
    const std::size_t close = phrase.find('}', open);
    const std::size_t next = phrase.find('{', close);
    pieces.rest.emplace_back(
        phrase.substr(open + 1, close - open - 1),
        phrase.substr(close + 1, next == phrase.npos ? next : next - close - 1));
    open = next;
  }
  return pieces;
}

std::string without_blanks(std::string_view text) {
  std::string out = survey::fold_width(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return out;
}

std::string leading_digits(std::string_view text) {
  return std::string(text.substr(0, std::min(text.find_first_not_of(decimal_digits), text.size())));
}

/// The values from `at` on, where the phrase's start ends.
std::optional<PhraseValues> values_from(const CutPhrase& phrase,
                                        std::string_view text,
                                        std::size_t at) {
  PhraseValues values;
  for (const auto& [name, piece] : phrase.rest) {
    const std::size_t end =
        piece.empty() ? at + leading_digits(text.substr(at)).size() : text.find(piece, at);
    if (end == text.npos) return std::nullopt;
    values[name] = text.substr(at, end - at);
    at = end + piece.size();
  }
  return values;
}

}  // namespace

std::optional<PhraseValues> match_without_blanks(std::string_view phrase, std::string_view text) {
  const CutPhrase pieces = cut(without_blanks(phrase));
  const std::string plain = without_blanks(text);
  const std::size_t start = plain.find(pieces.start);
  if (start == plain.npos) return std::nullopt;
  return values_from(pieces, plain, start + pieces.start.size());
}

std::optional<std::string> labelled_value(std::string_view phrase,
                                          std::string_view name,
                                          std::string_view text) {
  const CutPhrase pieces = cut(phrase);
  const auto named =
      std::ranges::find_if(pieces.rest, [&](const auto& piece) { return piece.first == name; });
  if (named == pieces.rest.end() || !text.starts_with(pieces.start)) return std::nullopt;
  std::size_t at = pieces.start.size();
  for (auto piece = pieces.rest.begin(); piece != named; ++piece) {
    at += leading_digits(text.substr(at)).size();
    if (text.substr(at, piece->second.size()) != piece->second) return std::nullopt;
    at += piece->second.size();
  }
  // From the end: the label may hold the words of the phrase.
  const std::size_t end = text.rfind(named->second);
  if (named->second.empty() || end == text.npos || end < at) return std::nullopt;
  return std::string(text.substr(at, end - at));
}

}  // namespace pondera::interview
