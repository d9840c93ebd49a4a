// SPDX-License-Identifier: Apache-2.0
#include "app/simulate_arguments.hpp"

#include "core/nearest_name.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace pondera::app {

namespace {

using simulation::Flaw;
using simulation::FlawKind;

constexpr double largest_spread = 10;          // e^10: far beyond every scale
constexpr std::int64_t most_assessors = 5000;  // as in assessors.yaml
constexpr std::int64_t most_panels = 100'000;
constexpr std::int64_t most_children = 15;  // as in study.yaml
constexpr std::int64_t most_slips = 10'000;

struct Range {
  double lower = 0;
  double upper = 1;
};

/// Reads options one by one and keeps their mistakes.
class OptionReader {
 public:
  OptionReader(const Arguments& arguments, Diagnostics& found)
      : arguments_(arguments), found_(found) {}

  void number(const std::string& option, Range range, double& value) {
    if (!arguments_.has(option)) return;
    const std::string typed = arguments_.value(option);
    if (const auto read = number_in(typed, range)) {
      value = *read;
    } else {
      mistake(option, typed, "a number " + words(range));
    }
  }

  template <class Whole>
  void whole(const std::string& option, Range range, Whole& value) {
    if (!arguments_.has(option)) return;
    const std::string typed = arguments_.value(option);
    if (const auto read = whole_in(typed, range)) {
      value = static_cast<Whole>(*read);
    } else {
      mistake(option, typed, "a whole number " + words(range));
    }
  }

  void wholes(const std::string& option, Range range, std::vector<int>& values) {
    read_list(option, "whole numbers " + words(range), values, [&](const std::string& part) {
      const auto read = whole_in(part, range);
      return read ? std::optional<int>(static_cast<int>(*read)) : std::nullopt;
    });
  }

  void shares(const std::string& option, std::vector<double>& values) {
    read_list(option, "numbers from 0 to 1", values, [](const std::string& part) {
      return number_in(part, {0, 1});
    });
  }

  /// "0.15..0.7"; a single number is both ends.
  void interval(const std::string& option, Range range, double& lower, double& upper) {
    if (!arguments_.has(option)) return;
    const std::string typed = arguments_.value(option);
    const std::size_t dots = typed.find("..");
    const auto first = number_in(typed.substr(0, dots), range);
    const auto last = dots == std::string::npos ? first : number_in(typed.substr(dots + 2), range);
    if (first && last && *first <= *last) {
      lower = *first;
      upper = *last;
    } else {
      mistake(option, typed,
              "two numbers " + words(range) + ", the smaller first, such as 0.2..0.6");
    }
  }

  /// Shares of which none is 0.
  void positive_shares(const std::string& option,
                       std::vector<double>& values,
                       const std::string& hint) {
    const auto read = [](const std::string& part) {
      const auto share = number_in(part, {0, 1});
      return share && *share > 0 ? share : std::nullopt;
    };
    read_list(option, "numbers above 0, at most 1", values, read, hint);
  }

  void mistake(const std::string& option,
               const std::string& typed,
               const std::string& wanted,
               const std::string& hint = {}) {
    found_.push_back(error("usage.not-a-number", {},
                           "--" + option + " is '" + printable(typed) + "', not " + wanted, hint));
  }

  void unused(const std::string& option, const std::string& hint) {
    if (!arguments_.has(option)) return;
    found_.push_back(
        warning("usage.unused-option", {}, "--" + option + " has no effect here", hint));
  }

  static std::optional<double> number_in(const std::string& typed, Range range) {
    const auto read = parse_number(typed);
    const bool good = read && *read >= range.lower && *read <= range.upper;
    return good ? read : std::nullopt;
  }

 private:
  static std::optional<std::int64_t> whole_in(const std::string& typed, Range range) {
    const auto read = parse_whole(typed);
    const bool good = read && static_cast<double>(*read) >= range.lower &&
                      static_cast<double>(*read) <= range.upper;
    return good ? read : std::nullopt;
  }

  static std::string words(Range range) {
    return "from " + number_text(range.lower) + " to " + number_text(range.upper);
  }

  template <class Value, class Read>
  void read_list(const std::string& option,
                 const std::string& wanted,
                 std::vector<Value>& values,
                 const Read& read,
                 const std::string& hint = {}) {
    if (!arguments_.has(option)) return;
    const std::string typed = arguments_.value(option);
    std::vector<Value> all;
    for (std::size_t from = 0; from <= typed.size();) {
      const std::size_t comma = std::min(typed.find(',', from), typed.size());
      const auto one = read(std::string(trimmed(typed.substr(from, comma - from))));
      if (!one) return mistake(option, typed, wanted + ", with commas between them", hint);
      all.push_back(*one);
      from = comma + 1;
    }
    values = std::move(all);
  }

