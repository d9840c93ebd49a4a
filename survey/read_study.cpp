// SPDX-License-Identifier: Apache-2.0
// study.yaml and assessors.yaml in, a Study out, or every mistake of both.
#include "core/utf8.hpp"
#include "survey/format_tag.hpp"
#include "survey/pair_budget.hpp"
#include "survey/read_assessors.hpp"
#include "survey/read_hierarchy.hpp"
#include "survey/read_strata.hpp"
#include "survey/study.hpp"
#include "survey/wording.hpp"
#include "survey/yaml_fields.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace pondera::survey {

namespace {

void append(Diagnostics& found, const Diagnostics& more) {
  found.insert(found.end(), more.begin(), more.end());
}

std::size_t errors_in(const Diagnostics& found) {
  return static_cast<std::size_t>(
      std::ranges::count(found, Severity::error, &Diagnostic::severity));
}

/// 2-8 letters and hyphens, a letter first: "en", "zh-Hant".
bool is_language_code(std::string_view code) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return code.size() >= 2 && code.size() <= 8 && is_letter(code.front()) &&
         is_letter(code.back()) &&
         std::ranges::all_of(code, [&](char c) { return is_letter(c) || c == '-'; });
}

void warn_of_missing_wording(const Placed& code, Diagnostics& found) {
  if (find_wording(code.text) != nullptr) return;
  std::string known;
  for (const Wording& row : wordings()) {
    known += (known.empty() ? "" : ", ") + std::string(row.language);
  }
  found.push_back(warning("survey.no-wording", code.where,
                          "questionnaires have no phrases in '" + code.text +
                              "' yet: your own texts appear in it, the rest in English",
                          "phrases are known in: " + known));
}

std::vector<std::string> read_languages(YamlFields& fields, Diagnostics& found) {
  std::vector<std::string> languages;
  for (const Placed& code : fields.texts("languages")) {
    const std::string found_code = shown(code.text);
    if (!is_language_code(code.text)) {
      found.push_back(error("survey.bad-language", code.where,
                            found_code + " is not a language code of 2 to 8 letters",
                            "write for example en, zh or fr"));
    } else if (std::ranges::find(languages, code.text) != languages.end()) {
      found.push_back(error("survey.language-twice", code.where,
                            "the language " + found_code + " is listed twice",
                            "remove one of them"));
    } else {
      languages.push_back(code.text);
      warn_of_missing_wording(code, found);
    }
  }
  if (languages.empty()) languages.emplace_back("en");
  return languages;
}

void read_rating(const YamlNode& node, Elicitation& elicitation, Diagnostics& found) {
  constexpr int largest = 100;
  YamlFields fields(node, "'rating'", found);
  const std::size_t errors = errors_in(found);
  elicitation.lowest_rating =
      static_cast<int>(fields.whole("lowest", elicitation.lowest_rating, 0, largest));
  elicitation.highest_rating =
      static_cast<int>(fields.whole("highest", elicitation.highest_rating, 0, largest));
  fields.finish();
  if (errors_in(found) > errors || elicitation.lowest_rating < elicitation.highest_rating) return;
  found.push_back(error("survey.rating-bounds", fields.where(),
                        "the lowest rating is " + std::to_string(elicitation.lowest_rating) +
                            " and the highest " + std::to_string(elicitation.highest_rating) +
                            "; the highest must be larger",
                        "write for example 'rating: {lowest: 1, highest: 5}'"));
}

/// A setting of other methods: `methods` are those that it has an effect on.
void warn_unless(ElicitationMethod method,
                 const std::vector<ElicitationMethod>& methods,
                 std::string_view key,
                 const YamlFields& fields,
                 Diagnostics& found) {
  if (!fields.has(key) || std::ranges::find(methods, method) != methods.end()) return;
  std::string names;
  for (const ElicitationMethod owner : methods) {
    names += (names.empty() ? "'" : " and '") + std::string(elicitation_name(owner)) + "'";
  }
  found.push_back(warning(
      "survey.unused-setting", fields.where(key),
      "'" + std::string(key) + "' has no effect: it belongs to the " +
          (methods.size() == 1 ? "method " : "methods ") + names,
      "remove it, or write 'method: " + std::string(elicitation_name(methods.front())) + "'"));
}

