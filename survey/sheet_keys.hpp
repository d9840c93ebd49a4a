// SPDX-License-Identifier: Apache-2.0
// The keys of a questionnaire as people's tools leave them: a line in, which key it begins with (in
// any language, behind any bullet, with any colon) and what is written behind it out.
#pragma once

#include "survey/sheet_lines.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pondera::survey {

enum class SheetKey {
  questions,
  number,
  left,
  right,
  indicator,
  answer,
  why,
  remark,
  format,  ///< "pondera": begins the closing lines
  header,  ///< study, revision, round, assessor, language, signature
};

struct KeyLine {
  SheetKey key = SheetKey::questions;
  std::string name;    ///< the key, folded
  int key_column = 0;  ///< of the key, behind a bullet
  SheetLine value;     ///< what stands behind the colon; its column is the key's when empty
  bool bulleted = false;
};

/// The key with which a line begins, if it is one of ours.
[[nodiscard]] std::optional<KeyLine> recognise_key(const SheetLine& line);

/// "answer left 3", the colon lost: only when the rest is an answer in words.
[[nodiscard]] std::optional<KeyLine> recognise_answer_without_colon(const SheetLine& line);

/// A single word before a colon that is no key of ours: perhaps a mistyped one.
struct UnknownKey {
  std::string word;
  int column = 0;
  bool bulleted = false;
  std::string value;
  std::optional<std::string> meant;  ///< the nearest key
};
[[nodiscard]] std::optional<UnknownKey> unknown_key(const SheetLine& line);

/// "- apir: 13" below a remark is the start of the next question; "note: dear" is a remark.
[[nodiscard]] bool is_mistyped_number_key(const SheetLine& line);

}  // namespace pondera::survey
