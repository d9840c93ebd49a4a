// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_fields.hpp"

#include "core/assert.hpp"
#include "core/nearest_name.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pondera::survey {

namespace {

std::string_view kind_name(YamlNode::Kind kind) {
  switch (kind) {
    case YamlNode::Kind::empty:
      return "nothing";
    case YamlNode::Kind::scalar:
      return "a text";
    case YamlNode::Kind::sequence:
      return "a list";
    case YamlNode::Kind::mapping:
      break;
  }
  return "a mapping";
}

Diagnostic not_a_mapping(const YamlNode& node, const std::string& what) {
  std::string hint = "write its fields as 'key: value' lines below it, indented";
  if (node.kind == YamlNode::Kind::scalar && node.text.find(':') != std::string::npos) {
    hint = "write ': ' (a colon and a blank) between a key and its value";
  }
  return error("survey.not-a-mapping", node.where,
               what + " must be a mapping of keys to values, but here is " +
                   (node.kind == YamlNode::Kind::scalar ? "the text " + shown(node.text)
                                                        : std::string(kind_name(node.kind))),
               std::move(hint));
}

Diagnostic not_a_text(const YamlNode& node, std::string_view key) {
  return error("survey.not-a-text", node.where,
               "'" + std::string(key) + "' must be one text, but here is " +
                   std::string(kind_name(node.kind)),
               "write it as '" + std::string(key) +
                   ": …'; a text that starts with [ or { needs quotation marks");
}

std::string range_text(const NumberRange& range) {
  std::string text;
  if (range.lower) text = "at least " + number_text(*range.lower);
  if (range.above) text = "above " + number_text(*range.above);
  if (range.upper) {
    if (!text.empty()) text += " and ";
    text += "at most " + number_text(*range.upper);
  }
  return text;
}

std::string range_hint(const NumberRange& range) {
  std::string bounds = range_text(range);
  if (range.lower && range.upper) {
    bounds = "from " + number_text(*range.lower) + " to " + number_text(*range.upper);
  } else if (range.lower) {
    bounds = "of " + bounds;
  }
  return "write a number " + bounds;
}

bool within(double value, const NumberRange& range) {
  return !(range.lower && value < *range.lower) && !(range.above && value <= *range.above) &&
         !(range.upper && value > *range.upper);
}

bool is_ascii_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_identifier(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest && is_ascii_letter_or_digit(text.front()) &&
         std::ranges::all_of(text, [](char c) {
           return is_ascii_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
         });
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

/// A text can smuggle in control characters by escapes ("\\x1B"); none has a place in what people
/// see.
bool has_control_character(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
  });
}

void check_characters(const YamlNode& value, Diagnostics& found) {
  if (!has_control_character(value.text)) return;
  found.push_back(error("survey.control-character", value.where,
                        "the text " + shown(value.text) + " holds an invisible control character",
                        "remove the escape (\\x…, \\e, \\b, …) that makes it"));
}

/// One entry of a text by language: the words, or "" with a diagnostic.
std::string words_in_language(const YamlEntry& entry, Diagnostics& found) {
  const YamlNode& value = entry.value;
  if (value.kind == YamlNode::Kind::sequence || value.kind == YamlNode::Kind::mapping) {
    found.push_back(not_a_text(value, entry.key));
    return {};
  }
  check_characters(value, found);
  std::string words(trimmed(value.text));
  if (words.empty()) {
    found.push_back(error("survey.missing-field", value.where,
                          "there is no text for the language " + shown(entry.key),
                          "write the text, or remove the line"));
  }
  return words;
}

}  // namespace

YamlFields::YamlFields(const YamlNode& node, std::string what, Diagnostics& found)
    : node_(node), what_(std::move(what)), found_(found) {
  if (!is_mapping()) found_.push_back(not_a_mapping(node_, what_));
}

bool YamlFields::is_mapping() const {
  return node_.kind == YamlNode::Kind::mapping;
}

bool YamlFields::has(std::string_view key) const {
  const YamlNode* value = node_.find(key);
  return value != nullptr && value->kind != YamlNode::Kind::empty;
}

bool YamlFields::wrong_kind(std::string_view key) const {
  const YamlNode* value = node_.find(key);
  return value != nullptr && value->kind != YamlNode::Kind::empty &&
         value->kind != YamlNode::Kind::scalar;
}

SourceSpot YamlFields::where(std::string_view key) const {
  const YamlNode* value = node_.find(key);
  return value == nullptr ? node_.where : value->where;
}

SourceSpot YamlFields::key_where(std::string_view key) const {
  const auto entry = std::ranges::find(node_.entries, key, &YamlEntry::key);
  return entry == node_.entries.end() ? node_.where : entry->key_where;
}

