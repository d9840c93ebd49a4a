// SPDX-License-Identifier: Apache-2.0
#include "survey/yaml_tree.hpp"

#include "core/utf8.hpp"
#include "survey/text_places.hpp"
#include "survey/yaml_mistakes.hpp"
#include "survey/yaml_source.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

namespace pondera::survey {

namespace {

/// Thrown through yaml-cpp to end the parse; what is wrong is already in the list.
struct StopParsing {};

/// Builds the tree from yaml-cpp's events and refuses what YAML allows but a study has no use for.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, const TextPlaces& places, const YamlLimits& limits)
      : text_(text), places_(places), limits_(limits) {}

  YamlNode root;
  Diagnostics found;

  [[nodiscard]] bool seen_document() const { return documents_ > 0; }
  /// The opening of a doubtful quoted text that ends on the line of `at`.
  [[nodiscard]] std::optional<std::size_t> long_quote(std::size_t at) const {
    if (!long_quote_ || at < long_quote_->end) return std::nullopt;
    const bool same_line =
        text_.substr(long_quote_->end, at - long_quote_->end).find('\n') == std::string_view::npos;
    return same_line ? std::optional(long_quote_->at) : std::nullopt;
  }
  /// A quoted text that swallowed fields without breaking the file.
  void warn_of_long_quote() {
    if (!found.empty() || !long_quote_) return;
    found.push_back(warning(
        "yaml.long-quotation", places_.spot(long_quote_->at),
        "the quoted text that opens here runs over lines that look like fields of their own",
        "if that is not meant, close it with the same mark where the text ends"));
  }
  [[nodiscard]] std::optional<std::size_t> open_bracket() const {
    for (auto level = open_.rbegin(); level != open_.rend(); ++level) {
      if (level->at < text_.size() && (text_[level->at] == '[' || text_[level->at] == '{')) {
        return level->at;
      }
    }
    return std::nullopt;
  }

