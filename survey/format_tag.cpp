// SPDX-License-Identifier: Apache-2.0
#include "survey/format_tag.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <optional>
#include <string>

namespace pondera::survey {

namespace {

constexpr int known_version = 1;

struct FormatTag {
  std::string_view kind;
  std::int64_t version;
};

std::optional<FormatTag> split(std::string_view tag) {
  const std::size_t slash = tag.find('/');
  if (slash == std::string_view::npos || slash == 0) return std::nullopt;
  const auto version = parse_whole(tag.substr(slash + 1));
  if (!version) return std::nullopt;
  return FormatTag{tag.substr(0, slash), *version};
}

}  // namespace

bool check_format_tag(YamlFields& fields, std::string_view kind, Diagnostics& found) {
  const std::string expected = std::string(kind) + "/" + std::to_string(known_version);
  const std::string cure = "write 'pondera: " + expected + "' as the first line";
  const auto report = [&](const std::string& message, const std::string& hint) {
    found.push_back(error("survey.format-tag", fields.where("pondera"), message, hint));
  };
  if (!fields.is_mapping()) return false;  // the constructor of `fields` said so
  const YamlNode* node = fields.node("pondera");
  if (node == nullptr || node->kind == YamlNode::Kind::empty) {
    report("the file does not say what it is; expected 'pondera: " + expected + "'", cure);
    return true;
  }
  const std::string found_tag = shown(node->text);
  const auto tag = split(node->text);
  if (!tag || tag->version < 1) {
    report(found_tag + " is not the tag of a file of pondera; expected '" + expected + "'", cure);
    return true;
  }
  if (tag->kind != kind) {
    report("the file says that it is " + found_tag + ", but here '" + expected + "' is expected",
           "give the right file, or " + cure);
    return false;
  }
  if (tag->version == known_version) return true;
  report("the file is written in version " + std::to_string(tag->version) +
             " of the form; this program knows version " + std::to_string(known_version),
         "use a newer pondera, or " + cure + " if the file was made for this one");
  return false;
}

}  // namespace pondera::survey
