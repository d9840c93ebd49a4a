// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_ahp_os_project.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "exchange/ahp_os_hierarchy.hpp"
#include "survey/yaml_tree.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace pondera::exchange {

namespace {

using survey::YamlNode;

/// 5,000 participants with some groups each, of seven fields.
constexpr survey::YamlLimits project_limits = {.bytes = std::size_t{8} << 20U, .nodes = 400'000};
constexpr std::string_view form_hint =
    "in AHP-OS, export it again: the project's page, 'Export'; it ends in -AHP-project.JSON";

/// The text of a field, numbers too.
const YamlNode* scalar(const YamlNode& node, std::string_view key) {
  const YamlNode* value = node.find(key);
  return value != nullptr && value->kind == YamlNode::Kind::scalar ? value : nullptr;
}

std::string text_of(const YamlNode& node, std::string_view key) {
  const YamlNode* value = scalar(node, key);
  return value == nullptr ? "" : std::string(trimmed(value->text));
}

class ProjectReading {
 public:
  explicit ProjectReading(const YamlNode& root) : root_(root) {}

  Result<ImportedModel> read() {
    model_.answers.format = "ahp-os";
    model_.answers.direction =
        "AHP-OS keeps for every pair which side is more important (0 the first, 1 the second) and "
        "how many times; 1 = equal";
    read_head();
    if (has_error(found_)) return found_;
    read_alternatives();
    add_alternatives();
    const YamlNode* judgements = root_.find("pwc");
    if (judgements != nullptr) {
      for (const YamlNode& entry : judgements->items) read_entry(entry);
    }
    return finished(std::move(model_), std::move(found_));
  }

 private:
  void report(Diagnostic diagnostic) {
    if (found_.size() < most_diagnostics) found_.push_back(std::move(diagnostic));
  }

  void read_head() {
    const YamlNode* projects = root_.find("pj");
    if (projects == nullptr || projects->items.empty()) {
      return report(error("import.ahp-os-form", root_.where,
                          "this is no project of AHP-OS: it has no 'pj' with a project in it",
                          std::string(form_hint)));
    }
    const YamlNode& project = projects->items.front();
    const YamlNode* hierarchy = scalar(project, "project_hText");
    if (projects->items.size() > 1 || hierarchy == nullptr) {
      return report(error("import.ahp-os-form", project.where,
                          hierarchy == nullptr ? "the project has no 'project_hText'"
                                               : "the file holds more than one project",
                          std::string(form_hint)));
    }
    auto read = read_ahp_os_hierarchy(hierarchy->text, hierarchy->where);
    if (!read)
      return found_.insert(found_.end(), read.diagnostics().begin(), read.diagnostics().end()),
             void();
    model_.title = text_of(project, "project_name");
    model_.description = text_of(project, "project_description");
    model_.organiser = text_of(project, "project_author");
    model_.items = read->items;
    if (model_.title.empty()) model_.title = model_.items.front().name;
    for (const std::string& node : read->fixed) {
      report(note("import.fixed-priorities", hierarchy->where,
                  "the project sets the priorities below " + shown(node) +
                      " by numbers; those are no judgements and are not taken"));
    }
  }

  void read_alternatives() {
    const YamlNode* alternatives = root_.find("alt");
    if (alternatives == nullptr) return;
    for (const YamlNode& entry : alternatives->items) {
      const std::string name = text_of(entry, "alt");
      const bool known = std::ranges::find(model_.alternatives, name) != model_.alternatives.end();
      if (name.empty() || known) {
        report(error("import.ahp-os-form", entry.where,
                     name.empty() ? "an alternative has no name"
                                  : "the alternative " + shown(name) + " stands here twice",
                     std::string(form_hint)));
        continue;
      }
      model_.alternatives.push_back(name);
    }
  }

  /// Below every lowest criterion, where they are compared.
  void add_alternatives() {
    if (model_.alternatives.empty()) return;
    std::vector<ModelItem> items;
    std::vector<std::size_t> moved(model_.items.size());
    for (std::size_t i = 0; i < model_.items.size(); ++i) {
      ModelItem item = model_.items[i];
      if (item.parent) item.parent = moved[*item.parent];
      moved[i] = items.size();
      items.push_back(item);
      if (!children_of(model_.items, i).empty()) continue;
      for (const std::string& name : model_.alternatives) {
        items.push_back({name, moved[i], true, item.where});
      }
    }
    model_.items = std::move(items);
  }

  /// The names that are compared at a node; nothing if there is no such node.
  [[nodiscard]] std::optional<std::vector<std::string>> compared_at(const std::string& node) const {
    for (std::size_t i = 0; i < model_.items.size(); ++i) {
      if (model_.items[i].name != node || model_.items[i].is_alternative) continue;
      std::vector<std::string> names;
      for (const std::size_t child : children_of(model_.items, i)) {
        names.push_back(model_.items[child].name);
      }
      return names;
    }
    return std::nullopt;
  }

  void read_entry(const YamlNode& entry) {
    const YamlNode* who = scalar(entry, "pwc_part");
    const YamlNode* node = scalar(entry, "pwc_node");
    const YamlNode* sides = scalar(entry, "pwc_ab");
    const YamlNode* intensities = scalar(entry, "pwc_intense");
    if (who == nullptr || node == nullptr || sides == nullptr || intensities == nullptr ||
        trimmed(who->text).empty()) {
      return report(error("import.ahp-os-form", entry.where,
                          "an entry of 'pwc' lacks pwc_part, pwc_node, pwc_ab or pwc_intense",
                          std::string(form_hint)));
    }
    const std::string assessor(trimmed(who->text));
    add_assessor(assessor, who->where);
    const std::string name(trimmed(node->text));
    const auto items = compared_at(name);
    if (!items) return report_node(name, node->where);
    const std::size_t pairs = items->size() * (items->size() - (items->empty() ? 0 : 1)) / 2;
    if (sides->text.size() != pairs || intensities->text.size() != pairs) {
      return report(error("import.ahp-os-judgements", sides->where,
                          "comparisons below " + shown(name) + ": the hierarchy has " +
                              std::to_string(pairs) + ", pwc_ab has " +
                              std::to_string(sides->text.size()) + " and pwc_intense " +
                              std::to_string(intensities->text.size()),
                          "the hierarchy was changed after the answers were given, or the file was "
                          "edited"));
    }
    add_judgements(assessor, name, *items, *sides, *intensities);
  }

  void report_node(const std::string& name, const SourceSpot& where) {
    std::vector<std::string> known;
    for (const ModelItem& item : model_.items) {
      if (!item.is_alternative) known.push_back(item.name);
    }
    report(error("import.ahp-os-node", where, "the project's hierarchy has no node " + shown(name),
                 known_names_hint(name, known)));
  }

  void add_assessor(const std::string& name, const SourceSpot& where) {
    if (!seen_.emplace(name, true).second) return;
    model_.assessors.push_back({name, ""});
    model_.answers.assessors.push_back({name, where, ""});
  }

  void add_judgements(const std::string& assessor,
                      const std::string& group,
                      const std::vector<std::string>& items,
                      const YamlNode& sides,
                      const YamlNode& intensities) {
    const std::string source = "node " + printable(group, 60);
    if (sources_.emplace(source, true).second) model_.answers.sources.push_back({source, 0});
    std::size_t k = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (std::size_t j = i + 1; j < items.size(); ++j, ++k) {
        const char side = sides.text[k];
        const char digit = intensities.text[k];
        if ((side != '0' && side != '1') || digit < '1' || digit > '9') {
          report(error("import.ahp-os-judgements", intensities.where,
                       "comparison " + std::to_string(k + 1) + " below " + shown(group) +
                           " is not a side, 0 or 1, with an intensity from 1 to 9",
                       std::string(form_hint)));
          return;
        }
        const Rational times(digit - '0');
        const Rational ratio = side == '0' ? times : *divide(1, times);
        model_.answers.judgements.push_back({.assessor = assessor,
                                             .group = group,
                                             .left = items[i],
                                             .right = items[j],
                                             .ratio = ratio,
                                             .written = std::string(1, side) + "/" + digit,
                                             .source = source,
                                             .why = "",
                                             .where = intensities.where});
      }
    }
  }

  const YamlNode& root_;
  ImportedModel model_;
  Diagnostics found_;
  std::map<std::string, bool> seen_;
  std::map<std::string, bool> sources_;
};

}  // namespace

