// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_header.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <array>

namespace pondera::survey {

namespace {

struct HeaderField {
  std::string_view name;
  Placed AnswerSheet::*value;
};

constexpr std::array header_fields = {
    HeaderField{"study", &AnswerSheet::study},
    HeaderField{"revision", &AnswerSheet::revision},
    HeaderField{"round", &AnswerSheet::round},
    HeaderField{"assessor", &AnswerSheet::assessor},
    HeaderField{"language", &AnswerSheet::language},
    HeaderField{"signature", &AnswerSheet::signature},
};

}  // namespace

Placed& header_field(AnswerSheet& sheet, std::string_view name) {
  const auto* const field = std::ranges::find(header_fields, name, &HeaderField::name);
  PONDERA_ASSERT(field != header_fields.end());
  return sheet.*(field->value);
}

}  // namespace pondera::survey
