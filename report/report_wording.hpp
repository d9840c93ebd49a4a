// SPDX-License-Identifier: Apache-2.0
// All that a report says of its own, in every language that we speak: a phrase and a language in,
// the text out. A phrase without its text in some language does not compile.
#pragma once

#include <string>
#include <string_view>

namespace pondera::report {

/// Phrases; `{name}` stands for a value that is filled in (survey::filled).
enum class Phrase {
  page_title,  ///< {title}
  page_contents,
  page_skip,
  page_numbers,
  page_open,
  subtitle,  ///< {study} {round}
  none,
  missing,         ///< a cell without a value
  list_comma,      ///< between items of a list
  list_semicolon,  ///< between items that hold commas
  sentence_end,
  with_detail,  ///< {text} {detail}
  total,
  unit,
  rank,
  indicator,
  belongs_to,
  weight,
  assessor,
  assessors,
  group,
  stratum,
  all_assessors,
  others_together,  ///< {names}
  short_heading,
  short_method,
  short_panel,
  short_panel_text,  ///< {answered} {invited} {rate}
  short_heaviest,
  short_agreement,
  short_agreement_text,  ///< {value}
  short_first,
  short_place,  ///< {rank} {unit} {total}
  short_firmness,
  short_firmness_all,    ///< {unit} {draws}
  short_firmness_count,  ///< {unit} {count} {draws}
  short_decisions,
  short_decisions_text,  ///< {count} {answers}
  short_decisions_none,
  asked_heading,
  asked_purpose,
  asked_question,
  asked_organiser,
  asked_method,
  asked_scale,
  asked_scale_text,   ///< {strongest}
  asked_ladder_text,  ///< {lowest} {highest}
  asked_points_text,  ///< {points}
  asked_count,
  asked_tree,
  asked_item,
  asked_description,
  method_pairwise,
  method_rating,
  method_budget,
  method_best_worst,
  method_direct,
  panel_heading,
  panel_table,
  panel_say,
  panel_invited,
  panel_answered,
  panel_rate,
  panel_given,
  panel_counts_equal,
  panel_counts_shares,
  panel_counts_heads,
  panel_together,  ///< {limit}
  weights_heading,
  weights_figure,
  weights_figure_rating,
  weights_alternative,    ///< {first} {first_weight} {last} {last_weight} {count}
  weights_interval_text,  ///< {confidence} {draws} {seed}
  weights_no_interval,
  weights_axis,
  weights_axis_rating,
  weights_value,
  weights_interval,
  weights_low,
  weights_high,
  weights_groups,
  weights_local,
  weights_global,
  weights_strata,
  agreement_heading,
  agreement_table,
  agreement_consensus,
  agreement_order,
  agreement_probability,
  agreement_contested,
  agreement_note,
  agreement_pairs,
  agreement_pair,
  agreement_sides,
  agreement_pair_text,  ///< {first} {second}
  agreement_too_few,
  agreement_ratings,  ///< {assessors} {w} {p}
  opinion_groups,
  opinion_none,   ///< {silhouette}
  opinion_found,  ///< {count} {silhouette}
  opinion_table,
  opinion_group_column,  ///< {number} {size}
  opinion_small,         ///< {limit}
  opinion_map,
  opinion_alternative,  ///< {count} {share}
  opinion_one_off,      ///< {text}
  opinion_more_off,     ///< {text} {count}
  opinion_axis,         ///< {share}
  opinion_other_axis,   ///< {share}
  opinion_point,
  opinion_x,
  opinion_y,
  audit_heading,
  audit_text,
  audit_verdicts,
  audit_sound,
  audit_again,
  audit_careless,
  audit_findings,
  audit_finding,
  audit_groups,
  audit_items,
  audit_judgements,
  audit_cr,
  audit_index,  ///< {index} {threshold}
  audit_figure,
  audit_figure_alternative,  ///< {count} {above} {threshold}
  audit_axis,
  audit_limit,  ///< {threshold}
  audit_by_assessor,
  audit_verdict,
  finding_random,
  finding_reversed,
  finding_reversed_group,
  finding_copied,
  finding_uniform,
  finding_extreme,
  finding_one_sided,
  finding_fast,
  finding_incomplete,
  finding_inconsistent,
  finding_influential,
  finding_no_answer,
  finding_no_spread,
  finding_suspect,
  finding_dissent,
  decisions_heading,
  decisions_none,
  decisions_table,
  decisions_left_out,
  decisions_whose,
  decisions_an_assessor,
  decisions_everything,
  decisions_group,  ///< {group}
  decisions_pair,   ///< {first} {second}
  decisions_item,   ///< {item}
  decisions_reason,
  decisions_answers,
  decisions_day,
  decisions_weights,
  decisions_with,
  decisions_without,
  decisions_ranks,
  decisions_no_rank,
  decisions_no_comparison,
  decisions_what_if,
  tables_heading,
  tables_text,
  tables_method,
  tables_ineligible,  ///< {names}
  tables_best,
  tables_worst,
  firm_heading,
  firm_none,
  firm_figure,
  firm_alternative,        ///< {count} {widest} {low} {high} {fixed}
  firm_alternative_fixed,  ///< {count}
  firm_text,               ///< {confidence} {draws} {seed}
  firm_axis,
  firm_value,
  firm_interval,
  firm_low,
  firm_high,
  firm_first,
  firm_ahead,
  firm_gap,
  firm_neighbours,
  firm_pair,
  firm_change,
  firm_change_text,  ///< {indicator} {from} {to}
  firm_strata,
  firm_judgement,
  firm_judgement_text,  ///< {first} {second} {factor} {strata}
  firm_any_one_of,      ///< {strata}
  firm_any_one,
  firm_whole_panel,
  firm_judgement_note,
  units_heading,
  units_heat,
  units_heat_alternative,  ///< {units} {indicators} {low} {high}
  units_low,               ///< {value}
  units_high,              ///< {value}
  units_text,
  units_normalised,
  units_too_many,
  unit_place,
  unit_place_text,  ///< {rank} {count} {total}
  unit_unranked,    ///< {total}
  unit_no_total,
  unit_no_single,
  unit_bounds_term,
  unit_bounds,        ///< {low} {high}
  unit_bounds_ranks,  ///< {low} {high} {best} {worst}
  unit_bounds_rank,   ///< {low} {high} {best}
  unit_interval,      ///< {low} {high}
  unit_interval_one,  ///< {rank}
  unit_interval_term,
  unit_strengths,
  unit_weaknesses,
  unit_against,  ///< {indicator} {score} {median} {points}
  unit_up,
  unit_up_text,  ///< {indicator} {from} {to} {points} {rank}
  unit_up_none,
  unit_above,
  unit_below,
  unit_gap_text,  ///< {points} {unit}
  unit_judgement_up,
  unit_judgement_down,
  unit_judgement_none,
  unit_without,
  unit_without_text,  ///< {stratum} {rank}
  unit_missing,
  unit_note_term,  ///< {indicator}
  unit_points,     ///< {unit}
  unit_score,
  unit_score_normalised,
  unit_times_weight,
  unit_gives_points,
  unit_sum,
  unit_points_note,  ///< {decimals} {total}
  unit_points_method,
  methods_heading,
  methods_table,
  methods_choice,
  methods_value,
  methods_meaning,
  methods_elicitation,
  methods_priority,
  methods_incomplete,
  methods_scale,
  methods_aggregation,
  methods_mean,
  methods_assessors,
  methods_composition,
  methods_index,
  methods_threshold,
  methods_normalisation,
  methods_combination,
  methods_missing,
  methods_decimals,
  methods_exact,
  methods_exact_text,
  methods_double_text,
  methods_sources,
  limits_heading,
  limits_opinion,
  limits_scores,
  limits_scaled,
  limits_sum,
  limits_mean,
  limits_copeland,
  limits_rate,  ///< {rate}
  limits_single,
  limits_few,
  limits_no_panels,
  limits_no_opinions,
  limits_unranked,
  limits_no_perturbed,
  limits_no_stability,
  limits_no_combination,
  limits_not_done,  ///< {what} {why}
  limits_consistency,
  limits_neighbours,
  again_heading,
  again_text,
  again_commands,
  again_inputs,
  again_input,
  again_digest,
  again_program,
  again_revision,
  again_seed,
  again_draw_seed,
  again_draws,
  again_log,
  again_by_hand,
  again_by_hand_normalised,
  again_no_hand,
  hidden_heading,
  hidden_names,
  hidden_ids,
  hidden_comments,  ///< {count}
  hidden_strata,    ///< {limit} {strata}
  hidden_panel,     ///< {limit}
  hidden_by,
  hidden_redacted,
  hidden_nothing,
};

/// The phrases of one language.
class ReportWording {
 public:
  /// Those of the language, or English for one that we do not speak.
  explicit ReportWording(std::string_view language);

  /// BCP 47, for the page: "en", "zh-Hans".
  [[nodiscard]] std::string_view code() const;
  [[nodiscard]] std::string_view operator()(Phrase phrase) const;

 private:
  bool chinese_;
};

}  // namespace pondera::report
