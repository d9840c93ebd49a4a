// SPDX-License-Identifier: Apache-2.0
#include "interview/part_review.hpp"

#include "core/number_text.hpp"
#include "interview/phrases.hpp"
#include "survey/amount_text.hpp"
#include "survey/comment_lines.hpp"
#include "survey/response.hpp"
#include "survey/text_folding.hpp"
#include "weights/best_worst.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/contradiction.hpp"
#include "weights/judgement_words.hpp"
#include "weights/weigh_options.hpp"
#include "weights/worst_judgement.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace pondera::interview {

namespace {

using survey::ElicitationMethod;
using survey::filled;
using weights::ComparisonMatrix;

std::string ratio_of_consistency(double cr) {
  constexpr int decimals = 2;
  return fixed_text(cr, decimals);
}

std::string numbers_of(const Outline& outline, const std::vector<std::size_t>& questions) {
  std::string text;
  for (const std::size_t q : questions) {
    text += (text.empty() ? "" : ", ") + std::to_string(outline.questions[q].number);
  }
  return text;
}

/// One part of a questionnaire under review.
class Review {
 public:
  Review(const Outline& outline, const std::vector<Given>& given, std::size_t part)
      : outline_(outline),
        given_(given),
        part_(outline.parts[part]),
        part_index_(part),
        words_(phrases_for(outline.language)) {}

  std::optional<PartReview> of_pairs();
  std::optional<PartReview> of_amounts();
  std::optional<PartReview> of_choices();

 private:
  [[nodiscard]] std::optional<int> place(const std::string& label) const;
  [[nodiscard]] std::optional<ComparisonMatrix> matrix() const;
  [[nodiscard]] std::string judged(int first, int second, double log_ratio) const;
  void explain(const ComparisonMatrix& matrix, const weights::WeighOptions& options);
  void say_fitting(const weights::LeastFitting& worst);
  [[nodiscard]] std::optional<std::size_t> question_of(int first, int second) const;
  [[nodiscard]] bool say_partly();
  [[nodiscard]] std::vector<int> codes_of(QuestionKind kind) const;
  [[nodiscard]] std::optional<weights::BestWorstJudgements> judgements() const;
  void explain(const weights::BestWorstJudgements& judged);
  void say(std::string line) { review_.lines.push_back(std::move(line)); }
  [[nodiscard]] const std::string& label(int item) const {
    return part_.items[static_cast<std::size_t>(item)].label;
  }
  [[nodiscard]] std::optional<int> code(std::size_t question) const {
    return code_given(outline_, given_, question);
  }

