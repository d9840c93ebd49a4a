// SPDX-License-Identifier: Apache-2.0
#include "report/table_words.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <array>

namespace pondera::report {

namespace {

struct WordRow {
  TableWord word;
  std::string_view en;
  std::string_view zh;
};

constexpr std::array<WordRow, 27> table_words = {{
    {TableWord::rank, "rank", "排名"},
    {TableWord::name, "name", "名称"},
    {TableWord::total, "total", "总分"},
    {TableWord::units, "units", "个数"},
    {TableWord::mean, "mean", "均值"},
    {TableWord::band, "band", "档次"},
    {TableWord::in_group, "rank in", "组内排名"},
    {TableWord::all, "all", "合计"},
    {TableWord::share, "% of total", "占总分%"},
    {TableWord::score, "score", "得分"},
    {TableWord::best, "best in", "最强项"},
    {TableWord::worst, "worst in", "最弱项"},
    {TableWord::indicator, "indicator", "指标"},
    {TableWord::group, "part of", "所属"},
    {TableWord::weight, "weight", "权重"},
    {TableWord::normalised, "weight, adding up to 1", "归一化权重"},
    {TableWord::percent, "%, adding up to 100", "百分比（合计100）"},
    {TableWord::nobody, "nobody", "无"},
    {TableWord::below, " below ", "低于"},
    {TableWord::then, ", then ", "，其后为"},
    {TableWord::the_mean, " (the mean)", "（均值）"},
    {TableWord::the_median, " (the median)", "（中位数）"},
    {TableWord::unclassified, "In no class, for want of a value or of a class that takes it",
     "未归类（缺值，或无对应类别）"},
    {TableWord::ties, "Ranks of ties", "并列名次"},
    {TableWord::on_printed, ", on the printed values", "，按公布值"},
    {TableWord::the_best, "The best ", "仅列前"},
    {TableWord::of_all, " of ", "，共"},
}};

}  // namespace

std::string table_word(TableWord word, std::string_view language) {
  const auto row = std::ranges::find(table_words, word, &WordRow::word);
  PONDERA_ASSERT(row != table_words.end());
  const bool chinese = language == "zh" || language.starts_with("zh-");
  return std::string(chinese ? row->zh : row->en);
}

}  // namespace pondera::report
