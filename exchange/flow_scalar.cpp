// SPDX-License-Identifier: Apache-2.0
#include "exchange/flow_scalar.hpp"

#include "core/utf8.hpp"
#include "survey/yaml_quoting.hpp"

namespace pondera::exchange {

std::string quoted_scalar(std::string_view text) {
  std::string quoted = "\"";
  for (const std::string_view character : utf8_characters(text)) {
    const char32_t code = code_point(character);
    if (character == "\"" || character == "\\") {
      quoted += "\\" + std::string(character);
    } else if (code == '\n') {
      quoted += "\\n";
    } else if (code == '\r') {
      quoted += "\\r";
    } else if (code == '\t') {
      quoted += "\\t";
    } else if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029) {
      quoted += utf8_of(0xFFFD);
    } else {
      quoted += character;
    }
  }
  return quoted + "\"";
}

std::string flow_scalar(std::string_view text) {
  if (text.find_first_of(",[]{}") != std::string_view::npos) return quoted_scalar(text);
  return survey::yaml_scalar(text);
}

}  // namespace pondera::exchange
