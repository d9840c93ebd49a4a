// SPDX-License-Identifier: Apache-2.0
#include "survey/localised_text.hpp"

namespace pondera::survey {

const std::string& LocalisedText::in(std::string_view language) const {
  const auto found = by_language.find(std::string(language));
  if (found != by_language.end()) return found->second;
  return any.empty() && !by_language.empty() ? by_language.begin()->second : any;
}

}  // namespace pondera::survey
