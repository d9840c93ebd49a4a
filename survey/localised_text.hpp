// SPDX-License-Identifier: Apache-2.0
// A text that a person sees, in one language or several.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace pondera::survey {

/// One string for every language, or one per language code ("en", "zh").
struct LocalisedText {
  std::string any;  ///< used where `by_language` has no entry
  std::map<std::string, std::string> by_language;

  [[nodiscard]] bool empty() const { return any.empty() && by_language.empty(); }

  /// The text in `language`; else `any`; else the first language's; else "".
  [[nodiscard]] const std::string& in(std::string_view language) const;
};

}  // namespace pondera::survey
