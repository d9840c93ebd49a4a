// SPDX-License-Identifier: Apache-2.0
// Fields of a YAML mapping by name: a node in, checked values out, every mistake into one list. A
// key that nobody asked for is an error, with the nearest one that was.
#pragma once

#include "survey/localised_text.hpp"
#include "survey/yaml_tree.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

/// A value with the place where it stands, for a check that comes later.
struct Placed {
  std::string text;
  SourceSpot where;
};

/// Bounds of a number; a bound that is not given does not bind.
struct NumberRange {
  std::optional<double> lower = {};  ///< ≥
  std::optional<double> above = {};  ///< >
  std::optional<double> upper = {};  ///< ≤
};

/// Reads the fields of one mapping. Ask for every field, then call `finish` once.
///
///     YamlFields fields(node, "a stratum", found);
///     stratum.id = fields.required_id("id");
///     stratum.share = fields.number("share", 1, {.above = 0});
///     fields.finish();
class YamlFields {
 public:
  /// @param what what the mapping describes, for messages ("the study", "an assessor").
  /// @param found receives the diagnostics; a node that is not a mapping is one
  /// (survey.not-a-mapping).
  YamlFields(const YamlNode& node, std::string what, Diagnostics& found);

  [[nodiscard]] bool is_mapping() const;
  /// Whether the key stands there with a value.
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] SourceSpot where() const { return node_.where; }
  /// The place of the field's value; the mapping's own place when the field is missing.
  [[nodiscard]] SourceSpot where(std::string_view key) const;
  /// The place of the key itself; the mapping's own place when the field is missing.
  [[nodiscard]] SourceSpot key_where(std::string_view key) const;

  /// Whether the value is a list or mapping, where a text was asked for and this was said.
  [[nodiscard]] bool wrong_kind(std::string_view key) const;

  /// The raw node, or nullptr; marks the key as known.
  [[nodiscard]] const YamlNode* node(std::string_view key);
  /// The same; survey.missing-field when it is missing or empty, then nullptr.
  [[nodiscard]] const YamlNode* required_node(std::string_view key);

  /// A text, blanks at both ends trimmed; "" and survey.missing-field when it is missing or empty,
  /// survey.not-a-text when it is a list or mapping.
  [[nodiscard]] std::string required_text(std::string_view key);
  [[nodiscard]] std::string text(std::string_view key, std::string fallback = {});
  [[nodiscard]] std::optional<Placed> placed_text(std::string_view key);

  /// An identifier: 1-64 letters, digits, '-', '_', '.', starting with a letter or digit
  /// (survey.bad-id).
  [[nodiscard]] std::string required_id(std::string_view key);

  /// One string, or a map from language to string. A language that is not in `languages` is an
  /// error (survey.unknown-language); one that is missing is a warning
  /// (survey.missing-translation).
  [[nodiscard]] LocalisedText localised(std::string_view key,
                                        const std::vector<std::string>& languages);
  /// The same; survey.missing-field when there is none.
  [[nodiscard]] LocalisedText required_localised(std::string_view key,
                                                 const std::vector<std::string>& languages);

  /// A finite number within `range` (survey.not-a-number, survey.out-of-range).
  [[nodiscard]] double number(std::string_view key, double fallback, const NumberRange& range = {});
  /// A whole number in [lower, upper] (survey.not-a-whole-number, survey.out-of-range).
  [[nodiscard]] std::int64_t whole(std::string_view key,
                                   std::int64_t fallback,
                                   std::int64_t lower,
                                   std::int64_t upper);
  /// One of `names`, as its index (survey.unknown-choice, with the nearest).
  [[nodiscard]] std::size_t choice(std::string_view key,
                                   const std::vector<std::string>& names,
                                   std::size_t fallback);
  /// A sequence of texts, or one text.
  [[nodiscard]] std::vector<Placed> texts(std::string_view key);
  /// The items of a sequence; nothing when missing (survey.not-a-sequence).
  [[nodiscard]] std::vector<const YamlNode*> sequence(std::string_view key);

  /// Reports a text that has a line break (survey.several-lines).
  void check_one_line(std::string_view key, std::string_view text);
  void check_one_line(std::string_view key, const LocalisedText& text);

  /// Reports every key that was not asked for (survey.unknown-key).
  void finish();

 private:
  const YamlNode* known(std::string_view key);
  const YamlNode* scalar(std::string_view key);
  void report_missing(std::string_view key);

  const YamlNode& node_;
  std::string what_;
  Diagnostics& found_;
  std::vector<std::string> asked_;
};

}  // namespace pondera::survey