int read_strongest(const YamlNode& node, int fallback, Diagnostics& found) {
  constexpr int strongest_possible = 99;
  YamlFields fields(node, "'scale'", found);
  const auto strongest =
      static_cast<int>(fields.whole("strongest", fallback, 2, strongest_possible));
  fields.finish();
  return strongest;
}

Elicitation read_elicitation(const YamlNode* node, Diagnostics& found) {
  // The tolerance of a sum, half a point, would be a large part of a smaller budget.
  constexpr int fewest_points = 10;
  constexpr int most_points = 100'000;
  using enum ElicitationMethod;
  Elicitation elicitation;
  if (node == nullptr || node->kind == YamlNode::Kind::empty) return elicitation;
  YamlFields fields(*node, "'elicitation'", found);
  elicitation.method =
      elicitation_methods()[fields.choice("method", elicitation_names(), 0)].method;
  elicitation.seed = static_cast<std::uint64_t>(
      fields.whole("seed", 1, 0, std::numeric_limits<std::int64_t>::max()));
  const YamlNode* scale = fields.node("scale");
  const YamlNode* bounds = fields.node("rating");
  elicitation.points =
      static_cast<int>(fields.whole("points", elicitation.points, fewest_points, most_points));
  if (fields.has("scale")) {
    elicitation.strongest = read_strongest(*scale, elicitation.strongest, found);
  }
  if (fields.has("rating")) read_rating(*bounds, elicitation, found);
  elicitation.design = read_pair_budget(fields, found);
  warn_unless(elicitation.method, {pairwise, best_worst}, "scale", fields, found);
  warn_unless(elicitation.method, {rating}, "rating", fields, found);
  warn_unless(elicitation.method, {budget}, "points", fields, found);
  warn_unless(elicitation.method, {pairwise}, "design", fields, found);
  fields.finish();
  return elicitation;
}

YamlNode read_section(YamlFields& fields, std::string_view key, Diagnostics& found) {
  const YamlNode* node = fields.node(key);
  if (node == nullptr) return {};
  if (node->kind != YamlNode::Kind::empty && node->kind != YamlNode::Kind::mapping) {
    const YamlFields checked(*node, "'" + std::string(key) + "'", found);
    return {};
  }
  return *node;
}

/// A Study but for its hierarchy, which cannot be made half.
struct StudyDraft {
  std::string id;
  LocalisedText title, purpose, question;
  std::string organiser, deadline;
  std::vector<std::string> languages;
  Elicitation elicitation;
  Strata strata;
  int round = 1;
  YamlNode weights, consistency, audit, scoring, revisit, report;
  std::optional<Hierarchy> hierarchy;
  PanelRules rules;
};

void read_texts(YamlFields& fields, StudyDraft& draft) {
  draft.id = fields.required_id("id");
  draft.title = fields.required_localised("title", draft.languages);
  fields.check_one_line("title", draft.title);
  draft.purpose = fields.localised("purpose", draft.languages);
  draft.question = fields.localised("question", draft.languages);
  fields.check_one_line("question", draft.question);
  draft.organiser = fields.text("organiser");
  fields.check_one_line("organiser", draft.organiser);
  draft.deadline = fields.text("deadline");
  fields.check_one_line("deadline", draft.deadline);
}

StudyDraft read_draft(const YamlNode& root, Diagnostics& found) {
  constexpr int most_rounds = 1000;
  StudyDraft draft;
  YamlFields fields(root, "the study", found);
  if (!check_format_tag(fields, "study", found)) return draft;
  std::size_t errors = errors_in(found);
  draft.languages = read_languages(fields, found);
  if (errors_in(found) == errors) draft.rules.languages = draft.languages;
  read_texts(fields, draft);
  draft.round = static_cast<int>(fields.whole("round", 1, 1, most_rounds));
  errors = errors_in(found);
  draft.strata = read_strata(fields.node("strata"), draft.languages, found);
  if (errors_in(found) == errors) {
    draft.rules.strata.emplace();
    for (const Stratum& stratum : draft.strata.members) {
      draft.rules.strata->push_back(stratum.id);
    }
  }
  draft.elicitation = read_elicitation(fields.node("elicitation"), found);
  if (const YamlNode* hierarchy = fields.required_node("hierarchy")) {
    draft.hierarchy = read_hierarchy(*hierarchy, draft.languages, draft.elicitation.method, found);
  }
  if (draft.hierarchy && draft.elicitation.method == ElicitationMethod::pairwise) {
    check_pair_budget(draft.elicitation.design, *draft.hierarchy, found);
  }
  draft.weights = read_section(fields, "weights", found);
  draft.consistency = read_section(fields, "consistency", found);
  draft.audit = read_section(fields, "audit", found);
  draft.scoring = read_section(fields, "scoring", found);
  draft.revisit = read_section(fields, "revisit", found);
  draft.report = read_section(fields, "report", found);
  fields.finish();
  return draft;
}

