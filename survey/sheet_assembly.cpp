// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_assembly.hpp"

#include "core/utf8.hpp"
#include "survey/answer_text.hpp"
#include "survey/line_findings.hpp"
#include "survey/misplaced_answer.hpp"
#include "survey/part_heading.hpp"
#include "survey/sheet_header.hpp"
#include "survey/sheet_keys.hpp"
#include "survey/sheet_lines.hpp"
#include "survey/stray_answer.hpp"
#include "survey/text_folding.hpp"
#include "survey/typed_number.hpp"
#include "survey/wrapped_line.hpp"
#include "survey/yaml_quoting.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace pondera::survey {

namespace {

/// What a line without a key belongs to.
enum class Open { nothing, comment, closing, number, label, answer, prose };

/// What stands between the current entry, with its answer, and this line. The farther away a key
/// is, the less can it be meant for that entry.
enum class EntryEnd {
  none,
  commented,  ///< a comment line
  parted,     ///< a comment or a text of its own behind a blank line, or the heading of a part
  closed,     ///< `questions:`, `remark:` or the closing lines
};

/// The keys that say which question an entry is.
bool is_name(SheetKey key) {
  return key == SheetKey::number || key == SheetKey::left || key == SheetKey::right ||
         key == SheetKey::indicator;
}

class Assembly {
 public:
  Assembly(std::string_view file, std::set<std::string> labels) : labels_(std::move(labels)) {
    result_.sheet.file = file;
  }

  void take(const SheetLine& line);
  AssembledSheet finish() && { return std::move(result_); }

 private:
  [[nodiscard]] std::optional<KeyLine> key_of(const SheetLine& line) const;
  [[nodiscard]] bool belongs_here(const KeyLine& key, const SheetLine& line) const;
  void take_key(const KeyLine& line);
  void take_comment(const SheetLine& line);
  void take_text(const SheetLine& line);
  void take_label_text(const SheetLine& line);
  void take_answer_text(const SheetLine& line);
  void report_below_answer(const SheetLine& line);
  void take_prose(const SheetLine& line);
  void take_outside(const SheetLine& line);
  void keep_as_remark(const SheetLine& line);
  void report(Diagnostic finding) { result_.found.push_back(std::move(finding)); }
  bool report_unknown_key(const SheetLine& line);

  SheetEntry& entry_for(const KeyLine& line);
  void put(std::optional<Placed>& field, const KeyLine& line, Open open);
  void put_answer(const KeyLine& line);
  void put_reason(const KeyLine& line);
  void end_entry(const SheetLine& comment);
  bool is_refused_in_prose(const SheetLine& value);
  void put_prose(std::optional<Placed>& field, const KeyLine& line);
  void put_header(const KeyLine& line);
  void put_once(Placed& field, const KeyLine& line);

  [[nodiscard]] SourceSpot spot(int line, int column) const {
    return {result_.sheet.file, line, column};
  }
  [[nodiscard]] Placed placed(const SheetLine& line) const {
    return {std::string(line.text), spot(line.line, line.column)};
  }
  [[nodiscard]] const std::string& file() const { return result_.sheet.file; }
  [[nodiscard]] bool has_answer() const {
    return !result_.sheet.entries.empty() && result_.sheet.entries.back().answer.has_value();
  }
  [[nodiscard]] bool is_answer_awaited() const {
    return open_ == Open::answer && value_ != nullptr && value_->text.empty();
  }
  [[nodiscard]] bool among_questions() const {
    return !result_.sheet.entries.empty() && open_ != Open::closing;
  }
  /// Whether the question above has all that it needs.
  [[nodiscard]] bool is_between_questions() const {
    return open_ == Open::nothing || open_ == Open::comment || open_ == Open::prose ||
           (open_ == Open::answer && !value_->text.empty());
  }
  [[nodiscard]] bool is_wrapped_comment() const { return open_ == Open::comment && blanks_ == 0; }
  [[nodiscard]] LinePlace place() const {
    return {.file = file(),
            .labels = labels_,
            .wrapped_comment = is_wrapped_comment(),
            .below_questions = end_ == EntryEnd::closed && result_.sheet.entries.empty(),
            .among_questions = among_questions()};
  }
  [[nodiscard]] bool is_in_general_remark() const {
    return result_.sheet.remark && value_ == &*result_.sheet.remark;
  }