  void report(std::string code, std::size_t at, std::string message, std::string hint = {}) {
    found.push_back(error(std::move(code), places_.spot(at), std::move(message), std::move(hint)));
    if (found.size() >= most_diagnostics) throw StopParsing{};
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    const std::size_t at = offset(mark);
    if (text_.substr(at).starts_with("---")) {
      report("yaml.several-documents", at, "a second document starts here ('---')",
             "keep one document in each file; remove the line");
    } else {
      report("yaml.syntax", at, "this text does not belong to what stands above it",
             "remove it, or put # before a remark");
    }
    throw StopParsing{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::size_t at = offset(mark);
    check_properties(at, "?", anchor);
    const Level* parent = open_.empty() ? nullptr : &open_.back();
    if (expects_key()) {
      count_node(at);
      report("yaml.key-not-text", at, "a key is missing before the colon",
             "write 'key: value'; a key that is the word null needs quotation marks");
      open_.back().key_at = at;
      add_key("");
      return;
    }
    std::size_t where = at;
    if (parent != nullptr && !is_written_null(text_, at)) {
      if (parent->node->kind == YamlNode::Kind::mapping) {
        if (*parent->key_at == at) report_lone_word(at);
        where = *parent->key_at;
      } else {
        where = empty_item(text_, at);
      }
    }
    add_value(where, YamlNode{});
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::size_t at = offset(mark);
    const auto named = anchored_.find(anchor);
    if (named != anchored_.end() && !expects_key()) {
      add_copy(at, named->second);
      return;
    }
    report_alias(at);
    if (!expects_key()) {
      add_value(at, YamlNode{});
    } else {
      open_.back().key_at = at;
      add_key("");
    }
  }

  void OnScalar(const YAML::Mark& mark,
                const std::string& tag,
                YAML::anchor_t anchor,
                const std::string& value) override {
    const std::size_t at = offset(mark);
    check_properties(at, tag, anchor);
    check_quotation(at);
    if (expects_key()) {
      count_node(at);
      check_repetition(at, value);
      open_.back().key_at = at;
      add_key(value);
      return;
    }
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.text = value;
    node.quoted = tag == "!";
    keep(anchor, *add_value(at, std::move(node)));
  }

  void OnSequenceStart(const YAML::Mark& mark,
                       const std::string& tag,
                       YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open_collection(offset(mark), tag, anchor, YamlNode::Kind::sequence);
  }
  void OnSequenceEnd() override { close_collection(); }

  void OnMapStart(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open_collection(offset(mark), tag, anchor, YamlNode::Kind::mapping);
  }
  void OnMapEnd() override { close_collection(); }

  void report_alias(std::size_t at) {
    report("yaml.alias", at,
           "a value that starts with '*' refers to another part of the file, "
           "which is not allowed here",
           "write the value out; a text that starts with * needs quotation marks");
  }

 private:
  /// A collection that is not closed yet. The pointer holds: a parent gains no item while its child
  /// is open.
  struct Level {
    YamlNode* node;
    std::size_t at;
    std::optional<std::size_t> key_at;    // mapping: the key whose value comes next
    std::map<std::string, int> key_line;  // mapping: line of each key
    YAML::anchor_t anchor = 0;
  };

  struct QuotedText {
    std::size_t at;
    std::size_t end;
  };

  static std::size_t offset(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
  }

  [[nodiscard]] bool expects_key() const {
    return !open_.empty() && open_.back().node->kind == YamlNode::Kind::mapping &&
           !open_.back().key_at;
  }

  void count_node(std::size_t at) {
    if (++nodes_ <= limits_.nodes) return;
    report("yaml.too-many-nodes", at,
           "the file holds more than " + std::to_string(limits_.nodes) + " keys and values");
    throw StopParsing{};
  }

  void add_key(const std::string& key) {
    open_.back().node->entries.push_back({key, places_.spot(*open_.back().key_at), YamlNode{}});
  }

  YamlNode* add_value(std::size_t at, YamlNode node) {
    count_node(at);
    node.where = places_.spot(at);
    if (open_.empty()) {
      root = std::move(node);
      return &root;
    }
    Level& parent = open_.back();
    if (parent.node->kind == YamlNode::Kind::sequence) {
      parent.node->items.push_back(std::move(node));
      return &parent.node->items.back();
    }
    parent.key_at.reset();
    YamlNode& value = parent.node->entries.back().value;
    value = std::move(node);
    return &value;
  }

  void open_collection(std::size_t at,
                       const std::string& tag,
                       YAML::anchor_t anchor,
                       YamlNode::Kind kind) {
    check_properties(at, tag, anchor);
    if (expects_key()) refuse_key(at);
    if (static_cast<int>(open_.size()) >= limits_.depth) {
      refuse_depth(at);
    }
    YamlNode node;
    node.kind = kind;
    YamlNode* added = add_value(at, std::move(node));
    open_.push_back({added, at, std::nullopt, {}, anchor});
  }

  void close_collection() {
    keep(open_.back().anchor, *open_.back().node);
    open_.pop_back();
  }

  /// What an alias that comes later stands for. A collection is kept when it is whole, so that none
  /// can hold itself.
  void keep(YAML::anchor_t anchor, const YamlNode& node) {
    if (limits_.aliases && anchor != 0) anchored_[anchor] = node;
  }

  /// Counts before it copies: aliases of aliases end at the limit, not in memory.
  void add_copy(std::size_t at, const YamlNode& named) {
    count_nodes_of(named, at, static_cast<int>(open_.size()));
    YamlNode copy = named;
    --nodes_;  // add_value counts the top of it again
    YamlNode* added = add_value(at, std::move(copy));
    added->where = named.where;
  }

  void count_bytes(const std::string& text, std::size_t at) {
    copied_bytes_ += text.size();
    if (copied_bytes_ <= limits_.bytes) return;
    report("yaml.too-large", at,
           "the aliases ('*') of the file stand for more text than it may hold",
           "write out what is meant, once");
    throw StopParsing{};
  }

  void count_nodes_of(const YamlNode& node, std::size_t at, int depth) {
    count_node(at);
    count_bytes(node.text, at);
    if (depth >= limits_.depth && node.kind != YamlNode::Kind::scalar) refuse_depth(at);
    for (const YamlNode& item : node.items) count_nodes_of(item, at, depth + 1);
    for (const YamlEntry& entry : node.entries) {
      count_node(at);
      count_bytes(entry.key, at);
      count_nodes_of(entry.value, at, depth + 1);
    }
  }

  /// yaml-cpp takes a bracket that is never closed for a key, too.
  [[noreturn]] void refuse_key(std::size_t at) {
    const bool is_bracket = at < text_.size() && (text_[at] == '[' || text_[at] == '{');
    int deepest = 0;
    const bool closed = !is_bracket || end_of_bracket(text_, at, deepest);
    if (deepest > limits_.depth) refuse_depth(at);
    if (closed) {
      report("yaml.key-not-text", at, "a key must be one word or text, not a list or mapping",
             "write 'key: value'");
    } else {
      report("yaml.syntax", at,
             std::string("the bracket '") + text_[at] + "' that opens here is not closed",
             std::string("close it with '") + (text_[at] == '[' ? ']' : '}') + "'");
    }
    throw StopParsing{};
  }

  [[noreturn]] void refuse_depth(std::size_t at) {
    report("yaml.too-deep", at,
           "the file nests more than " + std::to_string(limits_.depth) + " levels",
           "indent less: a list or mapping inside " + std::to_string(limits_.depth) +
               " others is hardly meant");
    throw StopParsing{};
  }

  /// yaml-cpp gives quoted and block scalars the tag "!", everything else without a tag "?"; a
  /// written "!" is told from the former by the character that stands there.
  void check_properties(std::size_t at, const std::string& tag, YAML::anchor_t anchor) {
    const char first = at < text_.size() ? text_[at] : '\0';
    if (first == '!' || (tag != "?" && tag != "!" && !tag.empty())) {
      report("yaml.tag", at, "a value that starts with '!' names a type, which is not allowed here",
             "remove it; a text that starts with ! needs quotation marks");
    }
    if (anchor != 0 && !limits_.aliases) {
      report("yaml.anchor", at,
             "a value that starts with '&' names a part of the file, which is not allowed here",
             "remove it; a text that starts with & needs quotation marks");
    }
  }

  /// yaml-cpp takes the end of the file for a closing quotation mark.
  void check_quotation(std::size_t at) {
    if (at >= text_.size() || (text_[at] != '"' && text_[at] != '\'')) return;
    const auto end = end_of_quoted(text_, at);
    if (!end) {
      report("yaml.syntax", at, "the quotation mark that opens here is never closed",
             "close it where the text ends, with the same mark");
      throw StopParsing{};
    }
    if (runs_over_a_field(text_.substr(at, *end - at))) long_quote_ = QuotedText{at, *end};
  }

  void check_repetition(std::size_t at, const std::string& key) {
    const int line = places_.spot(at).line;
    const auto [first, is_new] = open_.back().key_line.emplace(key, line);
    if (is_new) return;
    report("yaml.duplicate-key", at,
           "the key '" + printable(key, 60) + "' stands here twice; the first is on line " +
               std::to_string(first->second),
           "remove one of them, or give it its right name");
  }

  [[noreturn]] void report_lone_word(std::size_t at) {
    int deepest = 0;
    if (const auto bracket = open_bracket(); bracket && !end_of_bracket(text_, *bracket, deepest)) {
      refuse_key(*bracket);
    }
    const std::string& word = open_.back().node->entries.back().key;
    if (word.size() > 1 && word.front() == '-') {
      report("yaml.syntax", at, "there is no blank after the dash",
             "write '- ' before each list item");
    } else {
      report("yaml.syntax", at, "'" + printable(word, 60) + "' is not of the form 'key: value'",
             "write a key, a colon, a blank and the value, or put # before a remark");
    }
    throw StopParsing{};
  }

  std::string_view text_;
  const TextPlaces& places_;
  const YamlLimits& limits_;
  std::vector<Level> open_;
  std::optional<QuotedText> long_quote_;  // the last one that is doubtful
  std::map<YAML::anchor_t, YamlNode> anchored_;
  std::size_t copied_bytes_ = 0;
  int nodes_ = 0;
  int documents_ = 0;
};

void parse(const std::string& text, TreeBuilder& builder) {
  try {
    std::istringstream input(text);
    YAML::Parser parser(input);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const StopParsing&) {  // already reported
  } catch (const YAML::Exception& stopped) {
    const auto at = static_cast<std::size_t>(std::max(stopped.mark.pos, 0));
    if (at < text.size() && text[at] == '*') return builder.report_alias(at);
    const YamlMistake mistake =
        likely_mistake(text, {at, stopped.msg, builder.long_quote(at), builder.open_bracket()});
    builder.report("yaml.syntax", mistake.at, mistake.message, mistake.hint);
  }
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &YamlEntry::key);
  return found == entries.end() ? nullptr : &found->value;
}

Result<YamlNode> read_yaml_tree(std::string_view bytes,
                                std::string_view file,
                                const YamlLimits& limits) {
  const Result<std::string> text = yaml_source(bytes, file, limits.bytes);
  if (!text) return text.diagnostics();
  const TextPlaces places(*text, file);
  TreeBuilder builder(*text, places, limits);
  try {
    parse(*text, builder);
  } catch (const StopParsing&) {  // the fiftieth mistake was the parser's own
  }
  const bool nothing = !builder.seen_document() || builder.root.kind == YamlNode::Kind::empty;
  if (builder.found.empty() && nothing) {
    return error("yaml.empty", {std::string(file), 0, 0},
                 "the file is empty, or holds only remarks",
                 "'pondera new FOLDER' makes one to start from");
  }
  builder.warn_of_long_quote();
  return finished(std::move(builder.root), std::move(builder.found));
}

}  // namespace pondera::survey