/// A stratum without assessors has no say, whatever its share: the organiser should know.
void warn_of_empty_strata(const Strata& strata,
                          const std::vector<Assessor>& assessors,
                          Diagnostics& found) {
  if (assessors.empty() || has_error(found)) return;
  for (std::size_t i = 0; i < strata.members.size(); ++i) {
    const std::string& id = strata.members[i].id;
    if (std::ranges::find(assessors, id, &Assessor::stratum) != assessors.end()) continue;
    found.push_back(warning("survey.empty-stratum", strata.where[i],
                            "no assessor is in the stratum '" + id + "', so it will have no say",
                            "put assessors in it, or remove it"));
  }
}

/// In the order of the files and their lines; at most 50 of a severity, and how many more there
/// are.
Diagnostics presented(Diagnostics found, std::string_view study_file) {
  std::ranges::stable_sort(found, {}, [&](const Diagnostic& d) {
    return std::tuple(d.where.file != study_file, d.where.line, d.where.column);
  });
  std::map<Severity, std::size_t> seen;
  std::size_t left_out = 0;
  std::string file_of_first;
  std::erase_if(found, [&](const Diagnostic& d) {
    if (++seen[d.severity] <= most_diagnostics) return false;
    if (++left_out == 1) file_of_first = d.where.file;
    return true;
  });
  if (left_out > 0) {
    found.push_back(note("survey.more-mistakes", {file_of_first, 0, 0},
                         std::to_string(left_out) + " more are not shown",
                         "correct these first, then check again"));
  }
  return found;
}

}  // namespace

Result<Study> read_study(std::string_view study_text,
                         std::string_view study_file,
                         std::optional<std::string_view> assessors_text,
                         std::string_view assessors_file) {
  Diagnostics found;
  StudyDraft draft;
  const Result<YamlNode> tree = read_yaml_tree(study_text, study_file);
  append(found, tree.diagnostics());
  if (tree) draft = read_draft(*tree, found);
  std::vector<Assessor> assessors;
  if (assessors_text) {
    const Result<YamlNode> panel =
        read_yaml_tree(*assessors_text, assessors_file, assessors_limits);
    append(found, panel.diagnostics());
    if (panel) assessors = read_assessors(*panel, draft.rules, found);
  }
  warn_of_empty_strata(draft.strata, assessors, found);
  found = presented(std::move(found), study_file);
  if (has_error(found)) return found;
  PONDERA_ASSERT(draft.hierarchy);
  Study study{.id = std::move(draft.id),
              .title = std::move(draft.title),
              .purpose = std::move(draft.purpose),
              .question = std::move(draft.question),
              .organiser = std::move(draft.organiser),
              .deadline = std::move(draft.deadline),
              .languages = std::move(draft.languages),
              .hierarchy = *std::move(draft.hierarchy),
              .elicitation = draft.elicitation,
              .stratum_count = draft.strata.count,
              .strata = std::move(draft.strata.members),
              .round = draft.round,
              .assessors = std::move(assessors),
              .weights_section = std::move(draft.weights),
              .consistency_section = std::move(draft.consistency),
              .audit_section = std::move(draft.audit),
              .scoring_section = std::move(draft.scoring),
              .revisit_section = std::move(draft.revisit),
              .report_section = std::move(draft.report)};
  return Result<Study>(std::move(study), std::move(found));
}

}  // namespace pondera::survey
