// SPDX-License-Identifier: Apache-2.0
// The words that tables have for everything that a study does not name itself: a language in,
// headings out.
#pragma once

#include <string>
#include <string_view>

namespace pondera::report {

enum class TableWord {
  rank,
  name,
  total,
  units,
  mean,
  band,
  in_group,
  all,
  share,
  score,
  best,
  worst,
  indicator,
  group,
  weight,
  normalised,
  percent,
  nobody,
  below,
  then,
  the_mean,
  the_median,
  unclassified,
  ties,
  on_printed,
  the_best,
  of_all,
};

/// In Chinese for "zh" and its variants, else in English.
[[nodiscard]] std::string table_word(TableWord word, std::string_view language);

}  // namespace pondera::report
