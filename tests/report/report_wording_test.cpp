// SPDX-License-Identifier: Apache-2.0
#include "report/report_wording.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace pondera::report {
namespace {

/// The places `{name}` of a phrase.
std::set<std::string> places_of(std::string_view phrase) {
  std::set<std::string> places;
  for (auto open = phrase.find('{'); open != phrase.npos; open = phrase.find('{', open + 1)) {
    places.emplace(phrase.substr(open, phrase.find('}', open) - open + 1));
  }
  return places;
}

TEST(ReportWording, FillsTheSamePlacesInEveryLanguage) {
  const ReportWording english("en");
  const ReportWording chinese("zh");
  for (int i = 0; i <= static_cast<int>(Phrase::hidden_nothing); ++i) {
    const auto phrase = static_cast<Phrase>(i);
    EXPECT_EQ(places_of(english(phrase)), places_of(chinese(phrase))) << english(phrase);
  }
}

TEST(ReportWording, SpeaksEnglishForALanguageThatItDoesNotKnow) {
  EXPECT_EQ(ReportWording("fr")(Phrase::rank), "Rank");
  EXPECT_EQ(ReportWording("fr").code(), "en");
  EXPECT_EQ(ReportWording("zh")(Phrase::rank), "名次");
  EXPECT_EQ(ReportWording("zh").code(), "zh-Hans");
  // Traditional characters are another text.
  EXPECT_EQ(ReportWording("zh-Hant").code(), "en");
}

}  // namespace
}  // namespace pondera::report
