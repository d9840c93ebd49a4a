// SPDX-License-Identifier: Apache-2.0
#include "survey/read_answer_sheet.hpp"

#include "core/utf8.hpp"
#include "survey/sheet_assembly.hpp"
#include "survey/text_encoding.hpp"
#include "survey/text_folding.hpp"
#include "survey/yaml_quoting.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pondera::survey {

namespace {

constexpr std::string_view format_tag = "questionnaire/1";

/// Takes the quotation marks off a text.
void unquote(std::optional<Placed>& field) {
  if (!field) return;
  if (auto plain = unquoted_scalar(field->text)) field->text = *std::move(plain);
}

/// A label only has to be compared, so smart quotes that a word processor made of ours count too.
void unquote_label(std::optional<Placed>& label) {
  unquote(label);
  if (!label) return;
  const std::string straight = folded(label->text);
  if (!straight.starts_with('"') || label->text.starts_with('"')) return;
  if (auto plain = unquoted_scalar(straight)) label->text = *std::move(plain);
}

/// "left 3 # because": what stands behind '#' is the reason.
void split_reason(SheetEntry& entry) {
  if (!entry.answer) return;
  std::string before;
  std::string& text = entry.answer->text;
  for (const std::string_view character : utf8_characters(text)) {
    if (character != "#" && character != "＃") {
      before += character;
      continue;
    }
    Placed reason = {std::string(trimmed(text.substr(before.size() + character.size()))),
                     entry.answer->where};
    reason.where.column += utf8_length(before);
    text = trimmed(before);
    if (reason.text.empty()) return;
    if (text.empty()) entry.behind_hash = reason;
    const std::string given = entry.why ? entry.why->text : "";
    if (!given.empty()) reason.text = given + "\n" + reason.text;
    entry.why = std::move(reason);
    return;
  }
}

void tidy_header(Placed& header) {
  std::string text = fold_width(header.text);
  if (const auto comment = text.find(" #"); comment != text.npos) text.resize(comment);
  if (const auto plain = unquoted_scalar(text)) text = *plain;
  header.text = trimmed(text);
}

void tidy(AnswerSheet& sheet) {
  for (SheetEntry& entry : sheet.entries) {
    split_reason(entry);
    unquote_label(entry.left);
    unquote_label(entry.right);
    unquote(entry.why);
    if (entry.number) entry.number->text = folded(trimmed(entry.number->text));
  }
  unquote(sheet.remark);
  for (Placed* header : {&sheet.study, &sheet.revision, &sheet.round, &sheet.assessor,
                         &sheet.language, &sheet.signature}) {
    tidy_header(*header);
  }
  sheet.revision.text = folded(sheet.revision.text);
  sheet.signature.text = folded(sheet.signature.text);
}

Diagnostic not_a_questionnaire(std::string_view file, std::string what) {
  return error("answers.not-a-questionnaire", {std::string(file)}, std::move(what),
               "send the questionnaire that you received, with your answers in it");
}

Diagnostic cut_off(const AssembledSheet& assembled) {
  return error("answers.cut-off", {assembled.sheet.file, assembled.last_line},
               "the file ends before its closing lines, from 'pondera: questionnaire/1' to "
               "'signature: …'; questions may be missing too",
               "send the whole file again; the closing lines stay as they were received");
}

/// The closing lines: all of them, in any order. Where only the last ones are missing, the file was
/// cut off.
void check_closing(const AssembledSheet& assembled, Diagnostics& found) {
  if (!assembled.format) {
    found.push_back(cut_off(assembled));
    return;
  }
  const AnswerSheet& sheet = assembled.sheet;
  if (fold_width(assembled.format->text) != format_tag) {
    found.push_back(error("answers.other-format", assembled.format->where,
                          "the format is '" + printable(assembled.format->text) +
                              "'; this version reads '" + std::string(format_tag) + "'",
                          "leave this line as it was received, or read it with a newer version"));
  }
  const std::array<std::pair<std::string_view, const Placed*>, 6> headers = {
      {{"study", &sheet.study},
       {"revision", &sheet.revision},
       {"round", &sheet.round},
       {"assessor", &sheet.assessor},
       {"language", &sheet.language},
       {"signature", &sheet.signature}}};
  Diagnostics missing;
  bool later_stands = false;
  for (auto header = headers.rbegin(); header != headers.rend(); ++header) {
    const auto& [name, value] = *header;
    if (!value->text.empty()) {
      later_stands = true;
    } else if (!later_stands) {
      found.push_back(cut_off(assembled));
      return;
    } else {
      missing.push_back(error("answers.missing-header", assembled.format->where,
                              "the closing line '" + std::string(name) + ": …' is missing",
                              "put the closing lines back as they were received"));
    }
  }
  found.insert(found.end(), missing.rbegin(), missing.rend());
}

}  // namespace

Result<AnswerSheet> read_answer_sheet(std::string_view bytes, std::string_view file) {
  const Result<DecodedText> decoded = decode_text(bytes, file);
  if (!decoded) return decoded.diagnostics();
  if (trimmed(decoded->text).empty()) return not_a_questionnaire(file, "the file is empty");
  AssembledSheet assembled = assemble_sheet(decoded->text, file);
  if (assembled.sheet.entries.empty()) {
    return not_a_questionnaire(file, "there is no question in this file");
  }
  Diagnostics found = decoded.diagnostics();
  found.insert(found.end(), assembled.found.begin(), assembled.found.end());
  tidy(assembled.sheet);
  check_closing(assembled, found);
  if (found.size() > most_diagnostics) {
    std::stable_partition(found.begin(), found.end(),
                          [](const Diagnostic& d) { return d.severity == Severity::error; });
    found.resize(most_diagnostics);
  }
  return finished(std::move(assembled.sheet), std::move(found));
}

}  // namespace pondera::survey
