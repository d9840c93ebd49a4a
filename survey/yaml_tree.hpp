// SPDX-License-Identifier: Apache-2.0
// The one door for YAML: text in, a tree of nodes with the place of each out. Only yaml_tree.cpp
// names yaml-cpp.
#pragma once

#include "core/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

struct YamlEntry;

/// A node keeps its text until a field parses it; `quoted` tells "3" from 3.
struct YamlNode {
  enum class Kind { empty, scalar, sequence, mapping };

  Kind kind = Kind::empty;         ///< empty: nothing after the colon, or `~`/`null` unquoted
  SourceSpot where;                ///< the node's own first character; for an empty one its key or
                                   ///< its dash
  std::string text;                ///< scalar
  bool quoted = false;             ///< scalar
  std::vector<YamlNode> items;     ///< sequence
  std::vector<YamlEntry> entries;  ///< mapping, in the file's order

  /// The value of `key`, or nullptr when this is no mapping or has no such key.
  [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  SourceSpot key_where;
  YamlNode value;
};

struct YamlLimits {
  std::size_t bytes = std::size_t{1} << 20U;
  int depth = 32;
  int nodes = 20'000;
  /// Whether `&name` and `*name` are taken: an alias becomes a copy of what it names, each of whose
  /// nodes counts. For files of others only, whose form needs them.
  bool aliases = false;
};

/// Reads one YAML document.
///
/// Takes a byte-order mark and LF, CRLF or CR line ends. Mistakes in what YAML allows are
/// collected; the first one that does not parse ends the reading, and so does a limit, before more
/// is kept. Errors: yaml.syntax, yaml.duplicate-key, yaml.anchor, yaml.alias, yaml.tag,
/// yaml.too-large, yaml.too-deep, yaml.too-many-nodes, yaml.not-utf8, yaml.control-character,
/// yaml.several-documents, yaml.empty, yaml.key-not-text. Warning: yaml.long-quotation.
[[nodiscard]] Result<YamlNode> read_yaml_tree(std::string_view text,
                                              std::string_view file,
                                              const YamlLimits& limits = {});

}  // namespace pondera::survey