  AssembledSheet result_;
  std::set<std::string> labels_;  // all of the file, as label_key gives them
  Open open_ = Open::nothing;
  Placed* value_ = nullptr;        // what continuations are added to
  int blanks_ = 0;                 // how many blank lines stood before this one
  bool begins_paragraph_ = false;  // a second `why:` or `remark:` with nothing behind it
  int column_ = 0;                 // where this line begins
  int margin_ = 0;                 // where the current question begins
  bool bulleted_entry_ = false;    // the current entry began with a bullet
  EntryEnd end_ = EntryEnd::none;
};

void Assembly::take(const SheetLine& line) {
  if (line.text.empty()) {
    ++blanks_;
    return;
  }
  column_ = line.column;
  if (is_comment(line)) {
    take_comment(line);
  } else if (const auto key = key_of(line)) {
    result_.last_line = line.line;
    take_key(*key);
  } else {
    take_text(line);
  }
  blanks_ = 0;
}

std::optional<KeyLine> Assembly::key_of(const SheetLine& line) const {
  const auto key = recognise_key(line);
  if (key) return belongs_here(*key, line) ? key : std::nullopt;
  const bool expected =
      !result_.sheet.entries.empty() && (open_ == Open::label || is_answer_awaited());
  return expected ? recognise_answer_without_colon(line) : std::nullopt;
}

/// Whether a word that is one of our keys is meant as one where it stands.
bool Assembly::belongs_here(const KeyLine& key, const SheetLine& line) const {
  switch (key.key) {
    case SheetKey::header:
      // Names like "study" are ordinary words.
      return open_ == Open::closing;
    case SheetKey::right:
    case SheetKey::answer:
    case SheetKey::why:
      // Before the first question, "answer:" is a word of a wrapped instruction or of a mail.
      if (result_.sheet.entries.empty() && !key.bulleted) return false;
      break;
    default:
      break;
  }
  // "left: 3" below an empty "answer:" is the answer.
  const bool side = key.key == SheetKey::left || key.key == SheetKey::right;
  return !(side && is_answer_awaited() && is_worded_answer(line.text));
}

void Assembly::take_key(const KeyLine& line) {
  switch (line.key) {
    case SheetKey::questions:
      // "questions: 7, time: …" is a wrapped line of the instructions.
      if (line.value.text.empty()) end_ = EntryEnd::closed;
      open_ = Open::nothing;
      value_ = nullptr;
      return;
    case SheetKey::number:
      return put(entry_for(line).number, line, Open::number);
    case SheetKey::left:
    case SheetKey::indicator:
      return put(entry_for(line).left, line, Open::label);
    case SheetKey::right:
      return put(entry_for(line).right, line, Open::label);
    case SheetKey::answer:
      return put_answer(line);
    case SheetKey::why:
      return put_reason(line);
    case SheetKey::remark:
      end_ = EntryEnd::closed;
      if (!is_refused_in_prose(line.value)) put_prose(result_.sheet.remark, line);
      return;
    case SheetKey::format:
    case SheetKey::header:
      return put_header(line);
  }
}

/// The entry to which a key belongs: the current one, unless the key begins a new one.
SheetEntry& Assembly::entry_for(const KeyLine& line) {
  std::vector<SheetEntry>& entries = result_.sheet.entries;
  bool begins = entries.empty() || (end_ == EntryEnd::closed && is_name(line.key));
  if (!begins) {
    const SheetEntry& current = entries.back();
    switch (line.key) {
      case SheetKey::number:
        // A program may write the keys in another order: "- answer: …" first, "pair: 1" later.
        begins = line.bulleted || current.number || !bulleted_entry_;
        break;
      case SheetKey::right:
        begins = current.right.has_value();
        break;
      case SheetKey::answer:
        begins = line.bulleted && current.answer;
        break;
      case SheetKey::why:
        begins = line.bulleted && current.why;
        break;
      default:
        begins = current.left.has_value();
    }
  }
  if (begins) {
    entries.push_back({.where = spot(line.value.line, line.key_column),
                       .number = {},
                       .left = {},
                       .right = {},
                       .answer = {},
                       .why = {}});
    bulleted_entry_ = line.bulleted;
    end_ = EntryEnd::none;
    margin_ = column_;
  }
  return entries.back();
}

void Assembly::put(std::optional<Placed>& field, const KeyLine& line, Open open) {
  field = placed(line.value);
  value_ = &*field;
  open_ = open;
}

/// A second `answer:` in an entry fills an empty first one; two different answers are an error. One
/// behind the end of the entry answers it as little as any other.
void Assembly::put_answer(const KeyLine& line) {
  const bool begins = result_.sheet.entries.empty() || (line.bulleted && has_answer());
  if (end_ != EntryEnd::none && !begins) {
    if (!line.value.text.empty())
      report(outside_answer({line.value.text, line.value.line, line.key_column}, file()));
    if (open_ != Open::closing) open_ = Open::nothing;
    value_ = nullptr;
    return;
  }
  SheetEntry& entry = entry_for(line);
  if (!entry.answer || entry.answer->text.empty()) return put(entry.answer, line, Open::answer);
  open_ = Open::nothing;
  value_ = nullptr;
  if (line.value.text.empty() || folded(line.value.text) == folded(entry.answer->text)) return;
  report(second_answer(line.value, *entry.answer, file()));
}

/// Whether what stands behind `why:` or `remark:` is an answer to another question. One that may be
/// a remark as well stays one, with a warning.
bool Assembly::is_refused_in_prose(const SheetLine& value) {
  if (value.text.empty()) return false;
  if (is_numbered_answer(value)) {
    report(outside_answer(value, file()));
    open_ = Open::nothing;
    value_ = nullptr;
    return true;
  }
  if (auto found = prose_finding(value, place(), true)) {
    report(std::move(*found));
  } else if (is_stray_answer(value)) {
    report(answer_in_remark(value, file()));
  }
  return false;
}

/// A reason behind the end of an entry may be one for any question: kept as a general remark.
void Assembly::put_reason(const KeyLine& line) {
  if (is_refused_in_prose(line.value)) return;
  const bool begins = result_.sheet.entries.empty() || line.bulleted;
  if (end_ < EntryEnd::parted || begins) return put_prose(entry_for(line).why, line);
  if (open_ == Open::closing) {
    if (!line.value.text.empty()) report(passed_over(line.value, file()));
    return;
  }
  if (line.value.text.empty()) return put_prose(result_.sheet.remark, line);
  keep_as_remark(line.value);
}

void Assembly::put_prose(std::optional<Placed>& field, const KeyLine& line) {
  open_ = Open::prose;
  begins_paragraph_ = field && !field->text.empty() && line.value.text.empty();
  if (!field || field->text.empty()) {
    field = placed(line.value);
  } else if (!line.value.text.empty()) {
    field->text += "\n" + std::string(line.value.text);
  }
  value_ = &*field;
}

void Assembly::put_header(const KeyLine& line) {
  end_ = EntryEnd::closed;
  open_ = Open::closing;
  value_ = nullptr;
  if (line.key == SheetKey::format) {
    if (!result_.format) result_.format = Placed{};
    return put_once(*result_.format, line);
  }
  put_once(header_field(result_.sheet, line.name), line);
}

void Assembly::put_once(Placed& field, const KeyLine& line) {
  if (field.where.line == 0) {
    field = placed(line.value);
  } else if (folded(field.text) != folded(line.value.text)) {
    report(second_header(line, field, file()));
  }
}

/// A comment ends what was open. One that holds an answer among the questions was meant as one, or
/// was put aside on purpose: said, not taken.
void Assembly::take_comment(const SheetLine& line) {
  if (open_ == Open::closing) return;
  if (among_questions()) {
    auto found = comment_finding(line, file(), is_answer_awaited());
    if (found) report(std::move(*found));
  }
  end_entry(line);
  open_ = Open::comment;
  value_ = nullptr;
}

/// A comment below an entry that has its answer ends it, and the heading of a part ends any.
void Assembly::end_entry(const SheetLine& comment) {
  if (is_part_heading(comment)) {
    end_ = std::max(end_, EntryEnd::parted);
  } else if (has_answer()) {
    end_ = std::max(end_, blanks_ > 0 ? EntryEnd::parted : EntryEnd::commented);
  }
}

void Assembly::take_text(const SheetLine& line) {
  switch (open_) {
    case Open::label:
      return take_label_text(line);
    case Open::answer:
      return take_answer_text(line);
    case Open::prose:
      return take_prose(line);
    case Open::number:
      if (report_unknown_key(line)) return;
      break;
    default:
      break;
  }
  take_outside(line);
}

void Assembly::take_label_text(const SheetLine& line) {
  constexpr std::size_t longest_label = 4096;  // bytes; beyond, a quotation is not waited for
  const bool quoted = value_->text.size() < longest_label && is_open_quotation(value_->text);
  if (!quoted && report_unknown_key(line)) return;
  if (blanks_ > 0) return take_outside(line);
  append_wrapped(value_->text, line.text);
}

/// A line below `why:` or `remark:`. A paragraph that is not indented under its question may belong
/// to the one below as well as to the one above, so it becomes a reason of neither.
void Assembly::take_prose(const SheetLine& line) {
  if (is_mistyped_number_key(line) && report_unknown_key(line)) return;
  // "|" and ">" begin a text in YAML.
  if (value_->text == "|" || value_->text == ">") value_->text.clear();
  const bool apart = blanks_ > 0 || begins_paragraph_;
  const bool alone = apart || value_->text.empty();
  if (is_numbered_answer(line) || (alone && is_stray_answer(line)))
    return report(outside_answer(line, file()));
  const bool indented = line.column > margin_;
  if (blanks_ > 0 && !indented && !is_in_general_remark()) return take_outside(line);
  if (auto found = prose_finding(line, place(), alone)) report(std::move(*found));
  begins_paragraph_ = false;
  if (value_->text.empty()) value_->where = spot(line.line, line.column);
  append_line(value_->text, line.text, apart);
}

/// A line below `answer:`. One blank line between them is what pasting from a word processor makes;
/// a bare number behind more of them can be a page number as well, so it is not taken.
void Assembly::take_answer_text(const SheetLine& line) {
  if (report_unknown_key(line)) return;
  if (blanks_ > 0 && !is_answer_awaited()) return take_outside(line);
  if (blanks_ > 0 && !is_worded_answer(line.text)) {
    const bool answer = is_whole_answer(line, place());
    if (answer && blanks_ > 1) return report(answer_apart(line, file()));
    if (!answer) return report_below_answer(line);
  }
  if (value_->text.empty()) value_->where = spot(line.line, line.column);
  append_wrapped(value_->text, line.text);
}

/// A text below an empty `answer:` may be the remark of a person as well as an answer.
void Assembly::report_below_answer(const SheetLine& line) {
  if (auto found = outside_finding(line, place())) return report(std::move(*found));
  report(text_below_answer(line, file()));
  end_ = std::max(end_, EntryEnd::commented);
  put_prose(result_.sheet.remark,
            {.key = SheetKey::remark, .name = {}, .key_column = line.column, .value = line});
}

bool Assembly::report_unknown_key(const SheetLine& line) {
  const auto unknown = unknown_key(line);
  // However it is spelt, a word before an answer was meant as its key.
  const bool before_answer = unknown && is_worded_answer(unknown->value);
  if (!unknown || (!unknown->meant && !before_answer)) return false;
  report(no_such_key(line, *unknown, file()));
  return true;
}

void Assembly::take_outside(const SheetLine& line) {
  if (auto found = outside_finding(line, place())) return report(std::move(*found));
  // Below a comment without a blank line between them, it is the comment, wrapped.
  if (!among_questions() || is_wrapped_comment()) return;
  if (blanks_ > 0 && is_between_questions()) return keep_as_remark(line);
  report(passed_over(line, file()));
}

void Assembly::keep_as_remark(const SheetLine& line) {
  report(kept_as_remark(line, file()));
  if (has_answer()) end_ = std::max(end_, EntryEnd::parted);
  put_prose(result_.sheet.remark,
            {.key = SheetKey::remark, .name = {}, .key_column = line.column, .value = line});
}

}  // namespace

AssembledSheet assemble_sheet(std::string_view text, std::string_view file) {
  const std::vector<SheetLine> lines = sheet_lines(text);
  Assembly assembly(file, labels_among(lines));
  for (const SheetLine& line : lines) assembly.take(line);
  return std::move(assembly).finish();
}

}  // namespace pondera::survey
