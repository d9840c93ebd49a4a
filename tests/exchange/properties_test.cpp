// SPDX-License-Identifier: Apache-2.0
// Laws of all readers: what is written in a coding is read back; a file that is damaged anywhere
// ends in diagnostics or in answers, never elsewhere.
#include "core/random_stream.hpp"
#include "exchange/column_map.hpp"
#include "exchange/place_judgements.hpp"
#include "exchange/read_ahp_os_matrices.hpp"
#include "exchange/read_ahp_os_project.hpp"
#include "exchange/read_columns.hpp"
#include "exchange/read_gluc_model.hpp"
#include "exchange/read_long_table.hpp"
#include "tests/exchange/small_study.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace pondera::exchange {
namespace {

/// A judgement in the coding, by the rule that the documents state.
std::string written(int code, Coding coding, bool left_negative, int strongest) {
  const int side = left_negative ? -1 : 1;
  const int steps = code > 1 ? code - 1 : code < -1 ? code + 1 : 0;
  switch (coding) {
    case Coding::signed_number:
      return std::to_string(side * code);
    case Coding::slider:
      return std::to_string(side * steps);
    case Coding::codes17:
      return std::to_string(strongest + side * steps);
    case Coding::ratio:
    case Coding::texts:
      break;
  }
  return code < 0 ? "1/" + std::to_string(-code) : std::to_string(code);
}

TEST(Properties, EveryJudgementIsReadBackFromEveryCoding) {
  for (const int strongest : {5, 9}) {
    for (const Coding coding :
         {Coding::ratio, Coding::signed_number, Coding::slider, Coding::codes17}) {
      for (const bool left_negative : {true, false}) {
        const ValueRule rule{.coding = coding,
                             .left_is = left_negative ? LeftSide::negative : LeftSide::positive,
                             .strongest = strongest};
        for (int code = -strongest; code <= strongest; ++code) {
          if (code == 0 || code == -1) continue;
          const std::string text = written(code, coding, left_negative, strongest);
          const Rational expected = code < 0 ? *Rational::make(1, -code) : Rational(code);
          EXPECT_EQ(read_value(text, rule).ratio, expected)
              << text << " in coding " << coding_names()[static_cast<std::size_t>(coding)];
        }
      }
    }
  }
}

TEST(Properties, TurningEveryPairRoundTurnsEveryAnswer) {
  const std::string rows = "E01,cult,fam,3\nE02,house,fam,1/7\nE03,rent,space,1\n";
  const std::string turned = "E01,fam,cult,1/3\nE02,fam,house,7\nE03,space,rent,1\n";
  const std::string head = "assessor,left,right,value\n";
  const survey::Study study = city();
  const auto one = place_judgements(*read_long_table(table_of(head + rows), {}), study);
  const auto other = place_judgements(*read_long_table(table_of(head + turned), {}), study);
  ASSERT_TRUE(one);
  ASSERT_TRUE(other);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(survey::canonical_answers(one->responses[i]),
              survey::canonical_answers(other->responses[i]));
  }
}

void read_everything(const std::string& text, const survey::Study& study) {
  (void)read_ahp_os_project(text, "x");
  (void)read_gluc_model(text, "x", {.skip_functions = true});
  (void)read_column_map(text, "x", study);
  const auto table = read_csv(text, "x");
  if (!table) return;
  (void)column_map_to_edit(*table, study);
  (void)read_ahp_os_matrices(*table, study);
  if (const auto answers = read_long_table(*table, {})) {
    (void)place_judgements(*answers, study, {.nearest = true});
  }
  if (const auto map = map_wide_table(*table, study, {})) {
    if (const auto answers = read_columns(*table, *map, "wide")) {
      (void)place_judgements(*answers, study);
    }
  }
}

TEST(Properties, DamagedFilesEndInDiagnosticsOrAnswers) {
  const std::vector<std::string> whole = {
      "assessor,cult_fam,rent_space\nE01,3,1/3\nE02,,9\n",
      "assessor,left,right,value\nE01,cult,fam,3\nE02,fam,cult,0.2\n",
      "\"Session Code\";\"x\"\n\"Participant\";\"E01\"\n\"Node\";\"house\";\"2x2\"\n;\"1\";\"2\";\n"
      ";\"0,5\";\"1\";\n",
      R"({"pj":[{"project_hText":"G: A, B, C; A: x, y;"}],"alt":[{"alt":"u"}],)"
      R"("pwc":[{"pwc_part":"p","pwc_node":"G","pwc_ab":"010","pwc_intense":"357"}]})",
      "Alternatives: &a {x: , y: }\nGoal:\n  preferences: {pairwise: [[A, B, 1/3]]}\n"
      "  children:\n    A: {preferences: {pairwise: [[x, y, 2]]}, children: *a}\n    B:\n",
      "pondera: import/1\nassessor: t\ncoding: ratio\ncolumns: [{column: a, left: b, right: c}]\n"};
  constexpr std::string_view marks = "\"',;:[]{}&*!-/0=\n\t\\\x80";
  const survey::Study study = city();
  const RandomStream stream(2026, "damage");
  std::uint64_t draw = 0;
  const auto below = [&](std::size_t bound) {
    return static_cast<std::size_t>(stream.below(draw++, bound));
  };
  constexpr int damages = 200;
  for (const std::string& text : whole) {
    read_everything(text, study);
    for (int i = 0; i < damages; ++i) {
      std::string damaged = text;
      for (std::size_t k = 1 + below(3); k > 0; --k) {
        const std::size_t at = below(damaged.size());
        if (below(3) == 0) {
          damaged.erase(at, 1 + below(5));
          if (damaged.empty()) damaged = ",";
        } else {
          damaged.insert(at, 1, marks[below(marks.size())]);
        }
      }
      read_everything(damaged, study);
    }
  }
}

}  // namespace
}  // namespace pondera::exchange
