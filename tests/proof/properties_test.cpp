// SPDX-License-Identifier: Apache-2.0
// Laws of the whole proof: tables made of random scores have no finding; one misprint of any kind
// is found, where it is, and nothing else is.
#include "proof/proof_tables.hpp"
#include "tests/proof/printed_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace pondera::proof {
namespace {

constexpr std::uint64_t draws_of_each = 200;
constexpr std::size_t sample_units = 30;

Proof proof_of_rows(const std::vector<SampleRow>& rows, bool with_grid) {
  ProofOptions options;
  if (with_grid) options.grid = Rational::make(1, 32);
  return proof_tables(read_sample(rows), options);
}

std::string told(const Proof& proof) {
  std::string text;
  for (const Finding& finding : proof.findings) {
    if (finding.diagnostic.severity != Severity::error) continue;
    text += finding.diagnostic.code + " line " + std::to_string(finding.diagnostic.where.line) +
            ": " + finding.diagnostic.message + "\n";
  }
  return text;
}

/// A misprint: changes the rows; says the index of the row that is wrong and the unit it is about.
struct Planted {
  std::size_t row = 0;
  std::string unit;
};
using Plant = std::function<Planted(std::vector<SampleRow>&, const RandomStream&)>;

void expect_found(const Plant& plant, bool with_grid = true) {
  for (std::uint64_t draw = 0; draw < draws_of_each; ++draw) {
    std::vector<SampleRow> rows = sample_rows(draw, sample_units);
    const RandomStream choice(draw, "misprint");
    const Planted planted = plant(rows, choice);
    const Proof proof = proof_of_rows(rows, with_grid);
    ASSERT_EQ(proof.errors(), 1U) << "draw " << draw << ", line " << planted.row + 2 << " ("
                                  << planted.unit << "):\n"
                                  << told(proof);
    ASSERT_EQ(proof.findings.front().unit, planted.unit) << "draw " << draw << ":\n" << told(proof);
  }
}

/// A row of the tables of one column (the first six), not the first or last of its table.
std::size_t inner_row(const RandomStream& choice) {
  const std::uint64_t table = choice.below(0, 6);
  return static_cast<std::size_t>(table * sample_units + 1 + choice.below(1, sample_units - 2));
}

TEST(ProofProperties, TablesOfRandomScoresHaveNoFinding) {
  for (std::uint64_t draw = 0; draw < draws_of_each; ++draw) {
    const auto rows = sample_rows(draw, sample_units);
    EXPECT_THAT(proof_of_rows(rows, true).findings, ::testing::IsEmpty())
        << draw << told(proof_of_rows(rows, true));
    EXPECT_EQ(proof_of_rows(rows, false).errors(), 0U) << draw << told(proof_of_rows(rows, false));
  }
}

TEST(ProofProperties, AWrongValueIsTheOnlyFinding) {
  expect_found([](std::vector<SampleRow>& rows, const RandomStream& choice) {
    const std::size_t at = inner_row(choice);
    const auto by = static_cast<std::int64_t>(choice.below(2, 300) + 8);
    const Rational off = *Rational::make(choice.below(3, 2) == 0 ? by : -by, 32);
    const Rational now = parse_printed(rows[at].value)->value;
    rows[at].value = sum(now, off).fixed_text(2);
    const PrintedNumber misprint = *parse_printed(rows[at].value);
    if (grid_steps(misprint, *Rational::make(1, 32)).none()) rows[at].value = "1.00";
    return Planted{at, rows[at].unit};
  });
}

TEST(ProofProperties, AValueOffTheGridIsTheOnlyFinding) {
  expect_found([](std::vector<SampleRow>& rows, const RandomStream& choice) {
    const std::size_t at = inner_row(choice);
    rows[at].value = rows[at].value.substr(0, rows[at].value.find('.')) + ".01";  // 0.32 of a 32nd
    return Planted{at, rows[at].unit};
  });
}

TEST(ProofProperties, AWrongRankIsTheOnlyFinding) {
  for (const bool with_grid : {true, false}) {
    expect_found(
        [](std::vector<SampleRow>& rows, const RandomStream& choice) {
          const std::size_t at = inner_row(choice);
          const int now = std::stoi(rows[at].rank);
          int wrong = 1 + static_cast<int>(choice.below(2, sample_units + 20));
          // One more or less may be how unrounded values of a printed tie are ranked.
          if (std::abs(wrong - now) < 2) wrong = now + 40;
          rows[at].rank = std::to_string(wrong);
          return Planted{at, rows[at].unit};
        },
        with_grid);
  }
}

TEST(ProofProperties, ARowInTheWrongPlaceIsTheOnlyFinding) {
  expect_found([](std::vector<SampleRow>& rows, const RandomStream& choice) {
    const std::uint64_t table = choice.below(0, 6);
    const auto start = static_cast<std::ptrdiff_t>(table * sample_units);
    const auto from = static_cast<std::ptrdiff_t>(choice.below(1, 10));
    const SampleRow moved = rows[static_cast<std::size_t>(start + from)];
    rows.erase(rows.begin() + start + from);
    rows.insert(rows.begin() + start + from + 17, moved);
    return Planted{static_cast<std::size_t>(start + from + 17), moved.unit};
  });
}

TEST(ProofProperties, AUnitInPlaceOfAnotherIsTheOnlyFinding) {
  expect_found([](std::vector<SampleRow>& rows, const RandomStream& choice) {
    const std::size_t at = inner_row(choice);
    const std::size_t table = at / sample_units;
    std::size_t other = table * sample_units + choice.below(2, sample_units);
    if (other == at) other = at - 1;
    const std::string missing = rows[at].unit;
    rows[at].unit = rows[other].unit;
    return Planted{at, rows[at].unit};
  });
}

TEST(ProofProperties, AMissingRowIsTheOnlyFinding) {
  expect_found([](std::vector<SampleRow>& rows, const RandomStream& choice) {
    const std::size_t at = inner_row(choice);
    const std::string unit = rows[at].unit;
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
    return Planted{at, unit};
  });
}

TEST(ProofProperties, ARowPrintedTwiceIsTheOnlyFinding) {
  expect_found([](std::vector<SampleRow>& rows, const RandomStream& choice) {
    const std::size_t at = inner_row(choice);
    const SampleRow row = rows[at];
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), row);
    return Planted{at, row.unit};
  });
}

TEST(ProofProperties, AMisspeltUnitIsTheOnlyFinding) {
  expect_found([](std::vector<SampleRow>& rows, const RandomStream& choice) {
    const std::size_t at = inner_row(choice);
    rows[at].unit[choice.below(2, rows[at].unit.size())] = '7';
    return Planted{at, rows[at].unit};
  });
}

TEST(ProofProperties, LostDecimalsAreTheOnlyFinding) {
  expect_found([](std::vector<SampleRow>& rows, const RandomStream& choice) {
    const std::size_t at = inner_row(choice);
    rows[at].value = parse_printed(rows[at].value)->value.fixed_text(1);
    return Planted{at, rows[at].unit};
  });
}

TEST(ProofProperties, AValueThatIsNoNumberIsTheOnlyFinding) {
  expect_found([](std::vector<SampleRow>& rows, const RandomStream& choice) {
    const std::size_t at = inner_row(choice);
    rows[at].value[0] = 'O';
    return Planted{at, rows[at].unit};
  });
}

}  // namespace
}  // namespace pondera::proof
