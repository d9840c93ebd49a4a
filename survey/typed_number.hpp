// SPDX-License-Identifier: Apache-2.0
// Numbers that people type beside the questionnaire's own lines ("6: 50" in a mail, "Parks: 30"
// below the remark): a line in, the form in which it may be an answer out.
#pragma once

#include "survey/sheet_lines.hpp"

#include <set>
#include <string>
#include <vector>

namespace pondera::survey {

enum class TypedNumber {
  none,
  alone,     ///< "50", "ten", "30 points", "1/3", "17:30"
  list,      ///< "50, 30, 20"
  numbered,  ///< "6: 50", "(6) 50", "item 6: 50", "第6题：50": the number of a question before it
  labelled,  ///< "Parks: 30", "Parks 30", "Parks: left 3": a label of this questionnaire before it
  named,     ///< "Tel: 12345": another text of few letters and a colon before it
};

/// The form of the whole line, a number being an amount of at most 100000 with at most four
/// decimals. A sentence with a number in it is none; nor is a line with a key of ours.
///
/// @param labels as label_key gives them.
[[nodiscard]] TypedNumber typed_number(const SheetLine& line, const std::set<std::string>& labels);

/// The labels behind `left:`, `right:` and `indicator:` anywhere in a file, as label_key gives
/// them.
[[nodiscard]] std::set<std::string> labels_among(const std::vector<SheetLine>& lines);

}  // namespace pondera::survey
