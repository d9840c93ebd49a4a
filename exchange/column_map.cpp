// SPDX-License-Identifier: Apache-2.0
#include "exchange/column_map.hpp"

#include "core/utf8.hpp"
#include "exchange/flow_scalar.hpp"
#include "exchange/hierarchy_names.hpp"
#include "survey/format_tag.hpp"
#include "survey/yaml_fields.hpp"
#include "survey/yaml_tree.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace pondera::exchange {

namespace {

constexpr std::array<std::string_view, 2> direction_names = {"left-negative", "left-positive"};

/// A column has four keys and four values, a mapping around them, and its dash.
constexpr survey::YamlLimits map_limits = {.nodes = 50'000};

std::vector<TextCode> read_texts(survey::YamlFields& fields, int strongest, Diagnostics& found) {
  std::vector<TextCode> texts;
  for (const survey::YamlNode* node : fields.sequence("texts")) {
    survey::YamlFields line(*node, "a text", found);
    TextCode text{line.required_text("text"), 1};
    const auto word = line.placed_text("judgement");
    const auto code = word ? judgement_word(word->text, strongest) : std::nullopt;
    if (!code) {
      found.push_back(
          error("import.bad-judgement", word ? word->where : line.where(),
                word ? shown(word->text) + " is not a judgement" : "the text has no judgement",
                "write 'judgement: equal', 'judgement: left 3' or 'judgement: right 3', "
                "with a number from 1 to " +
                    std::to_string(strongest)));
    }
    text.code = code.value_or(1);
    line.finish();
    texts.push_back(std::move(text));
  }
  return texts;
}

void read_rule(survey::YamlFields& fields, ValueRule& rule, Diagnostics& found) {
  if (fields.required_node("coding") != nullptr) {
    rule.coding = codings()[fields.choice("coding", coding_names(), 0)].coding;
  }
  const bool has_sign = fields.has("sign");
  const auto sign = fields.choice("sign", {direction_names.begin(), direction_names.end()}, 0);
  if (has_sign) rule.left_is = sign == 0 ? LeftSide::negative : LeftSide::positive;
  const CodingRow& row = codings()[static_cast<std::size_t>(rule.coding)];
  if (row.has_direction && !has_sign) {
    found.push_back(error(
        "import.sign-not-declared", fields.where("coding"),
        "'" + std::string(row.name) + "' does not say by itself which end means the first item",
        "add 'sign: left-negative' if negative or low values mean that the first "
        "(left) item is more important, else 'sign: left-positive'"));
  }
  for (const survey::Placed& word : fields.texts("missing")) rule.missing.push_back(word.text);
  rule.texts = read_texts(fields, rule.strongest, found);
}

void read_pairs(survey::YamlFields& fields, ColumnMap& map, Diagnostics& found) {
  std::map<std::string, int> line_of;
  for (const survey::YamlNode* node : fields.sequence("columns")) {
    survey::YamlFields line(*node, "a column", found);
    PairColumn pair{line.required_text("column"), line.text("group"), line.required_text("left"),
                    line.required_text("right"), line.where("column")};
    line.finish();
    const auto [first, is_new] = line_of.emplace(pair.column, pair.where.line);
    if (!is_new && !pair.column.empty()) {
      found.push_back(error("import.column-twice", pair.where,
                            "the column " + shown(pair.column) +
                                " stands here twice; the first is "
                                "on line " +
                                std::to_string(first->second),
                            "a column holds the judgements of one pair: remove one of the lines"));
    }
    map.pairs.push_back(std::move(pair));
  }
  if (map.pairs.empty() && !has_error(found)) {
    found.push_back(error("import.no-columns", fields.where(),
                          "the mapping names no column with judgements",
                          "below 'columns:', write for each '- {column: …, left: …, right: …}'"));
  }
}

constexpr std::array<std::string_view, 9> separators = {"_",    "|",     "/",   ":",  " - ",
                                                        " vs ", " vs. ", " : ", " – "};

/// What stands in the brackets at the end of a heading.
std::optional<std::string> in_brackets(const std::string& heading) {
  const std::size_t open = heading.rfind('[');
  if (!heading.ends_with(']') || open == std::string::npos) return std::nullopt;
  return heading.substr(open + 1, heading.size() - open - 2);
}

void add_pairs(const std::string& text,
               const std::string& heading,
               const HierarchyNames& names,
               const survey::Hierarchy& hierarchy,
               std::vector<PairColumn>& pairs) {
  for (const std::string_view separator : separators) {
    for (std::size_t at = text.find(separator); at != std::string::npos;
         at = text.find(separator, at + 1)) {
      const std::string_view left = trimmed(std::string_view(text).substr(0, at));
      const std::string_view right = trimmed(std::string_view(text).substr(at + separator.size()));
      for (const PairPlace& place : names.pairs("", left, right)) {
        PairColumn pair{heading,
                        hierarchy.node(place.group).id,
                        hierarchy.node(place.left).id,
                        hierarchy.node(place.right).id,
                        {}};
        const bool is_new = std::ranges::none_of(pairs, [&](const PairColumn& other) {
          return other.left == pair.left && other.right == pair.right;
        });
        if (is_new) pairs.push_back(std::move(pair));
      }
    }
  }
}

/// Which of the headings names a token or an assessor, exactly.
std::string assessor_heading(const std::vector<CsvCell>& headings) {
  for (const std::string_view known : {"assessor", "token"}) {
    for (const CsvCell& heading : headings) {
      if (heading.text == known) return heading.text;
    }
  }
  return "";
}

}  // namespace

Result<ColumnMap> read_column_map(std::string_view text,
                                  std::string_view file,
                                  const survey::Study& study) {
  const auto root = survey::read_yaml_tree(text, file, map_limits);
  if (!root) return root.diagnostics();
  Diagnostics found = root.diagnostics();
  survey::YamlFields fields(*root, "the mapping", found);
  if (!fields.is_mapping() || !survey::check_format_tag(fields, "import", found)) return found;
  ColumnMap map;
  map.rule.strongest = study.elicitation.strongest;
  map.row_ids = fields.text("row_ids");
  map.assessor = map.row_ids.empty() ? fields.required_text("assessor") : fields.text("assessor");
  map.complete = fields.text("complete");
  map.remark = fields.text("remark");
  map.language = fields.text("language");
  read_rule(fields, map.rule, found);
  read_pairs(fields, map, found);
  fields.finish();
  return finished(std::move(map), std::move(found));
}

std::vector<PairColumn> pairs_in_heading(const std::string& heading,
                                         const survey::Study& study,
                                         const std::string& language) {
  // Longer headings are questions, and searching each of their places costs too much.
  constexpr std::size_t longest = 2'000;
  std::vector<PairColumn> pairs;
  if (heading.size() > longest) return pairs;
  const HierarchyNames names(study.hierarchy, language);
  add_pairs(heading, heading, names, study.hierarchy, pairs);
  if (const auto inner = in_brackets(heading)) {
    add_pairs(*inner, heading, names, study.hierarchy, pairs);
  }
  return pairs;
}

Result<ColumnMap> map_wide_table(const CsvTable& table,
                                 const survey::Study& study,
                                 const WideOptions& options) {
  ColumnMap map{.assessor = options.row_ids.empty() ? options.assessor : "",
                .row_ids = options.row_ids,
                .complete = "",
                .remark = "",
                .language = options.language,
                .rule = options.rule,
                .pairs = {},
                .only_these = true,
                .ignored = options.ignored};
  Diagnostics found;
  for (const CsvCell& heading : table.rows.front()) {
    if (found.size() >= most_diagnostics) break;
    const bool is_pair = heading.text != map.assessor &&
                         std::ranges::find(map.ignored, heading.text) == map.ignored.end();
    if (!is_pair) continue;
    std::vector<PairColumn> pairs = pairs_in_heading(heading.text, study, options.language);
    if (pairs.size() == 1) {
      pairs.front().where = heading.where;
      map.pairs.push_back(std::move(pairs.front()));
    } else if (pairs.empty()) {
      found.push_back(error(
          "import.unknown-column", heading.where,
          "the heading " + shown(heading.text) + " is not a pair of items that the study compares",
          "head such columns by two ids with '_' between them; leave one alone with --ignore; name "
          "that of the assessors with --assessor-column; or declare them all: --write-columns"));
    } else {
      found.push_back(error("import.ambiguous-column", heading.where,
                            "the heading " + shown(heading.text) + " may be '" + pairs[0].left +
                                "' and '" + pairs[0].right + "', or '" + pairs[1].left + "' and '" +
                                pairs[1].right + "'",
                            "say in a mapping file which it is: --write-columns makes one"));
    }
  }
  return finished(std::move(map), std::move(found));
}

std::string column_map_to_edit(const CsvTable& table, const survey::Study& study) {
  const std::vector<CsvCell>& headings = table.rows.front();
  const std::string strongest = std::to_string(study.elicitation.strongest);
  const std::string last = std::to_string(2 * study.elicitation.strongest - 1);
  const std::string assessor = assessor_heading(headings);
  std::string text =
      "# What the columns of the survey mean. Edit, then: pondera import FILE --columns THIS_FILE\n"
      "pondera: import/1\n"
      "assessor: " +
      (assessor.empty() ? "" : quoted_scalar(assessor)) +
      "   # heading of the column with the assessor's id, name or mail address\n"
      "coding:   # how values are written: one of\n"
      "#   ratio     3, 1/3, 0.333: how many times the left item is as important as the right\n"
      "#   signed    -" +
      strongest + " … -1 and 1 … " + strongest +
      ": the sign names the side\n"
      "#   slider    0 is equal, 2 is 3 times\n"
      "#   codes17   1 … " +
      last + ", " + strongest +
      " is equal\n"
      "#   texts     the texts, or codes such as A3, that are listed below\n"
      "# sign: left-negative   # negative or low values: the left item is more important;\n"
      "#                       # or left-positive. Look at a row whose answer you know.\n"
      "# missing: [\"0\"]       # values that mean 'not answered', besides blank, NA, N/A and n/a\n"
      "# complete: submitdate  # a column that is blank in rows that were never sent\n"
      "# texts:\n"
      "#   - {text: \"Both the same\", judgement: equal}\n"
      "#   - {text: \"Left somewhat more\", judgement: left 3}\n"
      "columns:\n";
  std::string others;
  for (const CsvCell& heading : headings) {
    if (heading.text == assessor) continue;
    const auto pairs = pairs_in_heading(heading.text, study, "");
    if (pairs.size() == 1) {
      text += "  - {column: " + quoted_scalar(heading.text) +
              ", left: " + quoted_scalar(pairs[0].left) +
              ", right: " + quoted_scalar(pairs[0].right) + "}\n";
    } else {
      others += "#  - {column: " + quoted_scalar(heading.text) + ", left: , right: }\n";
    }
  }
  if (!others.empty()) {
    text +=
        "# The headings below are not a pair of this study by themselves. Remove '#' and fill in\n"
        "# the ids of the two items where they are; leave the others.\n" +
        others;
  }
  return text;
}

}  // namespace pondera::exchange