namespace {

/// The number of an escape such as \\u4e2d that stands at `at`.
std::optional<char32_t> escaped_unit(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 6;
  if (at + length > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  char32_t code = 0;
  for (const char c : text.substr(at + 2, length - 2)) {
    const char low = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto digit = std::string_view("0123456789abcdef").find(low);
    if (digit == std::string_view::npos) return std::nullopt;
    code = (code << 4U) + static_cast<char32_t>(digit);
  }
  return code;
}

/// The character of two halves that stand at `at`, one escape after the other.
std::optional<char32_t> joined_halves(std::string_view text, std::size_t at) {
  const auto high = escaped_unit(text, at);
  if (!high || *high < 0xD800 || *high > 0xDBFF) return std::nullopt;
  const auto low = escaped_unit(text, at + 6);
  if (!low || *low < 0xDC00 || *low > 0xDFFF) return std::nullopt;
  return 0x10000 + ((*high - 0xD800) << 10U) + (*low - 0xDC00);
}

/// JSON writes what lies beyond U+FFFF as two halves, which YAML does not know.
std::string with_joined_halves(std::string_view text) {
  std::string joined;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const auto code = joined_halves(text, at)) {
      joined += utf8_of(*code);
      at += 11;
    } else if (text[at] == '\\' && at + 1 < text.size()) {
      joined += text.substr(at++, 2);  // a backslash that is escaped opens no other escape
    } else {
      joined += text[at];
    }
  }
  return joined;
}

}  // namespace

Result<ImportedModel> read_ahp_os_project(std::string_view text, std::string_view file) {
  const auto root = survey::read_yaml_tree(with_joined_halves(text), file, project_limits);
  if (!root) return root.diagnostics();
  return ProjectReading(*root).read();
}

}  // namespace pondera::exchange
