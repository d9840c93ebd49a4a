// SPDX-License-Identifier: Apache-2.0
// The bytes of a file that a person sent: bytes in, UTF-8 text out, or what the bytes are instead
// of text and how to send text.
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pondera::survey {

// A questionnaire is a few pages; what is larger is something else.
inline constexpr std::size_t largest_answer_file = std::size_t{1} << 20U;

struct DecodedText {
  std::string text;  ///< well-formed UTF-8 without a byte-order mark, line ends as they were
  /// Where the text was not UTF-8: the name of its encoding ("UTF-16", "GB18030", "Windows-1252").
  std::string converted_from;
};

/// Takes UTF-8 and UTF-16 (either end), with and without a byte-order mark, GB18030, and
/// Windows-1252.
///
/// Bytes that are not UTF-8 are GB18030 when they are well-formed in it and most of its two-byte
/// characters are of the GB 2312 set (both bytes ≥ 0xA1); a single accented letter among Latin
/// ones, which is also well-formed GB18030, is not. A conversion is said in a note
/// (answers.converted), because it rests on such a judgement.
///
/// Errors: answers.not-text (a document, picture, archive, web page, or control bytes; says which
/// and what to do), answers.too-large (over `largest` bytes).
[[nodiscard]] Result<DecodedText> decode_text(std::string_view bytes,
                                              std::string_view file,
                                              std::size_t largest = largest_answer_file);

/// The bytes of `text` in the encoding of `original`, as decode_text takes it, with its byte-order
/// mark: what a file is after an edit that keeps its encoding. Nothing where `original` is no text,
/// or where a character does not exist in its encoding.
[[nodiscard]] std::optional<std::string> encode_like(std::string_view text,
                                                     std::string_view original);

}  // namespace pondera::survey
