// SPDX-License-Identifier: Apache-2.0
#include "report/html_page.hpp"

#include "core/assert.hpp"
#include "core/digest.hpp"
#include "report/chart_data.hpp"
#include "report/embedded_files.hpp"
#include "report/html_text.hpp"

#include <kainjow/mustache.hpp>

#include <utility>

namespace pondera::report {

namespace {

using Data = kainjow::mustache::data;

/// A list for the template, one element of `data_of` per item.
template <class Range, class Function>
Data list_of(const Range& range, Function&& data_of) {
  Data list{Data::type::list};
  for (const auto& item : range) list << data_of(item);
  return list;
}

Data cell_data(const std::string& text, const ReportColumn& column, bool first) {
  Data cell;
  cell["text"] = text;
  cell["head"] = first;
  cell["number"] = column.align == Align::right;
  if (!column.language.empty()) cell["foreign"] = column.language;
  return cell;
}

Data table_data(const ReportTable& table) {
  Data data;
  data["id"] = table.id;
  data["caption"] = table.caption;
  data["note"] = table.note;
  data["has_note"] = !table.note.empty();
  data["columns"] = list_of(table.columns, [](const ReportColumn& column) {
    return cell_data(column.heading, {column.heading, column.align}, false);
  });
  data["rows"] = list_of(table.rows, [&](const std::vector<std::string>& row) {
    PONDERA_ASSERT(row.size() == table.columns.size());
    Data cells{Data::type::list};
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells << cell_data(row[i], table.columns[i], i == 0);
    }
    Data one;
    one["cells"] = std::move(cells);
    return one;
  });
  return data;
}

Data facts_data(const FactList& list) {
  return list_of(list.facts, [](const std::pair<std::string, std::string>& fact) {
    Data one;
    one["term"] = fact.first;
    one["text"] = fact.second;
    return one;
  });
}

Data text_data(const std::string& text) {
  Data data;
  data["text"] = text;
  return data;
}

/// One block under the name of its kind, so that the template can ask for it.
struct BlockData {
  Data operator()(const Subheading& block) const {
    return named("subheading", text_data(block.text));
  }
  Data operator()(const Paragraph& block) const {
    return named("paragraph", text_data(block.text));
  }
  Data operator()(const BulletList& block) const {
    Data data;
    data["items"] = list_of(block.items, text_data);
    if (!block.language.empty()) data["foreign"] = block.language;
    return named("bullets", std::move(data));
  }
  Data operator()(const CodeBlock& block) const {
    Data data = text_data(block.text);
    data["label"] = block.label;
    return named("code", std::move(data));
  }
  Data operator()(const FactList& block) const {
    Data data;
    data["facts"] = facts_data(block);
    return named("fact_list", std::move(data));
  }
  Data operator()(const ReportTable& block) const {
    return named(block.folded ? "folded_table" : "table_block", table_data(block));
  }
  Data operator()(const ReportFigure& block) const {
    Data data;
    data["figure_id"] = block.id;
    data["figure_caption"] = block.caption;
    data["alternative"] = block.alternative;
    data["table_data"] = table_data(block.numbers);
    return named("figure", std::move(data));
  }
  Data operator()(const UnitCard& block) const {
    Data data;
    data["card_id"] = block.id;
    data["title"] = block.title;
    data["facts"] = facts_data(block.facts);
    if (!block.points.rows.empty()) data["points"] = table_data(block.points);
    return named("card", std::move(data));
  }

  static Data named(const std::string& kind, Data block) {
    Data data;
    data[kind] = std::move(block);
    return data;
  }
};

Data section_data(const ReportSection& section) {
  Data data;
  data["section_id"] = section.id;
  data["heading"] = section.heading;
  data["blocks"] = list_of(section.blocks,
                           [](const ReportBlock& block) { return std::visit(BlockData{}, block); });
  return data;
}

std::string content_policy(const std::string& script) {
  return "default-src 'none'; script-src 'sha256-" + digest_base64(script) +
         "'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
}

}  // namespace

std::string html_page(const StudyReport& report) {
  const std::string script(charts_script());
  Data data;
  data["language"] = report.language;
  data["title"] = report.title;
  data["subtitle"] = report.subtitle;
  data["generator"] = report.generator;
  data["contents"] = report.words.contents;
  data["skip"] = report.words.skip;
  data["numbers"] = report.words.numbers;
  data["open_table"] = report.words.open_table;
  data["sections"] = list_of(report.sections, section_data);
  // Ours, or already escaped: the only places of the template that take text as it is.
  data["policy"] = content_policy(script);
  data["style"] = std::string(page_style());
  data["figures"] = script_json(chart_data(report));
  data["script"] = script;
  data["table"] = kainjow::mustache::partial{[] { return std::string(table_template()); }};
  kainjow::mustache::mustache page{std::string(page_template())};
  PONDERA_ASSERT(page.is_valid());
  page.set_custom_escape([](const std::string& text) { return html_escaped(text); });
  return page.render(data);
}

}  // namespace pondera::report