  const Arguments& arguments_;
  Diagnostics& found_;
};

void read_flaws(const Arguments& arguments,
                OptionReader& options,
                std::map<Flaw, double>& flaws,
                Diagnostics& found) {
  std::vector<std::string> known;
  for (const FlawKind& kind : simulation::flaw_kinds()) known.emplace_back(kind.name);
  for (const std::string& typed : arguments.values("flaw")) {
    const std::size_t equals = typed.find('=');
    const std::string name = typed.substr(0, equals);
    const auto kind = std::ranges::find(simulation::flaw_kinds(), name, &FlawKind::name);
    if (kind == simulation::flaw_kinds().end()) {
      found.push_back(error("usage.unknown-choice", {},
                            "--flaw has no choice '" + printable(name) + "'",
                            known_names_hint(name, known)));
      continue;
    }
    const auto share = equals == std::string::npos
                           ? std::nullopt
                           : OptionReader::number_in(typed.substr(equals + 1), {0, 1});
    if (share) {
      flaws[kind->flaw] += *share;
    } else {
      options.mistake("flaw", typed, "a kind with its share, such as " + name + "=0.1");
    }
  }
}

void read_panel(OptionReader& options, simulation::PanelPlan& panel) {
  constexpr auto largest_seed = static_cast<double>(std::int64_t{1} << 53U);
  options.whole("seed", {0, largest_seed}, panel.seed);
  options.interval("noise", {0, largest_spread}, panel.least_noise, panel.most_noise);
  options.number("opinions", {0, largest_spread}, panel.opinion_spread);
  options.number("strata-differ", {0, largest_spread}, panel.stratum_spread);
  options.number("truth-spread", {0, largest_spread}, panel.truth_spread);
  options.number("missing", {0, 1}, panel.missing);
  options.whole("slips", {1, static_cast<double>(most_slips)}, panel.slips);
}

/// Sizes that make a hierarchy: at least two of everything, and not more groups than children.
void check_groups(const std::vector<int>& groups, Diagnostics& found) {
  const bool good =
      groups.empty() ||
      (groups.front() >= 2 && groups.size() - 1 <= static_cast<std::size_t>(groups.front()) &&
       std::ranges::count(groups, 1) == 0);
  if (good) return;
  found.push_back(error("usage.not-a-number", {}, "--groups does not make a hierarchy",
                        "first the number of the goal's children, then for each of them how many "
                        "it has, 0 or at least 2: 3,4,0,2"));
}

}  // namespace

std::string flaw_names() {
  std::string names;
  for (const FlawKind& kind : simulation::flaw_kinds()) {
    names += (names.empty() ? "" : ", ") + std::string(kind.name);
  }
  return names;
}

std::vector<OptionSpec> simulate_option_specs() {
  return {
      {"groups,g", "N,N", "a made-up study instead of FOLDER: children of the goal, then of each"},
      {"assessors,a", "N", "made-up assessors instead of the study's; with --panels a list"},
      {"seed", "N", "of all draws; the same seed gives the same panel; default 1"},
      {"noise", "A..B", "spread of one judgement, of its logarithm; default 0.15..0.7"},
      {"opinions", "S", "how far assessors' opinions differ; default 0.3"},
      {"strata-differ", "S", "how far the opinions of strata differ; default 0.15"},
      {"truth-spread", "S", "how far true priorities within a group differ; default 0.6"},
      {"truth", "FILE", "true priorities from a table: group, item, priority"},
      {"missing", "SHARE", "answers left out; default 0"},
      {"flaw", "KIND=SHARE", "share of the assessors with this flaw; repeatable", true},
      {"slips", "N", "how many answers sign-flips turns round; default 3"},
      {"panels,p", "N", "simulate N panels for every size and share, and tell how they do"},
      {"flawed", "SHARES", "with --panels: shares of flawed assessors; default 0,0.1,0.3"},
      {"pairs", "SHARES",
       "with --panels: shares of the pairs that are asked; default the study's design"}};
}

Result<SimulateArguments> simulate_arguments(const Arguments& arguments) {
  SimulateArguments result;
  Diagnostics found;
  OptionReader options(arguments, found);
  result.many = arguments.has("panels");
  options.wholes("groups", {0, static_cast<double>(most_children)}, result.groups);
  options.wholes("assessors", {1, static_cast<double>(most_assessors)}, result.assessors);
  read_panel(options, result.plan.panel);
  options.whole("panels", {1, static_cast<double>(most_panels)}, result.plan.panels);
  options.shares("flawed", result.plan.flawed);
  options.positive_shares("pairs", result.plan.pairs,
                          "0.5 asks half of the pairs; without --pairs the study's own design "
                          "holds");
  read_flaws(arguments, options, result.plan.panel.flaws, found);
  check_groups(result.groups, found);
  if (result.many) {
    options.unused("flaw", "--panels spreads flaws evenly over the kinds: --flawed 0,0.1,0.3");
    result.plan.panel.flaws.clear();
    if (!result.assessors.empty()) result.plan.assessors = result.assessors;
  } else {
    options.unused("flawed", "it belongs to --panels; for one panel: --flaw random=0.1");
    if (arguments.has("pairs")) {
      found.push_back(error("usage.bad-option", {}, "--pairs belongs to --panels",
                            "for one panel set 'design: {share_of_pairs: 0.5}' under "
                            "'elicitation' in study.yaml"));
    }
    if (result.assessors.size() > 1) {
      options.mistake("assessors", arguments.value("assessors"),
                      "one number; a list belongs to --panels");
    }
  }
  return finished(std::move(result), std::move(found));
}

}  // namespace pondera::app