const YamlNode* YamlFields::node(std::string_view key) {
  return known(key);
}

const YamlNode* YamlFields::required_node(std::string_view key) {
  const YamlNode* value = known(key);
  if (value != nullptr && value->kind != YamlNode::Kind::empty) return value;
  report_missing(key);
  return nullptr;
}

const YamlNode* YamlFields::known(std::string_view key) {
  if (std::ranges::find(asked_, key) == asked_.end()) asked_.emplace_back(key);
  return node_.find(key);
}

/// The scalar at `key`; nullptr when missing or empty, and with a diagnostic when it is no scalar.
const YamlNode* YamlFields::scalar(std::string_view key) {
  const YamlNode* value = known(key);
  if (value == nullptr || value->kind == YamlNode::Kind::empty) return nullptr;
  if (value->kind == YamlNode::Kind::scalar) {
    check_characters(*value, found_);
    return value;
  }
  found_.push_back(not_a_text(*value, key));
  return nullptr;
}

void YamlFields::report_missing(std::string_view key) {
  if (!is_mapping()) return;  // said once, by the constructor
  const YamlNode* value = node_.find(key);
  const std::string name(key);
  if (value == nullptr) {
    found_.push_back(error("survey.missing-field", node_.where, what_ + " needs '" + name + "'",
                           "add a line '" + name + ": …'"));
  } else {
    found_.push_back(error("survey.missing-field", value->where,
                           "'" + name + "' of " + what_ + " is empty",
                           "write a value after '" + name + ":'"));
  }
}

std::string YamlFields::required_text(std::string_view key) {
  std::string words = text(key);
  if (words.empty() && !wrong_kind(key)) report_missing(key);
  return words;
}

std::string YamlFields::text(std::string_view key, std::string fallback) {
  const YamlNode* value = scalar(key);
  return value == nullptr ? std::move(fallback) : std::string(trimmed(value->text));
}

std::optional<Placed> YamlFields::placed_text(std::string_view key) {
  const YamlNode* value = scalar(key);
  if (value == nullptr) return std::nullopt;
  return Placed{std::string(trimmed(value->text)), value->where};
}

std::string YamlFields::required_id(std::string_view key) {
  std::string id = required_text(key);
  if (id.empty() || is_identifier(id)) return id;
  found_.push_back(
      error("survey.bad-id", where(key),
            shown(id) + " cannot be the " + std::string(key) + " of " + what_,
            "use 1 to 64 letters a-z, digits, '-', '_' and '.', starting with a letter "
            "or digit; texts for people go elsewhere"));
  return {};
}

LocalisedText YamlFields::localised(std::string_view key,
                                    const std::vector<std::string>& languages) {
  LocalisedText text;
  const YamlNode* value = known(key);
  if (value == nullptr || value->kind == YamlNode::Kind::empty) return text;
  if (value->kind == YamlNode::Kind::scalar) {
    check_characters(*value, found_);
    text.any = trimmed(value->text);
    return text;
  }
  if (value->kind == YamlNode::Kind::sequence) {
    found_.push_back(not_a_text(*value, key));
    return text;
  }
  for (const YamlEntry& entry : value->entries) {
    if (std::ranges::find(languages, entry.key) == languages.end()) {
      found_.push_back(error("survey.unknown-language", entry.key_where,
                             shown(entry.key) + " is not a language of this study",
                             known_names_hint(entry.key, languages)));
      continue;
    }
    text.by_language[entry.key] = words_in_language(entry, found_);
  }
  if (value->entries.empty()) return text;
  for (const std::string& language : languages) {
    if (value->find(language) != nullptr) continue;
    found_.push_back(
        warning("survey.missing-translation", value->where,
                "'" + std::string(key) + "' of " + what_ + " is not given in '" + language + "'",
                "another language is shown instead; add '" + language + ": …'"));
  }
  return text;
}

LocalisedText YamlFields::required_localised(std::string_view key,
                                             const std::vector<std::string>& languages) {
  const std::size_t before = found_.size();
  LocalisedText text = localised(key, languages);
  if (text.empty() && found_.size() == before) report_missing(key);
  return text;
}

double YamlFields::number(std::string_view key, double fallback, const NumberRange& range) {
  const YamlNode* value = scalar(key);
  if (value == nullptr) return fallback;
  const std::string expected = range_text(range);
  const auto number = parse_number(value->text);
  if (!number) {
    found_.push_back(error("survey.not-a-number", value->where,
                           "'" + std::string(key) + "' is " + shown(value->text) +
                               ", expected a number" + (expected.empty() ? "" : " ") + expected,
                           "write digits with a decimal point, for example 0.5"));
    return fallback;
  }
  if (!within(*number, range)) {
    found_.push_back(error(
        "survey.out-of-range", value->where,
        "'" + std::string(key) + "' is " + shown(value->text) + ", expected a number " + expected,
        range_hint(range)));
    return fallback;
  }
  return *number;
}

