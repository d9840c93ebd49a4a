// SPDX-License-Identifier: Apache-2.0
#include "report/html_page.hpp"

#include "core/digest.hpp"
#include "report/embedded_files.hpp"
#include "tests/report/hostile_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::size_t count_of(const std::string& what, const std::string& text) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

/// The page without what is ours word by word.
std::string without_script(std::string page) {
  const std::string script(charts_script());
  const auto at = page.find(script);
  return at == std::string::npos ? page : page.erase(at, script.size());
}

TEST(HtmlPage, LetsNoTextBecomeMarkup) {
  const std::string page = without_script(html_page(hostile_report()));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(page, HasSubstr("&lt;img src=x onerror=alert(2)&gt;"));
  // One for the figures' data, one for the script that draws them.
  EXPECT_EQ(count_of("<script", page), 2U);
  EXPECT_EQ(count_of("</script>", page), 2U);
}

TEST(HtmlPage, TakesNoTextForATemplate) {
  const std::string page = html_page(hostile_report());
  EXPECT_THAT(page, HasSubstr("{{title}}{{{script}}}"));
}

TEST(HtmlPage, RunsOnlyTheScriptThatItCarries) {
  const std::string page = html_page(hostile_report());
  EXPECT_THAT(page, HasSubstr("default-src 'none'; script-src 'sha256-" +
                              digest_base64(charts_script()) + "'"));
  EXPECT_THAT(page, HasSubstr("<script>" + std::string(charts_script()) + "</script>"));
}

TEST(HtmlPage, AsksForNothingFromElsewhere) {
  const std::string page = without_script(html_page(hostile_report()));
  for (const char* loads : {" src=", "url(", "@import", "<link", "<iframe", "<object", "<base"}) {
    EXPECT_EQ(count_of(loads, page), count_of(std::string("src=x"), page) * (loads[1] == 's'))
        << loads;
  }
}

TEST(HtmlPage, SaysItsLanguageAndItsSections) {
  StudyReport report = hostile_report();
  report.language = "zh-Hans";
  const std::string page = html_page(report);
  EXPECT_THAT(page, HasSubstr("<html lang=\"zh-Hans\">"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#s1\">"));
  EXPECT_THAT(page, HasSubstr("<section id=\"s1\" aria-labelledby=\"s1-heading\">"));
}

TEST(HtmlPage, GivesEveryFigureItsTable) {
  const std::string page = without_script(html_page(hostile_report()));
  EXPECT_EQ(count_of("id=\"chart-f", page), 4U);
  // Four figures, one table, one folded, one of the card.
  EXPECT_EQ(count_of("<table ", page), 7U);
  EXPECT_THAT(page, HasSubstr("\"f4\":{\"kind\":\"intervals\""));
}

TEST(HtmlPage, IsTheSameBytesTwice) {
  EXPECT_EQ(html_page(hostile_report()), html_page(hostile_report()));
}

}  // namespace
}  // namespace pondera::report
