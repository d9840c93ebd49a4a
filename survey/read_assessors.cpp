// SPDX-License-Identifier: Apache-2.0
#include "survey/read_assessors.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "survey/format_tag.hpp"
#include "survey/text_folding.hpp"
#include "survey/yaml_fields.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace pondera::survey {

namespace {

/// One mailbox and nothing that could end a mail header or name a second recipient.
bool is_mail_address(std::string_view address) {
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == address.size()) return false;
  return std::ranges::none_of(address, [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
           std::string_view(",;<>()[]\"\\").find(c) != std::string_view::npos;
  });
}

class PanelReader {
 public:
  PanelReader(const PanelRules& rules, Diagnostics& found) : rules_(rules), found_(found) {}

  Assessor read(const YamlNode& yaml) {
    YamlFields fields(yaml, "an assessor", found_);
    Assessor assessor;
    assessor.where = yaml.where;
    assessor.id = fields.required_id("id");
    if (fields.has("id")) assessor.where = fields.where("id");
    check_id(assessor);
    read_name(fields, assessor);
    read_address(fields, assessor);
    read_language(fields, assessor);
    read_stratum(fields, assessor);
    read_weight(fields, assessor);
    fields.finish();
    return assessor;
  }

 private:
  struct First {
    int line;
    std::string text;
  };

  /// Ids name files, and many disks take E01 and e01 for the same name.
  void check_id(const Assessor& assessor) {
    if (assessor.id.empty()) return;
    const auto [first, is_new] =
        ids_.try_emplace(name_key(assessor.id), First{assessor.where.line, assessor.id});
    if (is_new) return;
    const bool same = first->second.text == assessor.id;
    found_.push_back(
        error("survey.duplicate-assessor", assessor.where,
              same ? "the id '" + assessor.id + "' is used twice; the first is on line " +
                         std::to_string(first->second.line)
                   : "the id '" + assessor.id + "' differs only in letter case from '" +
                         first->second.text + "' on line " + std::to_string(first->second.line),
              "give each assessor an id of their own"));
  }

  void read_name(YamlFields& fields, Assessor& assessor) {
    assessor.name = fields.text("name");
    fields.check_one_line("name", assessor.name);
    if (assessor.name.empty()) {
      assessor.name = assessor.id;
      return;
    }
    const auto [first, is_new] =
        names_.try_emplace(name_key(assessor.name), First{assessor.where.line, assessor.id});
    if (is_new) return;
    found_.push_back(warning("survey.same-name", fields.where("name"),
                             shown(assessor.name) + " is also the name of '" + first->second.text +
                                 "' on line " + std::to_string(first->second.line),
                             "check that this is not the same person twice"));
  }

  void read_address(YamlFields& fields, Assessor& assessor) {
    assessor.address = fields.text("address");
    if (assessor.address.empty()) return;
    if (!is_mail_address(assessor.address)) {
      found_.push_back(error("survey.bad-address", fields.where("address"),
                             shown(assessor.address) + " is not one mail address",
                             "write it as name@example.org, without name, blanks or brackets"));
      return;
    }
    const auto [first, is_new] =
        addresses_.try_emplace(name_key(assessor.address), First{assessor.where.line, assessor.id});
    if (is_new) return;
    found_.push_back(warning("survey.duplicate-address", fields.where("address"),
                             shown(assessor.address) + " is also the address of '" +
                                 first->second.text + "' on line " +
                                 std::to_string(first->second.line),
                             "check that this is not the same person twice"));
  }

  void read_language(YamlFields& fields, Assessor& assessor) {
    assessor.language = fields.text("language");
    if (!rules_.languages) return;
    if (assessor.language.empty()) {
      assessor.language = rules_.languages->front();
    } else if (std::ranges::find(*rules_.languages, assessor.language) == rules_.languages->end()) {
      found_.push_back(error("survey.unknown-language", fields.where("language"),
                             shown(assessor.language) + " is not a language of this study",
                             known_names_hint(assessor.language, *rules_.languages)));
    }
  }

  void read_stratum(YamlFields& fields, Assessor& assessor) {
    assessor.stratum = fields.text("stratum");
    if (!rules_.strata) return;
    const std::vector<std::string>& strata = *rules_.strata;
    if (strata.empty()) {
      if (assessor.stratum.empty()) return;
      found_.push_back(error("survey.no-strata", fields.where("stratum"),
                             "the study has no strata, but here is " + shown(assessor.stratum),
                             "add 'strata' to study.yaml, or remove this"));
    } else if (assessor.stratum.empty()) {
      if (!fields.is_mapping() || fields.wrong_kind("stratum")) return;
      found_.push_back(
          error("survey.missing-stratum", fields.where("stratum"),
                "the study divides its panel into strata, but this assessor is in none",
                "add 'stratum: …'; " + known_names_hint("", strata)));
    } else if (std::ranges::find(strata, assessor.stratum) == strata.end()) {
      found_.push_back(error("survey.unknown-stratum", fields.where("stratum"),
                             shown(assessor.stratum) + " is not a stratum of this study",
                             known_names_hint(assessor.stratum, strata)));
    }
  }

  static void read_weight(YamlFields& fields, Assessor& assessor) {
    constexpr double largest_weight = 1000;
    const double weight = fields.number("weight", 1, {.lower = 0, .upper = largest_weight});
    if (fields.has("weight")) assessor.weight = weight;
  }

  const PanelRules& rules_;
  Diagnostics& found_;
  std::map<std::string, First> ids_;
  std::map<std::string, First> names_;
  std::map<std::string, First> addresses_;
};

}  // namespace

std::vector<Assessor> read_assessors(const YamlNode& root,
                                     const PanelRules& rules,
                                     Diagnostics& found) {
  std::vector<Assessor> assessors;
  YamlFields fields(root, "the file of assessors", found);
  if (!check_format_tag(fields, "assessors", found)) return assessors;
  if (fields.node("assessors") == nullptr) {
    found.push_back(error("survey.missing-field", fields.where(),
                          "the file of assessors needs 'assessors'",
                          "add a line 'assessors:' and list them below, each after '- '"));
  }
  const std::vector<const YamlNode*> items = fields.sequence("assessors");
  if (items.size() > most_assessors) {
    found.push_back(error("survey.too-many-assessors", items[most_assessors]->where,
                          "the file lists " + std::to_string(items.size()) +
                              " assessors; at most " + std::to_string(most_assessors) +
                              " are possible"));
  }
  PanelReader reader(rules, found);
  for (const YamlNode* item : items) assessors.push_back(reader.read(*item));
  fields.finish();
  return assessors;
}

}  // namespace pondera::survey