std::int64_t YamlFields::whole(std::string_view key,
                               std::int64_t fallback,
                               std::int64_t lower,
                               std::int64_t upper) {
  const YamlNode* value = scalar(key);
  if (value == nullptr) return fallback;
  const std::string bounds = "from " + std::to_string(lower) + " to " + std::to_string(upper);
  const std::string expected = ", expected a whole number " + bounds;
  const auto number = parse_whole(value->text);
  if (!number) {
    found_.push_back(error("survey.not-a-whole-number", value->where,
                           "'" + std::string(key) + "' is " + shown(value->text) + expected,
                           "write digits only"));
    return fallback;
  }
  if (*number < lower || *number > upper) {
    found_.push_back(error("survey.out-of-range", value->where,
                           "'" + std::string(key) + "' is " + shown(value->text) + expected,
                           "write a number " + bounds));
    return fallback;
  }
  return *number;
}

std::size_t YamlFields::choice(std::string_view key,
                               const std::vector<std::string>& names,
                               std::size_t fallback) {
  const YamlNode* value = scalar(key);
  if (value == nullptr) return fallback;
  const auto chosen = std::ranges::find(names, value->text);
  if (chosen != names.end()) return static_cast<std::size_t>(chosen - names.begin());
  found_.push_back(error(
      "survey.unknown-choice", value->where,
      "'" + std::string(key) + "' is " + shown(value->text) + ", expected one of: " + joined(names),
      known_names_hint(value->text, names)));
  return fallback;
}

std::vector<Placed> YamlFields::texts(std::string_view key) {
  std::vector<Placed> texts;
  const YamlNode* value = known(key);
  if (value == nullptr || value->kind == YamlNode::Kind::empty) return texts;
  if (value->kind != YamlNode::Kind::sequence) {
    if (auto one = placed_text(key)) texts.push_back(*std::move(one));
    return texts;
  }
  for (const YamlNode& item : value->items) {
    if (item.kind != YamlNode::Kind::scalar) {
      found_.push_back(error("survey.not-a-text", item.where,
                             "each item of '" + std::string(key) +
                                 "' must be one text, but here is " +
                                 std::string(kind_name(item.kind)),
                             "a text that starts with [ or { needs quotation marks"));
      continue;
    }
    check_characters(item, found_);
    texts.push_back({std::string(trimmed(item.text)), item.where});
  }
  return texts;
}

std::vector<const YamlNode*> YamlFields::sequence(std::string_view key) {
  std::vector<const YamlNode*> items;
  const YamlNode* value = known(key);
  if (value == nullptr || value->kind == YamlNode::Kind::empty) return items;
  if (value->kind != YamlNode::Kind::sequence) {
    found_.push_back(error("survey.not-a-sequence", value->where,
                           "'" + std::string(key) + "' must be a list, but here is " +
                               std::string(kind_name(value->kind)),
                           "write each item on a line that starts with '- '"));
    return items;
  }
  for (const YamlNode& item : value->items) items.push_back(&item);
  return items;
}

void YamlFields::check_one_line(std::string_view key, std::string_view text) {
  if (text.find('\n') == std::string_view::npos) return;
  found_.push_back(error("survey.several-lines", where(key),
                         "'" + std::string(key) + "' of " + what_ + " has more than one line",
                         "write it on one line"));
}

void YamlFields::check_one_line(std::string_view key, const LocalisedText& text) {
  check_one_line(key, text.any);
  for (const auto& [language, words] : text.by_language) check_one_line(key, words);
}

void YamlFields::finish() {
  for (const YamlEntry& entry : node_.entries) {
    if (std::ranges::find(asked_, entry.key) != asked_.end()) continue;
    std::string hint = known_names_hint(entry.key, asked_);
    const std::string before_colon = entry.key.substr(0, entry.key.find(':'));
    if (std::ranges::find(asked_, before_colon) != asked_.end()) {
      hint = "write a blank after the colon: '" + before_colon + ": …'";
    } else if (entry.key.starts_with('-')) {
      hint = "write a blank after the dash of a list item: '- …'";
    }
    found_.push_back(error("survey.unknown-key", entry.key_where,
                           shown(entry.key) + " is not a key of " + what_, std::move(hint)));
  }
}

}  // namespace pondera::survey