  const Outline& outline_;
  const std::vector<Given>& given_;
  const Part& part_;
  std::size_t part_index_;
  const Phrases& words_;
  PartReview review_;
};

std::optional<int> Review::place(const std::string& label) const {
  const auto found = std::ranges::find_if(part_.items, [&](const PartItem& item) {
    return survey::label_key(item.label) == survey::label_key(label);
  });
  if (found == part_.items.end()) return std::nullopt;
  return static_cast<int>(found - part_.items.begin());
}

/// The judgements of the part; nothing where they do not make one matrix.
std::optional<ComparisonMatrix> Review::matrix() const {
  const auto n = static_cast<int>(part_.items.size());
  if (n < 3 || n > ComparisonMatrix::most_items) return std::nullopt;
  std::vector<weights::Comparison> comparisons;
  for (std::size_t q = part_.first; q < part_.last; ++q) {
    const auto given = code(q);
    const auto left = place(outline_.questions[q].left);
    const auto right = place(outline_.questions[q].right);
    if (!given || !left || !right) continue;
    const double intensity = std::log(static_cast<double>(std::abs(*given)));
    comparisons.push_back({*left, *right, *given < 0 ? -intensity : intensity});
  }
  auto made = ComparisonMatrix::make(n, comparisons);
  if (!made || weights::connected_parts(*made).size() > 1) return std::nullopt;
  return *std::move(made);
}

/// The larger one first, as people say it.
std::string Review::judged(int first, int second, double log_ratio) const {
  const std::string ratio = weights::ratio_text(std::exp(std::abs(log_ratio)));
  const bool turned = log_ratio < 0;
  const std::string& a = label(turned ? second : first);
  const std::string& b = label(turned ? first : second);
  if (ratio == "1") return filled(words_.judged_equal, {{"a", a}, {"b", b}});
  return filled(words_.judged, {{"a", a}, {"ratio", ratio}, {"b", b}});
}

std::optional<std::size_t> Review::question_of(int first, int second) const {
  for (std::size_t q = part_.first; q < part_.last; ++q) {
    const auto left = place(outline_.questions[q].left);
    const auto right = place(outline_.questions[q].right);
    const bool same = (left == first && right == second) || (left == second && right == first);
    if (same && code(q)) return q;
  }
  return std::nullopt;
}

void Review::say_fitting(const weights::LeastFitting& worst) {
  const bool turned = place(outline_.questions[*review_.again].left) == worst.second;
  const int fitting = worst.fitting_code;
  const int as_shown = turned && fitting != 1 ? -fitting : fitting;
  say(filled(words_.fitting, {{"answer", answer_from_code(outline_, *review_.again, as_shown)}}));
}

void Review::explain(const ComparisonMatrix& matrix, const weights::WeighOptions& options) {
  const auto worst = weights::least_fitting_judgement(matrix, options);
  if (!worst) return;
  review_.again = question_of(worst->first, worst->second);
  if (!review_.again) return;
  say(filled(words_.fits_least,
             {{"number", std::to_string(outline_.questions[*review_.again].number)}}));
  const auto found = weights::strongest_contradiction(matrix, worst->first, worst->second);
  if (found) {
    const std::string indirect = judged(found->first, found->second, found->indirect);
    say(filled(words_.contradiction,
               {{"first", judged(found->first, found->through, found->first_leg)},
                {"second", judged(found->through, found->second, found->second_leg)},
                {"indirect", filled(words_.about, {{"judged", indirect}})},
                {"direct", judged(found->first, found->second, found->direct)}}));
  }
  say_fitting(*worst);
  say(std::string(words_.your_judgement));
}

std::optional<PartReview> Review::of_pairs() {
  const auto judgements = matrix();
  if (!judgements) return std::nullopt;
  weights::WeighOptions options = weights::default_weigh_options();
  options.scale.strongest = outline_.scale.strongest;
  const auto found = weights::consistency_of(*judgements, *judgements, options);
  if (!found.ci || found.degrees_of_freedom < 1) return std::nullopt;
  if (!found.cr) {
    // Another scale than that of the tables: no ratio, and no limit to compare it with.
    say(std::string(words_.no_ratio));
    return std::move(review_);
  }
  const bool exceeds = *found.cr > options.threshold;
  say(filled(exceeds ? words_.exceeds : words_.consistent,
             {{"cr", ratio_of_consistency(*found.cr)},
              {"threshold", ratio_of_consistency(options.threshold)}}));
  if (exceeds) explain(*judgements, options);
  return std::move(review_);
}

/// Whether some questions of the part are answered and others are not; then says which.
bool Review::say_partly() {
  const Progress progress = progress_of(outline_, given_, part_.first, part_.last);
  if (progress.answered == 0 || progress.open.empty()) return false;
  say(filled(words_.partly, {{"numbers", numbers_of(outline_, progress.open)}}));
  review_.again = progress.open.front();
  return true;
}

std::optional<PartReview> Review::of_amounts() {
  // An empty line beside a budget's others is kept from the earlier round, so sums are not known.
  if (outline_.asks_again) return std::nullopt;
  if (say_partly()) return std::move(review_);
  std::int64_t sum = 0;
  for (std::size_t q = part_.first; q < part_.last; ++q) {
    const auto given = code(q);
    if (!given) return std::nullopt;
    sum += *given;
  }
  const std::int64_t points = std::int64_t{outline_.scale.points} * survey::code_of_one;
  constexpr std::int64_t half = survey::code_of_one / 2;  // what collect lets pass
  const bool budget = outline_.scale.method == ElicitationMethod::budget;
  if (budget && std::abs(sum - points) > half) {
    say(filled(words_.sum_differs, {{"sum", survey::amount_text(sum)},
                                    {"points", std::to_string(outline_.scale.points)}}));
  } else if (!budget && sum == 0) {
    say(std::string(words_.all_zero));
  } else {
    return std::nullopt;
  }
  review_.again = part_.first;
  return std::move(review_);
}

/// By item of the part; 0 where there is no answer of the kind.
std::vector<int> Review::codes_of(QuestionKind kind) const {
  std::vector<int> codes(part_.items.size(), 0);
  for (std::size_t q = part_.first; q < part_.last; ++q) {
    const auto item = item_asked(outline_, q);
    if (outline_.questions[q].kind == kind && item) codes[*item] = code(q).value_or(0);
  }
  return codes;
}

/// Of a part in which nothing is open.
std::optional<weights::BestWorstJudgements> Review::judgements() const {
  const auto best = chosen_item(outline_, given_, part_index_, QuestionKind::best);
  const auto worst = chosen_item(outline_, given_, part_index_, QuestionKind::worst);
  if (!best || !worst || best == worst) return std::nullopt;
  std::vector<int> best_over = codes_of(QuestionKind::best_over);
  std::vector<int> over_worst = codes_of(QuestionKind::over_worst);
  const int ends = std::max(best_over[*worst], over_worst[*best]);  // one of them, or both alike
  best_over[*worst] = ends;
  over_worst[*best] = ends;
  best_over[*best] = 1;
  over_worst[*worst] = 1;
  auto made = weights::BestWorstJudgements::make(static_cast<int>(*best), static_cast<int>(*worst),
                                                 std::move(best_over), std::move(over_worst));
  if (!made) return std::nullopt;
  return *std::move(made);
}

void Review::explain(const weights::BestWorstJudgements& judged) {
  const int a = judged.best_over_worst();
  int most = -1;
  int contradicting = 0;
  for (int item = 0; item < judged.size(); ++item) {
    if (item == judged.best() || item == judged.worst()) continue;
    const int distance = std::abs(judged.best_over(item) * judged.over_worst(item) - a);
    if (distance <= most) continue;
    most = distance;
    contradicting = item;
  }
  const int over = judged.best_over(contradicting);
  const int under = judged.over_worst(contradicting);
  say(filled(words_.choice_contradiction, {{"best", label(judged.best())},
                                           {"item", label(contradicting)},
                                           {"worst", label(judged.worst())},
                                           {"over", std::to_string(over)},
                                           {"under", std::to_string(under)},
                                           {"product", std::to_string(over * under)},
                                           {"said", std::to_string(a)}}));
  say(std::string(words_.your_judgement));
  for (std::size_t q = part_.first; q < part_.last; ++q) {
    const bool about = item_asked(outline_, q) == static_cast<std::size_t>(contradicting);
    if (about && outline_.questions[q].kind == QuestionKind::best_over) review_.again = q;
  }
}

std::optional<PartReview> Review::of_choices() {
  if (!outline_.asks_again && say_partly()) return std::move(review_);
  if (!progress_of(outline_, given_, part_.first, part_.last).open.empty()) return std::nullopt;
  const auto judged = judgements();
  if (!judged || judged->size() < 3) return std::nullopt;
  const auto found = weights::best_worst_consistency(*judged);
  if (!found.input_cr || !found.threshold) return std::nullopt;
  const bool exceeds = found.exceeds_threshold();
  say(filled(exceeds ? words_.exceeds : words_.consistent,
             {{"cr", ratio_of_consistency(*found.input_cr)},
              {"threshold", ratio_of_consistency(*found.threshold)}}));
  if (exceeds) explain(*judged);
  return std::move(review_);
}

}  // namespace

std::optional<PartReview> review_part(const Outline& outline,
                                      const std::vector<Given>& given,
                                      std::size_t part) {
  Review review(outline, given, part);
  switch (outline.scale.method) {
    case ElicitationMethod::pairwise:
      return review.of_pairs();
    case ElicitationMethod::rating:
      return std::nullopt;
    case ElicitationMethod::budget:
    case ElicitationMethod::direct:
      return review.of_amounts();
    case ElicitationMethod::best_worst:
      return review.of_choices();
  }
  return std::nullopt;
}

}  // namespace pondera::interview
