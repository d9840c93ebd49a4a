// SPDX-License-Identifier: Apache-2.0
#include "interview/answer_slots.hpp"

#include "core/utf8.hpp"
#include "survey/sheet_keys.hpp"
#include "survey/sheet_lines.hpp"
#include "survey/text_folding.hpp"

#include <limits>
#include <string>

namespace pondera::interview {

namespace {

using survey::SheetKey;
using survey::SheetLine;

std::size_t offset_of(std::string_view text, const SheetLine& line) {
  return static_cast<std::size_t>(line.text.data() - text.data());
}

std::size_t end_of(std::string_view text, const SheetLine& line) {
  return offset_of(text, line) + line.text.size();
}

/// Where the value of a line with a key begins: behind its first colon.
std::size_t behind_colon(std::string_view text, const SheetLine& line) {
  for (const std::string_view character : utf8_characters(line.text)) {
    if (survey::is_colon(code_point(character)))
      return static_cast<std::size_t>(character.data() - text.data()) + character.size();
  }
  return end_of(text, line);
}

/// The value of the line at `at`, with the lines below that go on with it.
TextRange value_at(std::string_view text, const std::vector<SheetLine>& lines, std::size_t at) {
  TextRange range = {behind_colon(text, lines[at]), end_of(text, lines[at])};
  bool empty = trimmed(text.substr(range.begin, range.end - range.begin)).empty();
  int blanks = 0;
  for (std::size_t next = at + 1; next < lines.size(); ++next) {
    const SheetLine& line = lines[next];
    if (line.text.empty()) {
      ++blanks;
      continue;
    }
    const bool goes_on = blanks == 0 || (empty && blanks == 1);
    if (!goes_on || survey::is_comment(line) || survey::recognise_key(line)) break;
    range.end = end_of(text, line);
    empty = false;
    blanks = 0;
  }
  return range;
}

/// The beginning of the line's own bytes in the text, quoting and indentation included.
std::string margin_of(std::string_view text, const SheetLine& line) {
  const std::size_t offset = offset_of(text, line);
  const std::size_t break_before = text.find_last_of("\r\n", offset == 0 ? 0 : offset - 1);
  const std::size_t start = break_before == text.npos || offset == 0 ? 0 : break_before + 1;
  return std::string(text.substr(start, offset - start));
}

/// Behind the line end that follows `end`.
std::size_t next_line(std::string_view text, std::size_t end) {
  const std::size_t at = text.find_first_of("\r\n", end);
  if (at == text.npos) return text.size();
  const bool crlf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
  return at + (crlf ? 2 : 1);
}

/// "left 3 # because": the answer ends before '#', and the reason begins behind it.
void split_at_hash(std::string_view text, EntrySlots& slots) {
  const std::string_view value =
      text.substr(slots.answer.begin, slots.answer.end - slots.answer.begin);
  for (const std::string_view character : utf8_characters(value)) {
    if (character != "#" && character != "＃") continue;
    const auto at = static_cast<std::size_t>(character.data() - text.data());
    if (!slots.why) slots.why = TextRange{at + character.size(), slots.answer.end};
    slots.answer.end = at;
    return;
  }
}

struct EntryLines {
  int first = 0;
  int end = 0;  ///< the line behind the last
};

std::optional<EntrySlots> slots_of(std::string_view text,
                                   const std::vector<SheetLine>& lines,
                                   const EntryLines& entry) {
  EntrySlots slots;
  bool found = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const SheetLine& line = lines[at];
    if (line.line < entry.first || line.line >= entry.end || survey::is_comment(line)) continue;
    const auto key = survey::recognise_key(line);
    if (!key) continue;
    if (key->key == SheetKey::remark || key->key == SheetKey::format) break;
    if (key->key == SheetKey::answer && !found) {
      found = true;
      slots.answer = value_at(text, lines, at);
      slots.below_answer = next_line(text, slots.answer.end);
      slots.margin = margin_of(text, line);
    } else if (key->key == SheetKey::why && found && !slots.why) {
      slots.why = value_at(text, lines, at);
    }
  }
  if (!found) return std::nullopt;
  split_at_hash(text, slots);
  return slots;
}

}  // namespace

std::vector<std::optional<EntrySlots>> answer_slots(std::string_view text,
                                                    const survey::AnswerSheet& sheet) {
  const std::vector<SheetLine> lines = survey::sheet_lines(text);
  std::vector<std::optional<EntrySlots>> slots;
  for (std::size_t i = 0; i < sheet.entries.size(); ++i) {
    const int end = i + 1 < sheet.entries.size() ? sheet.entries[i + 1].where.line
                                                 : std::numeric_limits<int>::max();
    slots.push_back(slots_of(text, lines, {sheet.entries[i].where.line, end}));
  }
  return slots;
}

std::optional<TextRange> remark_slot(std::string_view text) {
  const std::vector<SheetLine> lines = survey::sheet_lines(text);
  std::optional<TextRange> found;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (survey::is_comment(lines[at])) continue;
    const auto key = survey::recognise_key(lines[at]);
    if (key && key->key == SheetKey::remark) found = value_at(text, lines, at);
  }
  return found;
}

}  // namespace pondera::interview
