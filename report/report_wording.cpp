// SPDX-License-Identifier: Apache-2.0
#include "report/report_wording.hpp"

#include <array>

namespace pondera::report {

namespace {

struct PhraseRow {
  Phrase phrase;
  std::string_view english;
  std::string_view chinese;
};

constexpr std::array phrase_rows = std::to_array<PhraseRow>({
// The panel, then the ranking: in this order.
#include "report/report_phrases.inc"
// clang-format off
#include "report/ranking_phrases.inc"
    // clang-format on
});

constexpr bool each_in_its_place() {
  for (std::size_t i = 0; i < phrase_rows.size(); ++i) {
    const PhraseRow& row = phrase_rows[i];
    if (static_cast<std::size_t>(row.phrase) != i) return false;
    if (row.english.empty() || row.chinese.empty()) return false;
  }
  return true;
}

static_assert(phrase_rows.size() == static_cast<std::size_t>(Phrase::hidden_nothing) + 1,
              "every phrase has its row");
static_assert(each_in_its_place(),
              "rows stand in the order of Phrase, with a text in each language");

}  // namespace

ReportWording::ReportWording(std::string_view language)
    : chinese_(language == "zh" || language == "zh-Hans" || language == "zh-CN") {}

std::string_view ReportWording::code() const {
  return chinese_ ? "zh-Hans" : "en";
}

std::string_view ReportWording::operator()(Phrase phrase) const {
  const PhraseRow& row = phrase_rows[static_cast<std::size_t>(phrase)];
  return chinese_ ? row.chinese : row.english;
}

}  // namespace pondera::report
