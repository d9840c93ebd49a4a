// SPDX-License-Identifier: Apache-2.0
#include "survey/wording.hpp"

#include <algorithm>

namespace pondera::survey {

namespace {

// The English row is plain ASCII: an editor that saves in a Western code page cannot hurt it.
constexpr Wording english = {
    .language = "en",
    .key_questions = "questions",
    .key_pair = "pair|question",
    .key_item = "item|question",
    .key_left = "left",
    .key_right = "right",
    .key_indicator = "indicator",
    .key_answer = "answer|answers|your answer",
    .key_why = "why",
    .key_remark = "remark|remarks",
    .words_left = "left|l|left side|the left",
    .words_right = "right|r|right side|the right",
    .words_equal = "equal|same|the same|equally|equally important|both equal|equal importance",
    .words_none =
        "n/a|na|none|no answer|don't know|dont know|do not know|i don't know|not sure|"
        "no opinion|cannot say|can't say|cannot judge|can't judge|skip",
    .words_times = "times|x|×|points",
    .words_points = "points|point",
    .words_digits = "zero|one|two|three|four|five|six|seven|eight|nine|ten",
    .heading = "Questionnaire: {title}",
    .for_whom = "For {name}. Round {round}, questions: {count}, time: about {minutes} min.",
    .how_pairwise =
        "How to answer: behind \"{answer}:\" write which side matters more and how\n"
        "strongly, for example\n"
        "  {left} {weak}     the left side matters more, with strength {weak}\n"
        "  {right} {strong}    the right side matters more, with strength {strong}\n"
        "  {equal}      both matter the same",
    .ladder_to_nine =
        "Strength: 1 equal, 3 moderate, 5 strong, 7 very strong, 9 extreme;\n"
        "2, 4, 6, 8 lie between.",
    .ladder_to_other = "Strength: a whole number from 1 (equal) to {strongest} (the strongest).",
    .how_rating =
        "How to answer: behind \"{answer}:\" write a whole number from {lowest}\n"
        "(not important) to {highest} (very important), for example {example}.",
    .leave_blank =
        "Leave empty what you cannot judge: an empty line counts as no answer,\n"
        "never as equal.",
    .leave_blank_rating =
        "Leave empty what you cannot judge: an empty line counts as no answer,\n"
        "never as a middle value.",
    .say_why = "If you like, give a reason behind \"{why}:\".",
    .return_to = "Please send this file, or its text in a mail, to {organiser}.",
    .return_to_sender = "Please send this file, or its text in a mail, back to its sender.",
    .return_by = "Please answer by {deadline}.",
    .group_heading = "Part {number} of {count}: {label} (questions {first} to {last})",
    .remark_invitation = "A remark about the whole, if you like:",
    .closing = "Please leave the lines below as they are: they tell us whose answers these are.",
    .key_question = "question",
    .how_budget =
        "How to answer: every part has {points} points. Divide them among its items, "
        "more to what matters more: behind \"{answer}:\" write the points of each item, "
        "for example {some}.\n"
        "The points of a part add up to {points}. Write 0 where an item gets none.",
    .how_direct =
        "How to answer: behind \"{answer}:\" write how much each item matters, as a "
        "number from 0 on, for example 10 or 2.5. Only proportions within a part count: "
        "20 is twice 10. Write 0 where an item does not matter at all.",
    .how_best_worst =
        "How to answer: each part begins with a numbered list. First write, behind "
        "\"{answer}:\", the list number of the most important item, then that of the "
        "least important one.\n"
        "Then say how many times the most important one outweighs each of the others, "
        "and how many times each outweighs the least important one: a whole number from "
        "1 (the same) to {strongest} (extremely more).",
    .leave_blank_amount =
        "If you cannot judge a part, leave all its lines empty: an empty line is no "
        "answer, never 0.",
    .leave_blank_choice =
        "Leave empty the lines of the most and the least important one against "
        "themselves. If you cannot judge a part, leave all its lines empty: that counts "
        "as no answer.",
    .best_item = "The most important one",
    .worst_item = "The least important one",
    .ask_choice = "The most important one, and the least: write their numbers in the list.",
    .ask_best_over =
        "How many times (1 to {strongest}) does the most important one outweigh each of these?",
    .ask_over_worst =
        "How many times (1 to {strongest}) does each of these outweigh the least important one?",
};

constexpr Wording chinese = {
    .language = "zh",
    .key_questions = "题目",
    .key_pair = "题号|序号|编号",
    .key_item = "题号|序号|编号",
    .key_left = "左|左边|左侧|左项",
    .key_right = "右|右边|右侧|右项",
    .key_indicator = "指标",
    .key_answer = "回答|答案|您的回答|答",
    .key_why = "理由|原因",
    .key_remark = "总体意见|意见|备注",
    .words_left = "左|左边|左侧|左项|左面|左方",
    .words_right = "右|右边|右侧|右项|右面|右方",
    .words_equal =
        "相等|相同|一样|同等|等同|同样|同等重要|同样重要|一样重要|相同重要|两者相等|"
        "两者相同|两者一样|两者同等重要",
    .words_none = "不知道|不清楚|不确定|不了解|无法判断|无法比较|不好说|弃权|跳过|无|无意见|不回答",
    .words_times = "倍|分",
    .words_points = "分|点",
    .words_digits = "零|一|二|三|四|五|六|七|八|九|十",
    .heading = "问卷：{title}",
    .for_whom = "{name}，您好！这是第 {round} 轮，共 {count} 题，约需 {minutes} 分钟。",
    .how_pairwise =
        "怎样回答：在“{answer}:”后面写哪一边更重要、重要多少，例如\n"
        "  {left} {weak}    左边更重要，程度为 {weak}\n"
        "  {right} {strong}    右边更重要，程度为 {strong}\n"
        "  {equal}    两边同等重要",
    .ladder_to_nine =
        "程度：1 同等，3 稍微重要，5 明显重要，7 强烈重要，9 极端重要；\n"
        "2、4、6、8 介于相邻两级之间。",
    .ladder_to_other = "程度：从 1（同等）到 {strongest}（最强）的整数。",
    .how_rating =
        "怎样回答：在“{answer}:”后面写一个整数，从 {lowest}（不重要）\n"
        "到 {highest}（非常重要），例如 {example}。",
    .leave_blank = "无法判断的请留空：留空算作没有回答，绝不会当作“相等”。",
    .leave_blank_rating = "无法判断的请留空：留空算作没有回答，绝不会当作中间值。",
    .say_why = "如果愿意，请在“{why}:”后面写明原因。",
    .return_to = "请把本文件（或把全文贴在邮件里）发回：{organiser}",
    .return_to_sender = "请把本文件（或把全文贴在邮件里）发回给您的联系人。",
    .return_by = "请在此日期之前回答：{deadline}",
    .group_heading = "第 {number} 部分（共 {count} 部分）：{label}（第 {first} 至 {last} 题）",
    .remark_invitation = "如有总体意见，请写在下面：",
    .closing = "请不要改动下面几行：它们说明这是谁的回答。",
    .key_question = "题号",
    .how_budget =
        "怎样回答：每一部分共有 {points} 分，请分给其中各项，越重要分数越高。在“{answer}:”后面写"
        "该项的分数，例如 {some}；每一部分的分数合计为 {points}。一分不给的请写 0。",
    .how_direct =
        "怎样回答：在“{answer}:”后面写该项有多重要，写一个不小于 0 的数，例如 10 或 2.5。只看"
        "同一部分内的比例：20 表示是 10 的两倍重要。完全不重要的请写 0。",
    .how_best_worst =
        "怎样回答：每一部分先有一个编号列表。请先在“{answer}:”后面写最重要的一项在列表中的编号，"
        "再写最不重要的一项的编号。\n然后写最重要的一项是其他各项的多少倍，以及各项是最不重要的"
        "一项的多少倍：从 1（同等重要）到 {strongest}（极端重要）的整数。",
    .leave_blank_amount =
        "无法判断某一部分时，请将该部分全部留空：留空算作没有回答，绝不会当作零分。",
    .leave_blank_choice =
        "最重要的一项与它自己、最不重要的一项与它自己相比的两行留空。无法判断某一部分时，请将该"
        "部分全部留空：留空算作没有回答。",
    .best_item = "最重要的一项",
    .worst_item = "最不重要的一项",
    .ask_choice = "哪一项最重要？哪一项最不重要？请写它们在列表中的编号。",
    .ask_best_over = "最重要的一项的重要程度是下面各项的多少倍？从 1 到 {strongest}。",
    .ask_over_worst = "下面各项的重要程度是最不重要的一项的多少倍？从 1 到 {strongest}。",
};

constexpr bool complete(const Wording& row) {
  const std::string_view phrases[] = {row.language,
                                      row.key_questions,
                                      row.key_pair,
                                      row.key_item,
                                      row.key_left,
                                      row.key_right,
                                      row.key_indicator,
                                      row.key_answer,
                                      row.key_why,
                                      row.key_remark,
                                      row.words_left,
                                      row.words_right,
                                      row.words_equal,
                                      row.words_none,
                                      row.words_times,
                                      row.words_points,
                                      row.words_digits,
                                      row.heading,
                                      row.for_whom,
                                      row.how_pairwise,
                                      row.ladder_to_nine,
                                      row.ladder_to_other,
                                      row.how_rating,
                                      row.leave_blank,
                                      row.leave_blank_rating,
                                      row.say_why,
                                      row.return_to,
                                      row.return_to_sender,
                                      row.return_by,
                                      row.group_heading,
                                      row.remark_invitation,
                                      row.closing,
                                      row.key_question,
                                      row.how_budget,
                                      row.how_direct,
                                      row.how_best_worst,
                                      row.leave_blank_amount,
                                      row.leave_blank_choice,
                                      row.best_item,
                                      row.worst_item,
                                      row.ask_choice,
                                      row.ask_best_over,
                                      row.ask_over_worst};
  static_assert(sizeof(Wording) == sizeof(phrases), "a new phrase must be listed above");
  return std::ranges::none_of(phrases, [](std::string_view phrase) { return phrase.empty(); });
}

static_assert(complete(english));
static_assert(complete(chinese));

}  // namespace

const std::vector<Wording>& wordings() {
  static const std::vector<Wording> rows = {english, chinese};
  return rows;
}

const Wording* find_wording(std::string_view language) {
  const auto found = std::ranges::find(wordings(), language, &Wording::language);
  return found == wordings().end() ? nullptr : &*found;
}

const Wording& wording_for(std::string_view language) {
  const Wording* found = find_wording(language);
  return found != nullptr ? *found : wordings().front();
}

std::vector<std::string_view> alternatives(std::string_view field) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0;;) {
    const std::size_t end = field.find('|', start);
    parts.push_back(field.substr(start, end == field.npos ? field.npos : end - start));
    if (end == field.npos) return parts;
    start = end + 1;
  }
}

std::string_view taught(std::string_view field) {
  return field.substr(0, field.find('|'));
}

}  // namespace pondera::survey
