// SPDX-License-Identifier: Apache-2.0
#include "report/markdown_page.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <algorithm>

namespace pondera::report {

namespace {

constexpr std::string_view markdown_marks = "\\`*_[]|~$#";

std::string row_line(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + markdown_escaped(cell) + " |";
  return line + "\n";
}

std::string table_text(const ReportTable& table) {
  std::string text = "**" + markdown_escaped(table.caption) + "**\n\n";
  std::vector<std::string> headings;
  std::string rule = "|";
  for (const ReportColumn& column : table.columns) {
    headings.push_back(column.heading);
    rule += column.align == Align::right ? " ---: |" : " --- |";
  }
  text += row_line(headings) + rule + "\n";
  for (const std::vector<std::string>& row : table.rows) text += row_line(row);
  text += "\n";
  if (!table.note.empty()) text += markdown_escaped(table.note) + "\n\n";
  return text;
}

std::string facts_text(const FactList& list) {
  std::string text;
  for (const auto& [term, fact] : list.facts) {
    text += "- " + markdown_escaped(term) + ": " + markdown_escaped(fact) + "\n";
  }
  return text + "\n";
}

struct BlockText {
  std::string operator()(const Subheading& block) const {
    return "### " + markdown_escaped(block.text) + "\n\n";
  }
  std::string operator()(const Paragraph& block) const {
    return markdown_escaped(block.text) + "\n\n";
  }
  std::string operator()(const BulletList& block) const {
    std::string text;
    for (const std::string& item : block.items) text += "- " + markdown_escaped(item) + "\n";
    return text + "\n";
  }
  std::string operator()(const CodeBlock& block) const {
    std::string text;
    for (int number = 1; const auto line = utf8_line(block.text, number); ++number) {
      if (!line->empty()) text += "    " + printable(*line, longest_line) + "\n";
    }
    return text + "\n";
  }
  std::string operator()(const FactList& block) const { return facts_text(block); }
  std::string operator()(const ReportTable& block) const { return table_text(block); }
  std::string operator()(const ReportFigure& block) const {
    return markdown_escaped(block.alternative) + "\n\n" + table_text(block.numbers);
  }
  std::string operator()(const UnitCard& block) const {
    std::string text = "### " + markdown_escaped(block.title) + "\n\n" + facts_text(block.facts);
    if (!block.points.rows.empty()) text += table_text(block.points);
    return text;
  }

  static constexpr int longest_line = 10'000;
};

/// "1. " and "- " begin a list, "=" and "-" lines make headings of what is above them.
bool begins_a_block(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of(decimal_digits), text.size());
  if (digits > 0 && digits < text.size()) {
    const bool marks = text[digits] == '.' || text[digits] == ')';
    return marks && (digits + 1 == text.size() || text[digits + 1] == ' ');
  }
  return !text.empty() && std::string_view("-+=").find(text.front()) != std::string_view::npos;
}

}  // namespace

std::string markdown_escaped(std::string_view text) {
  std::string escaped;
  bool start = true;
  for (const std::string_view character : utf8_characters(text)) {
    const std::size_t at = escaped.size();
    if (character == "\n" || character == "\r") {
      escaped += ' ';
    } else if (character == "<") {
      escaped += "&lt;";
    } else if (character == ">") {
      escaped += "&gt;";
    } else if (character == "&") {
      escaped += "&amp;";
    } else if (markdown_marks.find(character.front()) != std::string_view::npos) {
      escaped += "\\" + std::string(character);
    } else {
      escaped += printable(character);
    }
    if (start && begins_a_block(text)) {
      // A digit may not be escaped: the mark behind it is.
      if (is_digit(character.front())) continue;
      escaped.insert(at, "\\");
    }
    start = false;
  }
  return escaped;
}

std::string markdown_page(const StudyReport& report) {
  std::string text =
      "# " + markdown_escaped(report.title) + "\n\n" + markdown_escaped(report.subtitle) + "\n\n";
  for (const ReportSection& section : report.sections) {
    text += "## " + markdown_escaped(section.heading) + "\n\n";
    for (const ReportBlock& block : section.blocks) text += std::visit(BlockText{}, block);
  }
  return text + markdown_escaped(report.generator) + "\n";
}

}  // namespace pondera::report
