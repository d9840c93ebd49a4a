// SPDX-License-Identifier: Apache-2.0
#include "interview/answer_file.hpp"

#include "core/utf8.hpp"
#include "interview/answer_slots.hpp"
#include "survey/read_answer_sheet.hpp"
#include "survey/text_encoding.hpp"
#include "survey/wording.hpp"
#include "survey/yaml_quoting.hpp"

#include <map>
#include <utility>

namespace pondera::interview {

namespace {

using survey::AnswerSheet;
using survey::SheetEntry;

Diagnostic not_kept(std::string_view file, int line, std::string message, std::string hint) {
  return error("interview.not-kept", {std::string(file), line, 0}, std::move(message),
               std::move(hint));
}

std::string text_of(const std::optional<survey::Placed>& field) {
  return field ? field->text : "";
}

/// What an entry says, without places.
std::vector<std::string> said_by(const SheetEntry& entry) {
  return {text_of(entry.number), text_of(entry.left), text_of(entry.right), text_of(entry.answer),
          text_of(entry.why)};
}

/// All that a sheet says, entry by entry; the last row is the remark and the closing lines.
std::vector<std::vector<std::string>> said_by(const AnswerSheet& sheet) {
  std::vector<std::vector<std::string>> rows;
  for (const SheetEntry& entry : sheet.entries) rows.push_back(said_by(entry));
  rows.push_back({text_of(sheet.remark), sheet.study.text, sheet.revision.text, sheet.round.text,
                  sheet.assessor.text, sheet.language.text, sheet.signature.text});
  return rows;
}

constexpr std::size_t answer_place = 3;
constexpr std::size_t why_place = 4;

/// What the file must say after the changes.
std::vector<std::vector<std::string>> meant(const AnswerSheet& sheet,
                                            const std::vector<Change>& changes) {
  auto rows = said_by(sheet);
  for (const Change& change : changes) {
    if (change.field == Change::Field::remark) {
      rows.back().front() = change.text;
    } else {
      rows[change.entry][change.field == Change::Field::answer ? answer_place : why_place] =
          change.text;
    }
  }
  return rows;
}

/// Edits of a text by place, so that none moves another.
class Edits {
 public:
  void replace(TextRange range, std::string text) {
    edits_[range.begin] = {range.end, std::move(text)};
  }
  /// Below all that is put in at that place already.
  void insert(std::size_t at, const std::string& text) {
    edits_.try_emplace(at, at, "").first->second.second += text;
  }
  [[nodiscard]] std::string apply(std::string_view text) const {
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, edit] : edits_) {
      out += text.substr(at, begin - at);
      out += edit.second;
      at = edit.first;
    }
    return out += text.substr(at);
  }

 private:
  std::map<std::size_t, std::pair<std::size_t, std::string>> edits_;
};

std::string behind_key(const std::string& value) {
  return value.empty() ? "" : " " + value;
}

/// The line end that the file uses.
std::string line_end(std::string_view text) {
  const std::size_t at = text.find_first_of("\r\n");
  if (at == text.npos) return "\n";
  return text.substr(at, 2) == "\r\n" ? "\r\n" : std::string(1, text[at]);
}

bool begins_reason(std::string_view rest) {
  return rest.starts_with('#') || rest.starts_with("＃");
}

/// The places of one file where texts go.
struct Places {
  const std::vector<EntrySlots>& slots;
  const std::optional<TextRange>& remark;
  std::string why_key;
};

/// One answer or reason of a question.
void edit_entry(Edits& edits,
                std::string_view text,
                const Change& change,
                const std::string& value,
                const Places& places) {
  const EntrySlots& slots = places.slots[change.entry];
  if (change.field == Change::Field::answer) {
    const bool reason_behind = begins_reason(text.substr(slots.answer.end));
    edits.replace(slots.answer, behind_key(value) + (reason_behind ? " " : ""));
  } else if (slots.why) {
    edits.replace(*slots.why, behind_key(value));
  } else if (!value.empty()) {
    edits.insert(slots.below_answer, slots.margin + places.why_key + ": " + value + line_end(text));
  }
}

/// @param quoted reasons and remarks in quotation marks.
std::string edited(std::string_view text,
                   const std::vector<Change>& changes,
                   const Places& places,
                   bool quoted) {
  Edits edits;
  for (const Change& change : changes) {
    const bool prose = change.field != Change::Field::answer && !change.text.empty();
    const std::string value = prose && quoted ? survey::yaml_scalar(change.text) : change.text;
    if (change.field != Change::Field::remark) {
      edit_entry(edits, text, change, value, places);
    } else if (places.remark) {
      edits.replace(*places.remark, behind_key(value));
    }
  }
  return edits.apply(text);
}

}  // namespace

Result<AnswerFile> AnswerFile::make(std::string_view bytes, std::string_view name) {
  auto sheet = survey::read_answer_sheet(bytes, name);
  if (!sheet) return sheet.diagnostics();
  const Diagnostics remarks = sheet.diagnostics();
  const auto decoded = survey::decode_text(bytes, name);
  AnswerFile file;
  file.name_ = name;
  file.bytes_ = bytes;
  file.text_ = decoded->text;
  file.findings_ = remarks.size();
  file.sheet_ = *std::move(sheet);
  if (survey::encode_like(file.text_, bytes) != file.bytes_) {
    return not_kept(name, 0, "the file cannot be written back in its encoding without a change",
                    "save it as UTF-8 first");
  }
  const auto slots = answer_slots(file.text_, file.sheet_);
  Diagnostics found = remarks;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const SheetEntry& entry = file.sheet_.entries[i];
    if (slots[i]) {
      file.slots_.push_back(*slots[i]);
    } else {
      found.push_back(not_kept(name, entry.where.line,
                               "question " + shown(text_of(entry.number)) +
                                   " has no line 'answer:', so its answer has no place",
                               "put the line back, or answer in the file as it was received"));
    }
  }
  file.remark_ = remark_slot(file.text_);
  return finished(std::move(file), std::move(found));
}

Result<AnswerFile> AnswerFile::with(const std::vector<Change>& changes) const {
  const survey::Wording& words = survey::wording_for(sheet_.language.text);
  const Places places = {slots_, remark_, std::string(survey::taught(words.key_why))};
  const auto wanted = meant(sheet_, changes);
  for (const bool quoted : {false, true}) {
    const auto bytes = survey::encode_like(edited(text_, changes, places, quoted), bytes_);
    if (!bytes) {
      return not_kept(name_, 0, "the file's encoding has no such character",
                      "save the file as UTF-8, or use other words");
    }
    Result<AnswerFile> changed = make(*bytes, name_);
    const bool as_meant =
        changed && said_by(changed->sheet()) == wanted && changed.diagnostics().size() <= findings_;
    if (as_meant) return changed;
  }
  return not_kept(name_, 0, "this text would be read as something else in the file",
                  "use other words");
}

}  // namespace pondera::interview
